/** /log: the operations of a plan; /log/enter: rates and quotes; /log/N: one operation, and undoing it; /log/import: a CSV file taken in. */

import { type Context, Hono } from 'hono'
import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { ConflictPage, conflictTitle } from '../layout/conflict.tsx'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import { bodyOf, requestOf, STATUS_OF, textsOf } from '../ledger/asking.ts'
import { type Books, readBooks } from '../ledger/books.ts'
import { enterEntries } from '../ledger/enter.ts'
import { importRows, previewImport } from '../ledger/import.ts'
import type { ImportRow } from '../ledger/import-row.ts'
import { undoOperation } from '../ledger/undo.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import type { SentEntry } from './entering.tsx'
import { type ImportAsked, importAsked, importKind, undoAsked } from './form.ts'
import { Import, importTitle } from './import-page.tsx'
import { OperationPage, operationTitle } from './operation-page.tsx'
import { otherChoices, otherDraft, otherEntry } from './other-entries.ts'
import { Log, logSentence } from './page.tsx'
import { logOf, operationOf, verificationOf } from './queries.ts'

const PAGE = '/log' as const
const IMPORT = `${PAGE}/import` as const
const ENTER = `${PAGE}/enter` as const

interface Opened {
  readonly opening: Opening
  readonly books: Books
}

async function open(c: Context, { planner, database }: Desk): Promise<Opened | undefined> {
  const address = new URL(c.req.url)
  address.searchParams.delete('version')
  const opening = await planner.open(address.href)
  const books = opening && (await readBooks(database, opening.version.planId))
  return opening === undefined || books === undefined ? undefined : { opening, books }
}

export function registerLog(desk: Desk): Hono {
  const area = new Hono()

  return operations(imports(entering(area, desk), desk), desk)
}

/** All operations, and what is entered here. */
function entering(area: Hono, desk: Desk): Hono {
  const page = async (c: Context, { opening, books }: Opened, sent?: SentEntry, status: 200 | 422 | 503 = 200) => {
    const { selection } = opening
    const operations = await logOf(desk, opening.version.planId)
    const verification = c.req.query('verify') === undefined ? null : await verificationOf(desk)
    const entering = { choices: otherChoices(books), selection, registerNumber: books.head.number, sent }
    const content = <Log operations={operations} selection={selection} verification={verification} entering={entering} />
    const title = sent === undefined ? logSentence(operations) : say`Nothing was entered`
    return show(c, desk, { opening, page: PAGE, title, content, notices: sent === undefined ? confirmation(c.req.query()) : [], status })
  }

  area.get(PAGE, async (c) => {
    const opened = await open(c, desk)
    return opened === undefined ? c.notFound() : page(c, opened)
  })
  area.get(ENTER, (c) => c.redirect(`${PAGE}${new URL(c.req.url).search}`, 303))

  area.post(ENTER, async (c) => {
    const opened = await open(c, desk)
    const fields = textsOf(await bodyOf(c))
    const kind = otherEntry(fields['kind'])
    if (opened === undefined || kind === undefined) return c.notFound()
    const { selection, version } = opened.opening
    const outcome = await enterEntries(desk.database, requestOf(desk, version.planId, fields), [otherDraft(kind, fields)])
    if (outcome.ok) return c.redirect(addressOf(`${PAGE}/${outcome.value.operation}`, selection, { done: 'entered' }), 303)
    if (outcome.conflict !== undefined) {
      const content = <ConflictPage conflict={outcome.conflict} action={addressOf(ENTER, selection)} fields={fields} />
      return show(c, desk, { opening: opened.opening, page: PAGE, title: conflictTitle(outcome.conflict), content, status: 409 })
    }
    return page(c, opened, { kind, fields, problems: outcome.problems }, STATUS_OF[outcome.reason] === 503 ? 503 : 422)
  })
  return area
}

/** One operation, and undoing it. */
function operations(area: Hono, desk: Desk): Hono {
  const one = async (
    c: Context,
    { opening, books }: Opened,
    values: Readonly<Record<string, string>> = {},
    problems: readonly Problem[] = [],
  ) => {
    const operation = await operationOf(desk, opening.version.planId, Number(c.req.param('number')))
    if (operation === undefined) return c.notFound()
    const props = { operation, selection: opening.selection, registerNumber: books.head.number, values, problems }
    const title = problems.length > 0 ? say`Nothing was undone` : operationTitle(operation)
    const notices = problems.length > 0 ? [] : confirmation(c.req.query())
    const status = problems.length > 0 ? 422 : 200
    return show(c, desk, { opening, page: PAGE, title, content: <OperationPage {...props} />, notices, status })
  }

  area.get(`${PAGE}/:number{[0-9]{1,9}}`, async (c) => {
    const opened = await open(c, desk)
    return opened === undefined ? c.notFound() : one(c, opened)
  })

  area.post(`${PAGE}/:number{[0-9]{1,9}}`, async (c) => {
    const opened = await open(c, desk)
    if (opened === undefined) return c.notFound()
    const { opening } = opened
    const fields = textsOf(await bodyOf(c))
    const number = Number(c.req.param('number'))
    const undo = { operation: number, ...undoAsked(fields) }
    const outcome = await undoOperation(desk.database, requestOf(desk, opening.version.planId, fields), undo)
    const address = (of: number, besides: Readonly<Record<string, string>> = {}) => addressOf(`${PAGE}/${of}`, opening.selection, besides)
    if (outcome.ok) return c.redirect(address(outcome.value.operation ?? number, { done: 'undone' }), 303)
    if (outcome.conflict !== undefined) {
      const content = <ConflictPage conflict={outcome.conflict} action={address(number)} fields={fields} />
      return show(c, desk, { opening, page: PAGE, title: conflictTitle(outcome.conflict), content, status: 409 })
    }
    return one(c, opened, fields, outcome.problems)
  })
  return area
}

function confirmation({ done }: Readonly<Record<string, string>>): readonly Notice[] {
  if (done === 'undone') return [{ kind: 'done', text: say`Undone as a whole by the entries below.` }]
  if (done === 'entered') return [{ kind: 'done', text: say`Entered. It can be undone below.` }]
  if (done === 'imported') return [{ kind: 'done', text: say`Imported as one operation. It can be undone as a whole below.` }]
  return []
}

function imports(area: Hono, desk: Desk): Hono {
  interface Looked extends Pick<ImportAsked, 'what' | 'text'> {
    readonly rows: readonly ImportRow[] | null
    readonly blank?: number
    readonly problems: readonly Problem[]
    readonly status?: 200 | 409 | 422 | 503
  }
  const page = (c: Context, { opening, books }: Opened, { status = 200, ...looked }: Looked, notices: readonly Notice[] = []) => {
    const content = <Import {...looked} selection={opening.selection} registerNumber={books.head.number} />
    return show(c, desk, { opening, page: PAGE, title: importTitle(looked), content, notices, status })
  }

  area.get(IMPORT, async (c) => {
    const opened = await open(c, desk)
    if (opened === undefined) return c.notFound()
    const notices =
      c.req.query('nothing') === undefined ? [] : [{ kind: 'done' as const, text: say`Nothing new: the register has every row already.` }]
    return page(c, opened, { what: importKind(c.req.query('what')), text: '', rows: null, problems: [] }, notices)
  })

  area.post(IMPORT, async (c) => {
    const opened = await open(c, desk)
    if (opened === undefined) return c.notFound()
    const { planId } = opened.opening.version
    const body = await bodyOf(c)
    const { what, text, isLook, lines } = await importAsked(body)
    const preview = await previewImport(desk.database, planId, what, { text, now: desk.clock() })
    if (preview === undefined) return c.notFound()
    if (!preview.ok) return page(c, opened, { what, text, rows: null, problems: preview.problems, status: 422 })
    const looked = { what, text, rows: preview.value, blank: preview.blank, problems: [] }
    if (isLook) return page(c, opened, looked)
    const fields = textsOf(body)
    const outcome = await importRows(desk.database, requestOf(desk, planId, fields), { what, text, lines })
    const { selection } = opened.opening
    if (outcome.ok && outcome.value.operation === null) return c.redirect(addressOf(IMPORT, selection, { what, nothing: 'new' }), 303)
    if (outcome.ok) return c.redirect(addressOf(`${PAGE}/${outcome.value.operation}`, selection, { done: 'imported' }), 303)
    const status = STATUS_OF[outcome.reason]
    return page(c, opened, { ...looked, problems: outcome.problems, status: status === 404 ? 422 : status })
  })
  return area
}
