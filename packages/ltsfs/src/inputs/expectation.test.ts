import { expect, test } from 'vitest'
import { expectation, sentenceList } from './expectation.ts'
import { planDocument } from './plan-document.ts'
import { schemaAt } from './schema-node.ts'

test.each([
  ['title', 'a text'],
  ['illustrative', 'true or false'],
  ['members', 'a list'],
  ['period', 'a record with from and to'],
  ['schema', '1'],
  ['cropAgency.joins', 'a fiscal year by its name, a whole number from 1900 to 2200, or null'],
  ['organisation.fiscalYear.namedBy', '"start" or "end"'],
  ['reserves.opening.amount', 'a decimal in quotes, such as "1250.00"'],
  ['parameters', 'a record'],
  ['donorCoFunding.agreements.0.restriction', '"none" or a record with areas, objectives, strategies, activities, members and categories'],
])('%s asks for %s', (path, words) => {
  const node = schemaAt(planDocument, { donorCoFunding: { agreements: [{}] } }, path.split('.'))
  expect(node === undefined ? undefined : expectation(node)).toBe(words)
})

test('lists words for a sentence', () => {
  expect(sentenceList([], 'or')).toBe('')
  expect(sentenceList(['a'], 'or')).toBe('a')
  expect(sentenceList(['a', 'b'], 'or')).toBe('a or b')
  expect(sentenceList(['a', 'b', 'c'], 'and')).toBe('a, b and c')
})
