/** In which order files of tests begin: the long ones first, so that at the end no processor waits for one of them. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders of long tests, the longest first; whatever stands beside its source is short. */
const LONG = ['/test/oracles/', '/test/laws/', '/test/commitments/', '/test/app/', '/test/']

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((folder) => moduleId.includes(folder))
  return at === -1 ? LONG.length : at
}

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ofProjects = Map.groupBy(await super.sort(files), ({ project }) => project.name)
    return [...ofProjects.values()].flatMap((ofOne) => ofOne.toSorted((a, b) => rank(a) - rank(b)))
  }
}
