/** Sets the tree behind a figure: one part a line with its value, below it where a number comes from and what was rounded or decided. */
import { type ExplainedFigure, type ExplanationRow, printFigureName, unitWords } from 'ltsfs'
import { spelled } from './number-text.ts'
import { printable } from './printable.ts'
import { countOf } from './sentence.ts'
import type { Paint } from './terminal.ts'

/** So many figures that build on this one are named; the others are counted. */
const USES_NAMED = 8

export const explanationText = ({ title, name, rows, usedIn }: ExplainedFigure, paint: Paint): string => {
  const uses = usedIn.slice(0, USES_NAMED).map((use) => `  ${printFigureName(use.name)}\n`)
  const more = usedIn.length > USES_NAMED ? `  and ${countOf(usedIn.length - USES_NAMED, 'other figure')}\n` : ''
  const [, ...parts] = rows
  return [
    `${paint('bold', printable(title))}\n${paint('dim', printFigureName(name))}\n\n`,
    rows[0] === undefined ? '' : `${paint('bold', amountOf(rows[0]))}\n`,
    ...parts.map((row, at) => lineOf(row, parts, at, paint)),
    uses.length === 0 ? '' : `\nUsed in\n${uses.join('')}${more}`,
  ].join('')
}

const amountOf = ({ amount, unit }: ExplanationRow): string => `${spelled(amount)} ${unitWords(amount, unit)}`.trimEnd()

/** Whether another part follows at this depth before the tree returns to a higher one. */
const continues = (rows: readonly ExplanationRow[], at: number, depth: number): boolean =>
  rows.slice(at + 1).find((row) => row.depth <= depth)?.depth === depth

const lineOf = (row: ExplanationRow, rows: readonly ExplanationRow[], at: number, paint: Paint): string => {
  const above = Array.from({ length: row.depth - 1 }, (_, level) => (continues(rows, at, level + 1) ? '│  ' : '   ')).join('')
  const goesOn = continues(rows, at, row.depth)
  const below = `${above}${goesOn ? '│  ' : '   '}${(rows[at + 1]?.depth ?? 0) > row.depth ? '│  ' : '   '}`
  const role = row.role === '' ? '' : `${row.role} `
  const name = row.figure === undefined ? '' : `  ${paint('dim', printFigureName(row.figure))}`
  const remarks = remarksOf(row).map((remark) => `${below}${paint('dim', printable(remark))}\n`)
  return `${above}${goesOn ? '├─ ' : '└─ '}${role}${amountOf(row)}  ${printable(row.label)}${name}\n${remarks.join('')}`
}

const remarksOf = ({ parameter, note }: ExplanationRow): readonly string[] => {
  const remarks = note === null ? [] : [note]
  if (parameter === undefined) return remarks
  const { from, observed, source, illustrative, option } = parameter
  const setBy = option === null ? [] : [`set by the option "${option.title}": ${option.reason}`]
  return [
    ...setBy,
    ...(observed === null ? [] : [observed]),
    `${from === null ? '' : `in force from ${from}, `}source: ${source}${illustrative ? ' (illustrative)' : ''}`,
    ...remarks,
  ]
}
