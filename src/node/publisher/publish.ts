import { trustedKeyOf } from '@/office/publishing/keys'
import type { EditionDraft } from '@/office/publishing/plan-publishing'
import { openPress } from './press'
import { openTuf } from './tuf/writer'
import { publishEdition, type Outcome, type PublishOptions } from './publish-edition'

export interface PublishingOptions extends Omit<PublishOptions, 'press'> {
  /** Where the folder will be reached, https://…/published/; oEmbed and shared pictures need it. */
  readonly site?: string | undefined
}

/**
 * Publishes a draft with its open figures, press pages and cards, and in format 2 where the folder has it: the one way, of
 * the command and of the page.
 */
export async function publish(
  dir: string,
  draft: EditionDraft,
  { site, ...options }: PublishingOptions,
): Promise<Outcome> {
  if (options.dryRun) return publishEdition(dir, draft, options)
  const { key, now } = options
  const tuf = options.tuf ?? (await openTuf(dir, { keys: [key], trust: null, site, now })) ?? undefined
  const own = trustedKeyOf(key)
  const others = (options.trusted ?? []).filter(({ kid }) => kid !== own.kid)
  const press = await openPress([own, ...others], site)
  try {
    return await publishEdition(dir, draft, { ...options, press, tuf })
  } finally {
    await press.close()
  }
}
