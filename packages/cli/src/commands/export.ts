/** `ltsfs export`: a plan as a live XLSX workbook, or every figure of it as CSV, in a file. */
import { assess, forecast, type PlanDocument, type Result, workbook } from 'ltsfs'
import { fingerprint, writeCsv, writeXlsx } from 'ltsfs-exchange'
import type { Command, Given } from '../command.ts'
import { engine } from '../engine.ts'
import { CSV_HEADER, csvRows, figureList } from '../figure-list.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption, optionOption } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { saveFile } from '../save-file.ts'

const FORMATS = ['xlsx', 'csv'] as const

export const exportCommand: Command = {
  name: 'export',
  operands: ['PLAN'],
  options: {
    to: { value: 'FORMAT', describes: 'xlsx, a live workbook, or csv, every figure', choices: FORMATS },
    out: { value: 'FILE', describes: 'the file to write' },
    force: { value: null, describes: 'replace the file if it is there already' },
    option: optionOption,
    basis: basisOption,
  },
  about:
    'Writes a file. The workbook holds every figure as a formula over inputs that can be changed, and switches between the plan and each of its options; --option is what it opens with.',
  example: 'ltsfs export fixtures/oco --to xlsx --out oco.xlsx',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const [to, out] = [given.one('to'), given.one('out')]
    if (to === undefined) return fault('export', `--to is missing: --to ${FORMATS.join(' or --to ')}.`)
    if (out === undefined) return fault('export', '--out is missing: --out FILE.')
    const opened = await openPlan('export', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { document, plan, warnings } = opened.value
    const made = to === 'xlsx' ? await asWorkbook(document, given) : asFigures(plan, given)
    if (!made.ok) return refusal(operand, made.problems, context)
    const { content, holds } = made.value
    const unsaved = await saveFile(out, { content, replaces: given.has('force') })
    if (unsaved !== null) return fault('export', unsaved)
    return { exit: 0, out: `${printable(out)}: ${holds}.\n`, err: warningsOf(operand, warnings, context) }
  },
}

interface Exported {
  readonly content: Uint8Array | string
  /** What the file holds, in words. */
  readonly holds: string
}

const asWorkbook = async (document: PlanDocument, given: Given): Promise<Result<Exported>> => {
  const made = workbook(document, {
    basis: basisOf(given),
    options: given.all('option'),
    planHash: fingerprint(document),
    engine: engine.engine,
  })
  if (!made.ok) return made
  const cells = made.value.sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]))
  const formulas = cells.filter(({ formula }) => formula !== undefined).length
  const inputs = cells.filter(({ look }) => look === 'input').length
  const holds = `a workbook of ${made.value.sheets.length} sheets with ${formulas} formulas over ${inputs} cells to change`
  return { ok: true, value: { content: await writeXlsx(made.value), holds } }
}

const asFigures = (plan: Parameters<typeof forecast>[0], given: Given): Result<Exported> => {
  const computed = forecast(plan, { basis: basisOf(given) })
  if (!computed.ok) return computed
  const figures = figureList(assess(computed.value))
  return { ok: true, value: { content: writeCsv(CSV_HEADER, csvRows(figures)), holds: `${figures.length} figures` } }
}
