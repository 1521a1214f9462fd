import type { Readable, Writable } from 'node:stream'
import type { ConnectOverCDPTransport } from '@playwright/test'

/** A message of the debugging protocol, as far as it is looked at here. */
interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly params?: {
    readonly targetInfo?: { readonly targetId: string }
    readonly context?: { readonly id: number }
  }
  readonly result?: { readonly targetId?: string }
}

/** Commands younger than the oldest engine, which nothing here depends on: answered as done. */
const NOT_NEEDED: ReadonlySet<string> = new Set([
  'Browser.setDownloadBehavior',
  'Emulation.setLocaleOverride',
])
/** What the driver and the tests ask of a page beside what the app does. */
const CHECK_VISIBILITY = `
  'document' in self && !('checkVisibility' in Element.prototype) && (Element.prototype.checkVisibility = function () {
    let element = this
    if (getComputedStyle(element).visibility !== 'visible') return false
    for (; element; element = element.parentElement) {
      const { display, opacity } = getComputedStyle(element)
      if (display === 'none' || opacity === '0') return false
    }
    return true
  })`
/** Ids of our own commands lie where the driver's do not. */
const OWN_IDS_FROM = 1_000_000_000

/**
 * The debugging protocol over a browser's pipe: messages as JSON, each ended by a zero. The oldest engine does not
 * attach to a new page by itself: it is told to, and the driver learns of the page when that is done.
 */
export function overPipe(to: Writable, from: Readable, close: () => unknown): ConnectOverCDPTransport {
  const write = (message: Message | object) => to.write(`${JSON.stringify(message)}\0`)
  const attached = new Set<string>()
  const creating = new Set<number>()
  /** What the driver waits for until we have attached, by the id of our command. */
  const held = new Map<number, Message>()
  let nextId = OWN_IDS_FROM

  function attach(created: Message, targetId: string) {
    const id = nextId++
    held.set(id, created)
    write({ id, method: 'Target.attachToTarget', params: { targetId, flatten: true } })
  }
  function receive(message: Message) {
    const { id = 0, method, params, result, sessionId } = message
    if (method === 'Runtime.executionContextCreated' && params?.context) {
      const expression = CHECK_VISIBILITY
      const asked = { expression, contextId: params.context.id }
      write({ id: nextId++, sessionId, method: 'Runtime.evaluate', params: asked })
    }
    if (method === 'Target.attachedToTarget' && params?.targetInfo) attached.add(params.targetInfo.targetId)
    const targetId = creating.delete(id) ? result?.targetId : undefined
    if (targetId !== undefined && !attached.has(targetId)) return attach(message, targetId)
    const told = id < OWN_IDS_FROM ? message : held.get(id)
    if (told !== undefined) transport.onmessage?.(told)
  }
  const transport: ConnectOverCDPTransport = {
    send(message: Message) {
      const { id = 0, method = '', sessionId } = message
      if (NOT_NEEDED.has(method))
        return queueMicrotask(() => transport.onmessage?.({ id, sessionId, result: {} }))
      if (method === 'Target.createTarget') creating.add(id)
      write(message)
    },
    close: () => void close(),
  }
  let rest = ''
  from.setEncoding('utf8')
  from.on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) receive(JSON.parse(message))
  })
  from.on('close', () => transport.onclose?.())
  return transport
}
