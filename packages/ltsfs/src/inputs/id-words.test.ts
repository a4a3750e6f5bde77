import { afterEach, expect, test } from 'vitest'
import { spoken, spokenChoice } from '../inputs/id-words.ts'
import { french } from '../language/french.ts'
import { ENGLISH, speakBy } from '../language/language.ts'

test.each([
  ['exports', 'exports'],
  ['gdp-per-head', 'GDP per head'],
  ['user-pays-missions', 'user-pays missions'],
  ['donor-co-funding', 'donor co-funding'],
  ['crop-agency', 'CROP agency'],
  ['crop-insurance', 'crop insurance'],
  ['one-off-cost', 'one-off cost'],
  ['take-up', 'take-up'],
  ['base-line', 'base-line'],
  ['small-administrations', 'small administrations'],
  ['database-line', 'database line'],
])('the id %s is spoken as %s', (id, words) => {
  expect(spoken(id)).toBe(words)
})

test.each([
  ['a choice is put into words', 'whole-units', 'whole units'],
  ['a title stays as it is written', 'Co-funding of the base-line programme', 'Co-funding of the base-line programme'],
  ['a day stays a day', '2021-01-01', '2021-01-01'],
  ['a sentence in small letters stays as it is written', 'paid in-kind', 'paid in-kind'],
  ['nothing stays nothing', '', ''],
  ['what holds is a yes', 'true', 'yes'],
  ['what does not hold is a no', 'false', 'no'],
])('%s', (_, text, words) => {
  expect(spokenChoice(text)).toBe(words)
})

afterEach(() => speakBy(() => ENGLISH))

test.each([
  ['gdp-per-head', 'PIB par habitant'],
  ['user-pays-missions', 'missions à la charge de l’utilisateur'],
  ['an-id-of-the-plan-alone', 'an id of the plan alone'],
])('in French the id %s is spoken as %s', (id, words) => {
  speakBy(() => french)
  expect(spoken(id)).toBe(words)
})
