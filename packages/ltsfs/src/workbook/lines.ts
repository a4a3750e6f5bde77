/** Every cell of the calculations in one alternative: figures, the steps between them, and the parts of shares. */
import type { Assessment } from '../checks/check.ts'
import { figureSubject, figureTitle } from '../forecast/figure-text.ts'
import type { Figure, Formula } from '../formula/formula.ts'
import { partsOf, reachable } from '../formula/parts.ts'
import { spreadsheet } from '../formula/spreadsheet.ts'
import { SHARE_PARTS, type Share, type ShareCell, type SharePart, shareCells } from '../formula/spreadsheet-share.ts'
import { type Line, type Places, placeIn, type RowName, rowKey } from './line.ts'
import { firstFigure, payersOf, payersText } from './payers.ts'
import { stepsOf } from './steps.ts'

/** What figures are grouped by: "reserves" of "reserves/closing". */
const folderOf = (id: string): string => id.slice(0, id.indexOf('/'))

export interface Lines {
  readonly lines: readonly Line[]
  /** Rows of figures, in the order of the forecast, those of one folder and of one kind together. */
  readonly figures: readonly string[]
}

const STEP_WORDS: Readonly<Partial<Record<Formula['op'], string>>> = {
  sum: 'a sum',
  minus: 'a difference',
  times: 'a product',
  over: 'a quotient',
  'at-most': 'the smaller',
  'at-least': 'the larger',
  rounded: 'rounded',
  choose: 'a choice',
  share: 'a share',
}

const SHARE_WORDS: Readonly<Record<SharePart, string>> = {
  units: 'to share, in whole units',
  weight: 'weight',
  weights: 'sum of weights',
  cut: 'whole units, cut down',
  key: 'rank of what was cut off',
  left: 'units left over',
  part: 'share',
}

/** Before anything has its place: values are known, texts are not. */
const NOWHERE: Places = { cell: () => '', group: () => '', parameter: () => '' }

/** A step after the last one: the figure itself. */
const LAST = Number.MAX_SAFE_INTEGER

interface Desk {
  readonly assessment: Assessment
  readonly steps: ReadonlySet<Formula>
  readonly placed: Map<Formula, { readonly key: string; readonly year: number }>
  /** The row and year of a share, by its weights and its total. */
  readonly groups: Map<readonly Formula[], Map<Formula, { readonly key: string; readonly year: number }>>
  readonly lines: Line[]
  readonly done: Set<Formula>
  /** By year, the group of rows of what every payer brings: four indicators ask for the same. */
  readonly payers: Map<number, { readonly payers: readonly Formula[]; readonly group: string }>
  /** How many steps of a kind a figure of a year has: steps of one kind share a row over the years. */
  readonly counts: Map<string, number>
}

const rowOf = ({ assessment }: Desk, { id, of, unit }: Figure): RowName => {
  const key = rowKey(id, of)
  const subject = figureSubject(assessment.forecast.plan.document, of)
  return { key, figure: key, rank: [LAST, 0, 0, 0], id, label: subject === '' ? figureTitle(id) : subject, unit, kind: 'figure' }
}

/** The number of the next step of its kind: of an operation and a unit. */
const nextOf = ({ counts }: Desk, { op, unit }: Formula): number => {
  const kind = `${op} ${unit}`
  const number = (counts.get(kind) ?? 0) + 1
  counts.set(kind, number)
  return number
}

const stepRow = (desk: Desk, row: RowName, step: number, { op, unit }: Formula): RowName => {
  const number = nextOf(desk, { op, unit } as Formula)
  const words = `${STEP_WORDS[op] ?? op}${number === 1 ? '' : ` ${number}`}`
  return {
    ...row,
    key: `${row.figure}#${op} ${unit} ${number}`,
    rank: [step, op === 'share' ? number : 0, 0, 0],
    label: `${row.label} · ${words}`,
    unit,
    kind: 'step',
  }
}

const partKey = (group: string, part: SharePart, at: number): string => `${group} ${part} ${at + 1}`

/** The cells of a share, with those of the same total and weights placed at once. */
const enterShare = (desk: Desk, share: Share, group: RowName, year: number): void => {
  const { reader } = desk.assessment.forecast
  const rowFor = (part: SharePart, at: number): RowName => {
    const words = ['weight', 'cut', 'key', 'part'].includes(part) ? `${SHARE_WORDS[part]} ${at + 1}` : SHARE_WORDS[part]
    const [step, number] = group.rank
    return {
      ...group,
      key: partKey(group.key, part, at),
      group: group.key,
      rank: [step, number, SHARE_PARTS.indexOf(part), at],
      label: `${group.label}: ${words}`,
      unit: part === 'part' ? share.unit : '',
      isCount: part === 'units' || part === 'cut' || part === 'left',
    }
  }
  const written = new Map<Places, readonly ShareCell[]>()
  const cellsAt = (places: Places): readonly ShareCell[] => {
    const place = placeIn(places, desk.placed, year)
    const cells =
      written.get(places) ??
      shareCells(share, {
        reader,
        where: (part, at) => places.cell(rowFor(part, at).key, year),
        write: (formula) => place(formula) ?? spreadsheet(formula, place),
      })
    written.set(places, cells)
    return cells
  }
  for (const [index, { part, at, value }] of cellsAt(NOWHERE).entries())
    desk.lines.push({ row: rowFor(part, at), year, value, text: (places) => cellsAt(places)[index]?.text ?? '' })
}

/** Enters the steps below a formula of a figure, inner ones first. Gives back the number of the last step. */
const enterSteps = (desk: Desk, formula: Formula, row: RowName, year: number, before: number): number => {
  if (formula.op === 'figure' || desk.done.has(formula)) return before
  desk.done.add(formula)
  let step = before
  if (formula.op === 'share') {
    const byTotal = desk.groups.get(formula.weights) ?? new Map<Formula, { readonly key: string; readonly year: number }>()
    desk.groups.set(formula.weights, byTotal)
    if (!byTotal.has(formula.total)) {
      for (const part of partsOf(formula)) step = enterSteps(desk, part, row, year, step)
      step += 1
      const group = stepRow(desk, row, step, formula)
      byTotal.set(formula.total, { key: group.key, year })
      enterShare(desk, formula, group, year)
    }
    const group = byTotal.get(formula.total) ?? { key: row.figure, year }
    desk.placed.set(formula, { key: partKey(group.key, 'part', formula.at), year: group.year })
    return step
  }
  for (const part of partsOf(formula)) step = enterSteps(desk, part, row, year, step)
  if (!desk.steps.has(formula)) return step
  const own = stepRow(desk, row, step + 1, formula)
  desk.placed.set(formula, { key: own.key, year })
  const value = desk.assessment.forecast.value(formula)
  desk.lines.push({ row: own, year, value, text: (places) => spreadsheet(formula, placeIn(places, desk.placed, year)) })
  return step + 1
}

/** Rows are known over the years by who pays, not by their place. */
const payerKeys = (payers: readonly Formula[]): readonly string[] => {
  const met = new Map<string, number>()
  return payers.map((payer) => {
    const first = firstFigure(payer)
    const key = first === undefined ? '' : rowKey(first.id, first.of)
    const before = met.get(key) ?? 0
    met.set(key, before + 1)
    return before === 0 ? key : `${key} ${before + 1}`
  })
}

const payerWords = ({ assessment }: Desk, payer: Formula, at: number): string => {
  const subject = figureSubject(assessment.forecast.plan.document, firstFigure(payer)?.of ?? {})
  return `from ${subject === '' ? `payer ${at + 1}` : subject}`
}

/** What every payer brings, in rows below each other; gives back their group. */
const enterPayers = (desk: Desk, payers: readonly Formula[], row: RowName, year: number): string => {
  const known = desk.payers.get(year)
  if (known?.payers.length === payers.length && payers.every((payer, at) => payer === known.payers[at])) return known.group
  const step = payers.reduce((before, payer) => enterSteps(desk, payer, row, year, before), 0) + 1
  const group = `${row.figure}#payers`
  const keys = payerKeys(payers)
  for (const [at, payer] of payers.entries()) {
    const label = `${row.label} · ${payerWords(desk, payer, at)}`
    const place = { ...row, key: `${group} ${keys[at]}`, group, rank: [step, 0, 0, at], label } as const
    const text = (places: Places): string => {
      const cellOf = placeIn(places, desk.placed, year)
      return cellOf(payer) ?? spreadsheet(payer, cellOf)
    }
    const value = desk.assessment.forecast.value(payer)
    desk.lines.push({ row: { ...place, unit: payer.unit, kind: 'step' }, year, value, text })
  }
  desk.payers.set(year, { payers, group })
  return group
}

/** An indicator of how few pay how much, looked for in the cells of all payers. */
const enterConcentration = (desk: Desk, figure: Figure, payers: readonly Formula[], row: RowName): void => {
  const { year } = figure
  const group = enterPayers(desk, payers, row, year)
  const text = (places: Places): string => payersText(figure.id, places.group(group, year))
  desk.lines.push({ row, year, value: desk.assessment.forecast.value(figure), text })
}

const enterFigure = (desk: Desk, figure: Figure): void => {
  const row = rowOf(desk, figure)
  desk.counts.clear()
  const payers = payersOf(figure)
  if (payers !== undefined) {
    enterConcentration(desk, figure, payers, row)
    return
  }
  enterSteps(desk, figure.body, row, figure.year, 0)
  desk.lines.push({
    row,
    year: figure.year,
    value: desk.assessment.forecast.value(figure),
    text: (places) => {
      const place = placeIn(places, desk.placed, figure.year)
      return place(figure.body) ?? spreadsheet(figure.body, place)
    },
  })
}

/** Every row once, what is of the organisation as a whole behind what it is made of, whoever joins later. */
const keysOf = (figures: readonly Figure[]): readonly string[] =>
  [...new Set(figures.map(({ id, of }) => rowKey(id, of)))].toSorted((a, b) => Number(b.includes('?')) - Number(a.includes('?')))

export const linesOf = (assessment: Assessment): Lines => {
  const known = assessment.book.figures()
  const figures = reachable(known).filter((formula) => formula.op === 'figure')
  const desk: Desk = {
    assessment,
    steps: stepsOf(figures, assessment.forecast.reader),
    placed: new Map(),
    groups: new Map(),
    lines: [],
    done: new Set(),
    counts: new Map(),
    payers: new Map(),
  }
  for (const figure of figures) enterFigure(desk, figure)
  const byFolder = Map.groupBy(figures, ({ id }) => folderOf(id))
  const byId = [...byFolder.values()].flatMap((list) => [...Map.groupBy(list, ({ id }) => id).values()])
  return { lines: desk.lines, figures: byId.flatMap(keysOf) }
}
