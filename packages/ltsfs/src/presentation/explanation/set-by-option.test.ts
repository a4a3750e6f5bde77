/** A number without dates that an option changes, in the explanation of a figure that is made with it. */
import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../../test/base-plan.ts'
import { alternativeOf } from '../../comparison/alternative.ts'
import type { AppliedChange } from '../../options/applied.ts'
import { explainedFigure } from './explained-figure.ts'
import type { ExplanationRow } from './explanation.ts'
import { setByOption } from './set-by-option.ts'

const OPENING = 'reserves.opening.amount'
const document = basePlan(({ sources, options }) => {
  sources.push({ id: 'minutes', title: 'Minutes of the committee', link: 'https://example.org/minutes', read: '2018-05-01' })
  options.push({
    ...{ id: 'poorer', title: 'Poorer', summary: 'Reserves begin lower.', source: 'invented', illustrative: true },
    changes: [{ path: OPENING, value: '1000.00', reason: 'As counted', source: 'minutes' }],
  })
})

const openingIn = (option: string | null) => {
  const found = alternativeOf(document, option, 'expected')
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  const { assessment, changes } = found.value
  const name = { id: 'reserves/opening', of: {}, year: document.period.from }
  const rows = explainedFigure(assessment, name, { changes, options: document.options })?.rows ?? []
  return rows.find(({ parameter }) => parameter?.path === OPENING)
}

test('has the source of the change, and cites the option and the reason', () => {
  expect(openingIn('poorer')).toMatchObject({
    amount: '1000.00',
    parameter: {
      ...{ source: 'Minutes of the committee', link: 'https://example.org/minutes', illustrative: true },
      option: { title: 'Poorer', reason: 'As counted' },
    },
  })
  expect(openingIn(null)?.parameter).toMatchObject({ source: 'Invented for the cases', option: null })
})

describe('a number', () => {
  const own = { place: null, from: null, observed: null, source: 'Its own', link: null, illustrative: false, option: null }
  const row = (path: string): ExplanationRow => ({
    ...{ depth: 0, role: '', label: path, note: null, amount: '1', unit: '1' },
    parameter: { ...own, path },
  })
  const change = (path: string, about: Partial<AppliedChange>): AppliedChange => ({
    ...{ option: 'poorer', at: 0, kind: 'field', path, from: null, until: null, before: null, after: '1', years: [] },
    ...{ reason: 'Because', source: 'minutes', ...about },
  })
  const told = (path: string, ...changes: readonly AppliedChange[]) => {
    const { parameter } = setByOption(row(path), { changes, options: document.options }, document)
    return [parameter?.option?.reason, parameter?.source]
  }

  test('of a record that an option adds keeps the source that the record names', () => {
    const added = change('otherIncome.sales', { kind: 'added', after: { id: 'sales', source: 'invented' } })
    expect(told('otherIncome.sales.count', added)).toEqual(['Because', 'Its own'])
  })

  test('is set by the last change, and by none of a place whose name only begins alike', () => {
    const last = change('reserves.opening', { after: { amount: '2', currency: 'FJD' }, reason: 'Later' })
    expect(told('reserves.opening.amount', change('reserves.opening.amount', {}), last)).toEqual(['Later', 'Minutes of the committee'])
    expect(told('reserves.opening.amount', change('reserves.open', {}))).toEqual([undefined, 'Its own'])
  })
})
