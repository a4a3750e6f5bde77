/** Activities of a project whose planned cost holds its management fee: they ask for the direct cost, and the fee stands beside it. */
import { expect, test } from 'vitest'
import { cover } from '../../packages/ltsfs/src/commitments/cover.ts'
import { activity, agreement, barePlan } from './bare-plan.ts'

/** Answers at 7 % on direct cost, by activity, when an agreement that runs their project has so much in 2018. */
const answers = (costs: readonly string[], held: string, exclusions: readonly object[] = [{ id: 'own', kind: 'fee' }]) => {
  const ids = costs.map((_, at) => `a${at + 1}`)
  const plan = barePlan({
    activities: costs.map((cost, at) => ({ ...activity({ id: ids[at] ?? '', costs: { 2018: cost } }), project: 'training' })),
    agreements: [agreement({ id: 'g1', due: { 2018: held }, pays: ids })],
    change: ({ projectManagementFees }) => {
      projectManagementFees.projects = [
        {
          id: 'training',
          title: 'Training',
          agreement: 'g1',
          delivery: { unit: '1', source: 'invented', values: { '2016-01-01': '1' } },
          feeRate: { unit: '1', source: 'invented', values: { '2016-01-01': '0.07' } },
          exclusions: exclusions as never,
        },
      ]
    },
  })
  const covered = cover(plan, { asOf: '2018-01-15', activities: ids })
  if (!covered.ok) throw new Error(covered.problems[0]?.message)
  return covered.value.answers.map(({ sentence }) => sentence)
}

const A_CENT_LESS = 'g1 pays 9,999.99 and the surplus of general money 0.01.'

test('money for exactly the planned cost covers it: 10,700 / 1.07 are 10,000, and 700 are the fee', () => {
  expect(answers(['10700'], '10700')).toEqual(['Payable. a1 needs 10,000 in 2018: g1 pays 10,000.'])
  // 10,699.99 less 700: the fee is general money, and pays the cent.
  expect(answers(['10700'], '10699.99')).toEqual([`Payable. a1 needs 10,000 in 2018: ${A_CENT_LESS}`])
})

test('a cost that falls between two cents is rounded as in the forecast, so that with its fee it is what is planned', () => {
  // 9,000 / 1.07 = 8,411.2149..., and 0.07 * 8,411.21 = 588.7847
  expect(answers(['9000'], '9000')).toEqual(['Payable. a1 needs 8,411.21 in 2018: g1 pays 8,411.21.'])
})

test('several activities share it by their plans', () => {
  // 3 * 3,333.33 = 9,999.99, / 1.07 = 9,345.785...: a third is 3,115.26, 3,115.26 and 3,115.27 of 9,345.79
  expect(answers(['3333.33', '3333.33', '3333.33'], '9999.99')).toEqual([
    'Payable. a1 needs 3,115.27 in 2018: g1 pays 3,115.27.',
    'Payable. a2 needs 3,115.26 in 2018: g1 pays 3,115.26.',
    'Payable. a3 needs 3,115.26 in 2018: g1 pays 3,115.26.',
  ])
})

test('a planned cost that does not hold its fee is asked for in full, and its fee stands beside it', () => {
  expect(answers(['10000'], '10700', [])).toEqual(['Payable. a1 needs 10,000 in 2018: g1 pays 10,000.'])
  expect(answers(['10000'], '10699.99', [])).toEqual([`Payable. a1 needs 10,000 in 2018: ${A_CENT_LESS}`])
})
