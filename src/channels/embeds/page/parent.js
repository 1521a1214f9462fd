// For pages that hold embeds: gives each frame the height that it reports. Sets no global variable and may be loaded
// twice.
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

  // Frames that loaded before this script are asked for their height.
  const ask = () => {
    for (const { contentWindow } of frames())
      contentWindow?.postMessage({ sender: 'liangping', type: 'ask' }, '*')
  }
  ask()
  addEventListener('DOMContentLoaded', ask)
})()
