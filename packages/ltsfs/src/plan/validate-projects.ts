/** A management fee is said once: by a rate or by bands, and an all-in grant is split by one rate. Bands rise; a waiver ends after it begins. */
import { foundText } from '../inputs/found-text.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import type { ProjectRecord } from '../inputs/project-management-fees.ts'
import { say } from '../language/say.ts'
import { pathOf, type Reading, soundItems } from './reading.ts'
import { validateFeeBands } from './validate-bands.ts'

type Sentences = Pick<KnownProblem, 'found' | 'expected' | 'message' | 'remedy'> & { readonly key: string }

const saidTwice = ({ feeRate, feeBands, allIn, exclusions = [] }: ProjectRecord): readonly Sentences[] => {
  const [holdsFee, byBands] = [exclusions.some(({ kind }) => kind === 'fee'), feeBands !== undefined]
  const oneRate = say`What holds cost and fee together can be divided by one rate only.`
  return [
    ...(byBands && feeRate !== undefined
      ? [
          {
            key: 'feeBands',
            found: say`a rate and bands`,
            expected: say`a rate or bands`,
            message: say`The fee is given as a rate and as bands, and only one of them can hold.`,
            remedy: say`Keep one of the two.`,
          },
        ]
      : []),
    ...(byBands && allIn === true
      ? [
          {
            key: 'allIn',
            found: say`bands`,
            expected: say`one rate`,
            message: `${say`The grant is all-in, and its fee is by bands.`} ${oneRate}`,
            remedy: say`Give the fee of an all-in grant as "feeRate".`,
          },
        ]
      : []),
    ...(byBands && holdsFee
      ? [
          {
            key: 'exclusions',
            found: say`bands`,
            expected: say`one rate`,
            message: `${say`The fee itself is excluded from the base, and it is by bands.`} ${oneRate}`,
            remedy: say`Give the fee as "feeRate", or take the exclusion of the kind "fee" out.`,
          },
        ]
      : []),
    ...(allIn === true && holdsFee
      ? [
          {
            key: 'exclusions',
            found: say`an all-in grant, and an exclusion of the kind "fee"`,
            expected: say`no exclusion of the kind "fee"`,
            message: say`The grant is all-in, so the planned cost is direct cost and the fee is not in it; an exclusion of the kind "fee" would take it out a second time.`,
            remedy: say`Take the exclusion out, or plan the cost with its fee and leave "allIn" out.`,
          },
        ]
      : []),
  ]
}

export const validateProjects = (reading: Reading): void => {
  validateFeeBands(reading)
  for (const { keys, value: project } of soundItems<ProjectRecord>(reading, ['projectManagementFees', 'projects'])) {
    for (const { key, ...sentences } of saidTwice(project))
      reading.problems.add(() => ({
        code: 'fee-in-two-ways',
        path: pathOf(reading, [...keys, key]),
        ...sentences,
      }))
    if (project.feeRate === undefined && project.feeBands === undefined) {
      reading.problems.add(() => ({
        code: 'missing-key',
        path: pathOf(reading, [...keys, 'feeRate']),
        found: foundText(undefined),
        expected: say`a rate, or bands`,
        message: say`The project has neither a "feeRate" nor "feeBands".`,
        remedy: say`Add one of the two; a project without a fee has a rate of "0".`,
      }))
    }
    for (const [at, { from, until }] of (project.waivers ?? []).entries()) {
      if (until === undefined || from < until) continue
      reading.problems.add(() => ({
        code: 'span-reversed',
        path: pathOf(reading, [...keys, 'waivers', at, 'until']),
        found: foundText(until),
        expected: say`a day after "${from}"`,
        message: say`The waiver ends on ${until}, before a day of it has passed: it begins on ${from}, and the day given as "until" no longer belongs to it.`,
        remedy: say`Write the first day as "from" and the day after the last as "until".`,
      }))
    }
  }
}
