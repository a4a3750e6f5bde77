import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { validate } from '../../plan/validate.ts'
import { uncertainPlan } from '../../uncertainty/uncertain-plan.ts'
import { drawsTable } from './risk-draws.ts'

const FEE = (tier: string) => `membershipFees.schedules.current.tiers.${tier}.fee`

test('a draw says in words which numbers it moves and how, and beside it where they stand', () => {
  const document = basePlan((plan) => {
    plan.uncertainty = {
      from: 2018,
      draws: [
        {
          ...{ id: 'fees', title: 'Fees', paths: [FEE('small'), FEE('others')], as: 'times', course: 'each-year', source: 'invented' },
          distribution: { kind: 'normal', mean: '1.00', deviation: '0.05' },
        },
      ],
    }
  })
  const plan = validate(document)
  const model = plan.ok ? uncertainPlan(plan.value.plan, { basis: 'expected' }) : plan
  if (!model.ok) throw new Error(JSON.stringify(model.problems))
  const [row] = drawsTable(model.value).rows
  expect([row?.label, ...(row?.cells.map(({ text }) => text) ?? [])]).toEqual([
    'Fees',
    'normal, mean 1.00, deviation 0.05',
    'each year anew',
    'Membership fees › Fees as they are › Small administrations › fee; Membership fees › Fees as they are › All others › fee (times)',
    `${FEE('small')}, ${FEE('others')}`,
  ])
})
