import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { assess } from '../checks/index.ts'
import { forecast } from '../forecast/forecast.ts'
import { inOrderOfName } from '../forecast/order.ts'
import { printFigureName } from '../formula/figure-name.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Plan } from '../plan/plan.ts'
import { planWithOptions } from '../plan/plan-with-options.ts'
import { validate } from '../plan/validate.ts'
import { mergeOption } from './merge-option.ts'

const figures = (plan: Plan): readonly string[] => {
  const found = forecast(plan, { basis: 'expected' })
  if (!found.ok) throw new Error('no forecast')
  const { book } = assess(found.value)
  return inOrderOfName(book.figures()).map((figure) => `${printFigureName(figure)} ${found.value.value(figure).toFixed()}`)
}

const office = (value: string, reason = 'A smaller office') => ({ path: 'spending.lines.office.amount', from: 2018, value, reason })
const withOptions = (): PlanDocument =>
  basePlan(({ options }) => {
    options.push(
      { id: 'smaller', title: 'Smaller office', summary: 'One room less.', source: 'invented', changes: [office('2000.00')] },
      { id: 'both', title: 'Both', summary: 'Both.', source: 'invented', includes: ['smaller', 'revised-fees'], changes: [] },
      { id: 'other-room', title: 'Another room', summary: 'Another.', source: 'invented', changes: [office('2100.00')] },
    )
  })

const merged = (document: PlanDocument, stays = false): PlanDocument => {
  const found = mergeOption(document, { option: 'smaller', stays })
  if (!found.ok) throw new Error('not merged')
  return found.value
}

describe('an option merged into the plan', () => {
  test('leaves a plan with the very figures of the plan under the option', () => {
    const document = withOptions()
    const under = planWithOptions(document, ['smaller'])
    const valid = validate(merged(document))
    if (!under.ok || !valid.ok) throw new Error('no plan')
    expect(figures(valid.value.plan)).toEqual(figures(under.value.plan))
  })

  test('is gone from the list, and what lay over it holds what it held', () => {
    const document = withOptions()
    const after = merged(document)
    expect(after.options.map(({ id, includes }) => [id, includes])).toEqual([
      ['revised-fees', undefined],
      ['both', ['revised-fees']],
      ['other-room', undefined],
    ])
    const [before, now] = [planWithOptions(document, ['both']), planWithOptions(after, ['both'])]
    if (!before.ok || !now.ok) throw new Error('no plan')
    expect(figures(now.value.plan)).toEqual(figures(before.value.plan))
  })

  test('stays in the list where it is approved', () => {
    expect(merged(withOptions(), true).options).toEqual(withOptions().options)
  })

  test('that is not there is a problem', () => {
    expect(mergeOption(withOptions(), { option: 'none', stays: false })).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-option' }],
    })
  })
})
