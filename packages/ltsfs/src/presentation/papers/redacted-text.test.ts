import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { redactionOf } from './redacted-text.ts'

const redactionFor = (change: (document: ReturnType<typeof basePlan>) => void = () => undefined) => {
  const document = basePlan((plan) => {
    Object.assign(plan.members[0] ?? {}, { printedNames: { table: 'Port of Ald' }, aliases: ['Aldport Customs'] })
    Object.assign(plan.members[1] ?? {}, { name: 'St. Élodie-on-Sea' })
    change(plan)
  })
  return redactionOf([document], document.options, (id) => (id === 'CC' ? ['Quai de Corail', 'Corallie'] : []))
}
const { text, leftOut } = redactionFor()

describe('a sentence that names a member is left out, and counted where it stood', () => {
  test.each([
    ['by its name', 'Aldport pays 10,000.'],
    ['by its name in capitals', 'ALDPORT pays 10,000.'],
    ['by its name in another word', 'An Aldport-based adviser left.'],
    ['by a name that a table prints', 'The Port of Ald pays.'],
    ['by an alias', 'Aldport Customs pays.'],
    ['by its id', 'What CC pays is nothing.'],
    ['by a name with a full stop in it', 'What St. Élodie-on-Sea pays is nothing.'],
    ['by a name without its accents and hyphens', 'What St. Elodie on Sea pays is nothing.'],
    ['by a name over two lines', 'What St. Elodie\non Sea pays is nothing.'],
    ['by a name that a line end divides', 'What Ald-\nport pays is nothing.'],
    ['by a name with soft hyphens and characters without width', 'What Ald\u00adp\u200bort pays is nothing.'],
    ['by a name in wide letters', 'What Ａｌｄｐｏｒｔ pays is nothing.'],
    ['by its id and a year', 'What CC2019 pays is nothing.'],
    ['by its name in many', 'Aldports pay.'],
    ['by what its people are called', 'An Aldportian pays.'],
    ['by what another language calls it', 'Le Quai de Corail paie.'],
    ['by what its people are called in another language', 'La part corallienne est versée.'],
    ['by an id where every word is in capitals', 'CC IS LATE.'],
  ])('%s', (_, sentence) => {
    expect(text(`Fees rise. ${sentence} Costs fall.`)).toBe('Fees rise. Costs fall. [1 sentence that names members is left out here.]')
    expect(leftOut(`Fees rise. ${sentence} Costs fall.`)).toEqual([sentence.replace('\n', ' ')])
  })

  test('together with what only looks like its end', () => {
    expect(leftOut('Fees rise by approx. 5,000 for Aldport. Costs fall.')).toEqual(['Fees rise by approx. 5,000 for Aldport.'])
    expect(leftOut('“Aldport pays!” Costs fall… Bayhaven? CC.')).toEqual(['“Aldport pays!”', 'CC.'])
  })

  test('paragraph by paragraph', () => {
    expect(text('Aldport pays. Coralquay does not.\n\nFees rise.\nCosts fall.')).toBe(
      '[2 sentences that name members are left out here.]\n\nFees rise.\nCosts fall.',
    )
  })

  test.each(['Aldportage is due.', 'Ccs and cc are no member.', 'CCC is none.', 'Fees rise.\nCosts fall.', ''])(
    '"%s" names none',
    (sentence) => {
      expect(text(sentence)).toBe(sentence)
      expect(leftOut(sentence)).toEqual([])
    },
  )

  test('together with the sentences that lean on it', () => {
    const note = (count: number) => `[${count} sentences that name members are left out here.]`
    expect(text('Fees rise. Aldport is late. It owes 5,000. This is much. Costs fall. It is so.')).toBe(
      `Fees rise. Costs fall. It is so. ${note(3)}`,
    )
    expect(text('Aldport est en retard. Elle doit 5 000. C’est beaucoup. Bien.')).toBe(`Bien. ${note(3)}`)
    expect(leftOut('Aldport is late.\n\nIts fee is 5,000.\n\nCosts fall.')).toEqual(['Aldport is late.', 'Its fee is 5,000.'])
  })

  test('whole, where a name stands across what looks like ends of sentences or paragraphs', () => {
    const { text: shown } = redactionFor(({ members }) => {
      Object.assign(members[0] ?? {}, {
        name: 'New Aldland',
        aliases: ['S. T. P.', 'A. B. C. Isles', 'No. One. Two. Three. Four. Five. Six. Seven'],
      })
    })
    for (const sentence of ['S. T. P. owes 5.', 'STP owes 5.', 'A. B. C. Isles owes 5,000.'])
      expect(shown(`Fees rise. ${sentence} Costs fall.`)).toBe('Fees rise. Costs fall. [1 sentence that names members is left out here.]')
    expect(shown('No. One. Two. Three. Four. Five. Six. Seven owes 5.')).toBe('[8 sentences that name members are left out here.]')
    expect(shown('What New\n\nAldland owes.')).toBe(
      '[1 sentence that names members is left out here.]\n\n[1 sentence that names members is left out here.]',
    )
  })

  test('a currency is no member, what a member pays in it is, and a currency that there is not is none', () => {
    const { text: shown } = redactionFor(({ members }) => {
      Object.assign(members[0] ?? {}, { name: 'Fiji' })
      Object.assign(members[1] ?? {}, { name: 'Niue' })
    })
    for (const sentence of ['A loan in Fiji dollars.', 'The Fiji dollar falls.']) expect(shown(sentence)).toBe(sentence)
    for (const sentence of ['The Fiji dollar contribution is 5.', 'The Niue dollar contribution is 5.', 'It is 5 Niue dollars.'])
      expect(shown(sentence)).toBe('[1 sentence that names members is left out here.]')
  })
})

describe('names that the plan as it stands does not have', () => {
  const reason = 'They want it.'
  const added = { id: 'PELICAN', name: 'Pelican Port', indicators: {}, aliases: ['The Port (North)'] }
  const changes = [
    { path: 'members', add: added, reason },
    { path: 'members.AA.name', value: 'Eight Motu Union', reason },
    { path: 'members.AA.printedNames.table', value: 'Eight Motus', reason },
  ]
  const document = basePlan()
  const grow = { id: 'grow', title: 'Pelican Port joins', summary: 'Costs fall. Pelican Port pays 350,001.', source: 'letter', changes }
  const given = ['Pelican Port', 'PELICAN', 'The Port (North)', 'Eight Motu Union', 'Eight Motus']

  test('are those that an option gives', () => {
    const { text, said } = redactionOf([document], [grow])
    for (const name of given) expect(text(`${name} owes 350,005.`)).toBe('[1 sentence that names members is left out here.]')
    expect(said('budget under “Pelican Port joins”')).toBe('budget under “[title 1, left out: it names members]”')
    expect(said(grow.summary)).toBe('Costs fall. [1 sentence that names members is left out here.]')
  })

  test('are those of every other document that the paper speaks of', () => {
    const { text } = redactionOf([document, basePlan(({ members }) => Object.assign(members[0] ?? {}, { name: 'Old Ald' }))], [])
    expect(text('Old Ald owes 5.')).toBe('[1 sentence that names members is left out here.]')
  })
})

describe('what the planner says', () => {
  const { said, isDonor } = redactionFor(({ options, donorCoFunding, userPaysMissions }) => {
    for (const option of options) Object.assign(option, { title: 'Relief for Aldport', summary: 'Fees fall. Aldport pays 5.' })
    for (const mission of userPaysMissions.missions) mission.title = 'Advice to Coralquay'
    for (const agreement of donorCoFunding.agreements) agreement.donorName = 'Aldport aid'
  })

  test('keeps its sentence with a number where a title names a member', () => {
    expect(said('“Relief for Aldport” brings 5 more than the plan')).toBe(
      '“[title 1, left out: it names members]” brings 5 more than the plan',
    )
    expect(said('Advice to Coralquay: 4 days')).toBe('[title 2, left out: it names members]: 4 days')
  })

  test('keeps what else a text of the plan says', () => {
    expect(said('Why: Fees fall. Aldport pays 5.')).toBe('Why: Fees fall. [1 sentence that names members is left out here.]')
  })

  test('may name a donor, but no member beside it', () => {
    expect(said('Aldport aid brings half of the income')).toBe('Aldport aid brings half of the income')
    expect(said('Aldport brings half of the income')).toBe('[1 sentence that names members is left out here.]')
    expect([isDonor('Aldport aid'), isDonor('Aldport')]).toEqual([true, false])
  })

  test('names a donor, but no member of whose name that is a part', () => {
    const { said } = redactionFor(({ members, donorCoFunding, options }) => {
      Object.assign(members[0] ?? {}, { name: 'French Polynesia' })
      Object.assign(members[1] ?? {}, { name: 'Republic of Korea', aliases: ['Bay'] })
      for (const [at, agreement] of donorCoFunding.agreements.entries()) agreement.donorName = at === 0 ? 'Polynesia' : 'Government of Bay'
      for (const option of options) option.summary = 'The Government of Bay owes 5,000.'
    })
    expect(said('Because French Polynesia owes 12,345 FJD.')).toBe('[1 sentence that names members is left out here.]')
    expect(said('The Republic of Korea owes 5.')).toBe('[1 sentence that names members is left out here.]')
    expect(said('Polynesia brings half of the income')).toBe('Polynesia brings half of the income')
    expect(said('The Government of Bay owes 5,000.')).toBe('[1 sentence that names members is left out here.]')
  })
})
