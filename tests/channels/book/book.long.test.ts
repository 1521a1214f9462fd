import { it } from 'vitest'
import { holdsProjects } from './many-projects'

it('a workbook holds ten thousand projects', () => holdsProjects(10_000))
