import { expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { compare } from '../../comparison/comparison.ts'
import { steeringPaper } from './paper.ts'

const FEES = [
  { id: 'principal', members: 2, fee: 230_000 },
  { id: 'large', members: 5, fee: 55_000 },
  { id: 'middle', members: 9, fee: 9000 },
  { id: 'small', members: 14, fee: 11_000 },
] as const

const document = basePlan((plan) => {
  const { members, membershipFees, options, userPaysMissions } = plan
  const [pattern] = members
  const [schedule] = membershipFees.schedules
  if (pattern === undefined || schedule?.method !== 'tiers') return
  const idsOf = ({ id, members: count }: (typeof FEES)[number]) => Array.from({ length: count }, (_, at) => `${id[0]?.toUpperCase()}${at}`)
  plan.members = FEES.flatMap((tier) => idsOf(tier).map((id) => ({ ...pattern, id, name: `Member ${id}` })))
  schedule.tiers = FEES.map((tier) => ({
    ...{ id: tier.id, title: `The ${tier.id} ones`, entry: { everyone: true } },
    fee: { unit: 'FJD', source: 'invented', values: { '2016-01-01': tier.fee.toFixed(2) } },
    added: idsOf(tier).map((member) => ({ member, reason: 'As listed.' })),
  }))
  delete membershipFees.openingReceivables
  delete userPaysMissions.memberShare.tiers
  userPaysMissions.missions = []
  const changes = FEES.map(({ id, fee }) => ({
    ...{
      path: `membershipFees.schedules.current.tiers.${id}.fee`,
      from: 2018,
      value: (fee + 1000).toFixed(2),
      reason: `The ${id} ones can.`,
    },
  }))
  options.splice(0, options.length, { id: 'more', title: 'All pay more', summary: 'Higher fees.', source: 'invented', changes })
})

test('the fee of the tier that is banded for the sake of a small one is told nowhere, for the small one would follow from it', () => {
  const comparison = compare(document, { options: ['more'], baseline: null, basis: 'expected' })
  if (!comparison.ok) throw new Error(comparison.problems.map(({ message }) => message).join('\n'))
  const paper = steeringPaper(comparison.value, { at: 0, bridges: null, amounts: 'bands', options: document.options })
  const rowsOf = (section: string) => paper.sections.find(({ id }) => id === section)?.tables.map(({ rows }) => rows) ?? []
  const total = 2 * 230_000 + 5 * 55_000 + 9 * 9000 + 14 * 11_000
  // What the total leaves, 970,000 - 81,000 - 154,000, is of seven members; less 5 * 55,000 it would be 460,000 of two.
  expect(rowsOf('contributions')[0]?.map(({ cells }) => cells[0]?.text ?? cells[0]?.amount)).toEqual([
    // 2 * 230,000 and 5 * 55,000.
    ...['370,000 to 790,000', '170,000 to 370,000'],
    ...[9 * 9000, 14 * 11_000, total].map((amount) => amount.toFixed(2)),
  ])
  for (const rows of rowsOf('changes'))
    expect(rows.filter(({ kind }) => kind === 'line').map(({ label }) => label)).toEqual([
      'Membership fees › Fees as they are › The middle ones › fee',
      'Membership fees › Fees as they are › The small ones › fee',
    ])
  expect(JSON.stringify(paper)).not.toContain('The large ones can.')
})
