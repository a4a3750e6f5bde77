/**
 * Receipts from a CSV file: instalments of agreements, payments of invoices, settlements of quotes. Each row names one of the three.
 *
 * A receipt that stands in the register already, imported or entered by hand, is a duplicate and changes nothing.
 */
import { type Problem, type RegisterEntry, readRegisterEntries, registerProblems, say, spellWritten } from 'ltsfs'
import { type AmountInCell, amountInCell } from './amount-in-cell.ts'
import type { Books } from './books.ts'
import { type CsvRow, readCsvRows } from './csv-rows.ts'
import { type Draft, recordedAt } from './draft.ts'
import { fingerprintOf, type ImportRow, type ImportRows, plainAmount, problemOfLine, reversedIds } from './import-row.ts'

const NEEDED = ['on', 'document', 'amount', 'currency']
export const RECEIPT_COLUMNS: readonly string[] = [
  ...NEEDED,
  ...['agreement', 'instalment', 'invoice', 'quote', 'credited-amount', 'credited-currency', 'note'],
]

interface Candidate {
  readonly row: CsvRow
  readonly entry: Readonly<Record<string, unknown>> & { readonly id: string }
  readonly fingerprint: string
  readonly problems: readonly Problem[]
}

export function receiptRows({ plan, entries }: Books, text: string, now: string): ImportRows {
  const read = readCsvRows(text, RECEIPT_COLUMNS, NEEDED)
  if (!read.ok) return read
  const taken = new Set(entries.map(({ id }) => id))
  const recorded = recordedAt(entries, now)
  const candidates = read.value.rows.map((row): Candidate => {
    const draft = receiptOf(row)
    const fingerprint = receiptFingerprint(draft as unknown as RegisterEntry)
    const id = freeId(`${draft.kind}-${fingerprint.slice(0, 12)}`, taken)
    const entry = { ...draft, id, who: 'import', recorded }
    const problems = [...amountsOf(row).flatMap((amount) => amount.problems), ...problemsOf(row, entry)]
    return { row, entry, fingerprint, problems }
  })
  const sound = candidates.filter(({ problems }) => problems.length === 0).map(({ entry }) => entry as unknown as RegisterEntry)
  const known = recordedReceipts(entries)
  const fresh = firstOfEach(sound.filter((entry) => !known.has(receiptFingerprint(entry))))
  const refused = Map.groupBy(registerProblems(plan, entries.concat(fresh)), ({ entry }) => entry)
  const value = candidates.map((candidate, at) => rowOf(candidate, candidates.slice(0, at), { known, refused }))
  return { ok: true, value, blank: read.value.blank }
}

/** A row that does not say what was paid is told so once, not key by key. */
function problemsOf(row: CsvRow, entry: Readonly<Record<string, unknown>>): readonly Problem[] {
  const form = readRegisterEntries([entry])
  const unsaid = oneOfThree(row)
  const problems = form.ok ? [] : form.problems
  return unsaid.length === 0 ? problems : [...problems.filter(({ path }) => !/\.(?:agreement|instalment)$/.test(path)), ...unsaid]
}

interface Known {
  /** The id of a standing receipt by its fingerprint. */
  readonly known: ReadonlyMap<string, string>
  readonly refused: ReadonlyMap<string, readonly Problem[]>
}

function rowOf({ row, entry, fingerprint, problems }: Candidate, before: readonly Candidate[], { known, refused }: Known): ImportRow {
  const { line, cells } = row
  const own = [...problems, ...(refused.get(entry.id) ?? [])]
    .map((problem) => problemOfLine(line, problem))
    .map((problem) => ({ ...problem, path: say`line ${line}` }))
  const { who: _, recorded: __, ...draft } = entry
  const base = { line, cells, fingerprint, drafts: [draft as unknown as Draft], agreement: null }
  const standing = known.get(fingerprint)
  const twin = before.find((other) => other.fingerprint === fingerprint)
  if (problems.length === 0 && standing !== undefined)
    return { ...base, state: 'duplicate', does: say`Changes nothing: it is recorded as "${standing}".`, problems: [] }
  if (problems.length === 0 && twin !== undefined)
    return { ...base, state: 'duplicate', does: say`Changes nothing: it says the same as line ${twin.row.line}.`, problems: [] }
  if (own.length > 0) return { ...base, state: 'problem', does: say`Cannot be recorded.`, problems: own }
  return { ...base, state: 'new', does: sentenceOf(row), problems: [] }
}

const given = (row: CsvRow, name: string): string | undefined => row.cells.get(name)

/** Of the receipt, and what the bank booked. */
const amountsOf = (row: CsvRow): readonly AmountInCell[] =>
  ['', 'credited-'].map((what) => amountInCell(row.line, given(row, `${what}amount`) ?? '', given(row, `${what}currency`) ?? ''))

/** Cells as they stand, but for the marks between thousands: what is missing or malformed is for the schema to say. */
function receiptOf(row: CsvRow): Readonly<Record<string, unknown>> & { readonly kind: string } {
  const [own, booked] = amountsOf(row).map(({ value }) => (value === '' ? undefined : value))
  const [amount, currency] = [booked, given(row, 'credited-currency')]
  const kind = given(row, 'invoice') !== undefined ? 'paid' : given(row, 'quote') !== undefined ? 'settled' : 'received'
  const credited = kind === 'received' && (amount ?? currency) !== undefined ? { credited: { amount, currency } } : {}
  const about = { paid: ['invoice'], settled: ['quote'], received: ['agreement', 'instalment'] }[kind]
  return {
    kind,
    ...Object.fromEntries(
      ['on', 'document', 'note', ...about].flatMap((name) => (row.cells.has(name) ? [[name, row.cells.get(name)]] : [])),
    ),
    amount: { amount: own, currency: given(row, 'currency') },
    ...credited,
  }
}

function oneOfThree({ line, cells }: CsvRow): readonly Problem[] {
  const named = ['agreement', 'invoice', 'quote'].filter((name) => cells.has(name))
  if (named.length === 1) return []
  return [
    problemOfLine(line, {
      code: 'receipt-of-nothing',
      found: named.length === 0 ? say`none of them` : named.reduce((all, each) => say`${all} and ${each}`),
      expected: say`an agreement with its instalment, or an invoice, or a quote`,
      message: named.length === 0 ? say`The row does not say what was paid.` : say`The row says more than one thing that was paid.`,
      remedy: say`Name the agreement and the instalment, or the invoice, or the quote.`,
    }),
  ]
}

interface Receipt {
  readonly kind: string
  readonly on?: string
  readonly document?: string
  readonly agreement?: string
  readonly instalment?: string
  readonly invoice?: string
  readonly quote?: string
  readonly amount?: { readonly amount?: string; readonly currency?: string }
}

const receiptFingerprint = (entry: RegisterEntry): string => {
  const { kind, on, document, agreement, instalment, invoice, quote, amount } = entry as Receipt
  return fingerprintOf({
    kind,
    on,
    document,
    agreement,
    instalment,
    invoice,
    quote,
    amount: plainAmount(amount?.amount ?? ''),
    currency: amount?.currency,
  })
}

const RECEIPTS: readonly string[] = ['received', 'paid', 'settled']

function recordedReceipts(entries: readonly RegisterEntry[]): ReadonlyMap<string, string> {
  const reversed = reversedIds(entries)
  return new Map(
    entries.flatMap((entry) =>
      RECEIPTS.includes(entry.kind) && !reversed.has(entry.id) ? [[receiptFingerprint(entry), entry.id] as const] : [],
    ),
  )
}

const firstOfEach = (entries: readonly RegisterEntry[]): readonly RegisterEntry[] =>
  [...new Map(entries.toReversed().map((entry) => [receiptFingerprint(entry), entry])).values()].toReversed()

function freeId(name: string, taken: Set<string>): string {
  let free = name
  for (let again = 2; taken.has(free); again++) free = `${name}-${again}`
  taken.add(free)
  return free
}

function sentenceOf(row: CsvRow): string {
  const [currency, on] = ['currency', 'on'].map((name) => given(row, name))
  const [{ value } = { value: '0' }] = amountsOf(row)
  const amount = spellWritten(value)
  const [agreement, instalment, invoice, quote] = ['agreement', 'instalment', 'invoice', 'quote'].map((name) => given(row, name))
  if (invoice !== undefined) return say`Books ${amount} ${currency} paid on the invoice "${invoice}", on ${on}.`
  return quote !== undefined
    ? say`Books ${amount} ${currency} settled on the quote "${quote}", on ${on}.`
    : say`Books ${amount} ${currency} received from "${agreement}", instalment "${instalment}", on ${on}.`
}
