import { correctionNames, type NamedPlaces } from '@/office/ledger/correction-check'
import type { Context, PlausibilityRule } from '../rule'

function namedIn({ edition, replaced }: Context): NamedPlaces | null {
  const { correction } = edition
  return replaced && correction !== null ? correctionNames(correction, edition, replaced) : null
}

/** 更正说明 names a district or a project of which nothing changed. */
export const correctionStranger: PlausibilityRule = {
  id: 'correction-stranger',
  level: 'decide',
  look(context) {
    const strangers = namedIn(context)?.strangers ?? []
    return strangers.length === 0 ? [] : [{ paths: ['correction'], named: { names: { list: strangers } } }]
  },
}

/** 更正说明 names nothing that changed. */
export const correctionEmpty: PlausibilityRule = {
  id: 'correction-empty',
  level: 'decide',
  look: (context) => (namedIn(context)?.namesChanged === false ? [{ paths: ['correction'], named: {} }] : []),
}
