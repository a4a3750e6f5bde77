/**
 * The live workbook of a plan: its formulas as cell formulas, over inputs that can be changed and options that can be selected.
 *
 * Sheets are plain data; another package writes them as a file. An option asked for that cannot be computed is a problem.
 */
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Result } from '../inputs/problem.ts'
import { allAtOnce, type Steps } from '../inputs/steps.ts'
import type { Basis } from '../streams/stream.ts'
import { type Alternatives, alternativesInSteps, type Switched } from './alternatives.ts'
import { type Calculations, calculate } from './calculations.ts'
import { calculationsSheet } from './calculations-sheet.ts'
import { checksSheet } from './checks-sheet.ts'
import { controlTotals } from './control-totals.ts'
import { coverSheet } from './cover-sheet.ts'
import { type InputRow, inputRows, isSwitched } from './input-rows.ts'
import { inputsSheet } from './inputs-sheet.ts'
import { FIRST_ROW, optionsLayout, switchesLayout } from './layout.ts'
import { optionsSheet } from './options-sheet.ts'
import { outputsSheet } from './outputs-sheet.ts'
import type { Workbook } from './sheet.ts'
import { openSwitches, type Switches } from './switch.ts'
import { coursesOf, switchesSheet, totalRow } from './switches-sheet.ts'
import { tooLarge } from './too-large.ts'

export interface WorkbookQuestion {
  readonly basis: Basis
  /** The options laid over the plan, as a stack, when the workbook is opened. */
  readonly options: readonly string[]
  /** The fingerprint of the plan document, for the cover. */
  readonly planHash: string
  /** The version of the library, for the cover. */
  readonly engine: string
}

interface Plotted {
  readonly alternatives: readonly Switched[]
  readonly inputs: readonly InputRow[]
  readonly switches: Switches
  readonly calculations: (selected: number) => Calculations
}

/** Undefined when the formulas of the alternatives do not go into one workbook. */
const plot = (alternatives: readonly Switched[]): Plotted | undefined => {
  const inputs = inputRows(alternatives)
  const switches = openSwitches((at) => FIRST_ROW + at)
  const calculations = calculate({ alternatives, inputs, switches })
  return calculations && { alternatives, inputs, switches, calculations }
}

/** As many alternatives as go into one workbook without a loop, the one selected first; those that do not fit are left out. */
const plotMost = (all: readonly Switched[], selected: Switched): Plotted => {
  const whole = plot(all)
  if (whole) return whole
  let kept = [selected]
  for (const alternative of all) {
    const tried = all.filter((one) => one === alternative || kept.includes(one))
    if (plot(tried)) kept = tried
  }
  const plotted = plot(kept)
  if (!plotted) throw new Error('the formulas of one forecast lead back to themselves')
  return plotted
}

const NOTES = [
  'The selector switches every input and every formula between the plan as it stands and each of its options alone; a stack of options needs an export of its own.',
  'A blue cell changes a number. What a number decides beyond amounts stays as exported: who is in which tier, which members, agreements, missions and activities there are, days and periods.',
  'An indicator whose denominator becomes nothing ends in an error here and is absent in the planner.',
]

/** The same workbook with any of its alternatives selected: only what formulas come to differs. */
export interface Workbooks {
  readonly titles: readonly string[]
  /** The place in the list of the alternative that was asked for. */
  readonly asked: number
  readonly opened: (selected: number) => Workbook
}

function* workbooksInSteps(document: PlanDocument, { basis, options, planHash, engine }: WorkbookQuestion): Steps<Result<Workbooks>> {
  const found: Result<Alternatives> = yield* alternativesInSteps(document, options, basis)
  if (!found.ok) return found
  const { all, selected, leftOut } = found.value
  const plotted = plotMost(all, all[selected] as Switched)
  const { alternatives, inputs, switches } = plotted
  const unfit = all.filter((alternative) => !alternatives.includes(alternative))
  const notes = [
    ...NOTES,
    ...leftOut,
    ...unfit.map(({ title }) => `"${title}" is not in this workbook: its formulas use each other in another order. Export it by itself.`),
  ]
  const switched = inputs.filter(isSwitched)
  const layout = optionsLayout(alternatives.length)
  const courses = coursesOf(switches, alternatives.length)
  const rows = switchesLayout({ switches: switches.all().length, courses: courses.all.length })
  const opened = (at: number): Workbook => {
    const calculations = plotted.calculations(at)
    const { currency } = (alternatives[at] as Switched).assessment.forecast.plan
    const totals = controlTotals(alternatives, calculations.years)
    const unit = `Amounts in ${currency} unless a unit is given; ${basis} basis.`
    const totalAt = (index: number): number => totalRow(rows, index, alternatives.length)
    const blocks = { totalRow: totalAt, inputsRow: layout.inputs, inputs: inputs.length, switched: switched.length }
    const sheets = [
      coverSheet({ alternatives, selected: at, calculations, layout, planHash, engine, notes }),
      inputsSheet({ rows: inputs, selected: at, optionRow: layout.inputs, note: 'Change the blue cells. Everything else recalculates.' }),
      calculationsSheet(calculations, unit),
      outputsSheet(alternatives, calculations, currency, unit),
      checksSheet({ calculations, totals, currency, ...blocks }),
      optionsSheet({ alternatives, selected: at, layout, inputs: switched }),
      switchesSheet({ alternatives, selected: at, calculations, switches, totals, courses, layout: rows, currency }),
    ]
    return { title: document.title, sheets, notes }
  }
  const titles = alternatives.map(({ title }) => title)
  return { ok: true, value: { titles, asked: alternatives.indexOf(all[selected] as Switched), opened } }
}

export const workbooks = (document: PlanDocument, question: WorkbookQuestion): Result<Workbooks> =>
  allAtOnce(workbooksInSteps(document, question))

/** Alternative by alternative; it yields how many are computed, the plan as it stands included. The sheets follow in one. */
export function* workbookInSteps(document: PlanDocument, question: WorkbookQuestion): Steps<Result<Workbook>> {
  const made: Result<Workbooks> = yield* workbooksInSteps(document, question)
  if (!made.ok) return made
  const value = made.value.opened(made.value.asked)
  const problems = tooLarge(value)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

export const workbook = (document: PlanDocument, question: WorkbookQuestion): Result<Workbook> =>
  allAtOnce(workbookInSteps(document, question))
