/** The forms of what becomes of a promise: expense, payment, another estimate, a reservation carried forward. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { hiddenFields } from './form-of.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const KIT = 'small-administration-digital-kit'
const FUND = 'small-administrations-fund'
const PAGE = `/cover?activity=${KIT}&as-of=2019-01-15`

type Fields = Readonly<Record<string, string>>

const register = async () => (await readBooks(planner.database, 'oco'))?.entries ?? []
const send = (action: string, fields: Fields, activity = KIT) =>
  planner.ask(`/cover/${action}?activity=${activity}&as-of=2019-01-15`, { method: 'POST', body: new URLSearchParams(fields) })
const hidden = async (submit: string) => hiddenFields(await planner.page(PAGE), submit)
const paper = { on: '2019-01-15', document: 'Paper' }

describe('what becomes of a promise', () => {
  test('before there is one, the page has no form for it', async () => {
    const page = await planner.page(PAGE)
    expect(['Reserve money for it', page.includes('Reserve money for it')]).toEqual(['Reserve money for it', true])
    for (const title of ['What became of it', 'Record an expense', 'Record a payment', 'Estimate a commitment anew', 'Carry a reservation'])
      expect([title, page.includes(title)]).toEqual([title, false])
  })

  test('a commitment is expensed and paid in part, each form once however often it is sent', async () => {
    const commitment = { id: 'commit', fiscalYear: '2019', amount: '4000', agreement: FUND, ...paper }
    expect((await send('commit', commitment)).status).toBe(303)
    const committed = (await register()).at(-1)?.id ?? ''
    expect([
      `>${committed}: 4,000.00 for 2019</option>`,
      (await planner.page(PAGE)).includes(`>${committed}: 4,000.00 for 2019</option>`),
    ]).toEqual([`>${committed}: 4,000.00 for 2019</option>`, true])
    const expense = { ...(await hidden('Enter the expense')), commitment: committed, amount: '1 500.00', agreement: FUND, ...paper }
    const [first, second] = [await send('expense', expense), await send('expense', expense)]
    expect([first.status, second.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
    expect((await register()).at(-1)).toMatchObject({
      ...{ kind: 'expensed', commitment: committed, agreement: FUND, amount: { amount: '1500.00', currency: 'FJD' } },
    })
    const expensed = (await register()).at(-1)?.id ?? ''
    const payment = { ...(await hidden('Enter the payment')), expense: expensed, amount: '1,000', ...paper }
    expect((await send('pay', payment)).status).toBe(303)
    expect((await register()).at(-1)).toMatchObject({ kind: 'paid-out', expense: expensed, amount: { amount: '1000', currency: 'FJD' } })
    // 1,500 less 1,000 are left to pay, 4,000 less 1,500 to expense.
    const page = await planner.page(PAGE)
    expect([`>${expensed}: 500.00 of 2019-01-15</option>`, page.includes(`>${expensed}: 500.00 of 2019-01-15</option>`)]).toEqual([
      `>${expensed}: 500.00 of 2019-01-15</option>`,
      true,
    ])
    expect([`>${committed}: 2,500.00 for 2019</option>`, page.includes(`>${committed}: 2,500.00 for 2019</option>`)]).toEqual([
      `>${committed}: 2,500.00 for 2019</option>`,
      true,
    ])
    expect([
      `>${committed}: 2,500.00 open and 1,500.00 expensed</option>`,
      page.includes(`>${committed}: 2,500.00 open and 1,500.00 expensed</option>`),
    ]).toEqual([`>${committed}: 2,500.00 open and 1,500.00 expensed</option>`, true])
  })

  test('more than is open, or money that may not pay, is refused with its sentence, and what was typed is kept', async () => {
    const before = (await register()).length
    const of = async (kind: string) => (await register()).findLast((entry) => entry.kind === kind)?.id ?? ''
    const [commitment, expense] = [await of('committed'), await of('expensed')]
    for (const [action, fields, words] of [
      ['expense', { commitment, amount: '2,500.01', agreement: FUND }, 'but only 2500.00 FJD of the commitment'],
      ['expense', { commitment, amount: '10', agreement: '' }, 'is charged to general money, but its commitment'],
      ['pay', { expense, amount: '500.01' }, 'but only 500.00 FJD of the expense'],
      ['re-estimate', { commitment, amount: '1,499.99', reason: 'Less.' }, 'below what has been expensed'],
      ['re-estimate', { commitment, amount: '400,000', reason: 'More.' }, 'beyond the tolerance that ends at'],
      ['re-estimate', { commitment, amount: '3,000', reason: '' }, 'empty'],
    ] as const) {
      const response = await send(action, { ...paper, document: 'Advice "A"', ...fields })
      const page = await response.text()
      expect([action, words, response.status, page.includes(words)]).toEqual([action, words, 422, true])
      expect([`value="${fields.amount}"`, page.includes(`value="${fields.amount}"`)]).toEqual([`value="${fields.amount}"`, true])
      expect(['value="Advice &quot;A&quot;"', page.includes('value="Advice &quot;A&quot;"')]).toEqual([
        'value="Advice &quot;A&quot;"',
        true,
      ])
    }
    expect((await register()).length).toBe(before)
  })

  test('an entry of another activity, of another kind or of nobody is not taken', async () => {
    const before = (await register()).length
    for (const [action, field] of [
      ['expense', 'commitment'],
      ['pay', 'expense'],
      ['re-estimate', 'commitment'],
      ['carry-forward', 'reservation'],
    ] as const)
      for (const name of [
        'intelligence-committed',
        'intelligence-expensed',
        'legislation-reserved',
        'core-support-signed',
        '__proto__',
        '',
      ]) {
        const response = await send(action, { [field]: name, amount: '1', reason: 'So.', into: '2019', ...paper })
        const page = await response.text()
        expect([action, name, response.status]).toEqual([action, name, 422])
        expect([
          name === '' ? 'No entry is chosen.' : `&quot;${name}&quot; is not a`,
          page.includes(name === '' ? 'No entry is chosen.' : `&quot;${name}&quot; is not a`),
        ]).toEqual([name === '' ? 'No entry is chosen.' : `&quot;${name}&quot; is not a`, true])
      }
    expect((await register()).length).toBe(before)
  })

  test('an estimate goes down, and a reservation is carried into another year', async () => {
    const commitment = (await register()).findLast(({ kind }) => kind === 'committed')?.id ?? ''
    const estimate = { ...(await hidden('Enter the estimate')), commitment, amount: '3,000.00', reason: 'Cheaper.', ...paper }
    expect((await send('re-estimate', estimate)).status).toBe(303)
    expect((await register()).at(-1)).toMatchObject({ kind: 're-estimated', amount: { amount: '3000.00', currency: 'FJD' } })
    const estimated = (await register()).at(-1)?.id
    const again = await send('re-estimate', { ...estimate, key: 'again', expected: String((await register()).length), amount: '3 000' })
    expect([again.status, (await again.text()).includes(`Changes nothing: it is recorded as &quot;${estimated}&quot;.`)]).toEqual([
      422,
      true,
    ])
    expect((await register()).at(-1)?.id).toBe(estimated)
    const cent = { ...estimate, key: 'cent', expected: String((await register()).length), amount: '3000.01' }
    expect((await send('re-estimate', cent)).status).toBe(303)
    expect((await register()).at(-1)).toMatchObject({ kind: 're-estimated', amount: { amount: '3000.01', currency: 'FJD' } })
    const soft = { fiscalYear: '2019', amount: '1000', agreement: '', expires: '', ...paper }
    expect((await send('reserve', soft)).status).toBe(303)
    const reservation = (await register()).at(-1)?.id ?? ''
    const carry = { ...(await hidden('Carry it forward')), reservation, into: '2020', reason: 'Late.', ...paper }
    expect((await send('carry-forward', { ...carry, into: 'soon', key: 'soon' })).status).toBe(422)
    expect((await send('carry-forward', { ...carry, into: '2019', key: 'same-year' })).status).toBe(422)
    const carried = await send('carry-forward', carry)
    expect(carried.status).toBe(303)
    expect((await register()).at(-1)).toMatchObject({ kind: 'carried-forward', reservation, into: 2020 })
    expect([
      `>${reservation}: 1,000.00 for 2020</option>`,
      (await planner.page(carried.headers.get('Location') ?? '')).includes(`>${reservation}: 1,000.00 for 2020</option>`),
    ]).toEqual([`>${reservation}: 1,000.00 for 2020</option>`, true])
  })

  test('every address answers a look with the question', async () => {
    for (const action of ['expense', 'pay', 're-estimate', 'carry-forward'])
      expect((await planner.ask(`/cover/${action}?activity=${KIT}`)).headers.get('Location')).toBe(`/cover?activity=${KIT}`)
    expect(planner.log).toEqual([])
  })
})
