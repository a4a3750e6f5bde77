/** Anything at all sent to the forms of the register is an answer with a reason, never a fault, and never half written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { importRows } from '../../app/src/ledger/import.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { chance } from '../reliability/chance.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'
import { PLAN, registerPlan, request } from './register-plan.ts'

const ODD = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    '1e309',
    '0x10',
    'NaN',
    'Infinity',
    '１２３',
    '9'.repeat(10_000),
    '1,2',
    '1.234',
    '-',
    '=1+1',
    '\u0000',
    '\ud800',
    '💶',
  ],
  ...[
    '2018-02-30',
    '0000-00-00',
    '9999-12-31',
    '2018-06-29',
    '__proto__',
    'constructor',
    "'; DROP TABLE operation; --",
    '<script>alert(1)</script>',
  ],
  ...[
    'third',
    'fee-tv-2018',
    'ck-quoted',
    'received',
    'paid',
    'waived',
    'import',
    'look',
    'agreements',
    'on,document\n"',
    'x'.repeat(100_000),
  ],
]
const FIELDS = [
  ...['kind', 'key', 'expected', 'instalment', 'amount', 'credited', 'on', 'due', 'document', 'note', 'reason', 'of', 'fiscal-year'],
  ...['what', 'text', 'do', 'line', '__proto__', 'constructor'],
]
const PATHS = [
  '/agreements/border-security-programme',
  '/receivables',
  '/receivables/invoices',
  '/log/3',
  '/log/import',
  '/cover/reserve?activity=e-learning-portal',
  '/cover/commit?activity=e-learning-portal',
]

describe('odd requests', () => {
  let planner: TestPlanner
  beforeAll(async () => {
    planner = await openPlanner()
  })
  afterAll(() => planner.close())

  test('100 forms of odd values are answered, and the seals hold', async () => {
    const random = chance(20261124)
    const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    const seen = new Set<number>()
    for (let count = 0; count < 100; count++) {
      const body = new FormData()
      for (const name of FIELDS) if (random() < 0.7) body.append(name, one(ODD))
      const path = one(PATHS)
      const response = await planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}` } })
      await response.text()
      seen.add(response.status)
      expect([200, 303, 404, 409, 422], `${path} ${JSON.stringify([...body]).slice(0, 2000)}`).toContain(response.status)
    }
    expect(seen.has(422)).toBe(true)
    expect(planner.log).toEqual([])
    expect((await verifyDatabase(planner.database)).faults).toEqual([])
  }, 60_000)

  test('an address of odd values is a page, or is not there', async () => {
    for (const odd of ODD.filter((value) => value.length < 2000))
      for (const path of ['/agreements', '/receivables', '/receivables/invoices', '/log/import']) {
        const query = new URLSearchParams({ 'as-of': odd, 'fiscal-year': odd, on: odd, due: odd, what: odd, entered: odd, version: odd })
        expect([200, 422], `${path} ${odd}`).toContain((await planner.ask(`${path}?${query}`)).status)
      }
    expect(planner.log).toEqual([])
  }, 60_000)

  test('a body that is no form is answered too', async () => {
    for (const path of PATHS)
      for (const [type, body] of [
        ['application/json', '{"kind":"received"}'],
        ['text/plain', 'kind=received'],
        ['multipart/form-data; boundary=x', '--x\r\nnonsense'],
      ] as const) {
        const response = await planner.ask(path, { method: 'POST', body, headers: { Origin: `http://${HOST}`, 'Content-Type': type } })
        expect(response.status, `${path} ${type}`).toBeLessThan(500)
      }
    expect(planner.log).toEqual([])
  })
})

describe.each(KINDS)('texts that a database cannot keep, on %s', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  })
  afterAll(() => databases.stop())

  test('are refused in entries, and replaced in what is only looked up', async () => {
    const db = await databases.open(registerPlan('100'))
    const header = 'id,title,donor,donor-name,currency,ceiling,from,until,state,pays-for,instalments,source'
    const row = 'odd,"A \u0000 grant",aid,Aid,FJD,10.00,2018-01-01,2019-01-01,concept,none,first 2018-05-31 10.00,invented'
    expect(await importRows(db, request(), { what: 'agreements', text: `${header}\n${row}` })).toMatchObject({ ok: true })
    expect((await readBooks(db, PLAN))?.plan.document.donorCoFunding.agreements.at(-1)?.title).toBe('A \u0000 grant')
    const refused = await enterEntries(db, request(), [{ kind: 'pledged', on: '2018-06-01', document: 'A \u0000', agreement: 'odd' }])
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'unusable-character' }] })
    expect((await verifyDatabase(db)).faults).toEqual([])
  })
})
