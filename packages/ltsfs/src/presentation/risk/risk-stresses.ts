/** The plan under its stresses, and the smallest shock that breaks a rule, as tables with their finding in a sentence. */

import type { Assessment } from '../../checks/check.ts'
import { placeText, quotedPlace } from '../../inputs/place-words.ts'
import { list, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import type { Breach } from '../../uncertainty/breaches.ts'
import type { Shock, ShockPart, Shocks } from '../../uncertainty/shock.ts'
import type { Stressed, Stresses } from '../../uncertainty/stress.ts'
import { EMPTY, moneyCell, textCell, textColumn } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { spellYears } from '../sentences.ts'
import type { Cell, Table } from '../table.ts'

const groups = (breaches: readonly Breach[]): readonly string[] =>
  [...Map.groupBy(breaches, ({ id, label }) => `${id}\n${label}`).values()].map((same) => {
    const [first] = same
    const [, expected] = /^expectation (.*)$/.exec(first?.id ?? '') ?? []
    const what = expected === undefined ? first?.label : say`expectation ${expected} not kept`
    return say`${what} in ${spellYears(same.map(({ year }) => year))}`
  })

/** "Reserve months below the guide in 2022 to 2024; expectation fees-arrive not kept in 2021". */
export const breachesText = (breaches: readonly Breach[]): string => groups(breaches).join(say`; `)

/** The first of them, for a sentence. */
const firstBreach = (breaches: readonly Breach[]): string => {
  const [first = say`nothing`, ...others] = groups(breaches)
  return others.length === 0 ? first : say`${first}, and ${others.length} more`
}

const total = ({ amount, forecast }: Assessment, id: string): Decimal =>
  forecast.years.reduce((all, year) => all.plus(amount(id, {}, year) ?? ZERO), ZERO)

const amountsOf = (assessment: Assessment): readonly Cell[] => {
  const { years, plan } = assessment.forecast
  const last = years.at(-1) ?? 0
  return [
    moneyCell(assessment.amount('reserves/closing', {}, last), plan.currency),
    moneyCell(total(assessment, 'statement/total-income'), plan.currency),
    moneyCell(total(assessment, 'indicators/gap'), plan.currency),
  ]
}

const stressedCells = ({ outcome, breaks, mends, problem }: Stressed): readonly Cell[] => {
  if (outcome === null) return [EMPTY, EMPTY, EMPTY, textCell(problem?.message)]
  const mended = mends.length === 0 ? [] : [say`mended: ${breachesText(mends)}`]
  const said = [breaks.length === 0 ? say`nothing` : breachesText(breaks), ...mended].join(say`; `)
  return [...amountsOf(outcome.assessment), { amount: null, text: said, status: breaks.length === 0 ? 'pass' : 'fail' }]
}

export const stressesSentence = ({ stressed }: Stresses): string => {
  const breaking = stressed.filter(({ breaks }) => breaks.length > 0).length
  if (stressed.length === 0) return say`The plan names no stress`
  if (breaking === 0) return say`None of ${stressed.length} stresses breaks a rule that the plan keeps`
  return breaking === 1
    ? say`${breaking} of ${stressed.length} stresses breaks a rule that the plan keeps`
    : say`${breaking} of ${stressed.length} stresses break a rule that the plan keeps`
}

/** One row for the plan as it is, then one for each stress. */
export const stressesTable = (found: Stresses): Table => {
  const { planned, stressed, years } = found
  const { currency } = planned.assessment.forecast.plan
  const [first = 0, last = 0] = [years[0], years.at(-1)]
  const money = (id: string, label: string) => ({ id, label, kind: 'number' as const, unit: currency, additive: false })
  const count = planned.breaches.length
  return {
    id: 'stresses',
    caption: stressesSentence(found),
    unit: currency,
    columns: [
      money('reserves', say`Reserves at the end of ${last}`),
      money('income', say`Income ${first} to ${last}`),
      money('gap', say`Not funded ${first} to ${last}`),
      textColumn('breaks', say`Breaks besides`),
    ],
    rows: [
      { id: 'planned', label: say`As planned`, kind: 'line', cells: [...amountsOf(planned.assessment), EMPTY] },
      ...stressed.map((each) => ({
        id: each.stress.id,
        label: each.stress.title,
        kind: 'line' as const,
        cells: stressedCells(each),
      })),
    ],
    reconciliation: null,
    notes: [
      say`Each stress is laid on the plan and the whole forecast computed again, tiers and schedules included.`,
      count === 0 ? say`As planned every rule is kept.` : say`Broken as planned already: ${breachesText(planned.breaches)}.`,
      ...stressed.flatMap(({ stress: { title, note } }) => (note === undefined ? [] : [`${title}: ${note}`])),
      ...basisNotes(planned.assessment),
    ],
  }
}

const PLACES = 2

/** "+4.25 %" for a factor of 1.0425. */
const byPercent = (factor: Decimal): string => {
  const change = factor.minus(1)
  const places = Math.min(PLACES, change.times(100).decimalPlaces())
  return `${change.gt(0) ? '+' : ''}${spellPercent(change, places)}`
}

const partText = ({ forecast }: Assessment, { path, factor }: ShockPart): string =>
  `${quotedPlace(forecast.plan.document, path)} ${byPercent(factor)}`

const smallest = ({ together, alone }: Shocks): Shock | null =>
  together ?? alone.flatMap(({ shock }) => shock ?? []).toSorted((a, b) => a.share.comparedTo(b.share))[0] ?? null

/** What it takes to break a rule, or that nothing within the ranges does. */
export const shocksSentence = (found: Shocks, assessment: Assessment): string => {
  const shock = smallest(found)
  if (shock === null) return say`No shock within the stated ranges breaks a rule that the plan keeps`
  const parts = list(shock.parts.map((part) => partText(assessment, part)))
  return shock.parts.length === 1
    ? say`${parts} from ${found.from} on is enough to break a rule: ${firstBreach(shock.breaks)}`
    : say`${parts} from ${found.from} on are enough to break a rule: ${firstBreach(shock.breaks)}`
}

/** How far along its range a number must go; the way to the end of the range is the whole. */
const wayText = (share: Decimal): string => say`${spellPercent(share, share.times(100).decimalPlaces() > 0 ? 1 : 0)} of the way`

/** One row for each range and direction, then one for all of them together. */
export const shocksTable = (found: Shocks, assessment: Assessment): Table => {
  const { document } = assessment.forecast.plan
  const { alone, together, from } = found
  return {
    id: 'shocks',
    caption: shocksSentence(found, assessment),
    unit: null,
    columns: [
      textColumn('end', say`Its range ends at`),
      textColumn('breaks-at', say`Breaks a rule at`),
      textColumn('way', say`How far`),
      textColumn('breaks', say`What breaks`),
    ],
    rows: [
      ...alone.map(({ path, end, shock }, at) => ({
        id: `${at} ${path}`,
        label: placeText(document, path),
        kind: 'line' as const,
        cells: [
          textCell(byPercent(end)),
          textCell(shock === null ? null : shock.parts.map(({ factor }) => byPercent(factor)).join()),
          textCell(shock === null ? null : wayText(shock.share)),
          textCell(shock === null ? say`nothing within the range` : breachesText(shock.breaks)),
        ],
      })),
      {
        id: 'together',
        label: say`All together, what is not needed left out`,
        kind: 'line',
        cells: [
          EMPTY,
          textCell(together === null ? null : together.parts.map((part) => partText(assessment, part)).join(say`; `)),
          textCell(together === null ? null : wayText(together.share)),
          textCell(together === null ? say`nothing within the ranges` : breachesText(together.breaks)),
        ],
      },
    ],
    reconciliation: null,
    notes: [
      say`Every value from ${from} on is multiplied. At the point given a rule breaks, a thousandth of the range before it none does: both are whole forecasts.`,
      say`Together all numbers go the same share of the way, each to the end that harms; without any one of those named nothing breaks there.`,
      say`Rules that are broken as planned already cannot be broken and are left out.`,
      ...basisNotes(assessment),
    ],
  }
}
