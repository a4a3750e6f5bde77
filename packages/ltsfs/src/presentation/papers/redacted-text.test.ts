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
const WHOLE = '[This text names members and is left out here.]'
const REST = '[The rest of this text names members and is left out here.]'

describe('a text ends before the paragraph that first names a member, and says so', () => {
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
    expect(text(`Fees rise.\n\nTaxes too. ${sentence} Costs fall.`)).toBe(`Fees rise.\n\n${REST}`)
    expect(leftOut(`Fees rise.\n\nTaxes too. ${sentence} Costs fall.`)).toEqual([`Taxes too. ${sentence} Costs fall.`])
    expect(text(sentence)).toBe(WHOLE)
  })

  test.each(['Aldportage is due.', 'Ccs and cc are no member.', 'CCC is none.', 'Fees rise.\nCosts fall.', ''])(
    '"%s" names none',
    (sentence) => {
      expect(text(sentence)).toBe(sentence)
      expect(leftOut(sentence)).toEqual([])
    },
  )

  test.each([
    'Aldport is late. Last year its arrears were 12,345 FJD.',
    'Aldport is late. In 2019 it owed 12,345 FJD. Yet it pays. Still, it owes.',
    'Aldport est en retard. En 2019, elle devait 12 345 FJD.',
    'Aldport is late. The administration owes 12,345 FJD.',
    'Aldport is late:\n- 2018: 12,345 FJD\n- 2019: 23,456 FJD',
    'Aldport is late:\n\n- 2018: 12,345 FJD\n\n- 2019: 23,456 FJD',
    'One member owes 12,345 FJD. That member is Aldport.',
    'Aldport is late.\n\nCosts fall.\n\nLast year 12,345 FJD were open.',
    '1. Fees rise. 2. Aldport owes 12,345 FJD. 3. Costs fall.',
  ])('with whatever leans on it: %s', (named) => {
    expect(text(named)).toBe(WHOLE)
    expect(text(`Fees rise. They pay for two posts.\n\n${named}`)).toBe(`Fees rise. They pay for two posts.\n\n${REST}`)
  })

  test.each([
    'Fees rise. This year costs fall by 5 %. These savings are lasting.',
    'Il faut payer. Il reste 5 %.',
    'Both options close the gap.',
    'C falls short in 2029.',
  ])('where nobody is named nothing goes: %s', (sentence) => {
    expect(text(`Fees rise.\n\n${sentence}`)).toBe(`Fees rise.\n\n${sentence}`)
  })

  test('where a name stands across paragraphs, before the first of them', () => {
    const { text: shown } = redactionFor(({ members }) => {
      Object.assign(members[0] ?? {}, {
        name: 'New Aldland',
        aliases: ['New Islands', 'S. T. P.', 'A. B. C. Isles', 'No. One. Two. Three. Four'],
      })
    })
    for (const sentence of ['S. T. P. owes 5.', 'STP owes 5.', 'A. B. C. Isles owes 5,000.', 'No. One. Two. Three. Four owes 5.'])
      expect(shown(`Fees rise.\n\n${sentence}`)).toBe(`Fees rise.\n\n${REST}`)
    expect(shown('Fees rise.\n\nWhat New\n\nIslands owe.\n\nCosts fall.')).toBe(`Fees rise.\n\n${REST}`)
  })

  test('a currency is no member, what a member pays in it is, and a currency that there is not is none', () => {
    const { text: shown } = redactionFor(({ members }) => {
      Object.assign(members[0] ?? {}, { name: 'Fiji' })
      Object.assign(members[1] ?? {}, { name: 'Niue' })
    })
    for (const sentence of ['A loan in Fiji dollars.', 'The Fiji dollar falls.']) expect(shown(sentence)).toBe(sentence)
    for (const sentence of ['The Fiji dollar contribution is 5.', 'The Niue dollar contribution is 5.', 'It is 5 Niue dollars.'])
      expect(shown(sentence)).toBe(WHOLE)
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
    for (const name of given) expect(text(`${name} owes 350,005.`)).toBe(WHOLE)
    expect(said('budget under “Pelican Port joins”')).toBe('budget under “[title 1, left out: it names members]”')
    expect(said(grow.summary)).toBe(WHOLE)
  })

  test('are those of every other document that the paper speaks of', () => {
    const { text } = redactionOf([document, basePlan(({ members }) => Object.assign(members[0] ?? {}, { name: 'Old Ald' }))], [])
    expect(text('Old Ald owes 5.')).toBe(WHOLE)
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

  test('keeps its own words around a text of the plan', () => {
    expect(said('Why: Fees fall. Aldport pays 5.')).toBe(`Why: ${WHOLE}`)
  })

  test('may name a donor, but no member beside it', () => {
    expect(said('Aldport aid brings half of the income')).toBe('Aldport aid brings half of the income')
    expect(said('Aldport brings half of the income')).toBe(WHOLE)
    expect([isDonor('Aldport aid'), isDonor('Aldport')]).toEqual([true, false])
  })

  test('names a donor, but no member of whose name that is a part', () => {
    const { said } = redactionFor(({ members, donorCoFunding, options }) => {
      Object.assign(members[0] ?? {}, { name: 'French Polynesia' })
      Object.assign(members[1] ?? {}, { name: 'Republic of Korea', aliases: ['Bay'] })
      for (const [at, agreement] of donorCoFunding.agreements.entries()) agreement.donorName = at === 0 ? 'Polynesia' : 'Government of Bay'
      for (const option of options) option.summary = 'The Government of Bay owes 5,000.'
    })
    expect(said('Because French Polynesia owes 12,345 FJD.')).toBe(WHOLE)
    expect(said('The Republic of Korea owes 5.')).toBe(WHOLE)
    expect(said('Polynesia brings half of the income')).toBe('Polynesia brings half of the income')
    expect(said('The Government of Bay owes 5,000.')).toBe(WHOLE)
  })

  test('names a donor in its own words alone: whoever writes its name in a title or a text may mean the member', () => {
    const { said, text } = redactionFor(({ members, donorCoFunding, options }) => {
      Object.assign(members[0] ?? {}, { name: 'Australia' })
      for (const agreement of donorCoFunding.agreements) agreement.donorName = 'Government of Australia'
      for (const option of options) option.title = 'The Government of Australia owes 412,345 in fees'
    })
    expect(said('Government of Australia brings 45 % of the income')).toBe('Government of Australia brings 45 % of the income')
    expect(said('Under “The Government of Australia owes 412,345 in fees” costs fall')).toBe(
      'Under “[title 1, left out: it names members]” costs fall',
    )
    expect(text('Board decision: the Government of Australia owes 12,345 FJD in fees')).toBe(WHOLE)
  })
})

describe('a member is called by parts and abbreviations of its names as well', () => {
  const { text } = redactionFor(({ organisation, members, options }) => {
    organisation.name = 'Commission of Reef Harbours'
    const [pattern] = members
    if (pattern === undefined) return
    const names = {
      WF: ['Wallis and Futuna'],
      SB: ['Solomon Islands', 'SOLOMON ISLANDS', 'Solomon ISL', 'Îles Salomon'],
      PF: ['French Polynesia', 'Polynésie française'],
      MP: ['Northern Mariana Islands'],
      CK: ['Cook Islands'],
      TL: ['Timor-Leste'],
      PG: ['Papua New Guinea'],
      RR: ['Reef Rangers'],
      ...{ B1: ['Blue Cove'], B2: ['Blue Lagoon'], B3: ['Blue Sound'] },
    }
    members.splice(0, 3, ...Object.entries(names).map(([id, [name = '', ...aliases]]) => ({ ...pattern, id, name, aliases })))
    for (const option of options) option.summary = 'What sound finances need, and rangers; data/solomon-islands.csv, futuna.txt.'
  })
  test.each([
    ...['Wallis/Futuna owes.', 'Wallis owes.', 'WALLIS OWES.', 'Futuna owes.', 'Sol. Is. owes.', 'Sol.Is. owes.', 'Les Salomon doivent.'],
    ...['Fr. Polynesia owes.', 'N. Mariana Islands owe.', 'Cook I. owes.', 'East Timor owes.', 'TimorLeste owes.', 'Papua owes.'],
    ...['New Guinea owes.', 'PNG owes.', 'P.N.G. owes.', 'La Polynésie doit.', 'The Solomons owe.', 'The Cove owes.'],
  ])('%s', (sentence) => {
    expect(text(sentence)).toBe(WHOLE)
  })

  test.each([
    ['what countries share', 'The New Northern Islands, the States and the Republic.'],
    ['what the organisation is called', 'The Reef is safe.'],
    ['what three members share', 'The Blue economy.'],
    ['what the plan writes small', 'Sound finances. Rangers are paid.'],
    ['what is written small', 'They cook.'],
  ])('but not by %s', (_, sentence) => {
    expect(text(sentence)).toBe(sentence)
  })
})
