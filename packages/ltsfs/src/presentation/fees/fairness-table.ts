/** How the fees of a year are spread under each alternative: the largest payers, the Gini coefficient, progressivity against GDP; and the burden of each member. */

import type { Assessment } from '../../checks/check.ts'
import { gini, progressivity, topShare } from '../../fees/fairness.ts'
import { sentenceList } from '../../inputs/expectation.ts'
import type { MemberRecord } from '../../inputs/member.ts'
import { say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { spellPercent } from '../../money/spell.ts'
import { observedMoney } from '../../plan/observed-money.ts'
import { byName } from '../by-name.ts'
import { cellOf, textCell } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import { amountIn } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'

interface Titled {
  readonly title: string
  readonly option: string | null
  readonly assessment: Assessment
}

const notKnown = (): Cell => ({ amount: null, text: say`not known` })

const share = (value: Decimal | null): Cell => (value === null ? notKnown() : { amount: value.times(100).toFixed(2), unit: '%' })
const coefficient = (value: Decimal | null): Cell =>
  value === null ? notKnown() : { amount: value.toFixed(3).replace(/^-(?=0\.0+$)/, '') }

/** Of the fees: the share of those whose GDP is known, to which decimals of a per cent it is told. */
const COVERAGE_DECIMALS = 2

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
  const [all, known] = [sumOf(fees), sumOf(ranked.map(({ fee }) => fee))]
  return { one: topShare(fees, 1), two: topShare(fees, 2), gini: gini(fees), kakwani, covered: all.isZero() ? null : known.div(all) }
}

const sumOf = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)

/** Which share of the fees must be of members with a GDP for the coefficient to speak of the schedule: where the plan says nothing, all. */
const coverageNeeded = ({ forecast: { plan, value } }: Assessment, year: number): Decimal => {
  const guide = plan.document.guides.progressivityCoverageAtLeast
  return guide === undefined || !plan.isInForce(guide, year) ? new Decimal(1) : value(plan.at(guide, year))
}

interface Told {
  readonly cell: Cell
  /** Why there is no coefficient, to be said of the alternative; null where there is one, or nothing to say of. */
  readonly reason: string | null
}

/** A coefficient over the few who happen to have a GDP would say the opposite of what the schedule does. */
const progressivityOf = ({ assessment }: Titled, { kakwani, covered }: ReturnType<typeof numbersOf>, year: number): Told => {
  if (kakwani === null || covered === null) return { cell: notKnown(), reason: null }
  const needed = coverageNeeded(assessment, year)
  if (covered.gte(needed)) return { cell: coefficient(kakwani), reason: null }
  const left = spellPercent(new Decimal(1).minus(covered), COVERAGE_DECIMALS)
  return {
    cell: { amount: null, text: say`not meaningful` },
    reason: say`members who are charged ${left} of the fees have no known GDP, and those who have one must be charged at least ${spellPercent(needed, 0)}`,
  }
}

/** Alternatives without a coefficient for the same reason share a sentence. */
const reasonNotes = (all: readonly { readonly title: string; readonly told: Told }[]): readonly string[] =>
  [...Map.groupBy(all, ({ told }) => told.reason)].flatMap(([reason, alike]) =>
    reason === null
      ? []
      : [
          say`Progressivity is not meaningful under ${sentenceList(
            alike.map(({ title }) => say`“${title}”`),
            'and',
          )}: ${reason}.`,
        ],
  )

const number = (id: string, label: string, unit?: string): Column => ({ id, label, kind: 'number', additive: false, ...(unit && { unit }) })

const captionOf = (alternatives: readonly Titled[], year: number): string => {
  const [first] = alternatives
  const two = first === undefined ? null : numbersOf(payersOf(first.assessment, year)).two
  return two === null
    ? say`Nobody is charged a fee in ${year}`
    : say`In ${year} the two largest payers are charged ${spellPercent(two, 1)} of all fees (${first?.title})`
}

const explained = (measure: string, cell: Cell, year: number): Cell =>
  cell.amount === null ? cell : { ...cell, figure: { id: `fairness/${measure}`, of: {}, year } }

/** One row an alternative. Members without a GDP are left out of the progressivity, and named; when they pay too much of the fees, there is none. */
export const fairnessTable = (alternatives: readonly Titled[], year: number): Table => {
  const without = new Set(
    alternatives.flatMap(({ assessment }) => payersOf(assessment, year).flatMap(({ member, gdp }) => (gdp === null ? [member.name] : []))),
  )
  const rows = alternatives.map((alternative) => {
    const payers = payersOf(alternative.assessment, year)
    const numbers = numbersOf(payers)
    return { ...alternative, payers, numbers, told: progressivityOf(alternative, numbers, year) }
  })
  return {
    id: 'fairness',
    caption: captionOf(alternatives, year),
    unit: null,
    columns: [
      number('members', say`Members charged`),
      number('top-one', say`Largest payer`, '%'),
      number('top-two', say`Two largest`, '%'),
      number('gini', say`Gini of fees`),
      number('covered', say`Fees of those with a GDP`, '%'),
      number('progressivity', say`Progressivity against GDP`),
    ],
    rows: rows.map(
      ({ title, option, payers, numbers, told }): Row => ({
        id: option ?? 'plan',
        label: title,
        kind: 'line',
        ...(option !== null && { of: { option } }),
        cells: [
          explained('members-charged', { amount: String(payers.length), unit: '1' }, year),
          explained('largest-payer', share(numbers.one), year),
          explained('two-largest', share(numbers.two), year),
          explained('gini', coefficient(numbers.gini), year),
          explained('fees-with-gdp', share(numbers.covered), year),
          explained('progressivity', told.cell, year),
        ],
      }),
    ),
    reconciliation: null,
    notes: [
      say`Gini: 0 when all are charged alike, near 1 when one is charged all.`,
      say`Progressivity (Kakwani): above 0 fees rise faster than GDP, below 0 slower; at 0 they are in proportion to it.`,
      ...(without.size === 0
        ? []
        : [say`Left out of the progressivity, because their GDP is not known or held back: ${sentenceList([...without], 'and')}.`]),
      ...reasonNotes(rows),
    ],
  }
}

const ratioCell = (assessment: Assessment, member: MemberRecord, indicator: string, year: number): Cell => {
  const { forecast } = assessment
  const fee = forecast.amount('membership-fees/charged', { member: member.id }, year)
  const base = observedMoney(forecast.plan, member, indicator, year)
  return fee === undefined || base === null
    ? notKnown()
    : {
        amount: fee.div(forecast.value(base)).times(100).toFixed(4),
        unit: '%',
        figure: { id: 'membership-fees/weighs', of: { member: member.id, indicator }, year },
      }
}

/** A few units a head: their first decimals tell members apart. */
const perHead = (head: Cell, currency: string): Cell =>
  head.amount === null ? textCell(say`not known`) : { ...head, amount: new Decimal(head.amount).toFixed(4), unit: `${currency}/head` }

/** What the fee weighs for each member. The amounts of single members: redact before showing. */
export const burdenTable = (assessment: Assessment, year: number): Table => {
  const { plan } = assessment.forecast
  return {
    id: 'burden',
    caption: say`In ${year} members are charged ${amountIn(plan.currency, assessment.amount('membership-fees/charged', {}, year) ?? ZERO)}; what that weighs for each`,
    unit: plan.currency,
    columns: [
      { id: 'charged', label: say`Charged`, kind: 'number', additive: true },
      number('gdp', say`Fee against GDP`, '%'),
      number('head', say`Fee per head`),
      number('revenue', say`Fee against customs revenue`, '%'),
    ],
    rows: byName(payersOf(assessment, year).map(({ member }) => member)).map((member): Row => {
      const of = { member: member.id }
      const head = cellOf(assessment, 'indicators/fee-per-head', of, year)
      return {
        id: member.id,
        label: member.name,
        kind: 'line',
        member: { id: member.id, group: 'none', groupLabel: say`Members` },
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
