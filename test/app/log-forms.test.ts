/** What is entered in the log: rates of exchange, quotes of missions and their acceptance. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { hiddenFields } from './form-of.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

type Fields = Readonly<Record<string, string>>

const register = async () => (await readBooks(planner.database, 'oco'))?.entries ?? []
const send = (fields: Fields) => planner.ask('/log/enter', { method: 'POST', body: new URLSearchParams(fields) })
const hidden = async (submit: string) => hiddenFields(await planner.page('/log'), submit)
const paper = { on: '2018-06-29', document: 'Paper' }

test('a rate of the market and one agreed with a donor are entered once, however often the form is sent, and undone where they stand', async () => {
  const market = { ...(await hidden('Enter the rate')), ...paper, currency: 'NZD', rate: '1.38', agreement: '' }
  const [first, second] = [await send(market), await send(market)]
  expect([first.status, second.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
  const entry = (await register()).at(-1)
  expect(entry).toMatchObject({ kind: 'rate-set', currency: 'NZD', rate: '1.38', who: 'this machine' })
  expect(entry).not.toHaveProperty('agreement')
  const page = await planner.page(first.headers.get('Location') ?? '')
  expect([page.includes('Entered. It can be undone below.'), page.includes('Undo the whole operation')]).toEqual([true, true])
  const agreed = { ...(await hidden('Enter the rate')), ...paper, currency: 'NZD', rate: '1.4', agreement: 'small-administrations-fund' }
  expect((await send(agreed)).status).toBe(303)
  expect((await register()).at(-1)).toMatchObject({ kind: 'rate-set', agreement: 'small-administrations-fund' })
})

test('a quote is issued, waits for its answer in the list, and is accepted once and in time', async () => {
  const issued = { ...(await hidden('Enter the quote')), ...paper, mission: 'ws-valuation', amount: '2 500.00', currency: 'FJD' }
  expect((await send({ ...issued, validUntil: '2018-07-31' })).status).toBe(303)
  const quote = (await register()).at(-1)
  expect(quote).toMatchObject({ kind: 'quote-issued', mission: 'ws-valuation', amount: { amount: '2500.00', currency: 'FJD' } })
  const again = { ...issued, validUntil: '2018-07-31', key: 'again', expected: String((await register()).length) }
  const same = await send({ ...again, note: 'Sent again.' })
  expect([same.status, (await same.text()).includes(`Changes nothing: it is recorded as &quot;${quote?.id}&quot;.`)]).toEqual([422, true])
  expect((await register()).at(-1)?.id).toBe(quote?.id)
  expect((await send({ ...again, amount: '2 500,01', key: 'cent' })).status).toBe(303)
  expect((await register()).at(-1)).toMatchObject({ kind: 'quote-issued', amount: { amount: '2500.01', currency: 'FJD' } })
  const option = `${quote?.id}: 2500.00 FJD, valid until 2018-07-31</option>`
  expect((await planner.page('/log')).includes(option)).toBe(true)
  const accepted = { ...(await hidden('Enter the acceptance')), ...paper, quote: quote?.id ?? '' }
  const late = await send({ ...accepted, key: 'late', on: '2018-08-01' })
  expect([late.status, (await late.text()).includes('which was valid until 2018-07-31')]).toEqual([422, true])
  expect((await send(accepted)).status).toBe(303)
  expect((await register()).at(-1)).toMatchObject({ kind: 'accepted', quote: quote?.id })
  expect((await planner.page('/log')).includes(option)).toBe(false)
  const twice = await send({ ...accepted, key: 'twice', expected: String((await register()).length) })
  expect([twice.status, (await twice.text()).includes('has accepted already')]).toEqual([422, true])
})

test('what is wrong is said beside the form, with what was typed, and nothing is entered', async () => {
  const before = (await register()).length
  const rate = { kind: 'rate-set', ...paper, document: 'Advice "A"', currency: 'NZD', rate: '1.3', agreement: '' }
  const quote = { kind: 'quote-issued', ...paper, document: 'Advice "A"', mission: 'ws-valuation', amount: '10', currency: 'FJD' }
  for (const [fields, words] of [
    [{ ...rate, rate: '0' }, 'sets a rate that converts nothing'],
    [{ ...rate, rate: 'much' }, 'much'],
    [{ ...rate, rate: '1,385' }, '1,385'],
    [{ ...rate, currency: 'FJD' }, 'sets a rate that converts nothing'],
    [{ ...rate, agreement: 'border-security-programme' }, 'but the agreement'],
    [{ ...rate, agreement: 'nobody' }, 'which the plan does not have'],
    [{ ...rate, on: '2018-02-30' }, '2018-02-30'],
    [{ ...quote, validUntil: '2018-06-28' }, '2018-06-28'],
    [{ ...quote, mission: 'moon', validUntil: '2018-07-31' }, 'which the plan does not have'],
    [{ kind: 'accepted', ...paper, document: 'Advice "A"', quote: 'nothing' }, 'nothing'],
  ] as const) {
    const response = await send(fields)
    const page = await response.text()
    expect([words, response.status, page.includes(words)]).toEqual([words, 422, true])
    expect(page.includes('value="Advice &quot;A&quot;"')).toBe(true)
    expect(page.includes('Nothing was entered')).toBe(true)
  }
  expect((await register()).length).toBe(before)
})

test('someone entered something meanwhile, a kind that is none, and a look at the address', async () => {
  const conflict = await send({ kind: 'rate-set', ...paper, currency: 'NZD', rate: '1.3', expected: '3', key: 'old' })
  expect([conflict.status, (await conflict.text()).includes('Someone entered something meanwhile')]).toEqual([409, true])
  for (const kind of ['committed', 'expensed', '__proto__', '']) expect((await send({ kind })).status).toBe(404)
  expect((await planner.ask('/log/enter?year=2020')).headers.get('Location')).toBe('/log?year=2020')
  expect(planner.log).toEqual([])
})
