/** What holds for any assessment: it adds up, explains itself exactly, does not hang on order or unit, and rises where its rule says so. */
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { contributions } from '../../packages/ltsfs/src/fees/contributions.ts'
import { unitConflicts } from '../../packages/ltsfs/src/formula/units.ts'
import { valueReader } from '../../packages/ltsfs/src/formula/value.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { minorUnits } from '../../packages/ltsfs/src/money/currency.ts'
import { Decimal, ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { assessable, assessmentOf, documentOfFees, type FeeSketch, feeSketch } from './arbitrary-fees.ts'

// A law may take its time: how many examples it tries is asked from outside.
vi.setConfig({ testTimeout: 1_800_000 })

const assessed = (document: PlanDocument) => {
  const found = assessmentOf(document)
  if (found === null) throw new Error('it cannot be assessed')
  return found
}
const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, amount) => all.plus(amount), ZERO)
const feesOf = (document: PlanDocument): ReadonlyMap<string, Decimal> => {
  const { read } = valueReader()
  return new Map([...assessed(document).charged].map(([member, fee]) => [member, read(fee)]))
}
const scale = assessable.filter(({ method }) => method === 'scale')
const unit = ({ currency }: FeeSketch): Decimal => new Decimal(10).pow(-minorUnits(currency))

test('a schedule that cannot be assessed says why, one that can has no fee below nothing and none that is not a number', () => {
  fc.assert(
    fc.property(feeSketch, (sketch) => {
      const found = assessmentOf(documentOfFees(sketch))
      if (found === null) return
      const { read } = valueReader()
      for (const fee of found.charged.values()) expect(read(fee).isFinite() && read(fee).gte(0)).toBe(true)
    }),
  )
})

describe('adding up', () => {
  test('parts add to the amount to assess where they are tied, and miss it by less than a minor unit a member where they are not', () => {
    fc.assert(
      fc.property(assessable, (sketch) => {
        const { residual, rows } = contributions(assessed(documentOfFees(sketch)))
        if (residual === null) return
        const asTheyAre = sketch.reproduce && sketch.steps.some((step) => step.step === 'rounding' && step.before && !step.tie)
        if (!sketch.reproduce) expect(residual.toFixed()).toBe('0')
        else if (!asTheyAre) expect(residual.abs().lte(unit(sketch).times(rows.length))).toBe(true)
      }),
    )
  })

  test("every member's explanation adds up exactly, and so does every step over all members", () => {
    fc.assert(
      fc.property(assessable, (sketch) => {
        const { steps, rows, charged, toAssess } = contributions(assessed(documentOfFees(sketch)))
        for (const { amounts, charged: fee } of rows) expect(sum(amounts).toFixed()).toBe(fee.toFixed())
        for (const [at, { total }] of steps.entries())
          expect(sum(rows.map(({ amounts }) => amounts[at] ?? ZERO)).toFixed()).toBe(total.toFixed())
        expect(sum(steps.map(({ total }) => total)).toFixed()).toBe(charged.toFixed())
        if (sketch.method !== 'scale') return
        expect(steps[0]?.total.toFixed()).toBe(toAssess?.toFixed())
        for (const { total } of steps.slice(1, -1)) expect(total.toFixed()).toBe('0')
      }),
    )
  })

  test('every fee is a whole number of minor units, and money meets money', () => {
    fc.assert(
      fc.property(assessable, (sketch) => {
        const { charged } = assessed(documentOfFees(sketch))
        const { read } = valueReader()
        for (const fee of charged.values()) expect(read(fee).decimalPlaces()).toBeLessThanOrEqual(minorUnits(sketch.currency))
        expect(unitConflicts([...charged.values()])).toEqual([])
      }),
    )
  })
})

test('the order in which members are listed changes no fee', () => {
  fc.assert(
    fc.property(assessable, fc.infiniteStream(fc.nat()), (sketch, picks) => {
      const document = documentOfFees(sketch)
      const shuffled = structuredClone(document)
      shuffled.members = shuffled.members
        .map((member) => ({ member, at: picks.next().value ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ member }) => member)
      const fees = feesOf(shuffled)
      for (const [member, fee] of feesOf(document)) expect(fees.get(member)?.toFixed()).toBe(fee.toFixed())
    }),
  )
})

describe('scale', () => {
  test('measuring every income and debt in another unit changes no fee (but for exclusions, which have a threshold in it)', () => {
    fc.assert(
      fc.property(scale, fc.constantFrom('10', '1000', '0.1'), (sketch, factor) => {
        fc.pre(!sketch.steps.some(({ step }) => step === 'exclusion') && sketch.key !== 'square-root')
        const document = documentOfFees(sketch)
        const scaled = structuredClone(document)
        for (const { indicators } of scaled.members)
          for (const name of ['income', 'debt'])
            Object.assign(indicators[name] ?? {}, { value: new Decimal(indicators[name]?.value ?? 0).times(factor).toFixed() })
        const fees = feesOf(scaled)
        for (const [member, fee] of feesOf(document)) expect(fees.get(member)?.toFixed()).toBe(fee.toFixed())
      }),
    )
  })

  test('an amount to assess k times as large makes every fee k times as large, but for rounding', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 2, max: 9 }), (sketch, k) => {
        const before = feesOf(documentOfFees(sketch))
        const after = feesOf(documentOfFees({ ...sketch, toAssess: sketch.toAssess * k }))
        for (const [member, fee] of before)
          expect(
            after
              .get(member)
              ?.minus(fee.times(k))
              .abs()
              .lte(unit(sketch).times(k + 1)),
          ).toBe(true)
      }),
    )
  })
})

describe('monotonicity, where the rule claims it', () => {
  /** Neither relief nor debt nor exclusion: those look at more than the key. */
  const plain = scale.map((sketch) => ({
    ...sketch,
    key: 'income' as const,
    reproduce: true,
    steps: sketch.steps
      .filter(({ step }) => step === 'floor' || step === 'ceiling' || step === 'rescale')
      .map((step) => ({ ...step, flagged: false, once: false })) as FeeSketch['steps'],
  }))

  test('within a scale of floors and ceilings, who has more of the key never pays less', () => {
    fc.assert(
      fc.property(plain, (sketch) => {
        if (assessmentOf(documentOfFees(sketch)) === null) return
        const fees = [...feesOf(documentOfFees(sketch)).values()]
        const pairs = sketch.members.map(({ income }, at) => ({ income, fee: fees[at] ?? ZERO })).toSorted((a, b) => a.income - b.income)
        for (const [at, { fee, income }] of pairs.slice(1).entries())
          if (income > (pairs[at]?.income ?? 0)) expect(fee.gte(pairs[at]?.fee ?? ZERO)).toBe(true)
      }),
    )
  })

  test('whose key grows never pays less, and the others never pay more', () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (sketch, which, more) => {
        const at = which % sketch.members.length
        const grown = {
          ...sketch,
          members: sketch.members.map((member, index) => (index === at ? { ...member, income: member.income + more } : member)),
        }
        if (assessmentOf(documentOfFees(sketch)) === null || assessmentOf(documentOfFees(grown)) === null) return
        const [before, after] = [feesOf(documentOfFees(sketch)), feesOf(documentOfFees(grown))]
        const changes = [...before].map(([member, fee]) => (after.get(member) ?? ZERO).minus(fee))
        expect(changes[at]?.gte(0)).toBe(true)
        for (const [index, change] of changes.entries()) if (index !== at) expect(change.lte(0)).toBe(true)
      }),
    )
  })

  test('a formula in marginal brackets never falls, and never jumps: one person more costs at most the highest rate', () => {
    fc.assert(
      fc.property(
        assessable.filter(({ method }) => method === 'formula'),
        (sketch) => {
          const [first] = sketch.members
          if (first === undefined) return
          const at = (people: number) => [...feesOf(documentOfFees({ ...sketch, members: [{ ...first, people }] })).values()][0] ?? ZERO
          for (const people of [first.people, sketch.threshold, sketch.threshold - 1, sketch.threshold * 10]) {
            const rise = at(people + 1).minus(at(people))
            expect(rise.gte(0) && rise.lte(new Decimal('0.05').plus(unit(sketch)))).toBe(true)
          }
        },
      ),
    )
  })
})

describe('limits', () => {
  test('nobody pays less than the floor or more than the ceiling that holds for it, whatever the order of the steps', () => {
    fc.assert(
      fc.property(scale, (sketch) => {
        const steps = sketch.steps
          .filter((step) => step.step === 'floor' || step.step === 'ceiling')
          .map((step) => ({ ...step, once: false })) as FeeSketch['steps']
        const only = { ...sketch, steps, reproduce: false }
        const [forward, backward] = [only, { ...only, steps: steps.toReversed() }].map(documentOfFees)
        if (forward === undefined || backward === undefined || assessmentOf(forward) === null || assessmentOf(backward) === null) return
        const fees = [...feesOf(forward).values()]
        expect([...feesOf(backward).values()].map((fee) => fee.toFixed())).toEqual(fees.map((fee) => fee.toFixed()))
        for (const step of steps) {
          if (step.step !== 'floor' && step.step !== 'ceiling') continue
          const limit = new Decimal(step.perMille).div(1000).times(sketch.toAssess)
          for (const [at, { flag }] of sketch.members.entries()) {
            if (step.flagged && !flag) continue
            const fee = fees[at] ?? ZERO
            expect(step.step === 'floor' ? fee.gte(limit.minus(unit(sketch))) : fee.lte(limit.plus(unit(sketch)))).toBe(true)
          }
        }
      }),
    )
  })

  test('a rescaling at the end brings every limit back, whatever steps moved the shares in between', () => {
    fc.assert(
      fc.property(scale, (sketch) => {
        const moved = sketch.steps.filter(({ step }) => step !== 'rounding') as FeeSketch['steps']
        const document = documentOfFees({ ...sketch, reproduce: false, steps: [...moved, { step: 'rescale' }] })
        if (assessmentOf(document) === null) return
        const fees = [...feesOf(document).values()]
        const isNamed = moved.some(({ step }) => step === 'fixed-shares')
        for (const step of moved) {
          if (step.step !== 'floor' && step.step !== 'ceiling') continue
          const limit = new Decimal(step.perMille).div(1000).times(sketch.toAssess)
          for (const [at, { flag }] of sketch.members.entries()) {
            const fee = fees[at] ?? ZERO
            // Who is named with a fixed share has no limit, and who is excluded pays nothing.
            if ((step.flagged && !flag) || (isNamed && at === 0) || fee.isZero()) continue
            expect(step.step === 'floor' ? fee.gte(limit.minus(unit(sketch))) : fee.lte(limit.plus(unit(sketch)))).toBe(true)
          }
        }
      }),
    )
  })

  test('a limit moved by a hair moves every fee by little: floors and ceilings are continuous', () => {
    const hair = 1
    fc.assert(
      fc.property(
        scale,
        fc.integer({ min: 20, max: 400 }),
        fc.constantFrom('floor' as const, 'ceiling' as const),
        (sketch, perMille, kind) => {
          const only = (thousandths: number): FeeSketch => ({
            ...sketch,
            reproduce: false,
            toAssess: 1_000_000,
            steps: [{ step: kind, perMille: thousandths, flagged: false, once: false }],
          })
          const [one, other] = [only(perMille), only(perMille + hair)].map(documentOfFees)
          if (one === undefined || other === undefined || assessmentOf(one) === null || assessmentOf(other) === null) return
          const after = feesOf(other)
          // A thousandth of a million is 1,000 for each member that the limit holds, at most all of them.
          const most = new Decimal(1000 * sketch.members.length + 1)
          for (const [member, fee] of feesOf(one)) expect(after.get(member)?.minus(fee).abs().lte(most)).toBe(true)
        },
      ),
    )
  })
})
