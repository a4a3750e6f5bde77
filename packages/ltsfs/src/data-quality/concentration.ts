/** One member that makes up most of a key: sharing by that key means charging that member. */
import { spoken } from '../inputs/id-words.ts'
import { EXTENSIVE_INDICATORS } from '../inputs/indicator.ts'
import { later, list, phrase, say } from '../language/say.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { heldValues } from './held-values.ts'
import { observedByIndicator } from './reading.ts'
import { defineRule, type Oddity } from './rule.ts'
import { percent, whole } from './wording.ts'

const withoutValue = (names: readonly string[]): string =>
  names.length === 1
    ? say`${list(names)} has no value that may be used and would be left out.`
    : say`${list(names)} have no value that may be used and would be left out.`

export const concentration = defineRule({
  id: 'concentration',
  treatment: later`The share of the largest member is shown before a key is used.`,
  needs: ['concentrationWarnAbove'],
  find: (data, guide) => {
    const { members } = data
    const [columns, held] = [observedByIndicator(members), heldValues(data)]
    return EXTENSIVE_INDICATORS.flatMap((indicator): readonly Oddity[] => {
      const column = (columns.get(indicator) ?? []).flatMap(({ member, observation: { value, unit } }) =>
        value === null || held.of(member.id, indicator) !== undefined ? [] : [{ member, unit, amount: new Decimal(value) }],
      )
      const total = column.reduce((sum, { amount }) => sum.plus(amount), ZERO)
      if (column.length < 2 || new Set(column.map(({ unit }) => unit)).size > 1 || total.isZero()) return []
      const largest = column.reduce((most, next) => (next.amount.greaterThan(most.amount) ? next : most))
      const share = largest.amount.div(total)
      if (!share.greaterThan(guide('concentrationWarnAbove'))) return []
      const message = say`Of ${whole(total)} ${phrase(largest.unit)} of ${spoken(indicator)} ${largest.member.name} has ${whole(largest.amount)}: ${percent(share)}.`
      const lacking = members.filter((member) => !column.some((cell) => cell.member === member)).map(({ name }) => name)
      return [
        {
          severity: 'warn',
          members: [largest.member.id],
          records: [indicator],
          title: say`${largest.member.name} is ${percent(share, 0)} of ${spoken(indicator)}`,
          message: lacking.length === 0 ? message : `${message} ${withoutValue(lacking)}`,
          numbers: { total: total.toFixed(), largest: largest.amount.toFixed(), share: share.toDecimalPlaces(4).toFixed() },
        },
      ]
    })
  },
})
