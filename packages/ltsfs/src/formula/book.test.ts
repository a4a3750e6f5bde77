import { expect, test } from 'vitest'
import { openBook } from './book.ts'
import { constant, figure } from './write.ts'

const charged = (member: string, year: number) => figure('membership-fees/charged', { member, year }, constant(833, 'FJD'))

test('a figure is found by its id, what it is of and its year, whatever the order of keys', () => {
  const book = openBook()
  const pays = figure('waterfall/pays', { use: 'operational', source: 'recurrent', year: 2019 }, constant(1, 'FJD'))
  book.enter([charged('TV', 2019), pays])
  expect(book.find('membership-fees/charged', { member: 'TV' }, 2019)).toBe(book.figures()[0])
  expect(book.find('waterfall/pays', { source: 'recurrent', use: 'operational' }, 2019)).toBe(pays)
})

test('what is of a member is not what is of an agreement of the same name, of both, or of the organisation', () => {
  const book = openBook()
  const [ofMember, ofAgreement, ofBoth, ofNone] = [{ member: 'TV' }, { agreement: 'TV' }, { member: 'TV', agreement: 'TV' }, {}].map((of) =>
    figure('membership-fees/charged', { ...of, year: 2019 }, constant(833, 'FJD')),
  )
  book.enter([ofMember, ofAgreement, ofBoth, ofNone].flatMap((each) => each ?? []))
  expect(book.find('membership-fees/charged', { member: 'TV' }, 2019)).toBe(ofMember)
  expect(book.find('membership-fees/charged', { agreement: 'TV' }, 2019)).toBe(ofAgreement)
  expect(book.find('membership-fees/charged', { agreement: 'TV', member: 'TV' }, 2019)).toBe(ofBoth)
  expect(book.find('membership-fees/charged', {}, 2019)).toBe(ofNone)
  expect(book.find('membership-fees/charged', { project: 'TV' }, 2019)).toBeUndefined()
})

test('what was not entered is undefined', () => {
  const book = openBook()
  book.enter([charged('TV', 2019)])
  expect(book.find('membership-fees/charged', { member: 'TV' }, 2020)).toBeUndefined()
  expect(book.find('membership-fees/charged', {}, 2019)).toBeUndefined()
})

test('all figures of an id in a year come in the order entered, none of another year', () => {
  const book = openBook()
  book.enter([charged('WS', 2019), charged('TV', 2019), charged('AU', 2020)])
  expect(book.all('membership-fees/charged', 2019).map(({ of }) => of['member'])).toEqual(['WS', 'TV'])
  expect(book.all('membership-fees/received', 2019)).toEqual([])
})

test('a figure is entered once: two rules that claim the same one are an error of the program', () => {
  const book = openBook()
  book.enter([charged('TV', 2019)])
  expect(() => book.enter([charged('TV', 2019)])).toThrow('membership-fees/charged?member=TV&year=2019 is entered twice')
})
