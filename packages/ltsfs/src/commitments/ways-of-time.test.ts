/** Ways that change the cost of a year change what donors may pay of the parts of it that are carried over. */
import { expect, test } from 'vitest'
import { activity, agreement, barePlan } from '../../../../test/commitments/bare-plan.ts'
import { cover } from './cover.ts'

const paper = (id: string, on: string) => ({ id, on, recorded: on, who: 'Officer', document: `Paper ${id}` })

/** a1 has a cost in 2017, of which a part is reserved on g1, that asks for an own share of a half, and is carried over; own funds have 5. */
const answerWith = (cost: string, reserved: string) => {
  const plan = barePlan({
    activities: [activity({ id: 'a1', costs: { 2017: cost }, scalable: true })],
    agreements: [agreement({ id: 'g1', pays: ['a1'], own: '0.5', due: { 2017: '10' } })],
    register: {
      entries: [
        {
          ...{ ...paper('r1', '2017-02-01'), kind: 'reserved', activity: 'a1', fiscalYear: 2017, agreement: 'g1' },
          amount: { amount: reserved, currency: 'FJD' },
        },
        { ...paper('r1-carried', '2017-03-01'), kind: 'carried-forward', reservation: 'r1', into: 2018, reason: 'Rain.' },
      ],
    },
    change: (document) => {
      const values = { '2016-01-01': '0', '2017-01-01': '5', '2018-01-01': '0' }
      const amount = { unit: 'FJD', source: 'invented', values }
      document.otherIncome = [{ id: 'grant', title: 'Grant', kind: 'recurrent', certainty: 'confirmed', amount }]
    },
  })
  const found = cover(plan, { asOf: '2017-06-30', activities: ['a1'] })
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '))
  return found.value.answers[0]
}

const ways = (cost: string, reserved: string) =>
  answerWith(cost, reserved)?.ways.flatMap(({ kind, sentence }) => (kind === 'reduce' ? [sentence] : []))

// Of 20, g1 may pay 10, which are reserved: the other 10 lack 5 of own funds. Of 15 it may pay 7.50, and then 10 lack 2.50.
test('an activity is not made smaller where donors may then no longer pay what is carried over', () => {
  expect(ways('20', '10')).toEqual([])
  expect(answerWith('15', '10')?.status).toBe('not-payable')
})

// 5 are reserved. g1 may pay half of all, so that of 20 - 10 it pays these 5, and own funds the other 5.
test('it is made as small as that they may', () => {
  expect(ways('20', '5')).toEqual(['Do a1 smaller by 10.'])
  expect(answerWith('10', '5')?.status).toBe('payable')
  expect(answerWith('10.01', '5')?.status).toBe('not-payable')
})
