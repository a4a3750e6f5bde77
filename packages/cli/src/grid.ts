/**
 * Sets rows of text in columns for a terminal or a text file: labels left, figures right, a rule above totals, long words wrapped.
 *
 * A grid wider than the line is set in several parts, each with the labels again, so that no row is ever broken.
 */
import type { Paint } from './terminal.ts'
import { lengthOf, wrap } from './wrap.ts'

interface GridRow {
  /** The label and one text a column; an empty text where there is none. */
  readonly cells: readonly string[]
  readonly kind: 'heading' | 'line' | 'subtotal' | 'total' | 'check'
}

export interface Grid {
  readonly heads: readonly string[]
  readonly rows: readonly GridRow[]
  /** Columns of words, set left like the labels. */
  readonly words?: ReadonlySet<number>
}

const GAP = '  '
/** A head, and a text in a column, is broken between words when it is longer than this. */
const LONGEST_HEAD = 18
const LONGEST_TEXT = 48

const pad = (text: string, width: number, left: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return left ? text + space : space + text
}

/** Which columns stand side by side: as many as the line holds, at least one. */
const partsOf = (widths: readonly number[], width: number): readonly (readonly number[])[] => {
  const [label = 0, ...columns] = widths
  const parts: number[][] = [[]]
  let used = label
  for (const [at, own] of columns.entries()) {
    const part = parts.at(-1) ?? []
    used += GAP.length + own
    if (used <= width || part.length === 0) part.push(at + 1)
    else {
      parts.push([at + 1])
      used = label + GAP.length + own
    }
  }
  return parts
}

type Broken = readonly (readonly string[])[]

export const layOutGrid = ({ heads, rows, words = new Set() }: Grid, width: number, paint: Paint): string => {
  const broken = rows.map((row) => ({ kind: row.kind, cells: row.cells.map((text, at) => (at === 0 ? [text] : wrap(text, LONGEST_TEXT))) }))
  const widest = (texts: Iterable<string>): number => Math.max(0, ...[...texts].map(lengthOf))
  const body = heads.map((_, at) => widest(broken.flatMap(({ cells }) => cells[at] ?? [])))
  const head: Broken = heads.map((text, at) => wrap(text, at === 0 ? lengthOf(text) : Math.max(LONGEST_HEAD, body[at] ?? 0)))
  const widths = heads.map((_, at) => Math.max(widest(head[at] ?? []), body[at] ?? 0))

  const line = (cells: readonly string[], part: readonly number[]): string =>
    [0, ...part]
      .map((at) => pad(cells[at] ?? '', widths[at] ?? 0, at === 0 || words.has(at)))
      .join(GAP)
      .trimEnd()
  const lines = (cells: Broken, part: readonly number[]): string => {
    const height = Math.max(1, ...[0, ...part].map((at) => cells[at]?.length ?? 0))
    return Array.from({ length: height }, (_, row) =>
      line(
        cells.map((texts) => texts[row] ?? ''),
        part,
      ),
    ).join('\n')
  }
  const rule = (part: readonly number[]): string =>
    line(
      widths.map((own, at) => (at === 0 || words.has(at) ? '' : '─'.repeat(own))),
      part,
    )
  const setRow = (at: number, part: readonly number[]): string => {
    const { kind, cells } = broken[at] as (typeof broken)[number]
    const text = lines(cells, part)
    switch (kind) {
      case 'line':
        return `${text}\n`
      case 'check':
        return `${paint('dim', text)}\n`
      case 'heading':
        return `\n${paint('bold', text)}\n`
      case 'subtotal':
      case 'total':
        return `${broken[at - 1]?.kind === 'line' ? `${rule(part)}\n` : ''}${paint('bold', text)}\n`
      default:
        return kind satisfies never
    }
  }
  const set = (part: readonly number[]): string => `${paint('dim', lines(head, part))}\n${rows.map((_, at) => setRow(at, part)).join('')}`
  return partsOf(widths, width).map(set).join('\n')
}
