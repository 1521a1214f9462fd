// Starts a worker of the app in an engine that lacks library functions: these first, then the worker whose address the
// part behind `#` is. What the page says meanwhile is kept, and handed on.
import './missing.js'

const early = []
const keep = (event) => {
  event.stopImmediatePropagation()
  early.push(event.data)
}
addEventListener('message', keep)
import(location.hash.slice(1)).then(() => {
  removeEventListener('message', keep)
  for (const data of early) dispatchEvent(new MessageEvent('message', { data }))
})
