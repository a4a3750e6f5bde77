/** Why fees cannot be worked out from what was observed: in sentences that name the members and what they lack. */
import { unknownNumbers } from '../formula/unknown-numbers.ts'
import { sentenceList } from '../inputs/expectation.ts'
import type { FeeScheduleRecord } from '../inputs/fee-schedule.ts'
import { say } from '../language/say.ts'
import type { KeyTrouble } from './fee-key.ts'
import type { Observations } from './observations.ts'
import type { Plan } from './plan.ts'
import type { Trouble } from './trouble.ts'

/** Members in a sentence; of very many the first few. */
export const membersText = (members: readonly string[]): string =>
  members.length > 12 ? say`${members.slice(0, 12).join(', ')} and ${members.length - 12} more` : sentenceList(members, 'and')

/** That a rule of a schedule needs of members what they do not have. */
const lacks = (purpose: string, schedule: FeeScheduleRecord, indicator: string, members: readonly string[]): string =>
  members.length === 1
    ? say`${purpose} of schedule "${schedule.id}" needs "${indicator}", which ${membersText(members)} has no value of`
    : say`${purpose} of schedule "${schedule.id}" needs "${indicator}", which ${membersText(members)} have no value of`

/** Where a record of the schedule stands. */
export const placeOf = (plan: Plan, record: object): string => plan.originOf(record).path

interface Needed {
  readonly path: string
  readonly purpose: string
  /** Whether it may be missing. */
  readonly optional?: boolean
}

/** Members whose value data quality holds back: it is there, and may not be used. */
const heldTroubles = (schedule: FeeScheduleRecord, { indicator, heldBack }: Observations, { path, purpose }: Needed): readonly Trouble[] =>
  heldBack.length === 0
    ? []
    : [
        {
          problem: {
            code: 'held-back',
            path,
            found: say`a value for ${membersText(heldBack)} that data quality holds back`,
            expected: say`a value of ${indicator} for every member that is not held back`,
            remedy: say`Correct the value, or confirm it ("confirmed": on which day, by whom, with which source), or name these members in a step of fixed shares, or choose another key.`,
          },
          what: say`${purpose} of schedule "${schedule.id}" needs "${indicator}", which data quality holds back for ${membersText(heldBack)}`,
        },
      ]

/** Observations that some rule needs of every member; nothing is said of an indicator that no member has, a reference says it. */
export const observationTroubles = (plan: Plan, schedule: FeeScheduleRecord, of: Observations, at: Needed): readonly Trouble[] => {
  const { path, purpose } = at
  const known = plan.document.members.some((member) => Object.hasOwn(member.indicators, of.indicator))
  const held = at.optional === true ? [] : heldTroubles(schedule, of, at)
  const lacking = of.missing.filter((id) => !of.heldBack.includes(id))
  const missing: readonly Trouble[] =
    lacking.length === 0 || !known || at.optional === true
      ? []
      : [
          {
            problem: {
              code: 'missing-fee-indicator',
              path,
              found: say`no value for ${membersText(lacking)}`,
              expected: say`a value of ${of.indicator} for every member`,
              remedy: say`Add the indicator to these members with its source, or name them in a step of fixed shares, or choose another key.`,
            },
            what: lacks(purpose, schedule, of.indicator, lacking),
          },
        ]
  const conflict: readonly Trouble[] =
    of.conflict.length === 0
      ? []
      : [
          {
            problem: {
              code: 'indicators-in-several-units',
              path,
              found: sentenceList(of.conflict, 'and'),
              expected: say`one unit, or money of any currency`,
              remedy: say`Give the indicator in one unit for every member.`,
            },
            what: say`${purpose} of schedule "${schedule.id}" needs "${of.indicator}" in one unit, and it stands in ${sentenceList(of.conflict, 'and')}`,
          },
        ]
  const rates = of.noRate.map(
    (currency): Trouble => ({
      problem: {
        code: 'missing-exchange-rate',
        path: 'exchangeRates',
        found: say`no rate for ${currency}`,
        expected: say`a rate of ${plan.currency} for 1 ${currency}`,
        remedy: say`Add a record with the currency "${currency}" and a dated rate in "${plan.currency}/${currency}" to exchangeRates.`,
      },
      what: say`${purpose} of schedule "${schedule.id}" compares "${of.indicator}" in several currencies, and there is no rate of exchange for ${currency}`,
    }),
  )
  const lapsed = unknownNumbers(of.values.values()).map(({ path: use }) => notInForceTrouble(schedule, use))
  return [...missing, ...held, ...conflict, ...rates, ...lapsed]
}

/** What is wrong with the key of a scale. */
export const keyTroubles = (plan: Plan, schedule: FeeScheduleRecord, trouble: KeyTrouble, path: string): readonly Trouble[] => {
  switch (trouble.kind) {
    case 'observations':
      return observationTroubles(plan, schedule, trouble.of, { path, purpose: say`the key` })
    case 'not-listed':
      return [
        {
          problem: {
            code: 'missing-in-scale',
            path,
            found: say`no number for ${membersText(trouble.members)}`,
            expected: say`a number for every member`,
            remedy: say`Add their numbers with their source, or name them in a step of fixed shares.`,
          },
          what: say`the scale that schedule "${schedule.id}" is based on does not list ${membersText(trouble.members)}`,
        },
      ]
    case 'flag-missing':
      return [
        {
          problem: {
            code: 'missing-fee-indicator',
            path,
            found: say`no value for ${membersText(trouble.members)}`,
            expected: say`a value of ${trouble.flag} for every member`,
            remedy: say`Add the flag to these members with its source: 1 for yes, 0 for no.`,
          },
          what: lacks(say`the key`, schedule, trouble.flag, trouble.members),
        },
      ]
    case 'not-in-force':
      return trouble.uses.map((use) => notInForceTrouble(schedule, use.path))
    case 'nothing':
      return [
        {
          problem: {
            code: 'key-of-nothing',
            path,
            found: say`a weight of zero for ${membersText(trouble.members)}`,
            expected: say`a weight above zero for one member at least`,
            remedy: say`Choose a key that is not zero for everyone.`,
          },
          what: say`the weight of ${membersText(trouble.members)} in ${trouble.part === null ? say`the key` : say`key ${trouble.part} of the mix`} of schedule "${schedule.id}" is zero, and nobody else has one`,
        },
      ]
    default:
      return trouble satisfies never
  }
}

export const notInForceTrouble = (schedule: FeeScheduleRecord, path: string): Trouble => ({
  problem: {
    code: 'fee-number-not-in-force',
    path,
    found: say`no value in force`,
    expected: say`a value in force`,
    remedy: say`Give it a value from the first of these years on; not in force is never taken as zero.`,
  },
  what: say`schedule "${schedule.id}" needs ${path}, which has no value in force`,
})
