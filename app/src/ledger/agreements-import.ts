/**
 * Agreements from a CSV file, one a row: each comes into the plan with its instalments, and its pledge or signature into the register.
 *
 * Instalments stand in one cell: "first 2019-06-30 40000.00; second 2020-06-30 40000.00 if the report is accepted".
 */
import { canonicalJson, KIND_WORDS, type Plan, type PlanDocument, type Problem, payingText, registerProblems, say, validate } from 'ltsfs'
import { restrictionInCell, sharesInCells } from './agreement-terms.ts'
import type { AgreementRecord } from './agreements-of-plan.ts'
import { amountInCell } from './amount-in-cell.ts'
import type { Books } from './books.ts'
import { type CsvRow, readCsvRows } from './csv-rows.ts'
import { type DraftOf, entriesOf } from './draft.ts'
import { fingerprintOf, type ImportRow, type ImportRows, problemOfLine } from './import-row.ts'

const NEEDED = ['id', 'title', 'donor', 'donor-name', 'currency', 'ceiling', 'from', 'until', 'state', 'pays-for', 'instalments', 'source']
export const AGREEMENT_COLUMNS: readonly string[] = [...NEEDED, 'donor-share', 'own-share', 'on', 'document', 'note']

/** What a new agreement can be; the rest happens to it later, in the register. */
const STATES: readonly string[] = ['concept', 'submitted', 'pledged', 'approved-in-principle', 'signed']

interface Candidate {
  readonly row: CsvRow
  readonly agreement: AgreementRecord
  readonly drafts: readonly DraftOf<'pledged' | 'signed'>[]
  readonly problems: readonly Problem[]
}

export function agreementRows(books: Books, text: string, now: string): ImportRows {
  const read = readCsvRows(text, AGREEMENT_COLUMNS, NEEDED)
  if (!read.ok) return read
  const { document } = books.plan
  const candidates = read.value.rows.map((row) => candidateOf(row, document))
  const known = new Map(document.donorCoFunding.agreements.map((agreement) => [agreement.id, agreement]))
  const fresh = candidates.filter(({ agreement }, at) => isFirst(candidates, at) && isNew(agreement, known.get(agreement.id)))
  const faults = faultsOf(books, fresh, now)
  const value = candidates.map((candidate, at) => rowOf(candidate, candidates.slice(0, at), { plan: books.plan, known, faults }))
  return { ok: true, value, blank: read.value.blank }
}

const isFirst = (candidates: readonly Candidate[], at: number): boolean =>
  candidates.findIndex(({ agreement }) => agreement.id === candidates[at]?.agreement.id) === at

/** One whose import was undone stands in the plan as cancelled, and may come again. */
const isNew = (agreement: AgreementRecord, known: AgreementRecord | undefined): boolean =>
  known === undefined || (known.state === 'cancelled' && isSame({ ...known, state: agreement.state }, agreement))

const isSame = (one: AgreementRecord, other: AgreementRecord): boolean => canonicalJson(one) === canonicalJson(other)

interface Known {
  readonly plan: Plan
  readonly known: ReadonlyMap<string, AgreementRecord>
  readonly faults: ReadonlyMap<string, readonly Problem[]>
}

function rowOf(candidate: Candidate, before: readonly Candidate[], { plan, known, faults }: Known): ImportRow {
  const { row, agreement, drafts } = candidate
  const { line, cells } = row
  const base = { line, cells, drafts, agreement, fingerprint: fingerprintOf(agreement) }
  const [recorded, twin] = [known.get(agreement.id), before.find((other) => other.agreement.id === agreement.id)]
  const other = twin?.agreement ?? (isNew(agreement, recorded) ? undefined : recorded)
  if (other !== undefined && isSame(other, agreement)) {
    const does =
      twin === undefined
        ? say`Changes nothing: the plan has it as it is here.`
        : say`Changes nothing: it says the same as line ${twin.row.line}.`
    return { ...base, state: 'duplicate', does, problems: [] }
  }
  const problems = [
    ...candidate.problems,
    ...(other === undefined ? (faults.get(agreement.id) ?? []) : [knownOtherwise(agreement.id, twin?.row.line)]),
  ].map((problem) => ({ ...problem, path: say`line ${line}` }))
  if (problems.length > 0) return { ...base, state: 'problem', does: say`Cannot be recorded.`, problems }
  const [entered] = drafts
  const adds =
    entered === undefined
      ? say`Adds the agreement "${agreement.id}" with ${countOf(agreement)} to the plan.`
      : say`Adds the agreement "${agreement.id}" with ${countOf(agreement)} to the plan, and enters it as ${KIND_WORDS[entered.kind]()}.`
  return { ...base, state: 'new', does: `${adds} ${payingText(plan, agreement)}`, problems: [] }
}

const countOf = ({ instalments: { length } }: AgreementRecord): string => (length === 1 ? say`one instalment` : say`${length} instalments`)

const knownOtherwise = (id: string, line: number | undefined): Omit<Problem, 'path'> & { readonly path: string } => ({
  code: 'agreement-known',
  path: '',
  found: id,
  expected: say`a name that is free`,
  message:
    line === undefined
      ? say`There is an agreement "${id}" with other words or figures in the plan.`
      : say`There is an agreement "${id}" with other words or figures on line ${line}.`,
  remedy: say`Change it in the plan, or give this one a name of its own.`,
})

/** The cells as a record of the plan: what is malformed is for the schema to say. */
function candidateOf(row: CsvRow, document: PlanDocument): Candidate {
  const cell = (name: string): string => row.cells.get(name) ?? ''
  const currency = cell('currency')
  const ceiling = amountInCell(row.line, cell('ceiling'), currency)
  const instalments = instalmentsOf(row, currency)
  const scope = restrictionInCell(row.line, cell('pays-for'), document)
  const shares = sharesInCells(row, document)
  const state = cell('state')
  const note = row.cells.get('note')
  const agreement = {
    ...{ id: cell('id'), title: cell('title'), donor: cell('donor'), donorName: cell('donor-name'), currency, state },
    ceiling: { amount: ceiling.value, currency },
    window: { from: cell('from'), until: cell('until') },
    restriction: scope.restriction,
    ...shares.read,
    instalments: instalments.read,
    source: cell('source'),
    ...(note === undefined ? {} : { note }),
  } as AgreementRecord
  const paper = { on: cell('on'), document: cell('document'), agreement: agreement.id }
  const drafts = state === 'pledged' || state === 'signed' ? [{ kind: state, id: `${agreement.id}-${state}`, ...paper } as const] : []
  const wrong = STATES.includes(state) ? [] : [notAState(row.line, state)]
  return {
    row,
    agreement,
    drafts,
    problems: [...ceiling.problems, ...scope.problems, ...shares.problems, ...instalments.problems, ...wrong],
  }
}

const notAState = (line: number, state: string): Problem =>
  problemOfLine(line, {
    code: 'unknown-choice',
    found: state,
    expected: STATES.join(', '),
    message: say`A new agreement cannot be "${state}".`,
    remedy: say`Write one of ${STATES.join(', ')}.`,
  })

function instalmentsOf(row: CsvRow, currency: string) {
  const parts = (row.cells.get('instalments') ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const problems: Problem[] = []
  const read = parts.flatMap((part): AgreementRecord['instalments'] => {
    const found = /^(\S+)\s+(\S+)\s+(\S+)(?:\s+if\s+(.+))?$/.exec(part)
    if (found === null) problems.push(notAnInstalment(row.line, part))
    const [, id = '', due = '', written = '', condition] = found ?? []
    const { value: amount, problems: unread } = amountInCell(row.line, written, currency)
    problems.push(...unread)
    return found === null
      ? []
      : [{ id, due, amount: { amount, currency }, ...(condition === undefined ? {} : { condition: { text: condition } }) }]
  })
  return { read, problems }
}

const notAnInstalment = (line: number, part: string): Problem =>
  problemOfLine(line, {
    code: 'not-an-instalment',
    found: part.slice(0, 80),
    expected: say`"first 2019-06-30 40000.00", or with "if" and a condition`,
    message: say`"${part.slice(0, 80)}" is not an instalment.`,
    remedy: say`Write its name, the day it falls due and the amount, with a semicolon before the next.`,
  })

/** What is wrong with the new agreements together, by agreement: of the plan with them, and of the register with their entries. */
function faultsOf({ plan, entries }: Books, fresh: readonly Candidate[], now: string): ReadonlyMap<string, readonly Problem[]> {
  const ids = new Set(fresh.map(({ agreement }) => agreement.id))
  const { register: _, donorCoFunding, ...rest } = plan.document
  const agreements = [...donorCoFunding.agreements.filter(({ id }) => !ids.has(id)), ...fresh.map(({ agreement }) => agreement)]
  const valid = validate({ ...rest, donorCoFunding: { ...donorCoFunding, agreements } })
  const faults = new Map<string, Problem[]>()
  const add = (id: string | undefined, problem: Problem) => {
    if (id !== undefined) faults.set(id, [...(faults.get(id) ?? []), problem])
  }
  for (const problem of valid.ok ? [] : valid.problems) {
    const rows = fresh.filter(({ agreement }) => problem.path.startsWith(`donorCoFunding.agreements.${agreement.id}`))
    for (const { agreement } of rows.length === 0 ? fresh : rows) add(agreement.id, problem)
  }
  for (const { agreement, drafts } of fresh) {
    const read = entriesOf(drafts, { who: 'import', now, entries })
    if (!read.ok) for (const problem of read.problems) add(agreement.id, problem)
    else if (valid.ok) for (const problem of registerProblems(valid.value.plan, read.value)) add(agreement.id, problem)
  }
  return faults
}
