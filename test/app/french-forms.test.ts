/** What is entered by a reader of French: refused in French, recorded as it was written, and one with what a reader of English enters. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { verifyDatabase } from '../../app/src/ledger/verify.ts'
import { hiddenFields } from './form-of.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

type Fields = Readonly<Record<string, string>>
const FRENCH = { Cookie: 'language=fr' }

const register = async () => (await readBooks(planner.database, 'oco'))?.entries ?? []
const send = (path: string, fields: Fields, headers: Fields = FRENCH) =>
  planner.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
const french = async (path: string) => (await planner.ask(path, { headers: FRENCH })).text()
const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
const answered = async (path: string, fields: Fields) => {
  const response = await send(path, fields)
  return { status: response.status, text: textOf(await response.text()) }
}

const GRANT = '/agreements/border-security-programme'
const RECEIVABLES = '/receivables?as-of=2019-06-30'
const received = { kind: 'received', instalment: 'third', on: '2018-06-29', document: 'Avis 2018/090' }
const rate = { kind: 'rate-set', on: '2018-06-29', document: 'Avis', currency: 'NZD', rate: '1,38', agreement: '' }
const run = { 'fiscal-year': '2017', on: '2017-02-01', due: '2017-03-31', document: 'Facture' }

describe('refused', () => {
  test.each([
    [
      'more than the instalment',
      GRANT,
      { ...received, amount: '110 000,01' },
      'encaisse 110000,01 AUD, alors qu’il ne reste que 110000,00 AUD à recevoir du versement',
    ],
    ['an amount that is none', GRANT, { ...received, amount: 'cent' }, 'n’est pas un nombre décimal'],
    ['nothing', GRANT, { ...received, amount: '0' }, 'ne porte sur aucun montant'],
    ['an entry before its agreement', GRANT, { ...received, on: '2011-01-01', amount: '1' }, 'avant la signature de l’accord'],
    ['an entry of a day to come', GRANT, { ...received, on: '2027-01-01', amount: '1' }, 'alors que ce jour n’était pas encore venu'],
    ['an instalment that is not there', GRANT, { ...received, instalment: 'x', amount: '1' }, 'que le plan ne contient pas'],
    ['no document', GRANT, { ...received, document: '', amount: '1' }, 'Le texte est vide.'],
    ['an invoice that is not there', RECEIVABLES, { kind: 'paid', of: 'x', amount: '1', on: '2019-06-01', document: 'Avis' }, 'monnaie'],
    ['a rate that converts nothing', '/log/enter', { ...rate, rate: '0' }, 'fixe un taux qui ne convertit rien'],
    ['a rate that reads in two ways', '/log/enter', { ...rate, rate: '1,385' }, 'n’est pas un nombre décimal'],
    ['another currency', '/log/enter', { ...rate, agreement: 'border-security-programme' }, 'alors que l’accord'],
    ['a closed year', '/receivables/invoices', run, 'dont les comptes ont été clos'],
    ['a day that is none', '/receivables/invoices', { ...run, on: '2017-02-30' }, '« 2017-02-30 » n’est pas un jour.'],
    [
      'a file without the columns',
      '/log/import',
      { what: 'agreements', text: 'on,amount\n1,2\n', do: 'look' },
      'La colonne « id » manque.',
    ],
    ['an undo of what made nothing', '/log/1', { reason: 'Erreur', document: 'Note' }, 'Elle n’a produit aucune écriture.'],
  ] as const)('%s is refused in French', async (_, path, fields, words) => {
    const before = (await register()).length
    const { status, text } = await answered(path, fields)
    expect([status, text.includes(words), text.includes('Nothing was')]).toEqual([422, true, false])
    expect((await register()).length).toBe(before)
  })

  test('what others entered meanwhile is told in French, and nothing is entered', async () => {
    const { status, text } = await answered('/log/enter', { ...rate, expected: '3', key: 'old' })
    expect([status, text.includes('Someone')]).toEqual([409, false])
  })
})

describe('one key, asked in two languages', () => {
  test('is one rate: the answer of the first is that of the second', async () => {
    const form = { ...hiddenFields(await french('/log'), 'Saisir le taux'), ...rate }
    const before = (await register()).length
    const [first, second] = [await send('/log/enter', form), await send('/log/enter', form, { Cookie: 'language=en' })]
    expect([first.status, second.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
    expect((await register()).length).toBe(before + 1)
    expect((await register()).at(-1)).toMatchObject({ kind: 'rate-set', rate: '1.38' })
  })

  test('is one run of invoices, though their usual name is another word: that of who asked first is kept', async () => {
    const asked = { 'fiscal-year': '2019', on: '2019-01-15', due: '2019-03-31', key: 'run' }
    const [first, second] = [await send('/receivables/invoices', asked), await send('/receivables/invoices', asked, {})]
    expect([first.status, second.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
    expect((await register()).at(-1)).toMatchObject({ kind: 'invoiced' })
    expect((await register()).at(-1)?.document).toMatch(/^Facture 2019 [A-Z]{2}$/)
    // Run again in English: whoever has an invoice gets no other.
    const before = (await register()).length
    expect((await send('/receivables/invoices', { ...asked, key: 'again' }, {})).status).toBe(303)
    expect((await register()).length).toBe(before)
  })
})

test('a file is looked at in French row by row, its states and columns as ever, and a row known in one language is known in the other', async () => {
  const text =
    'on,document,amount,currency,agreement,instalment\n2018-06-29,Avis 91,1000,EUR,trade-facilitation-project,second\n2018-06-29,Avis 92,1,EUR,trade-facilitation-project,tenth\n2018-06-29,Avis 93,"1,000",EUR,trade-facilitation-project,second\n,,,,,\n'
  const looked = await answered('/log/import', { what: 'receipts', text, do: 'look' })
  for (const words of ['Nouveau', 'Problème', 'que le plan ne contient pas', 'peut se lire 1000 ou 1.000', 'Comptabilise 1 000 EUR'])
    expect([words, looked.text.includes(words)]).toEqual([words, true])
  const operation = (await send('/log/import', { what: 'receipts', text, do: 'import', line: '2' }, {})).headers.get('Location') ?? ''
  const again = await answered('/log/import', { what: 'receipts', text, do: 'look' })
  expect(again.text).toContain('Ne change rien : déjà enregistré sous')
  const undo = { ...hiddenFields(await french(operation), 'Annuler l’opération'), reason: 'Mauvais fichier.', document: 'Note' }
  const undone = (await send(operation.replace(/\?.*/, ''), undo)).headers.get('Location') ?? ''
  expect(textOf(await french(undone))).toContain('Annulé en bloc par les écritures ci-dessous.')
  const twice = await answered(operation.replace(/\?.*/, ''), { ...undo, key: 'twice', expected: String((await register()).length) })
  expect([twice.status, twice.text.includes('Elle a été annulée par l’opération')]).toEqual([422, true])
  expect((await verifyDatabase(planner.database)).faults).toEqual([])
})
