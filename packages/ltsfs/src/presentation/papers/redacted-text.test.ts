import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { redactionOf } from './redacted-text.ts'

const redactionFor = (change: (document: ReturnType<typeof basePlan>) => void = () => undefined) => {
  const document = basePlan((plan) => {
    Object.assign(plan.members[0] ?? {}, { printedNames: { table: 'Port of Ald' }, aliases: ['Aldport Customs'] })
    Object.assign(plan.members[1] ?? {}, { name: 'St. Élodie-on-Sea' })
    change(plan)
  })
  return redactionOf([document], document.options)
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

  test.each(['Aldporters pay.', 'Ccs and cc are no member.', 'CCC is none.', 'Fees rise.\nCosts fall.', ''])(
    '"%s" names none',
    (sentence) => {
      expect(text(sentence)).toBe(sentence)
      expect(leftOut(sentence)).toEqual([])
    },
  )

  test('a currency is no member', () => {
    expect(text('A loan in Aldport dollars.')).toBe('A loan in Aldport dollars.')
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
})
