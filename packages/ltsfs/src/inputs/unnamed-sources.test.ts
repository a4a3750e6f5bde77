import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { unnamedSources } from './unnamed-sources.ts'

const minutes = { id: 'minutes', title: 'Minutes of the committee', page: 'Item 4', read: '2018-05-01' }
const found = (edit: Parameters<typeof basePlan>[0]) =>
  unnamedSources(
    basePlan((draft) => {
      draft.sources.push(minutes)
      edit?.(draft)
    }),
  ).map(({ id }) => id)
const option = (changes: readonly object[]) => ({ id: 'two', title: 'Two', summary: 'Two.', source: 'invented', changes }) as never

test('a source that nothing names is found, and one that a value, a record or a change of it names is not', () => {
  const change = { path: 'spending.lines.office.amount', from: 2018, value: '2.00', reason: 'By chance' }
  expect(found(undefined)).toEqual(['minutes'])
  expect(found(({ options }) => options.push(option([{ ...change, source: 'minutes' }])))).toEqual([])
  expect(found(({ options }) => options.push(option([{ path: 'sources.minutes.page', value: 'Item 5', reason: 'By chance' }])))).toEqual([])
  expect(found(({ options }) => options.push(option([{ path: 'sources.minutes-of-2019.page', value: '5', reason: 'By chance' }])))).toEqual(
    ['minutes'],
  )
})
