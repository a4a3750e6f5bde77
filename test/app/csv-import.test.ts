/** Receipts and agreements from CSV files: looked at row by row, taken in as one operation, twice the same changes nothing, undone as a whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../app/src/database/open.ts'
import { totalsOf } from '../../app/src/database/version-totals.ts'
import { amountInCell } from '../../app/src/ledger/amount-in-cell.ts'
import { readBooks } from '../../app/src/ledger/books.ts'
import { readCsvRows } from '../../app/src/ledger/csv-rows.ts'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { type ImportKind, importRows, previewImport } from '../../app/src/ledger/import.ts'
import type { ImportRow } from '../../app/src/ledger/import-row.ts'
import { readLog } from '../../app/src/ledger/log.ts'
import { undoOperation } from '../../app/src/ledger/undo.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { type Databases, databasesOf, KINDS } from './both-databases.ts'
import { ENGINE, NOW, PLAN, registerPlan, request } from './register-plan.ts'

const RECEIPT_HEADER = 'on,document,amount,currency,agreement,instalment,invoice,note'
const RECEIPTS = [
  RECEIPT_HEADER,
  '2018-03-02,Bank advice 1,40.50,FJD,grant,year-2018,,',
  '2018-03-05,Bank advice 2,30,FJD,,,fee-tv,In cash',
].join('\n')

const AGREEMENT_HEADER = 'id,title,donor,donor-name,currency,ceiling,from,until,state,pays-for,instalments,source,on,document'
const agreementLine = (id: string, own: { readonly state?: string; readonly instalments?: string; readonly pays?: string } = {}) =>
  [
    ...[id, 'A new grant', 'aid', 'Aid agency', 'FJD', '300.00', '2018-01-01', '2021-01-01', own.state ?? 'signed', own.pays ?? 'a1 a2'],
    ...[`"${own.instalments ?? 'first 2018-05-31 100.00; second 2019-05-31 200.00 if the report is accepted'}"`],
    ...['invented', '2018-06-01', 'Signed copy'],
  ].join(',')

const sound = async (rows: ReturnType<typeof previewImport>): Promise<readonly ImportRow[]> => {
  const read = await rows
  if (read?.ok !== true) throw new Error(read === undefined ? 'no plan' : read.problems[0]?.message)
  return read.value
}
const preview = (db: Database, what: ImportKind, text: string) => sound(previewImport(db, PLAN, what, { text, now: NOW }))
const states = (rows: readonly ImportRow[]) => rows.map(({ line, state }) => `${line} ${state}`)
const codesByLine = (rows: readonly ImportRow[]) => rows.map(({ problems }) => problems.map(({ path, code }) => `${path}: ${code}`))
const entriesOf = async (db: Database) => (await readBooks(db, PLAN))?.entries ?? []

/** A plan with a signed grant and an open invoice of 52 for one member. */
async function withBooks(db: Database): Promise<Database> {
  const outcome = await enterEntries(db, request(), [
    { id: 'grant-signed', kind: 'signed', on: '2018-01-01', document: 'Agreement', agreement: 'grant' },
    {
      ...{ id: 'fee-tv', kind: 'invoiced', on: '2018-01-15', document: 'Invoice 1', member: 'AA', fiscalYear: 2018, due: '2018-03-31' },
      amount: { amount: '52.00', currency: 'FJD' },
    },
  ])
  if (!outcome.ok) throw new Error(outcome.problems[0]?.message)
  return db
}

describe.each(KINDS)('CSV files on %s', (kind) => {
  let databases: Databases
  beforeAll(async () => {
    databases = await databasesOf(kind)
  })
  afterAll(() => databases.stop())

  test('receipts are shown before anything is written, taken in as one operation, and the same file again changes nothing', async () => {
    const db = await withBooks(await databases.open(registerPlan('100')))
    const rows = await preview(db, 'receipts', RECEIPTS)
    expect(states(rows)).toEqual(['2 new', '3 new'])
    expect((await entriesOf(db)).length).toBe(2)
    const outcome = await importRows(db, request(), { what: 'receipts', text: RECEIPTS })
    expect(outcome).toMatchObject({ ok: true, value: { kind: 'imported', register: 4 } })
    expect((await entriesOf(db)).slice(2)).toMatchObject([
      { kind: 'received', on: '2018-03-02', agreement: 'grant', instalment: 'year-2018', amount: { amount: '40.50', currency: 'FJD' } },
      { kind: 'paid', on: '2018-03-05', invoice: 'fee-tv', amount: { amount: '30', currency: 'FJD' }, note: 'In cash' },
    ])
    expect(states(await preview(db, 'receipts', RECEIPTS))).toEqual(['2 duplicate', '3 duplicate'])
    const again = await importRows(db, request(), { what: 'receipts', text: RECEIPTS })
    expect(again).toMatchObject({ ok: true, value: { operation: null, entries: [], register: 4 } })
    expect((await entriesOf(db)).length).toBe(4)
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('amounts with marks between thousands are read where they can be read in one way only', async () => {
    const db = await withBooks(await databases.open(registerPlan('5000000')))
    const row = (amount: string, at: number) => `2018-03-02,Advice ${at},"${amount}",FJD,grant,year-2018,`
    const amounts = ['100,000.00', '1,234,567', '100 000.50', '100\u00a0000', '12.5', '100,000', '1,23,456', '100.000,00']
    const rows = await preview(db, 'receipts', [RECEIPT_HEADER, ...amounts.map(row)].join('\n'))
    expect(
      rows.map(({ state, drafts: [draft] }) => (state === 'new' ? (draft as { amount: { amount: string } }).amount.amount : state)),
    ).toEqual([...['100000.00', '1234567', '100000.50', '100000', '12.5', 'problem', 'problem', 'problem']])
    expect(rows[5]?.problems).toEqual([
      {
        code: 'ambiguous-amount',
        path: 'line 7',
        found: '100,000',
        expected: 'an amount that reads in one way only',
        message: '"100,000" may be 100000 or 100.000.',
        remedy: 'Write "100000.00" or "100.000".',
      },
    ])
    expect(codesByLine(rows).slice(6)).toEqual([['line 8: not-a-decimal'], ['line 9: not-a-decimal']])
    expect(amountInCell(2, '100,000', 'VUV')).toEqual({ value: '100000', problems: [] })
    const grouped = agreementLine('new-grant', { instalments: 'first 2018-05-31 1,000.00' }).replace(',300.00,', ',"1,000.00",')
    const [agreement] = await preview(db, 'agreements', [AGREEMENT_HEADER, grouped].join('\n'))
    expect([agreement?.state, agreement?.agreement?.ceiling.amount, agreement?.agreement?.instalments[0]?.amount.amount]).toEqual([
      ...['new', '1000.00', '1000.00'],
    ])
  })

  test('a receipt of today is taken however long ago the last entry was, and one of tomorrow is not', async () => {
    const db = await withBooks(await databases.open(registerPlan('100')))
    const text = [RECEIPT_HEADER, '2018-07-31,Advice,1,FJD,grant,year-2018,,', '2018-08-01,Advice,1,FJD,grant,year-2018,,'].join('\n')
    const looked = await previewImport(db, PLAN, 'receipts', { text, now: '2018-07-31T09:00:00.000Z' })
    expect(looked?.ok === true && codesByLine(looked.value)).toEqual([[], ['line 3: effective-after-recorded']])
  })

  test('lines that hold nothing are left out and counted', async () => {
    const db = await withBooks(await databases.open(registerPlan('100')))
    const text = RECEIPTS.replace('\n', '\n,,,,,,,\n').concat('\n\n , ,,,,,,\n')
    const looked = await previewImport(db, PLAN, 'receipts', { text: `\n${text}`, now: NOW })
    expect(looked?.ok === true && [looked.blank, states(looked.value)]).toEqual([2, ['4 new', '5 new']])
  })

  test('one undo takes the whole import back, and then the file can be taken in anew', async () => {
    const db = await withBooks(await databases.open(registerPlan('100')))
    const first = await importRows(db, request(), { what: 'receipts', text: RECEIPTS })
    const operation = (first.ok ? first.value.operation : null) ?? 0
    const undone = await undoOperation(db, request(), { operation, reason: 'Wrong file.', document: 'Note' })
    expect(undone).toMatchObject({ ok: true, value: { kind: 'undone' } })
    expect((await entriesOf(db)).slice(4).map((entry) => entry.kind)).toEqual(['reversed', 'reversed'])
    expect(states(await preview(db, 'receipts', RECEIPTS))).toEqual(['2 new', '3 new'])
    const anew = await importRows(db, request(), { what: 'receipts', text: RECEIPTS })
    expect(anew.ok && anew.value.entries.every((id) => id.endsWith('-2'))).toBe(true)
    expect((await verifyDatabase(db)).faults).toEqual([])
  })

  test('what an agreement pays for may name members and categories of cost', async () => {
    const db = await databases.open(registerPlan('100'))
    const text = [AGREEMENT_HEADER, agreementLine('new-grant', { pays: 'a1 AA travel BB' })].join('\n')
    expect(await importRows(db, request(), { what: 'agreements', text })).toMatchObject({ ok: true, value: { agreements: ['new-grant'] } })
    const added = (await readBooks(db, PLAN))?.plan.document.donorCoFunding.agreements.find(({ id }) => id === 'new-grant')
    expect(added?.restriction).toEqual({ activities: ['a1'], members: ['AA', 'BB'], categories: ['travel'] })
  })

  test('the donor share and the own share come in, in force from the fiscal year of the window, and are told before', async () => {
    const db = await databases.open(registerPlan('100'))
    const header = `${AGREEMENT_HEADER},donor-share,own-share`
    const text = [header, `${agreementLine('new-grant').replace('2018-01-01', '2018-03-01')},80 %,0.25`].join('\n')
    expect((await preview(db, 'agreements', text))[0]?.does).toBe(
      'Adds the agreement "new-grant" with 2 instalments to the plan, and enters it as signed. May pay for: a1; a2. Donor pays: at most 80 % of a cost it may pay for. Own share: at least 25 % of a cost it may pay for, from own funds.',
    )
    expect(await importRows(db, request(), { what: 'agreements', text })).toMatchObject({ ok: true, value: { agreements: ['new-grant'] } })
    expect((await readBooks(db, PLAN))?.plan.document.donorCoFunding.agreements.find(({ id }) => id === 'new-grant')).toMatchObject({
      donorShare: { unit: '1', values: { '2018-01-01': { of: '80', per: '100' } }, source: 'invented' },
      ownShare: { unit: '1', values: { '2018-01-01': '0.25' }, source: 'invented' },
    })
    expect(states(await preview(db, 'agreements', text))).toEqual(['2 duplicate'])
  })

  test.each([
    ['0', 'new'],
    ['1', 'new'],
    ['100 %', 'new'],
    ['1.01', 'problem'],
    ['101 %', 'problem'],
    ['75', 'problem'],
    ['-0.1', 'problem'],
  ])('a donor share of "%s" is %s', async (share, state) => {
    const db = await databases.open(registerPlan('100'))
    const [row] = await preview(db, 'agreements', [`${AGREEMENT_HEADER},donor-share`, `${agreementLine('new-grant')},${share}`].join('\n'))
    expect([row?.state, row?.problems.map(({ code }) => code)]).toEqual([state, state === 'new' ? [] : ['not-a-share']])
  })

  test('a name that the plan does not have is told with what may be named, and the name that was probably meant', async () => {
    const db = await databases.open(registerPlan('100'))
    const toldOf = async (pays: string) =>
      (await preview(db, 'agreements', [AGREEMENT_HEADER, agreementLine('new-grant', { pays })].join('\n')))[0]?.problems.map(
        ({ message, remedy }) => `${message} ${remedy}`,
      )
    expect(await toldOf('a1 aa')).toEqual([
      'The plan has no area, objective, strategy, activity, member or category of cost "aa". Write "AA" if that is meant.',
    ])
    expect(await toldOf('a1 TONGA')).toEqual([
      'The plan has no area, objective, strategy, activity, member or category of cost "TONGA". Write names as the plan has them; its members are AA, BB, CC.',
    ])
  })

  test('agreements come into the plan with their instalments, are known the second time, and one undo takes them out again', async () => {
    const db = await databases.open(registerPlan('100'))
    const text = [AGREEMENT_HEADER, agreementLine('new-grant')].join('\n')
    expect((await preview(db, 'agreements', text))[0]?.does).toBe(
      'Adds the agreement "new-grant" with 2 instalments to the plan, and enters it as signed. May pay for: a1; a2, up to the whole of a cost.',
    )
    const outcome = await importRows(db, request(), { what: 'agreements', text })
    expect(outcome).toMatchObject({ ok: true, value: { agreements: ['new-grant'], entries: ['new-grant-signed'] } })
    const added = (await readBooks(db, PLAN))?.plan.document.donorCoFunding.agreements.find(({ id }) => id === 'new-grant')
    expect(added).toMatchObject({
      ceiling: { amount: '300.00', currency: 'FJD' },
      restriction: { activities: ['a1', 'a2'] },
      instalments: [
        { id: 'first', due: '2018-05-31', amount: { amount: '100.00', currency: 'FJD' } },
        { id: 'second', amount: { amount: '200.00', currency: 'FJD' }, condition: { text: 'the report is accepted' } },
      ],
    })
    expect(states(await preview(db, 'agreements', text))).toEqual(['2 duplicate'])
    expect(await importRows(db, request(), { what: 'agreements', text })).toMatchObject({ ok: true, value: { operation: null } })
    const [logged] = await readLog(db, PLAN)
    expect(logged).toMatchObject({ kind: 'imported', agreements: ['new-grant'], canBeUndone: true })
    const undone = await undoOperation(db, request(), { operation: logged?.number ?? 0, reason: 'Too early.', document: 'Note' })
    expect(undone.ok).toBe(true)
    const engines = [1, 2, 3, 4].map(async (number) => (await totalsOf(db, PLAN, number, 'expected'))?.engine)
    expect(await Promise.all(engines)).toEqual([ENGINE, ENGINE, ENGINE, undefined])
    const after = (await readBooks(db, PLAN))?.plan.document.donorCoFunding.agreements.find(({ id }) => id === 'new-grant')
    // The register speaks of it for ever, so that it stays in the plan, as cancelled.
    expect(after?.state).toBe('cancelled')
    expect((await verifyDatabase(db)).faults).toEqual([])
  })
})

describe('rows of a CSV file', () => {
  let databases: Databases
  let db: Database
  beforeAll(async () => {
    databases = await databasesOf('SQLite')
    db = await withBooks(await databases.open(registerPlan('100')))
  })
  afterAll(() => databases.stop())

  test('every row at fault is told by its line, in the words of the register, and refuses an import that chooses it', async () => {
    const text = [
      RECEIPT_HEADER,
      '2018-03-02,Bank advice 1,100.01,FJD,grant,year-2018,,',
      '2018-03-02,Bank advice 2,5,FJD,grand,year-2018,,',
      '2018-02-30,Bank advice 3,5,FJD,grant,year-2018,,',
      '2018-03-02,Bank advice 4,5,FJD,,,,',
      '2018-03-02,Bank advice 5,1e3,FJD,,,fee-tv,',
      '2018-03-02,Bank advice 6,52.01,FJD,,,fee-tv,',
      '2018-03-02,Bank advice 7,5,FJD,grant,year-2018,,',
    ].join('\n')
    const rows = await preview(db, 'receipts', text)
    expect(codesByLine(rows)).toEqual([
      ['line 2: receipt-above-instalment'],
      ['line 3: unknown-record'],
      ['line 4: not-a-day'],
      ['line 5: receipt-of-nothing'],
      ['line 6: not-a-decimal'],
      ['line 7: payment-above-invoice'],
      [],
    ])
    expect(rows[0]?.problems[0]?.message).toMatch(
      /receives 100.01 FJD, but only 100(?:\.00)? FJD of the instalment "year-2018" of "grant" are open/,
    )
    expect(await importRows(db, request(), { what: 'receipts', text, lines: [2, 8] })).toMatchObject({ ok: false, reason: 'refused' })
    expect((await entriesOf(db)).length).toBe(2)
  })

  test('only the rows chosen are taken in', async () => {
    const own = await withBooks(await databases.open(registerPlan('100')))
    const outcome = await importRows(own, request(), { what: 'receipts', text: RECEIPTS, lines: [3] })
    expect(outcome).toMatchObject({ ok: true, value: { register: 3 } })
    expect(states(await preview(own, 'receipts', RECEIPTS))).toEqual(['2 new', '3 duplicate'])
    expect(await importRows(own, request(), { what: 'receipts', text: RECEIPTS, lines: [] })).toMatchObject({
      ok: true,
      value: { operation: null },
    })
  })

  test('a row twice in one file, and 40.5 for 40.50, is one receipt', async () => {
    const line = '2018-03-02,Bank advice 1,40.50,FJD,grant,year-2018,,'
    const rows = await preview(db, 'receipts', [RECEIPT_HEADER, line, line.replace('40.50', '40.5')].join('\n'))
    expect(states(rows)).toEqual(['2 new', '3 duplicate'])
    expect(rows[1]?.does).toBe('Changes nothing: it says the same as line 2.')
  })

  test('what a spreadsheet would run as a formula is a text like any other, with and without the apostrophe before it', async () => {
    const formula = '=HYPERLINK(""http://example.org"")'
    const rows = await preview(db, 'receipts', [RECEIPT_HEADER, `2018-03-02,"${formula}",5,FJD,grant,year-2018,,`].join('\n'))
    expect(rows[0]?.drafts[0]?.document).toBe('=HYPERLINK("http://example.org")')
    const guarded = await preview(db, 'receipts', [RECEIPT_HEADER, `2018-03-02,"'${formula}",5,FJD,grant,year-2018,,`].join('\n'))
    expect(guarded[0]?.fingerprint).toBe(rows[0]?.fingerprint)
    const amount = await preview(db, 'receipts', [RECEIPT_HEADER, '2018-03-02,Bank advice,=5,FJD,grant,year-2018,,'].join('\n'))
    expect(codesByLine(amount)).toEqual([['line 2: not-a-decimal']])
  })

  test('a byte order mark, semicolons or tabs, Windows line ends, capital headers and lines within quotes read as the same rows', async () => {
    const plain = await preview(db, 'receipts', [RECEIPT_HEADER, '2018-03-02,"Bank advice\nof Monday",5,FJD,grant,year-2018,,'].join('\n'))
    const written = [
      `\uFEFF${[RECEIPT_HEADER, '2018-03-02,"Bank advice\nof Monday",5,FJD,grant,year-2018,,'].join('\r\n')}`,
      [RECEIPT_HEADER.replaceAll(',', ';'), '2018-03-02;"Bank advice\nof Monday";5;FJD;grant;year-2018;;'].join('\n'),
      [RECEIPT_HEADER.replaceAll(',', '\t').toUpperCase(), '2018-03-02\t"Bank advice\nof Monday"\t5\tFJD\tgrant\tyear-2018\t\t'].join('\n'),
    ]
    for (const text of written) {
      const rows = await preview(db, 'receipts', text)
      expect(rows.map(({ fingerprint, state }) => [fingerprint, state])).toEqual(plain.map(({ fingerprint }) => [fingerprint, 'new']))
    }
    expect(plain[0]?.line).toBe(3)
  })

  test.each([
    ['an agreement that the plan has otherwise', agreementLine('grant'), 'agreement-known'],
    ['a state in which nothing begins', agreementLine('new-grant', { state: 'lapsed' }), 'unknown-choice'],
    ['an instalment that is none', agreementLine('new-grant', { instalments: 'in spring, a hundred' }), 'not-an-instalment'],
    ['a day that does not exist', agreementLine('new-grant', { instalments: 'first 2018-02-30 100.00' }), 'not-a-day'],
    ['an activity that the plan does not have', agreementLine('new-grant').replace('a1 a2', 'a1 zz'), 'unknown-name'],
  ])('%s is told by its line', async (_, line, code) => {
    const rows = await preview(db, 'agreements', [AGREEMENT_HEADER, line].join('\n'))
    expect(rows[0]?.state).toBe('problem')
    expect(codesByLine(rows).flat()).toContain(`line 2: ${code}`)
  })
})

describe('a file as a whole', () => {
  const read = (text: string) => readCsvRows(text, ['on', 'amount', 'note'], ['on', 'amount'])
  const codesOf = (text: string) => {
    const rows = read(text)
    return rows.ok ? 'ok' : rows.problems.map(({ code }) => code)
  }

  test.each([
    ['nothing at all', '', ['file-empty']],
    ['a column that is none', 'on,amount,colour\n', ['unknown-column']],
    ['a column twice', 'on,amount,on\n', ['doubled-column']],
    ['a column that is missing', 'on\n', ['missing-column']],
    ['a row with more cells than the header', 'on,amount\n2018-01-01,5,6\n', ['too-many-cells']],
    ['quotes that do not end', 'on,amount\n"2018-01-01,5\n', ['not-csv']],
    ['a million rows of empty cells', `on,amount\n${',\n'.repeat(1_000_000)}`, 'ok'],
    ['5,001 rows', `on,amount\n${'2018-01-01,5\n'.repeat(5001)}`, ['too-many-rows']],
    ['5,000 rows', `on,amount\n${'2018-01-01,5\n'.repeat(5000)}`, 'ok'],
  ])('%s', (_, text, expected) => {
    expect(codesOf(text)).toEqual(expected)
  })

  test('5,000,000 characters are read, one more is refused', () => {
    const head = 'on,amount,note\n'
    const line = `2018-01-01,5,${'x'.repeat(86)}\n`
    const full = `${head}${line.repeat(4000)}`
    const upTo = (length: number) => `${full}${'\n'.repeat(length - full.length)}`
    expect(codesOf(upTo(5_000_000))).toBe('ok')
    expect(codesOf(upTo(5_000_001))).toEqual(['file-too-large'])
  })

  test('columns come in any order, and a missing last cell is an empty one', () => {
    const rows = read('Amount, On ,note\n5,2018-01-01\n')
    expect(rows.ok && rows.value.rows.map(({ line, cells }) => [line, Object.fromEntries(cells)])).toEqual([
      [2, { on: '2018-01-01', amount: '5' }],
    ])
  })
})
