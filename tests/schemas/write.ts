import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../architecture/files'
import { jsonSchemas, schemaText } from './json-schemas'

for (const { name, schema } of jsonSchemas())
  writeFileSync(join(ROOT, 'docs/schemas', `${name}.json`), schemaText(schema))
