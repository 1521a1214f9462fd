// The script of the catalogue: fills preview, codes and downloads from what is chosen.
;(() => {
  /** @template {HTMLElement} T @param {string} id */
  const get = (id) => /** @type {T} */ (document.getElementById(id))
  const form = /** @type {HTMLFormElement} */ (get('choose'))
  const preview = /** @type {HTMLIFrameElement} */ (get('preview'))
  const state = get('state')
  const words = JSON.parse(document.body.dataset.words ?? '{}')
  const base = new URL('.', location.href).href
  const areas = ['script', 'frame', 'figure'].map((tier) => /** @type {HTMLTextAreaElement} */ (get(tier)))
  let turn = 0
  /** What was fetched last, and the height its preview told. @type {Record<string, string> | null} */
  let codes = null
  let told = 0

  const chosen = () => {
    const given = new FormData(form)
    /** @param {string} name */
    const of = (name) => String(given.get(name) ?? '')
    const [period = ''] = of('period').split('-')
    const stem = { frozen: of('period'), quarter: period, latest: 'latest' }[of('follows')] ?? 'latest'
    const query = new URLSearchParams()
    if (of('theme') !== 'auto') query.set('theme', of('theme'))
    if (given.has('plain')) query.set('plain', '1')
    const text = query.toString()
    const mark = of('lang') === 'en' ? '.en' : ''
    return { path: of('chart'), stem, mark, lang: of('lang'), width: of('width'), query: text && `?${text}` }
  }

  function writeCodes() {
    const { query, width } = chosen()
    for (const area of areas) {
      let code = (codes?.[area.id] ?? '').replaceAll('{base}', base).replaceAll('{query}', () => query)
      if (width !== '100%') {
        code = code.replace(/style="border:0;[^"]*"/, `style="border:0;width:100%;max-width:${width}px"`)
        if (told > 0) code = code.replace(/(<iframe[^>]* height=")\d+/, (_, before) => before + told)
      }
      area.value = code
    }
  }

  function links() {
    const { path, stem, mark, query } = chosen()
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll('[data-file]')
    )) {
      const kind = link.dataset.file ?? ''
      const inBoth = kind === 'png' || kind === 'json'
      link.href = `${path}/${stem}${inBoth ? '' : mark}.${kind}${kind === 'html' ? query : ''}`
    }
  }

  async function show() {
    const mine = ++turn
    const { path, stem, mark, lang, width, query } = chosen()
    links()
    told = 0
    preview.style.maxWidth = width === '100%' ? '' : `${width}px`
    const answer = await fetch(`${path}/${stem}.json`, { cache: 'no-cache' }).catch(() => null)
    const data = answer?.ok ? await answer.json().catch(() => null) : null
    if (mine !== turn) return
    codes = data?.codes?.[lang] ?? null
    state.textContent = codes ? '' : answer?.status === 404 ? words.none : words.failed
    preview.hidden = codes === null
    if (codes) preview.src = `${path}/${stem}${mark}.html${query}`
    writeCodes()
  }

  addEventListener('message', ({ source, data }) => {
    if (source !== preview.contentWindow || data?.sender !== 'liangping' || !Number.isFinite(data.height))
      return
    told = Math.min(6000, Math.max(120, Math.ceil(data.height)))
    preview.style.height = `${told}px`
    writeCodes()
  })

  /** @param {HTMLTextAreaElement} area */
  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value)
      return true
    } catch {
      area.select()
      return document.execCommand('copy')
    }
  }

  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (
    document.querySelectorAll('[data-copy]')
  )) {
    const name = button.textContent
    button.addEventListener('click', async () => {
      const done = await copy(/** @type {HTMLTextAreaElement} */ (get(button.dataset.copy ?? '')))
      state.textContent = done ? words.copied : words.copyFailed
      button.textContent = done ? words.copied : name
      setTimeout(() => (button.textContent = name), 2000)
    })
  }

  form.addEventListener('change', () => void show())
  form.addEventListener('submit', (event) => event.preventDefault())
  document.documentElement.classList.add('js')
  void show()
})()
