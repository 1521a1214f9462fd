// For the page that holds embeds: gives each frame the height it tells. No global; loaded twice it does the same.
;(() => {
  const LEAST = 120
  const MOST = 6000
  const frames = () =>
    /** @type {HTMLIFrameElement[]} */ ([...document.querySelectorAll('iframe[data-liangping]')])

  addEventListener('message', ({ source, data }) => {
    if (data?.sender !== 'liangping' || data.type !== 'height' || !Number.isFinite(data.height)) return
    const frame = frames().find(({ contentWindow }) => contentWindow === source)
    if (frame) frame.style.height = `${Math.min(MOST, Math.max(LEAST, Math.ceil(data.height)))}px`
  })

  // Those that were there before this script have told theirs to nobody.
  const ask = () => {
    for (const { contentWindow } of frames())
      contentWindow?.postMessage({ sender: 'liangping', type: 'ask' }, '*')
  }
  ask()
  addEventListener('DOMContentLoaded', ask)
})()
