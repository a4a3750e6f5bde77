/** How the fees of a year are spread under each alternative: the largest payers, the Gini coefficient, progressivity against GDP; and the burden of each member. */
import type { Assessment } from '../checks/check.ts'
import { gini, progressivity, topShare } from '../fees/fairness.ts'
import { sentenceList } from '../inputs/expectation.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { spellPercent } from '../money/spell.ts'
import { observedMoney } from '../plan/observed-money.ts'
import { byName } from './by-name.ts'
import { cellOf, textCell } from './cell.ts'
import { amountIn } from './sentences.ts'
import type { Cell, Column, Row, Table } from './table.ts'
import { basisNotes } from './year-table.ts'

interface Titled {
  readonly title: string
  readonly option: string | null
  readonly assessment: Assessment
}

const NOT_KNOWN: Cell = { amount: null, text: 'not known' }

const share = (value: Decimal | null): Cell => (value === null ? NOT_KNOWN : { amount: value.times(100).toFixed(2), unit: '%' })
const coefficient = (value: Decimal | null): Cell => (value === null ? NOT_KNOWN : { amount: value.toFixed(3).replace(/^-(?=0\.0+$)/, '') })

interface Payer {
  readonly member: MemberRecord
  readonly fee: Decimal
  readonly gdp: Decimal | null
}

const payersOf = ({ forecast }: Assessment, year: number): readonly Payer[] =>
  forecast.plan.members(year).flatMap((member) => {
    const fee = forecast.amount('membership-fees/charged', { member: member.id }, year)
    const gdp = observedMoney(forecast.plan, member, 'gdp', year)
    return fee === undefined ? [] : [{ member, fee, gdp: gdp && forecast.value(gdp) }]
  })

const numbersOf = (payers: readonly Payer[]) => {
  const fees = payers.map(({ fee }) => fee)
  const ranked = payers.filter(({ gdp }) => gdp !== null)
  const kakwani = progressivity(
    ranked.map(({ fee }) => fee),
    ranked.map(({ gdp }) => gdp ?? ZERO),
  )
  return { one: topShare(fees, 1), two: topShare(fees, 2), gini: gini(fees), kakwani }
}

const number = (id: string, label: string, unit?: string): Column => ({ id, label, kind: 'number', additive: false, ...(unit && { unit }) })

const captionOf = (alternatives: readonly Titled[], year: number): string => {
  const [first] = alternatives
  const two = first === undefined ? null : numbersOf(payersOf(first.assessment, year)).two
  return two === null
    ? `Nobody is charged a fee in ${year}`
    : `In ${year} the two largest payers are charged ${spellPercent(two, 1)} of all fees (${first?.title})`
}

/** One row an alternative. Members without a GDP are left out of the progressivity, and named. */
export const fairnessTable = (alternatives: readonly Titled[], year: number): Table => {
  const without = new Set(
    alternatives.flatMap(({ assessment }) => payersOf(assessment, year).flatMap(({ member, gdp }) => (gdp === null ? [member.name] : []))),
  )
  return {
    id: 'fairness',
    caption: captionOf(alternatives, year),
    unit: null,
    columns: [
      number('members', 'Members charged'),
      number('top-one', 'Largest payer', '%'),
      number('top-two', 'Two largest', '%'),
      number('gini', 'Gini of fees'),
      number('progressivity', 'Progressivity against GDP'),
    ],
    rows: alternatives.map(({ title, option, assessment }): Row => {
      const payers = payersOf(assessment, year)
      const numbers = numbersOf(payers)
      return {
        id: option ?? 'plan',
        label: title,
        kind: 'line',
        ...(option !== null && { of: { option } }),
        cells: [
          { amount: String(payers.length), unit: '1' },
          share(numbers.one),
          share(numbers.two),
          coefficient(numbers.gini),
          coefficient(numbers.kakwani),
        ],
      }
    }),
    reconciliation: null,
    notes: [
      'Gini: 0 when all are charged alike, near 1 when one is charged all.',
      'Progressivity (Kakwani): above 0 fees rise faster than GDP, below 0 slower; at 0 they are in proportion to it.',
      ...(without.size === 0
        ? []
        : [`Left out of the progressivity, because their GDP is not known: ${sentenceList([...without], 'and')}.`]),
    ],
  }
}

const ratioCell = (assessment: Assessment, member: MemberRecord, indicator: string, year: number): Cell => {
  const { forecast } = assessment
  const fee = forecast.amount('membership-fees/charged', { member: member.id }, year)
  const base = observedMoney(forecast.plan, member, indicator, year)
  return fee === undefined || base === null ? NOT_KNOWN : { amount: fee.div(forecast.value(base)).times(100).toFixed(4), unit: '%' }
}

/** A few units a head: their first decimals tell members apart. */
const perHead = (head: Cell, currency: string): Cell =>
  head.amount === null ? textCell('not known') : { ...head, amount: new Decimal(head.amount).toFixed(4), unit: `${currency}/head` }

/** What the fee weighs for each member. The amounts of single members: redact before showing. */
export const burdenTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  return {
    id: 'burden',
    caption: `In ${year} members are charged ${amountIn(plan.currency, assessment.amount('membership-fees/charged', {}, year) ?? ZERO)}; what that weighs for each`,
    unit: plan.currency,
    columns: [
      { id: 'charged', label: 'Charged', kind: 'number', additive: true },
      number('gdp', 'Fee against GDP', '%'),
      number('head', 'Fee per head'),
      number('revenue', 'Fee against customs revenue', '%'),
    ],
    rows: byName(payersOf(assessment, year).map(({ member }) => member)).map((member): Row => {
      const of = { member: member.id }
      const head = cellOf(assessment, 'indicators/fee-per-head', of, year)
      return {
        id: member.id,
        label: member.name,
        kind: 'line',
        member: { id: member.id, group: 'none', groupLabel: 'Members' },
        of,
        cells: [
          cellOf(assessment, 'membership-fees/charged', of, year),
          ratioCell(assessment, member, 'gdp', year),
          perHead(head, plan.currency),
          ratioCell(assessment, member, 'customs-revenue', year),
        ],
      }
    }),
    reconciliation: null,
    notes: basisNotes(assessment),
  }
}
