/**
 * The printed GDP per head against GDP / average rate of the year / population.
 *
 * What disagrees are two products, the total and the one per head: they are what is held, not the people they are divided by.
 * A stale GDP is not divided: people of another year would say nothing. A value without a rate of exchange is reported as not checkable.
 */

import type { MemberRecord } from '../inputs/member.ts'
import { later, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { averagePerUsd } from './dollars.ts'
import { numberOf } from './reading.ts'
import { type DataQualityInput, defineRule, type Oddity } from './rule.ts'
import { decimals, percent, whole } from './wording.ts'

const notChecked = (member: MemberRecord, unit: string, year: number | undefined): Oddity => ({
  severity: 'note',
  members: [member.id],
  records: ['gdp-per-head'],
  title: say`${member.name}: GDP per head cannot be checked`,
  message: say`No average rate of exchange of ${unit} is known for ${year ?? say`an unnamed year`}, so the GDP per head of ${member.name} cannot be checked.`,
  numbers: {},
})

const compare = (
  member: MemberRecord,
  { exchangeRates }: DataQualityInput,
  newest: number,
  guide: (name: 'perHeadWarnAbove' | 'perHeadHoldAbove' | 'staleAboveYears') => Decimal,
): readonly Oddity[] => {
  const gdp = member.indicators['gdp']
  const [total, people, printed] = [numberOf(member, 'gdp'), numberOf(member, 'population'), numberOf(member, 'gdp-per-head')]
  if (gdp === undefined || total === null || people === null || printed === null || people.isZero() || printed.isZero()) return []
  if (new Decimal(newest - (gdp.year ?? newest)).greaterThan(guide('staleAboveYears'))) return []
  const perUsd = averagePerUsd(gdp, exchangeRates)
  if (perUsd === null) return [notChecked(member, gdp.unit, gdp.year)]
  const computed = total.div(perUsd).div(people)
  const difference = computed.minus(printed).div(printed)
  if (!difference.abs().greaterThan(guide('perHeadWarnAbove'))) return []
  const product = `${gdp.unit} ${whole(total)}${gdp.unit === 'USD' ? '' : ` / ${decimals(perUsd.toDecimalPlaces(5).toFixed())}`}`
  const isHeld = difference.abs().greaterThan(guide('perHeadHoldAbove'))
  return [
    {
      severity: isHeld ? 'hold' : 'warn',
      members: [member.id],
      records: ['gdp', 'gdp-per-head', 'population'],
      holds: isHeld ? ['gdp', 'gdp-per-head'] : [],
      title: say`${member.name}: GDP per head differs by ${percent(difference.abs())}`,
      message: difference.isNegative()
        ? say`${product} / ${whole(people)} people is USD ${whole(computed)} a head, but ${whole(printed)} is printed for ${member.name}: ${percent(difference.abs())} less.`
        : say`${product} / ${whole(people)} people is USD ${whole(computed)} a head, but ${whole(printed)} is printed for ${member.name}: ${percent(difference.abs())} more.`,
      numbers: { computed: computed.toFixed(0), printed: printed.toFixed(), difference: difference.toDecimalPlaces(4).toFixed() },
    },
  ]
}

export const perHeadDiffers = defineRule({
  id: 'per-head-differs',
  treatment: later`Both values are kept and shown; where they are held, neither product is used in a key, an entry rule or a burden before somebody confirms it. The people are not held.`,
  needs: ['perHeadWarnAbove', 'perHeadHoldAbove', 'staleAboveYears'],
  find: (data, guide) => {
    const newest = Math.max(0, ...data.members.map((member) => member.indicators['gdp']?.year ?? 0))
    return data.members.flatMap((member) => compare(member, data, newest, guide))
  },
})
