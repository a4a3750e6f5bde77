/** A comparison as plain records for --json: every list over alternatives in the order of `alternatives`, the baseline first. */
import type { ComparedIndicator, ComparedMember, ComparedTotal, Comparison, Decimal, Headline } from 'ltsfs'
import { amountText } from './number-text.ts'

export const comparisonRecord = (comparison: Comparison): Readonly<Record<string, unknown>> => {
  const { currency } = comparison
  return {
    basis: comparison.basis,
    currency,
    years: comparison.years,
    alternatives: comparison.alternatives.map(({ option, title, illustrative, notes }) => ({ option, title, illustrative, notes })),
    headlines: comparison.headlines.map((headline) => headlineRecord(headline, currency)),
    totals: comparison.totals.map((total) => totalRecord(total, currency)),
    indicators: comparison.indicators.map((indicator) => indicatorRecord(indicator, currency)),
    members: comparison.members.map((member) => memberRecord(member, currency)),
    tiers: comparison.tiers.map(({ alternative, member, from, to, years }) => ({ alternative, member, from, to, years })),
    changes: comparison.changes,
    dominated: comparison.dominated,
    unchanged: comparison.unchanged,
  }
}

const texts = (values: readonly (Decimal | null)[], unit: string): readonly (string | null)[] =>
  values.map((value) => value && amountText(value, unit))

const headlineRecord = ({ id, label, better, over, figures, scores }: Headline, currency: string) => {
  const unit = over === 'sum' ? currency : '1'
  return { id, label, better, over, figures, unit, values: texts(scores, unit) }
}

const totalRecord = ({ id, label, figure, of, over, totals, differences, byYear }: ComparedTotal, currency: string) => ({
  id,
  label,
  figure,
  of,
  over,
  unit: currency,
  values: texts(totals, currency),
  differences: texts(differences, currency),
  byYear: byYear.map((values) => texts(values, currency)),
})

const indicatorRecord = ({ check, values, differences }: ComparedIndicator, currency: string) => {
  const unit = check.unit ?? currency
  return {
    id: `indicators/${check.id}`,
    unit,
    byYear: values.map((ofOne) => texts(ofOne, unit)),
    differences: differences.map((ofOne) => texts(ofOne, unit)),
  }
}

const memberRecord = ({ member, fees, missions, change, changes }: ComparedMember, currency: string) => ({
  member: member.id,
  unit: currency,
  fees: texts(fees.totals, currency),
  missions: texts(missions.totals, currency),
  differences: texts(change, currency),
  differencesByYear: changes.map((ofOne) => texts(ofOne, currency)),
})
