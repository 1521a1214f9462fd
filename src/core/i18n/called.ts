import type { EditionWords } from '@/core/publication/contract'
import type { Words } from './say'

const DISTRICT = '区(市)'
const CARD = /([黄红]牌)?(先进|提醒|警告)/g

/**
 * The same messages, those added later too, in which districts and cards are called what an edition calls them; a word
 * that names the card says it once.
 */
export const calledBy = (words: Words, { district, cards }: EditionWords): Words =>
  new Proxy(words, {
    get: (all, key: string) =>
      all[key]?.replaceAll(DISTRICT, district ?? DISTRICT).replace(CARD, (usual, card = '', word) => {
        if (!cards) return usual
        const own = { 先进: cards.blue, 提醒: cards.yellow, 警告: cards.red }[String(word)] ?? ''
        return own.includes('牌') ? own : card + own
      }),
  })
