import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { bridges } from '../../comparison/bridge.ts'
import { compare } from '../../comparison/comparison.ts'
import { measureOf } from '../../comparison/measure.ts'
import type { OptionRecord } from '../../inputs/option.ts'
import { steeringPaper } from './paper.ts'

const dated = (value: string) => ({ unit: 'FJD', source: 'invented', values: { '2016-01-01': value } })
const CURRENT = 'membershipFees.schedules.current'
/** Beside each change of a test: a part about no member, so that there are several. */
const office = { path: 'spending.lines.office.amount', from: 2018, value: '2600.00', reason: 'The rent rises.' }

/** Four members in each tier: Aldport, Bayhaven and two like it pay 10,000, Coralquay and three like it 1,000. */
const paperOf = (changes: OptionRecord['changes']) => {
  const document = basePlan((plan) => {
    const [, bay, coral] = plan.members
    if (bay === undefined || coral === undefined) return
    bay.indicators['population'] = { value: '50000', unit: 'people', year: 2016, quality: [], source: 'invented' }
    const population = { ...bay.indicators['population'], value: '60000' }
    const large = ['E1', 'E2'].map((id) => ({ ...bay, id, name: `Eastport ${id}`, indicators: { population } }))
    const small = ['D1', 'D2', 'D3'].map((id) => ({ ...coral, id, name: `Deepcove ${id}` }))
    plan.members.push(...large, ...small)
    plan.options = [{ id: 'way', title: 'Another way', summary: 'It differs.', source: 'invented', changes: [...changes, office] }]
  })
  const comparison = compare(document, { options: ['way'], baseline: null, basis: 'all' })
  const measure = measureOf('reserves')
  const found = bridges(document, { option: 'way', baseline: null, basis: 'all', measures: measure.ok ? [measure.value] : [] })
  if (!comparison.ok) throw new Error(comparison.problems.map(({ message }) => message).join('\n'))
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  return steeringPaper(comparison.value, { at: 1, bridges: found.value, amounts: 'bands', options: document.options })
}
const sectionOf = (paper: ReturnType<typeof paperOf>, id: string) => paper.sections.find((each) => each.id === id) ?? expect.unreachable()
const linesIn = (paper: ReturnType<typeof paperOf>, id: string) =>
  sectionOf(paper, id)
    .tables.flatMap(({ rows }) => rows)
    .filter(({ kind }) => kind === 'line')
    .map(({ label }) => label)

describe('a bridge of which a part is about one or two members tells the difference and none of its parts', () => {
  const solo = {
    path: `${CURRENT}.tiers`,
    add: {
      ...{ id: 'solo', title: 'Solo tier', fee: dated('412345.67'), entry: { everyone: true } },
      added: [{ member: 'AA', reason: 'By its own wish.' }],
    },
    reason: 'The one of its kind pays 412,345.67.',
  }
  test.each<[string, OptionRecord['changes'][number]]>([
    ['a tier that an option adds for one member', solo],
    [
      'a threshold that brings one member into another tier',
      {
        ...{ path: `${CURRENT}.tiers.small.entry.threshold`, from: 2018, value: '50001', reason: 'Prices rose.' },
      },
    ],
    [
      'what one member is expected to pay of its arrears',
      {
        ...{ path: 'membershipFees.openingReceivables.CC.expected', from: 2018, value: '0.1', reason: 'It pays late.' },
      },
    ],
  ])('%s', (_, change) => {
    const paper = paperOf([change])
    const { title, tables, chart } = sectionOf(paper, 'bridge')
    expect([tables, chart]).toEqual([[], null])
    expect(title).toMatch(
      /^Reserves at the end: [\d,.]+ FJD (?:more|less) under “Another way” than under the plan as it stands; a part of it is about one or two members, so its parts are not shown$/,
    )
  })

  test('and what is assumed of such a tier is not told with its reason either', () => {
    const paper = paperOf([solo])
    expect(linesIn(paper, 'changes')).toEqual(['Spending › Office › amount', 'Spending › Office › amount'])
    expect(JSON.stringify(paper)).not.toMatch(/412,?345/)
  })
})

test('a bridge of which every part is about more shows them all', () => {
  const paper = paperOf([{ path: `${CURRENT}.tiers.others.fee`, from: 2018, value: '11000.00', reason: 'Costs rise.' }])
  expect(linesIn(paper, 'bridge')).toHaveLength(2)
  expect(sectionOf(paper, 'bridge').title).toContain('the largest part is')
})
