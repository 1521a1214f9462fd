import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const kindOf = ({ project, moduleId }: TestSpecification) =>
  `${project.name} ${/^\/\/ @vitest-environment (\S+)/.exec(readFileSync(moduleId, 'utf8'))?.[1] ?? ''}`

/**
 * Test files of one project and environment follow each other, otherwise in the usual order: a worker is kept only
 * for a next file of its kind, and each new worker imports everything anew.
 */
export class KindByKind extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const kinds = new Map(usual.map((file) => [file, kindOf(file)]))
    const places = [...new Set(kinds.values())]
    const place = (file: TestSpecification) => places.indexOf(kinds.get(file) ?? '')
    return usual.toSorted((a, b) => place(a) - place(b))
  }
}
