import { expect, test } from 'vitest'
import { planWith } from '../../../../test/base-plan.ts'
import { planWithRegister } from './plan-with-register.ts'

test('entries are exchanged and closed years stay', () => {
  const plan = planWith((document) => {
    document.register = { closedYears: [{ fiscalYear: 2017, closed: '2018-03-31' }], entries: [] }
  })
  const entry = {
    id: 'a',
    kind: 'pledged',
    who: 'Officer',
    recorded: '2018-01-02',
    on: '2018-01-01',
    document: 'Letter',
    agreement: 'a',
  } as const
  expect(planWithRegister(plan, [entry]).document.register).toEqual({ ...plan.document.register, entries: [entry] })
  expect(plan.document.register?.entries).toEqual([])
})
