import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { shocks } from '../../uncertainty/shock.ts'
import { assessedDocument, stresses } from '../../uncertainty/stress.ts'
import { breachesText, shocksSentence, shocksTable, stressesSentence, stressesTable } from './risk-stresses.ts'

const SMALL_FEE = 'membershipFees.schedules.current.tiers.small.fee'

const assessed = (by: string | null, low: string) => {
  const found = assessedDocument(
    basePlan((document) => {
      document.expectations = [
        { id: 'small', expects: 'membership-fees/charged?member=CC >= 900 from 2018', reason: 'Because.', source: 'invented' },
      ]
      document.uncertainty = {
        ...{ from: 2018, draws: [], ranges: [{ path: SMALL_FEE, low, high: '1', source: 'invented' }] },
        stresses:
          by === null
            ? []
            : [
                {
                  id: 'fall',
                  title: 'The small fee falls',
                  moves: [{ paths: [SMALL_FEE], from: 2019, as: 'times', by }],
                  source: 'invented',
                },
              ],
      }
    }),
    'expected',
  )
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}
const shocked = (low: string) => {
  const found = shocks(assessed(null, low))
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}

test('stresses: how many break a rule, one row each under the plan as it is', () => {
  const broken = stresses(assessed('0.5', '1'))
  expect(stressesSentence(broken)).toBe('1 of 1 stresses breaks a rule that the plan keeps')
  const [planned, fall] = stressesTable(broken).rows
  expect([planned?.label, fall?.label]).toEqual(['As planned', 'The small fee falls'])
  expect(fall?.cells.at(-1)?.text).toContain('expectation small not kept in 2019 and 2020')
  expect(stressesSentence(stresses(assessed('1', '1')))).toBe('None of 1 stresses breaks a rule that the plan keeps')
  expect(stressesSentence(stresses(assessed(null, '1')))).toBe('The plan names no stress')
})

test('a stress that cannot be computed shows why instead of figures', () => {
  const found = stresses(assessed('0.5', '1'))
  const [one] = found.stressed
  if (one === undefined) throw new Error('there is one')
  const problem = { code: 'x', path: '', found: '', expected: '', message: 'It cannot be.', remedy: '' }
  const table = stressesTable({ ...found, stressed: [{ ...one, outcome: null, breaks: [], problem }] })
  expect(table.rows[1]?.cells.map(({ amount, text }) => [amount, text])).toEqual([
    ...Array(3).fill([null, undefined]),
    [null, 'It cannot be.'],
  ])
})

test('shocks: the smallest in a sentence, or that there is none', () => {
  const plan = assessed(null, '0.5')
  const called = '“Membership fees › Fees as they are › Small administrations › fee” −10.05 %'
  expect(shocksSentence(shocked('0.5'), plan)).toBe(
    `${called} from 2018 on is enough to break a rule: expectation small not kept in 2018 to 2020`,
  )
  expect(shocksTable(shocked('0.5'), plan).rows.at(-1)?.cells[1]?.text).toBe(called)
  const none = shocked('0.95')
  expect(shocksSentence(none, plan)).toBe('No shock within the stated ranges breaks a rule that the plan keeps')
  expect(shocksTable(none, assessed(null, '0.95')).rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
    'nothing within the range',
    'nothing within the ranges',
  ])
})

test('breaches are told by rule, with their years', () => {
  const at = (year: number) => ({ id: 'reserve-months', label: 'Reserve months below the guide', year })
  expect(
    breachesText([at(2018), at(2019), at(2020), { id: 'core-budget', label: 'The core budget is not paid in full', year: 2018 }]),
  ).toBe('Reserve months below the guide in 2018 to 2020; The core budget is not paid in full in 2018')
})
