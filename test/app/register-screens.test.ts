/** Agreements, receivables and the log asked as a browser asks them: looked at, written to, refused, in conflict, undone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { hiddenFields } from './form-of.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

type Fields = Readonly<Record<string, string | readonly string[]>>

const send = (path: string, fields: Fields) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}`, 'Sec-Fetch-Site': 'same-origin' } })
}
const entries = async () => (await readBooks(planner.database, 'oco'))?.entries ?? []
const location = (response: Response) => response.headers.get('Location') ?? ''

const GRANT = '/agreements/border-security-programme'
const receipt = { instalment: 'third', on: '2018-06-29', document: 'Bank advice 2018/090' }
const formOf = async (path: string, holding: string) => hiddenFields(await planner.page(path), holding)

describe('agreements', () => {
  test('the page says what was promised, arrived and is open as of the day asked, and every table can be had as CSV', async () => {
    const page = await planner.page('/agreements?as-of=2018-06-30')
    expect(page).toContain('4 agreements are signed')
    expect(page).toContain('All states: promised less received and open leave 0.00 FJD in the total.')
    for (const name of ['pipeline', 'calendar', 'open', 'conditions', 'promises', 'delivery', 'scope'])
      expect((await planner.ask(`/agreements/${name}.csv`)).status).toBe(200)
    expect(await planner.page('/agreements?as-of=2019-06-30')).toContain('fell due on 2019-03-31, 91 days ago.')
    expect(await planner.page('/agreements?as-of=2018-02-30')).toContain('is not a day; this page shows 2018-06-29')
    expect((await planner.ask('/agreements/nobody')).status).toBe(404)
    expect((await planner.ask('/agreements/nothing.csv')).status).toBe(404)
  })

  test('a receipt is entered once, however often its form is sent, and typed as people type', async () => {
    const before = (await entries()).length
    const fields = { ...(await formOf(GRANT, 'Enter the receipt')), ...receipt, amount: '10,000.00', credited: '15 400.00' }
    for (const response of await Promise.all([send(GRANT, fields), send(GRANT, fields)])) expect(response.status).toBe(303)
    const after = await entries()
    expect(after.length).toBe(before + 1)
    expect(after.at(-1)).toMatchObject({
      ...{ kind: 'received', agreement: 'border-security-programme', instalment: 'third', who: 'this machine' },
      ...{ amount: { amount: '10000.00', currency: 'AUD' }, credited: { amount: '15400.00', currency: 'FJD' } },
    })
    const page = await planner.page(location(await send(GRANT, fields)))
    expect(page).toContain(`Entered: ${after.at(-1)?.id}.`)
    expect(page).toContain('160,000.00 AUD have arrived')
  })

  test('more than is open is refused with the sentence of the register beside the form, and what was typed is kept', async () => {
    const before = (await entries()).length
    const fields = { ...(await formOf(GRANT, 'Enter the receipt')), ...receipt, amount: '100,000.01', document: 'Advice "A" & <B>' }
    const response = await send(GRANT, fields)
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('but only 100000.00 AUD of the instalment')
    expect(page).toContain('value="100,000.01"')
    expect(page).toContain('value="Advice &quot;A&quot; &amp; &lt;B&gt;"')
    expect(page).toContain('<option value="third" selected')
    const unread = await (await send(GRANT, { ...fields, amount: 'much', on: '' })).text()
    expect(unread.match(/aria-invalid="true"/g)?.length).toBe(2)
    expect(unread).toContain('href="#received-amount"')
    expect((await entries()).length).toBe(before)
  })

  test('whoever looked before someone else wrote is shown yours, theirs and where both began, and can enter on top', async () => {
    const [mine, other] = [await formOf(GRANT, 'Enter the receipt'), await formOf('/agreements/core-support', 'Enter the suspension')]
    const suspended = { ...other, reason: 'A review.', on: '2018-06-29', document: 'Letter' }
    expect((await send('/agreements/core-support', suspended)).status).toBe(303)
    const fields = { ...mine, ...receipt, amount: '5' }
    const response = await send(GRANT, fields)
    const page = await response.text()
    expect(response.status).toBe(409)
    for (const text of ['core-support is suspended: A review.', '5.00 AUD received for third', 'Where both began'])
      expect(page).toContain(text)
    const again = hiddenFields(page, 'Enter mine on top')
    expect(again['key']).not.toBe(mine['key'])
    expect((await send(GRANT, again)).status).toBe(303)
    expect((await entries()).slice(-2).map(({ kind }) => kind)).toEqual(['suspended', 'received'])
  })

  test('a form of a kind that is none, and one about an agreement that is none, are not there', async () => {
    expect((await send(GRANT, { kind: 'committed' })).status).toBe(404)
    expect((await send('/agreements/nobody', { kind: 'signed' })).status).toBe(404)
  })
})

describe('receivables', () => {
  test('what is owed by age and how it rolled forward foot', async () => {
    const page = await planner.page('/receivables?as-of=2018-06-30')
    expect(page).toContain('FJD: ages less what is open leave 0.00 FJD in the total.')
    expect(page).toContain('FJD: opening and movements less closing leave 0.00 FJD in the total.')
    for (const name of ['ageing', 'rolled', 'open']) expect((await planner.ask(`/receivables/${name}.csv`)).status).toBe(200)
  })

  test('a run invoices every member once, whoever runs it, and at the same time', async () => {
    const path = '/receivables/invoices?fiscal-year=2019&on=2019-01-15&due=2019-03-31'
    const fields = await formOf(path, 'Invoice 23 members')
    const before = (await entries()).length
    const other = { ...fields, key: 'another', expected: '' }
    const answers = await Promise.all([fields, fields, other].map((each) => send('/receivables/invoices', each)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(answers.map((answer) => new URL(location(answer), 'http://x').searchParams.get('invoiced')).toSorted()).toEqual([
      '0',
      '23',
      '23',
    ])
    const added = (await entries()).slice(before)
    expect(new Set(added.map((entry) => (entry.kind === 'invoiced' ? entry.member : '')).values()).size).toBe(23)
    expect(added).toHaveLength(23)
    expect(added[0]).toMatchObject({ kind: 'invoiced', fiscalYear: 2019, on: '2019-01-15', due: '2019-03-31', document: 'Invoice 2019 AS' })
    const page = await planner.page(path)
    expect(page).toContain('Nothing is left to invoice for 2019')
    expect(page).not.toContain('Invoice 23 members')
  })

  test('an invoice is paid in parts, never more than is open, and a quote is settled by the same form', async () => {
    const path = '/receivables?as-of=2019-06-30'
    const paid = {
      ...(await formOf(path, 'Enter the receipt')),
      of: 'fee-2019-to',
      amount: '20000',
      on: '2019-04-01',
      document: 'Advice 1',
    }
    expect((await send(path, paid)).status).toBe(303)
    expect((await send(path, paid)).status).toBe(303)
    const more = await send(path, { ...paid, ...(await formOf(path, 'Enter the receipt')), amount: '2000.01' })
    expect(more.status).toBe(422)
    expect(await more.text()).toContain('of which 2000.00 FJD are open')
    const quote = { ...(await formOf(path, 'Enter the receipt')), of: 'ck-quoted', amount: '2400', on: '2019-04-01', document: 'Advice 2' }
    expect((await send(path, quote)).status).toBe(303)
    expect((await entries()).at(-1)).toMatchObject({ kind: 'settled', quote: 'ck-quoted', amount: { amount: '2400', currency: 'NZD' } })
    const waived = {
      ...(await formOf(path, 'Enter the waiver')),
      of: 'fee-2019-to',
      amount: '2000',
      on: '2019-04-02',
      document: 'Decision',
    }
    expect((await send(path, waived)).status).toBe(422)
    expect((await send(path, { ...waived, reason: 'Cyclone.' })).status).toBe(303)
  })

  test('days that are none are told, and nothing is entered', async () => {
    const before = (await entries()).length
    expect((await planner.ask('/receivables/invoices?fiscal-year=2020&on=tomorrow')).status).toBe(422)
    expect(
      (await send('/receivables/invoices', { 'fiscal-year': '2020', on: '2020-02-30', due: '2020-03-31', document: 'x' })).status,
    ).toBe(422)
    const closed = await send('/receivables/invoices', { 'fiscal-year': '2017', on: '2017-02-01', due: '2017-03-31', document: 'Late' })
    expect(closed.status).toBe(422)
    expect(await closed.text()).toContain('closed')
    expect((await entries()).length).toBe(before)
  })
})

describe('the log', () => {
  const CSV =
    'on,document,amount,currency,agreement,instalment\n2018-06-29,Bank advice 2018/091,1000,EUR,trade-facilitation-project,second\n2018-06-29,Bank advice 2018/092,1,EUR,trade-facilitation-project,tenth\n'

  test('a file is looked at, its rows chosen and taken in, known the second time, and undone as a whole', async () => {
    const looked = await send('/log/import', { what: 'receipts', text: CSV, do: 'look' })
    const page = await looked.text()
    expect(looked.status).toBe(200)
    expect(page).toContain('1 of 2 rows would be imported, 0 change nothing, 1 cannot be')
    expect(page).toContain('is about the instalment of &quot;trade-facilitation-project&quot; &quot;tenth&quot;')
    const before = (await entries()).length
    const fields = hiddenFields(page, 'Import the rows chosen')
    const imported = await send('/log/import', { ...fields, line: ['2'] })
    expect(imported.status).toBe(303)
    expect((await entries()).length).toBe(before + 1)
    const operation = location(imported)
    expect(operation).toMatch(/^\/log\/\d+\?done=imported$/)
    const second = await (await send('/log/import', { what: 'receipts', text: CSV, do: 'look' })).text()
    expect(second).toContain('0 of 2 rows would be imported, 1 change nothing, 1 cannot be')
    expect(location(await send('/log/import', { what: 'receipts', text: CSV, do: 'import', line: '2' }))).toContain('nothing=new')
    const undo = { ...(await formOf(operation, 'Undo operation')), reason: 'Wrong file.', document: 'Note' }
    const undone = await send(operation, undo)
    expect(undone.status).toBe(303)
    expect(await planner.page(location(undone))).toContain('Undone as a whole by the entries below.')
    expect(await planner.page(operation)).toContain('It was undone by operation')
    expect((await entries()).at(-1)?.kind).toBe('reversed')
  })

  test('a row at fault that is chosen all the same refuses them all, and a file that is none is told', async () => {
    const before = (await entries()).length
    const refused = await send('/log/import', { what: 'receipts', text: CSV, do: 'import', line: ['2', '3'] })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Nothing was imported')
    const other = await send('/log/import', { what: 'agreements', text: CSV, do: 'look' })
    expect(other.status).toBe(422)
    expect(await other.text()).toContain('The column &quot;id&quot; is missing.')
    expect((await send('/log/import', {})).status).toBe(422)
    expect((await entries()).length).toBe(before)
  })

  test('an operation on which others built is not undone, and says which; one without entries says so', async () => {
    const log = await planner.page('/log')
    const run = [...log.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row).find((row) => row.includes('>23<'))
    const number = run?.match(/\/log\/(\d+)/)?.[1] ?? ''
    const undo = { ...(await formOf(`/log/${number}`, 'Undo operation')), reason: 'Too early.', document: 'Note' }
    const refused = await send(`/log/${number}`, undo)
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('on which')
    expect(await planner.page('/log/1')).toContain('It made no entries.')
    expect((await planner.ask('/log/9999')).status).toBe(404)
    expect(await planner.page('/log?verify=yes')).toContain('Every seal holds')
  })

  test('everything that can be written to can be looked at, and nothing half written is left behind', async () => {
    const [operation = ''] = (await planner.page('/log')).match(/\/log\/\d+/) ?? []
    for (const path of [GRANT, '/receivables', '/receivables/invoices', operation, '/log/import'])
      expect((await planner.ask(path)).status).toBe(200)
    expect((await verifyDatabase(planner.database)).faults).toEqual([])
    expect(planner.log).toEqual([])
  })
})
