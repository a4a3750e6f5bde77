/** Fees whose shares no decimal writes are exact all the same: held against a split and a rounding in whole numbers only. */
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { chargedBy, dated, type FeeMember, feePlan } from '../fee-plan.ts'

vi.setConfig({ testTimeout: 600_000 })

interface Unit {
  readonly of: number
  readonly per: number
}

const unit: fc.Arbitrary<Unit> = fc.record({ of: fc.integer({ min: 1, max: 60 }), per: fc.constantFrom(1, 3, 6, 7, 9, 11, 12, 13) })

/** The numerators over one denominator. */
const whole = (units: readonly Unit[]): readonly bigint[] => {
  const common = units.reduce((all, { per }) => all * BigInt(per), 1n)
  return units.map(({ of, per }) => (BigInt(of) * common) / BigInt(per))
}

const sum = (values: readonly bigint[]): bigint => values.reduce((all, value) => all + value, 0n)

const byRemainder = (total: bigint, weights: readonly bigint[]): readonly bigint[] => {
  const all = sum(weights)
  const parts = weights.map((weight, at) => ({ at, units: (total * weight) / all, left: (total * weight) % all }))
  const missing = Number(total - sum(parts.map(({ units }) => units)))
  const raised = parts
    .toSorted((a, b) => (a.left === b.left ? a.at - b.at : a.left > b.left ? -1 : 1))
    .slice(0, missing)
    .map(({ at }) => at)
  return parts.map(({ at, units }) => units + (raised.includes(at) ? 1n : 0n))
}

const eachByItself = (total: bigint, weights: readonly bigint[]): readonly bigint[] => {
  const all = sum(weights)
  return weights.map((weight) => (2n * total * weight + all) / (2n * all))
}

const cases = fc.record({
  units: fc.array(unit, { minLength: 1, maxLength: 8 }),
  /** Small amounts fall on halves and equal remainders often. */
  total: fc.oneof(fc.nat(200), fc.nat(2_000_000_000)),
  places: fc.constantFrom(0, 2, 3),
  rounding: fc.constantFrom('tie' as const, 'reproduce' as const),
})

test('classes with units such as 5/7 charge what whole numbers say, to the minor unit', () => {
  fc.assert(
    fc.property(cases, ({ units, total, places, rounding }) => {
      const currency = ({ 0: 'VUV', 2: 'FJD', 3: 'BHD' } as const)[places as 0 | 2 | 3]
      const members = units.map((_, at): FeeMember => ({ id: `M${at}`, indicators: {} }))
      const money = (amount: bigint) =>
        places === 0
          ? String(amount)
          : String(amount)
              .padStart(places + 1, '0')
              .replace(new RegExp(`(\\d{${places}})$`), '.$1')
      const classes = units.map(({ of, per }, at) => ({
        ...{ id: `class-${at}`, title: 'A class', units: dated('1', { of: String(of), per: String(per) }) },
        added: [{ member: `M${at}`, reason: 'Chosen' }],
      }))
      const about = { id: 'classes', title: 'Classes', source: 'invented', method: 'classes' as const }
      const charged = chargedBy(
        feePlan(members, { ...about, toAssess: dated(currency, money(BigInt(total))), rounding, classes }, currency),
      )
      const expected = (rounding === 'tie' ? byRemainder : eachByItself)(BigInt(total), whole(units))
      expect(Object.values(charged).map(Number)).toEqual(expected.map((amount) => Number(money(amount))))
    }),
  )
})
