// Library functions that engines from Chromium 80 on may lack, each only where it is missing. Page and worker load this
// before the app, when `engine.js` finds one missing; a current browser never fetches it. What no program of ours asks
// for is not here: tests/engines holds the list to the built app.
;(function (scope) {
  function add(owner, name, value) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
  }
  function at(index) {
    const whole = Math.trunc(index) || 0
    return this[whole < 0 ? this.length + whole : whole]
  }
  for (const kind of [Array, String, Int8Array.__proto__]) add(kind.prototype, 'at', at)

  add(Array.prototype, 'findLastIndex', function (test, self) {
    let index = this.length - 1
    while (index >= 0 && !test.call(self, this[index], index, this)) index -= 1
    return index
  })
  add(Array.prototype, 'findLast', function (test, self) {
    return this[this.findLastIndex(test, self)]
  })
  add(Array.prototype, 'toSorted', function (compare) {
    return Array.from(this).sort(compare)
  })
  add(Array.prototype, 'toReversed', function () {
    return Array.from(this).reverse()
  })
  add(Array.prototype, 'toSpliced', function (...given) {
    const copy = Array.from(this)
    copy.splice(...given)
    return copy
  })
  add(String.prototype, 'replaceAll', function (what, by) {
    if (what instanceof RegExp) {
      if (!what.flags.includes('g')) throw new TypeError('replaceAll must be called with a global RegExp')
      return this.replace(what, by)
    }
    return this.replace(new RegExp(String(what).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g'), by)
  })
  add(Object, 'hasOwn', (object, key) => Object.prototype.hasOwnProperty.call(object, key))

  add(scope, 'reportError', (error) => {
    setTimeout(() => {
      throw error
    })
  })
  const stop = (signals, arm) => {
    const controller = new AbortController()
    const abort = () => controller.abort()
    signals.forEach((signal) => (signal.aborted ? abort() : signal.addEventListener('abort', abort)))
    arm(abort)
    return controller.signal
  }
  add(AbortSignal, 'timeout', (ms) => stop([], (abort) => setTimeout(abort, ms)))
  add(AbortSignal, 'any', (signals) => stop(Array.from(signals), () => undefined))

  // The rest is the page's.
  if (typeof document === 'undefined') return
  for (const kind of [Element, Document, DocumentFragment])
    add(kind.prototype, 'replaceChildren', function (...nodes) {
      while (this.firstChild) this.removeChild(this.firstChild)
      this.append(...nodes)
    })

  // A worker of the app starts through a small module that loads these functions first.
  const Native = scope.Worker
  scope.Worker = function (url, options) {
    const through = new URL('missing-in-worker.js', document.baseURI)
    through.hash = new URL(url, document.baseURI).href
    return new Native(through, options)
  }

  // Where a length of CSS can be no share of its container, `--cqh` is one hundredth of the container's height.
  if (CSS.supports('height', '1cqh')) return
  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      target.style.setProperty('--cqh', `${contentRect.height / 100}px`)
  })
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const box of [node, ...node.querySelectorAll('.container')])
            if (box.classList.contains('container')) sizes.observe(box)
  }).observe(document, { childList: true, subtree: true })
})(self)
