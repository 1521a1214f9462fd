import { textIn } from '@/core/i18n/messages/topic'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

/**
 * The page shown while the display's server does not answer and the device has stored nothing; in the language that the
 * display's address asks for.
 */
export function waitingPage(address: string): string {
  const locale = /[?&]lang=en\b/.test(address) ? 'en' : 'zh-CN'
  const title = textIn(['公开亮屏', 'In public view'], locale)
  const what = textIn(['正在等待服务器', 'Waiting for the server'], locale)
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${title}</title>
<style>html{height:100%;background:#0b1626;color:#9fb3cc;font:2.4vw sans-serif}
body{display:flex;flex-direction:column;justify-content:center;height:100%;margin:0 8vw}
h1{margin:0;color:#eef4fb;font-size:5vw}p{margin:1.2vw 0 0}</style>
<h1>${title}</h1><p>${what}</p><p>${escaped(address)}</p></html>`
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`
}
