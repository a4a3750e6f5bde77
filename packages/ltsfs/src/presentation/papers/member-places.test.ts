import { expect, test } from 'vitest'
import { planWith, tiersIn } from '../../../../../test/base-plan.ts'
import { memberPlaces, withoutMemberPlaces } from './member-places.ts'

const dated = (unit: string, value: string) => ({ unit, source: 'invented', values: { '2016-01-01': value } })
const about = { source: 'invented', reason: 'Invented' }

const plan = planWith((document) => {
  const { membershipFees: fees, userPaysMissions: missions } = document
  fees.waivers = [{ ...about, id: 'cyclone', member: 'AA', amount: dated('FJD', '500.00'), from: 2019, until: 2020 }]
  fees.collection.members = [{ member: 'BB', profile: 'late', reason: 'It asked.' }]
  fees.schedules.push({
    ...{ id: 'by-units', title: 'By units', source: 'invented', method: 'classes', unitValue: dated('FJD', '10.00') },
    classes: [
      { id: 'class-solo', title: 'Alone', units: dated('1', '5'), added: [{ member: 'AA', reason: 'It asked.' }] },
      { id: 'class-rest', title: 'Others', units: dated('1', '2'), entry: { everyone: true } },
    ],
    fixedFees: [{ member: 'CC', fee: dated('FJD', '77.00'), reason: 'It asked.' }],
  })
  missions.clusters = [
    {
      id: 'round-trip',
      title: 'Round trip',
      source: 'invented',
      missions: ['valuation-cc', 'audit-aa'],
      airfare: { amount: '900.00', currency: 'FJD' },
    },
  ]
  document.expectations = [
    { ...about, id: 'cheap', expects: 'fee-rise of small <= 5 %' },
    { ...about, id: 'safe', expects: 'reserve-months >= 3' },
  ]
  document.register = {
    entries: [
      {
        ...{ id: 'invoice-1', kind: 'invoiced', who: 'A clerk', recorded: '2017-01-02', on: '2017-01-02', document: 'Letter' },
        ...{ member: 'AA', fiscalYear: 2017, amount: { amount: '10000.00', currency: 'FJD' }, due: '2017-03-01' },
      },
    ],
  }
})

test.each([
  ['members.AA.indicators.population.value', true],
  ['membershipFees.waivers.cyclone.amount.amount', true],
  ['membershipFees.openingReceivables.CC.owed', true],
  ['membershipFees.collection.members.BB', true],
  // Late pay Coralquay, as all of its tier, and Bayhaven; in the year due pays Aldport alone.
  ['membershipFees.collection.profiles.late.inYearDue', true],
  ['membershipFees.collection.default', false],
  // Coralquay alone is small, and two are not: who pays the fee of either is known.
  ['membershipFees.schedules.current.tiers.small.fee.values.2019-01-01', true],
  ['membershipFees.schedules.current.tiers.others.fee', true],
  ['membershipFees.schedules.current.tiers.small.entry.threshold', false],
  // Never in force: whoever would stand in it.
  ['membershipFees.schedules.by-units.classes.class-solo.units', true],
  ['membershipFees.schedules.by-units.fixedFees.CC', true],
  ['userPaysMissions.missions.valuation-cc.quote.price', true],
  ['userPaysMissions.memberShare.tiers.small.share', true],
  ['userPaysMissions.memberShare.default', false],
  ['userPaysMissions.clusters.round-trip.airfare', true],
  ['register.entries.invoice-1.amount', true],
  ['expectations.cheap', true],
  ['expectations.safe', false],
  ['spending.lines.office.amount', false],
  ['nothing.there', false],
])('%s is about one or two members: %s', (path, expected) => {
  const { isWithin, isAbout } = memberPlaces(plan)
  expect([isWithin(path), isAbout(path)]).toEqual([expected, expected])
})

// Who grows by less than the unit does pays a fixed fee; and what one unit is, times five, is what Aldport pays.
const UNITS = ['unitValue', 'fixedFees'].map((place) => `membershipFees.schedules.by-units.${place}`)
test.each(['membershipFees.schedules.current', 'membershipFees.schedules.current.tiers', 'members', ...UNITS])(
  '%s is about more, and yet it tells of one, where an option adds it or takes its place',
  (path) => {
    const { isWithin, isAbout } = memberPlaces(plan)
    expect([isWithin(path), isAbout(path)]).toEqual([false, true])
  },
)

test('the fee of a tier of three is about none of them', () => {
  const inOneTier = planWith(({ membershipFees }) => {
    for (const tier of tiersIn(membershipFees.schedules[0])) tier.entry = { everyone: true }
  })
  expect(memberPlaces(inOneTier).isAbout('membershipFees.schedules.current.tiers.small.fee')).toBe(false)
})

test('rows about single members are left out of a table of places, and counted', () => {
  const row = (id: string) => ({ id, label: id, kind: 'line' as const, cells: [] })
  const paths = ['membershipFees.waivers.cyclone.amount.amount', 'spending.lines.rent.amount']
  const table = { id: 'changes', caption: 'Changes', unit: null, columns: [], rows: paths.map(row), reconciliation: null, notes: [] }
  const found = withoutMemberPlaces(table, memberPlaces(plan).isAbout, ({ id }) => id)
  expect(found.rows.map(({ id }) => id)).toEqual(['spending.lines.rent.amount'])
  expect(found.notes).toEqual(['Left out, because they are about one or two members: 1.'])
})
