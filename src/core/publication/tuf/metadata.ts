import * as v from 'valibot'
import { describeIssues } from '../describe'
import { parseJson } from '../parse'
import { accepted, refused, type Refused, type Result } from '../problems'
import { canonicalJson } from './canonical'
import type { Kind, Metadata, Signature, Signed } from './contract'
import { EnvelopeSchema, SIGNED } from './schema'

/** A key id twice among the signatures is refused, as other clients refuse it. */
function repeatedSigner(signatures: readonly Signature[]): Refused | null {
  const at = signatures.findIndex(({ keyid }, place) =>
    signatures.slice(0, place).some((before) => before.keyid === keyid),
  )
  return at < 0 ? null : refused([{ path: `signatures[${at}].keyid`, problem: 'signs twice' }])
}

/** Metadata of a kind from their file's text: by the schema; nothing is said yet of who signed them. */
export function readMetadata<K extends Kind>(kind: K, text: string): Result<Metadata<K>> {
  const json = parseJson(text)
  if (!json.ok) return json
  const envelope = v.safeParse(EnvelopeSchema, json.value)
  if (!envelope.success) return refused(describeIssues(EnvelopeSchema, envelope.issues))
  const { signed, signatures } = envelope.output
  const schema: v.GenericSchema<unknown, Signed<K>> = SIGNED[kind]
  const read = v.safeParse(schema, signed)
  if (!read.success) {
    const problems = describeIssues(schema, read.issues)
    return refused(
      problems.map(({ path, problem }) => ({ path: path ? `signed.${path}` : 'signed', problem })),
    )
  }
  const repeated = repeatedSigner(signatures)
  if (repeated) return repeated
  try {
    return accepted({ signed: read.output, canonical: canonicalJson(signed), signatures })
  } catch {
    return refused([{ path: 'signed', problem: 'has no canonical JSON' }])
  }
}

/** The text of a metadata file. */
export const metadataText = ({ canonical, signatures }: Omit<Metadata<Kind>, 'signed'>): string =>
  `{"signatures":${canonicalJson(signatures)},"signed":${canonical}}\n`
