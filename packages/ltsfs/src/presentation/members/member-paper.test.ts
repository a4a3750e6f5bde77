import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { compare } from '../../comparison/comparison.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { memberPaper } from '../index.ts'
import { arrearsByAge } from './member-account-tables.ts'

const comparisonOf = (change?: (document: PlanDocument) => void) => {
  const compared = compare(basePlan(change), { options: ['revised-fees'], baseline: null, basis: 'expected' })
  if (!compared.ok) throw new Error(compared.problems.map(({ message }) => message).join('\n'))
  return compared.value
}

const paperOf = (member: string, year: number, change?: (document: PlanDocument) => void) => {
  const paper = memberPaper(comparisonOf(change), member, year)
  if (paper === undefined) throw new Error('the base plan has the member')
  return paper
}

const table = (paper: ReturnType<typeof paperOf>, id: string) => {
  const found = paper.tables.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no table ${id}`)
  return found
}

describe('the page of a member', () => {
  test('says what it pays under each option, against the baseline, and why', () => {
    // Bayhaven has exactly 50,000 people: below 50,000 it is not, at most 50,000 it is. 1,600 for small ones, of 10,000 before.
    expect(paperOf('BB', 2020).sentences).toEqual([
      // 300,000,000 AUD at 1.50 are 450,000,000 FJD: 10,000 are 0.0022 % of it.
      'The plan as it stands: in 2020 Bayhaven is charged 10,000.00 FJD (0.0022 % of its GDP of 2016).',
      'It stands in “All others”, because of this: population 50,000 people is not below 50,000 people.',
      // 1,600 * 1.02 of an index that begins after 2019, 10,000 - 1,632 less, and 1,632 / 450,000,000.
      'Revised membership fees: in 2020 Bayhaven is charged 1,632.00 FJD, 8,368.00 FJD less than under the baseline (0.0004 % of its GDP of 2016).',
      'It stands in “Small administrations”, because of this: population 50,000 people is at most 50,000 people. Population alone decides that it leaves “All others”.',
    ])
  })

  test('shows the steps of a fee, and they add up to it', () => {
    const why = table(paperOf('BB', 2019), 'member-why')
    expect(why.reconciliation).toBe('The steps less the fee leave 0.00 FJD in each of 2 columns.')
    const labels = why.rows.map(({ label, cells }) => `${label} ${cells[0]?.amount}`)
    expect(labels.slice(0, 3)).toEqual(['The plan as it stands null', 'Tier 10000.00', 'Fee charged 10000.00'])
  })

  test('rolls what it owes forward, with what is waived in a row of its own', () => {
    const account = table(
      paperOf('CC', 2020, (document) => {
        document.membershipFees.waivers = [
          {
            id: 'cyclone',
            member: 'CC',
            reason: 'Recovering from a cyclone.',
            from: 2018,
            until: 2019,
            share: { unit: '1', source: 'invented', values: { '2016-01-01': '0.5' } },
            source: 'invented',
          },
        ]
      }),
      'member-account',
    )
    expect(account.reconciliation).toContain('leave 0.00 FJD in each of 4 columns')
    const waived = account.rows.find(({ id }) => id === 'plan waived')
    expect(waived?.cells.map(({ amount }) => amount)).toEqual(['0.00', '500.00', '0.00', '0.00'])
  })

  test('shows what it owes by age, which adds up to what it owes', () => {
    const arrears = table(paperOf('CC', 2018), 'member-arrears')
    expect(arrears.reconciliation).toMatch(/^The ages less what is owed leave 0\.00 FJD/)
    // At the end of 2018 800 are owed: first in, first out of 400 + 1,000 + 1,000 - 700 - 900, so all of it is of 2018, 364 days old.
    expect(arrears.rows[0]?.cells.map(({ amount }) => amount)).toEqual(['0.00', '800.00', '0.00', '0.00', '800.00'])
  })

  test('shows what it pays by year under each, and how much more than under the baseline', () => {
    const years = table(paperOf('BB', 2018), 'member-years')
    const row = (id: string) => years.rows.find((each) => each.id === id)?.cells.map(({ amount }) => amount)
    expect(row('revised-fees fees')).toEqual(['10000.00', '7200.00', '4400.00', '1632.00'])
    expect(row('revised-fees change')).toEqual(['0.00', '-2800.00', '-5600.00', '-8368.00'])
    // It receives no mission, so its fee is all it pays.
    expect(row('revised-fees pays')).toBeUndefined()
    expect(years.reconciliation).toBe('What it pays less the baseline and the change leave 0.00 FJD in each of 4 columns.')
  })

  test('adds missions to the fee where there are any', () => {
    const years = table(paperOf('CC', 2018), 'member-years')
    const row = (id: string) => years.rows.find((each) => each.id === id)?.cells[1]?.amount
    // 1,000 and, in 2018, 1,402.50 for the mission accepted.
    expect([row('plan fees'), row('plan missions'), row('plan pays')]).toEqual(['1000.00', '1402.50', '2402.50'])
  })

  test('takes what is waived and credited off what it pays, and off the change against the baseline', () => {
    const relieved = (document: PlanDocument) => {
      document.membershipFees.waivers = [
        {
          id: 'storm',
          member: 'BB',
          reason: 'Recovering from a storm.',
          from: 2018,
          until: 2020,
          share: { unit: '1', source: 'invented', values: { '2016-01-01': '0.25' } },
          source: 'invented',
        },
      ]
    }
    const years = table(paperOf('BB', 2018, relieved), 'member-years')
    const row = (id: string) => years.rows.find((each) => each.id === id)?.cells.map(({ amount }) => amount)
    // A quarter of 10,000, and under the option of 7,200 and 4,400, in 2018 and 2019.
    expect(row('plan waived')).toEqual([null, '2500.00', '2500.00', null])
    expect(row('plan pays')).toEqual(['10000.00', '7500.00', '7500.00', '10000.00'])
    expect(row('revised-fees waived')).toEqual([null, '1800.00', '1100.00', null])
    expect(row('revised-fees pays')).toEqual(['10000.00', '5400.00', '3300.00', '1632.00'])
    expect(row('revised-fees change')).toEqual(['0.00', '-2100.00', '-4200.00', '-8368.00'])
    expect(years.reconciliation).toBe(
      'What it pays less the baseline and the change, waivers and credits counted, leave 0.00 FJD in each of 4 columns.',
    )
    // 300,000,000 AUD at 1.60: 10,000 are 0.00208 % of 480,000,000.
    expect(paperOf('BB', 2018, relieved).sentences[0]).toBe(
      'The plan as it stands: in 2018 Bayhaven is charged 10,000.00 FJD (0.0021 % of its GDP of 2016); 2,500.00 FJD of it are waived, so that it has to pay 7,500.00 FJD.',
    )
  })

  test('takes the credit for prompt payment off what it pays', () => {
    const years = table(
      paperOf('AA', 2018, (document) => {
        const share = { unit: '1', source: 'invented', values: { '2016-01-01': '0.02' } }
        const amount = { unit: 'FJD', source: 'invented', values: { '2016-01-01': '5000' } }
        document.membershipFees.promptPayment = { credit: share, pool: { id: 'interest', title: 'Interest', amount } }
      }),
      'member-years',
    )
    const row = (id: string) => years.rows.find((each) => each.id === id)?.cells[1]?.amount
    // Two per cent of 10,000.
    expect([row('plan fees'), row('plan credited')]).toEqual(['10000.00', '200.00'])
  })

  test('shows what it receives', () => {
    const missions = table(paperOf('CC', 2018), 'member-missions')
    expect(missions.rows.map(({ label }) => label)).toEqual(['Valuation advice'])
    expect(paperOf('BB', 2018).tables.map(({ id }) => id)).not.toContain('member-missions')
  })

  test('does not say again of an option what it leaves alone', () => {
    // The option begins in 2018.
    expect(paperOf('AA', 2017).sentences.map((sentence) => sentence.slice(0, 22))).toEqual([
      'The plan as it stands:',
      'It stands in “All othe',
      'Revised membership fee',
    ])
  })

  test('says whether it votes where the plan asks', () => {
    const { sentences } = paperOf('CC', 2017, (document) => {
      document.membershipFees.votingRights = { precedingYears: 2, source: 'invented' }
    })
    // 400 + 1,000 - 700 are owed, and 2016 and 2017 were 1,000 each.
    expect(sentences).toContain('On 2018-01-01 it votes: it owes 700.00 FJD, against fees of 2,000.00 FJD in the preceding years.')
  })

  test('says of a vote which fees of the preceding years are not known, and that it does not depend on them', () => {
    const { sentences } = paperOf('CC', 2017, (document) => {
      document.membershipFees.votingRights = { precedingYears: 3, source: 'invented' }
    })
    expect(sentences).toContain(
      'On 2018-01-01 it votes: it owes 700.00 FJD, against fees of 2,000.00 FJD in 2016 and 2017; those of 2015 are not known.',
    )
  })

  test('says that a vote is not known where it depends on fees that are not', () => {
    const { sentences } = paperOf('CC', 2017, (document) => {
      document.membershipFees.votingRights = { precedingYears: 3, source: 'invented' }
      const [opening] = document.membershipFees.openingReceivables ?? []
      // Half of 2017 arrives, and of what is owed already nothing.
      Object.assign(opening ?? {}, {
        owed: { amount: '1500.00', currency: 'FJD' },
        expected: { unit: '1', source: 'invented', values: { '2017-01-01': '0' } },
      })
    })
    // 1,500 + 1,000 - 500 reach the 1,000 of 2016 and the 1,000 of 2017.
    expect(sentences).toContain(
      'Whether it votes on 2018-01-01 is not known: it owes 2,000.00 FJD, against fees of 2,000.00 FJD in 2016 and 2017; those of 2015 are not known.',
    )
  })

  test('says nothing of a tier or a vote of who is no member any more', () => {
    const left = (day: string, year: number) =>
      paperOf('CC', year, (document) => {
        document.membershipFees.votingRights = { precedingYears: 2, source: 'invented' }
        const own = document.members.find(({ id }) => id === 'CC')
        Object.assign(own ?? {}, { left: day })
      }).sentences.slice(0, 3)
    // The vote of 2018-01-01: a member that leaves on that day has none to lose, one that leaves the day after has.
    expect(left('2018-01-01', 2017).some((sentence) => sentence.includes('vote'))).toBe(false)
    expect(left('2018-01-02', 2017)).toContain(
      'On 2018-01-01 it votes: it owes 700.00 FJD, against fees of 2,000.00 FJD in the preceding years.',
    )
    expect(left('2018-01-01', 2018)).toEqual([
      'The plan as it stands: in 2018 Coralquay is charged no fee.',
      'Revised membership fees: in 2018 Coralquay is charged no fee.',
    ])
    expect(left('2018-01-02', 2018)[1]).toBe(
      'It stands in “Small administrations”, because of this: population 9,000 people is below 50,000 people.',
    )
  })

  test('of nobody there is none', () => {
    expect(memberPaper(comparisonOf(), 'ZZ')).toBeUndefined()
  })
})

test('arrears within a year count what came in until the year before', () => {
  const { forecast } = comparisonOf().alternatives[0].assessment
  // On 1 March 2018: the 700 left of 2017, and the 1,000 due on 1 January, 59 days before.
  expect(arrearsByAge(forecast, 'CC', '2018-03-01').map((amount) => amount.toFixed())).toEqual(['1000', '0', '700', '0'])
})
