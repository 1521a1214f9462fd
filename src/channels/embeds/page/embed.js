// The script of every press page. Without it the page can be read whole.
;(() => {
  const root = document.documentElement
  const query = new URLSearchParams(location.search)
  /** @param {string} name @param {string[]} allowed */
  const asked = (name, allowed) => allowed.find((value) => value === query.get(name))
  const theme = asked('theme', ['light', 'dark'])
  const lang = asked('lang', ['zh', 'zh-CN', 'en'])
  root.classList.add('js')
  if (theme) root.dataset.theme = theme
  if (asked('plain', ['1'])) root.dataset.plain = ''
  if (asked('motion', ['0'])) root.dataset.motion = '0'

  /** The same page in the other language. */
  const other = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[hreflang]'))
  if (lang && other && lang.slice(0, 2) !== root.lang.slice(0, 2))
    location.replace(other.href + location.search)

  /** @param {HTMLElement} main */
  function tellHeight(main) {
    const child = query.get('childId')
    const tell = () => {
      const height = Math.ceil(main.getBoundingClientRect().height)
      if (height === 0) return
      parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*')
      parent.postMessage({ sender: 'liangping', type: 'height', height }, '*')
      if (child) parent.postMessage(`pymxPYMx${child}xPYMxheightxPYMx${height}`, '*')
    }
    // Browsers do not lay out frames far below the visible part, so the height is told at once and again after loading.
    tell()
    addEventListener('load', tell)
    new ResizeObserver(tell).observe(main)
    addEventListener('message', ({ source, data }) => {
      const asks = data?.sender === 'liangping' ? data.type === 'ask' : /^pymxPYMx/.test(data)
      if (source === parent && asks) tell()
    })
  }

  /** @param {HTMLElement} chart */
  function readOut(chart) {
    const readout = /** @type {HTMLElement} */ (document.querySelector('.readout'))
    const hint = readout.textContent
    const heads = [...document.querySelectorAll('thead th')]
    const rows = [...document.querySelectorAll('tbody tr')].slice(0, Number(chart.dataset.rows))
    const marks = () =>
      [...chart.querySelectorAll('[data-r]')].filter((mark) => mark.getClientRects().length > 0)
    let at = -1
    /** @param {number} next */
    const show = (next) => {
      at = next
      const on = at >= 0
      for (const mark of chart.querySelectorAll('[data-r]'))
        mark.classList.toggle('off', on && Number(mark.getAttribute('data-r')) !== at)
      const words = [...(rows[at]?.children ?? [])].flatMap((cell, place) => {
        if (place === 0) return [cell.textContent]
        return cell.className === 'n' ? [`${heads[place]?.textContent} ${cell.textContent}`] : []
      })
      readout.textContent = on ? words.join('　') : hint
    }
    /** How far a point lies from a mark, along the rows first. @param {Element} mark @param {number} x @param {number} y */
    const distance = (mark, x, y) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect()
      const dx = Math.max(left - x, 0, x - right)
      const dy = Math.max(top - y, 0, y - bottom)
      const { along } = chart.dataset
      return along === 'y' ? dy * 1e4 + dx : along === 'x' ? dx * 1e4 + dy : Math.hypot(dx, dy)
    }
    chart.tabIndex = 0
    chart.addEventListener('pointermove', ({ clientX, clientY }) => {
      let near = at
      let least = Infinity
      for (const mark of marks()) {
        const far = distance(mark, clientX, clientY)
        if (far < least) [least, near] = [far, Number(mark.getAttribute('data-r'))]
      }
      if (near !== at) show(near)
    })
    chart.addEventListener('pointerleave', () => show(-1))
    chart.addEventListener('blur', () => show(-1))
    chart.addEventListener('keydown', (event) => {
      const last = rows.length - 1
      /** @type {Record<string, number>} */
      const to = {
        ArrowDown: at < last ? at + 1 : 0,
        ArrowRight: at < last ? at + 1 : 0,
        ArrowUp: at > 0 ? at - 1 : last,
        ArrowLeft: at > 0 ? at - 1 : last,
        Home: 0,
        End: last,
        Escape: -1,
      }
      const next = to[event.key]
      if (next === undefined) return
      event.preventDefault()
      show(next)
    })
  }

  /** @param {string} text */
  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))
  /** @param {string} part */
  const read = (part) => JSON.parse(new TextDecoder().decode(bytes(part)))

  /**
   * Tells when the issuer has signed a newer revision or period. Where that cannot be verified (another key, plain
   * http, a browser without Ed25519, no network) it tells nothing. @param {HTMLElement} note
   */
  async function checkFreshness(note) {
    const { index, keys, period, revision, words, links } = JSON.parse(note.dataset.facts ?? '')
    const answer = await fetch(index, { cache: 'no-cache', credentials: 'omit' })
    const [header = '', payload = '', signature = ''] = (await answer.text()).trim().split('.')
    const { alg, kid, typ } = read(header)
    const key = keys.find((/** @type {{ kid: string }} */ trusted) => trusted.kid === kid)
    if (!answer.ok || !key || alg !== 'EdDSA' || typ !== 'liangping-index+jws') return
    const imported = await crypto.subtle.importKey('raw', bytes(key.x), 'Ed25519', false, ['verify'])
    const signed = new TextEncoder().encode(`${header}.${payload}`)
    if (!(await crypto.subtle.verify('Ed25519', imported, bytes(signature), signed))) return
    const { format, current, editions } = read(payload)
    if (format !== 'liangping/index/1') return
    const newest = editions.filter((/** @type {{ period: string }} */ each) => each.period === period).pop()
    const corrected = newest?.revision > revision
    const named = /^(\d{4})Q([1-4])$/.exec(current)
    if (!corrected && !(named && current > period)) return
    const text = corrected
      ? words.corrected.replace('%r', newest.revision)
      : words.newer.replace('%p', () => words.periods[Number(named?.[2]) - 1].replace('%y', named?.[1]))
    const news = document.createElement('span')
    const link = document.createElement('a')
    news.className = 'news'
    link.href = (corrected ? links.quarter : links.latest) + location.search
    link.textContent = words.see
    news.append(`${text} `, link, ` ${(corrected && newest.correction) || ''}`)
    // Laid over the words below, so that nothing moves.
    note.append(news)
  }

  addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('main')
    const chart = /** @type {HTMLElement | null} */ (document.querySelector('.chart'))
    const note = /** @type {HTMLElement | null} */ (document.querySelector('[data-facts]'))
    if (main && parent !== window) tellHeight(main)
    if (chart) readOut(chart)
    if (note) checkFreshness(note).catch(() => {})
  })
})()
