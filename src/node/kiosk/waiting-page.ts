const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

/** The page shown while the display's server does not answer and the device has stored nothing. */
export function waitingPage(address: string): string {
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公开亮屏</title>
<style>html{height:100%;background:#0b1626;color:#9fb3cc;font:2.4vw sans-serif}
body{display:flex;flex-direction:column;justify-content:center;height:100%;margin:0 8vw}
h1{margin:0;color:#eef4fb;font-size:5vw}p{margin:1.2vw 0 0}</style>
<h1>公开亮屏</h1><p>正在等待服务器 · Waiting for the server</p><p>${escaped(address)}</p></html>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`
}
