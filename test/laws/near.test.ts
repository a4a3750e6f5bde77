/**
 * Near numbers never decide wrongly: held against whole-number fractions, over formulas with up to 24 digits before and 18 behind the point,
 * quotients, negative numbers, halves of the minor unit and equal remainders.
 */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { assessment } from '../../packages/ltsfs/src/fees/assessment.ts'
import { exactReader } from '../../packages/ltsfs/src/formula/exact.ts'
import type { Formula } from '../../packages/ltsfs/src/formula/formula.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import { constant, parameter, share } from '../../packages/ltsfs/src/formula/write.ts'
import { Decimal } from '../../packages/ltsfs/src/money/decimal.ts'
import { type Fraction, fractionOf, inUnits, minus, order, roundFraction } from '../../packages/ltsfs/src/money/fraction.ts'
import { type Near, nearOf, order as nearOrder } from '../../packages/ltsfs/src/money/near.ts'
import { allocateNear, roundNear } from '../../packages/ltsfs/src/money/near-units.ts'
import { planOf } from '../../packages/ltsfs/src/plan/plan.ts'
import { assessable, documentOfFees } from './arbitrary-fees.ts'

vi.setConfig({ testTimeout: 1_800_000 })

const leaf = (value: Decimal, quotient?: { readonly of: Decimal; readonly per: Decimal }): Formula =>
  parameter({ path: 'a.number', source: 'invented', illustrative: false, value, ...(quotient && { quotient }) }, '1')

/** As a plan may write it: up to 24 digits, up to 18 decimals; often short, often half a minor unit. */
const decimal: fc.Arbitrary<Decimal> = fc
  .record({
    digits: fc.oneof(fc.bigInt({ min: 0n, max: 2000n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 24n })),
    places: fc.constantFrom(0, 0, 1, 2, 3, 4, 18),
    isNegative: fc.boolean(),
  })
  .map(({ digits, places, isNegative }) => inUnits(isNegative ? -digits : digits, places))

const number: fc.Arbitrary<Formula> = fc.oneof(
  decimal.map((value) => leaf(value)),
  fc
    .record({ of: fc.integer({ min: 0, max: 400 }), per: fc.constantFrom(3, 6, 7, 9, 11, 12, 13, 1_000_003) })
    .map(({ of, per }) => leaf(new Decimal(of).div(per), { of: new Decimal(of), per: new Decimal(per) })),
)

/** Never a divisor of nothing. */
const positive = (formula: Formula): Formula => formula.times(formula).plus(constant(1))

const MAKERS: readonly ((x: Formula, y: Formula) => Formula)[] = [
  (x, y) => x.plus(y),
  (x, y) => x.minus(y),
  (x, y) => x.times(y),
  (x, y) => x.over(positive(y)),
  (x, y) => x.atMost(y),
  (x, y) => x.atLeast(y),
  (x, y) => x.over(positive(y)).times(positive(y)),
  (x) => x.over(constant(7)).plus(x.over(constant(7)).times(constant(6))),
]

const formulas: fc.Arbitrary<readonly Formula[]> = fc
  .record({
    numbers: fc.array(number, { minLength: 2, maxLength: 5 }),
    steps: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 7 }),
  })
  .map(({ numbers, steps }) => {
    const made = [...numbers]
    for (const [kind, x, y] of steps) {
      const maker = MAKERS[kind % MAKERS.length]
      const [left, right] = [made[x % made.length], made[y % made.length]]
      if (maker && left && right) made.push(maker(left, right))
    }
    return made
  })

const exactly = (): ((formula: Formula) => Fraction) => exactReader(valueReader().read, () => false)
const size = ({ over: above, under }: Fraction): Fraction => ({ over: above < 0n ? -above : above, under })
const binary = (value: number): Fraction => fractionOf(new Decimal(value))
const places = fc.constantFrom(0, 2, 3)

describe('a near number', () => {
  test('lies no farther from the exact fraction than it says', () => {
    fc.assert(
      fc.property(formulas, (made) => {
        const [exact, { near }] = [exactly(), valueReader()]
        for (const formula of made) {
          const { value, off } = near(formula)
          if (Number.isNaN(off)) continue
          expect(order(size(minus(exact(formula), binary(value))), binary(off))).toBeLessThanOrEqual(0)
        }
      }),
    )
  })

  test('rounds as the fraction does, or leaves it open', () => {
    fc.assert(
      fc.property(formulas, places, fc.constantFrom('half-away' as const, 'down' as const), (made, to, mode) => {
        const [exact, { near }] = [exactly(), valueReader()]
        for (const formula of made) {
          const found = roundNear(near(formula), to, mode)
          if (found !== null) expect(found.eq(roundFraction(exact(formula), to, mode))).toBe(true)
        }
      }),
    )
  })

  test('is ordered as the fraction is, or leaves it open', () => {
    fc.assert(
      fc.property(formulas, (made) => {
        const [exact, { near }] = [exactly(), valueReader()]
        for (const left of made)
          for (const right of made) {
            const found = nearOrder(near(left), near(right))
            if (found !== null) expect(found).toBe(order(exact(left), exact(right)))
          }
      }),
    )
  })
})

/** Largest remainder in whole numbers: over the one denominator of all weights, ties to whoever stands first. */
const splitOf = (units: bigint, weights: readonly Fraction[]): readonly bigint[] => {
  const common = weights.reduce((all, { under }) => all * under, 1n)
  const whole = weights.map(({ over: above, under }) => above * (common / under))
  const all = whole.reduce((sum, weight) => sum + weight, 0n)
  const parts = whole.map((weight, at) => ({ at, cut: (units * weight) / all, left: (units * weight) % all }))
  const missing = Number(units - parts.reduce((sum, { cut }) => sum + cut, 0n))
  const order = parts.toSorted((a, b) => (a.left === b.left ? a.at - b.at : a.left > b.left ? -1 : 1))
  const raised = new Set(order.slice(0, missing).map(({ at }) => at))
  return parts.map(({ at, cut }) => cut + (raised.has(at) ? 1n : 0n))
}

test('a split by near weights is the split by fractions, or left open', () => {
  const units = fc.oneof(
    fc.bigInt({ min: 0n, max: 200n }),
    fc.bigInt({ min: 0n, max: 10n ** 12n }),
    fc.bigInt({ min: 0n, max: 10n ** 18n }),
  )
  fc.assert(
    fc.property(formulas, units, places, (made, total, to) => {
      const weights = made.map((formula) => formula.times(formula))
      const [exact, { near }] = [exactly(), valueReader()]
      const found = allocateNear(inUnits(total, to), weights.map(near), to)
      if (found === null) return
      expect(found.map((part) => part.toFixed())).toEqual(splitOf(total, weights.map(exact)).map((part) => inUnits(part, to).toFixed()))
    }),
  )
})

const UNKNOWN: Near = nearOf(new Decimal('1e160'))

test('fees are those of decimals and fractions alone, to the minor unit', () => {
  fc.assert(
    fc.property(assessable, (sketch) => {
      const document = documentOfFees(sketch)
      const [schedule] = document.membershipFees.schedules
      if (schedule === undefined) return
      const plan = planOf(document)
      const assess = (reader = valueReader()) => assessment({ plan, schedule, year: 2017, chargedIn: () => new Map(), reader })
      // Who sits at which limit is settled without near numbers; then the amounts are worked out in whole numbers.
      const { read, holds } = valueReader()
      const plain = assess({ read, holds, near: () => UNKNOWN })
      const exact = exactReader(read, () => false)
      const amountOf = ({ body }: { readonly body: Formula }): Decimal | undefined => {
        if (body.op === 'rounded') return roundFraction(exact(body.of), body.places, body.mode)
        if (body.op !== 'share') return read(body)
        const units = fractionOf(read(body.total).times(new Decimal(10).pow(body.places)))
        const part = splitOf(units.over, body.weights.map(exact))[body.at]
        return part === undefined ? undefined : inUnits(part, body.places)
      }
      const quick = assess()
      for (const [member, fee] of quick.charged) {
        const other = plain.charged.get(member)
        expect(quick.reader.read(fee).toFixed()).toBe(other && amountOf(other)?.toFixed())
      }
    }),
  )
})

describe('a half of the minor unit with a quotient in between', () => {
  const half = fc.record({ units: fc.integer({ min: -1_000_000, max: 1_000_000 }), places, per: fc.constantFrom(3, 7, 11, 13) })

  test('is rounded away from zero, a hair below it is not', () => {
    fc.assert(
      fc.property(half, ({ units, places: to, per }) => {
        const middle = inUnits(BigInt(units * 10 + (units < 0 ? -5 : 5)), to + 1)
        const through = (value: Decimal): Formula => leaf(value).over(constant(per)).times(constant(per))
        const { read } = valueReader()
        const away = inUnits(BigInt(units + (units < 0 ? -1 : 1)), to)
        expect(read(through(middle).roundedTo(to)).eq(away)).toBe(true)
        const hair = new Decimal('1e-18').times(units < 0 ? 1 : -1)
        expect(read(through(middle.plus(hair)).roundedTo(to)).eq(inUnits(BigInt(units), to))).toBe(true)
      }),
    )
  })

  test('and remainders that are equal go to whoever stands first', () => {
    fc.assert(
      fc.property(half, ({ units, places: to, per }) => {
        const weight = leaf(new Decimal(1).div(per), { of: new Decimal(1), per: new Decimal(per) })
        const total = inUnits(BigInt(Math.abs(units) * 2 + 1), to)
        const parts = share(leaf(total), [weight, weight], to).map(valueReader().read)
        expect(parts.map((part) => part.toFixed())).toEqual(
          [Math.abs(units) + 1, Math.abs(units)].map((each) => inUnits(BigInt(each), to).toFixed()),
        )
      }),
    )
  })
})
