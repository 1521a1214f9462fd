import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Test files of one project follow each other, otherwise in the usual order: a worker is kept only for a next file of
 * its project, and each new worker imports everything anew.
 */
export class ProjectByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    const places = [...new Set(usual.map(({ project }) => project.name))]
    const place = ({ project }: TestSpecification) => places.indexOf(project.name)
    return usual.toSorted((a, b) => place(a) - place(b))
  }
}
