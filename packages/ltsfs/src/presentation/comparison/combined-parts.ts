/** The parts of a combined figure as a table: a row for each figure of each year, what they come to, and the line that proves it. */

import type { Assessment } from '../../checks/check.ts'
import { type CombinedFigure, type CombinedPart, combinedFigure } from '../../comparison/combined-figure.ts'
import { type CombinedCell, combinedOf, inYear } from '../../comparison/combined-name.ts'
import { figureText, figureTitle } from '../../forecast/figure-text.ts'
import { type FigureName, printFigureName } from '../../formula/figure-name.ts'
import { isMoney } from '../../formula/unit.ts'
import { capital } from '../../inputs/id-words.ts'
import { later, say } from '../../language/say.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { EMPTY, inPoints } from '../cell.ts'
import { shownAmount } from '../figure-shown.ts'
import { footing } from '../outlook/footing.ts'
import { spellYears } from '../sentences.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { lowered, wayText } from './combined-words.ts'

interface Found {
  readonly ways: readonly { readonly titles: readonly string[]; readonly assessment: Assessment }[]
  /** One for each way. */
  readonly found: readonly CombinedFigure[]
  readonly unit: string
  /** Of the plan. */
  readonly currency: string
}

/** Of the column of the figure itself, of what it is held against, and of their difference. */
const OWN = 'own'
const AGAINST = 'against'
const DIFFERENCE = 'own-difference'

const columnsOf = ({ ways }: Found): readonly Column[] => {
  const [own, against] = ways.map(({ titles }) => capital(wayText(titles)))
  const column = (id: string, label: string): Column => ({ id, label, kind: 'number', additive: true })
  return against === undefined
    ? [column(OWN, own ?? '')]
    : [column(OWN, own ?? ''), column(AGAINST, against), column(DIFFERENCE, say`Difference`)]
}

/** What a reader can add up: where only the last year counts, the parts of that year. */
const partsOf = (name: CombinedCell, { years }: CombinedFigure): readonly CombinedPart[] =>
  (name.over === 'last' ? years.slice(-1) : years).flatMap(({ parts }) => parts)

type Cells = (values: readonly (Decimal | null)[], explains: Explains) => readonly Cell[]
interface Explains {
  readonly figure?: FigureName
  readonly difference?: CombinedCell | undefined
  readonly sum?: CombinedCell | undefined
}

/** One amount for each way, and by how much the first differs from the second. */
const cellsIn = (name: CombinedCell, { currency, unit }: Found): Cells => {
  const shown = (value: Decimal): Cell => {
    const text = shownAmount(name.figures[0] ?? '', currency, { value, unit })
    return isMoney(unit) ? { amount: text.amount } : text
  }
  return (values, { figure, difference, sum }) => [
    ...values.map(
      (value): Cell =>
        value === null
          ? EMPTY
          : { ...shown(value), ...(figure === undefined ? {} : { figure }), ...(sum === undefined ? {} : { combined: sum }) },
    ),
    ...(values.length < 2
      ? []
      : [
          {
            ...inPoints(shown((values[0] ?? ZERO).minus(values[1] ?? ZERO))),
            ...(difference === undefined ? {} : { combined: { ...difference, against: name.against } }),
          },
        ]),
  ]
}

const partRows = (name: CombinedCell, all: Found, cells: Cells): readonly Row[] => {
  const byWay = all.found.map((one) => new Map(partsOf(name, one).map((part) => [printFigureName(part.name), part])))
  const names = new Map(byWay.flatMap((parts) => [...parts].map(([key, part]) => [key, part.name] as const)))
  const rows = [...names].toSorted(([, a], [, b]) => a.year - b.year)
  const document = all.ways.map(({ assessment }) => assessment.forecast.plan.document)
  const alike = new Set(rows.map(([, { id, of }]) => printFigureName({ id, of, year: 0 }))).size === 1
  return rows.map(([key, part]): Row => {
    const labels = document.map((one) => figureText(one, part))
    return {
      id: key,
      label: alike ? String(part.year) : (labels[0] ?? key),
      kind: 'line',
      cells: cells(
        byWay.map((parts) => parts.get(key)?.value ?? null),
        {
          figure: part,
          difference: rows.length === 1 ? undefined : combinedOf([part.id], { of: part.of, years: inYear(part.year) }),
        },
      ),
    }
  })
}

/** What each kind of figure comes to by itself, where several are added up. */
const kindRows = (name: CombinedCell, all: Found, cells: Cells): readonly Row[] =>
  name.figures.length === 1 || name.over !== 'sum'
    ? []
    : name.figures.map((id): Row => {
        const { against: _, ...own } = { ...name, figures: [id] }
        return {
          id: `of-which ${id}`,
          label: say`Of which ${lowered(figureTitle(id))}`,
          kind: 'subtotal',
          cells: cells(
            all.ways.map(({ assessment }) => combinedFigure(assessment, own).value),
            { sum: own, difference: own },
          ),
        }
      })

const TOGETHER = { sum: later`Added up`, lowest: later`The lowest`, highest: later`The highest`, last: later`As it stands` } as const

const totalLabel = (name: CombinedCell, { found }: Found): string => {
  const what = TOGETHER[name.over]()
  if (name.over === 'sum') return what
  const [own = '', against = own] = found.map(({ deciding }) => spellYears(deciding))
  return own === against ? `${what}, ${own}` : say`${what}: ${own}, against ${against}`
}

export const combinedParts = (name: CombinedCell, all: Found): Table => {
  const cells = cellsIn(name, all)
  /** Where there is no part it counts as nothing, as its sentence says. */
  const values = all.found.map(({ value }) => value ?? ZERO)
  const columns = columnsOf(all)
  const left = all.found.map((one) =>
    partsOf(name, one)
      .reduce((rest, { value }) => rest.plus(value), ZERO)
      .minus(one.value ?? ZERO),
  )
  const differences = [...left, ...(left.length < 2 ? [] : [(left[0] ?? ZERO).minus(left[1] ?? ZERO)])]
  const parts = partRows(name, all, cells)
  /** A single part is the figure. */
  const isOne = parts.length === 1
  const adds = !isOne && name.over === 'sum' && isMoney(all.unit)
  return {
    id: 'parts',
    caption: name.over === 'sum' ? say`The figures it is made of` : say`The figures of the years`,
    unit: isMoney(all.unit) ? all.unit : null,
    columns,
    rows: [
      ...parts,
      ...(isOne ? [] : kindRows(name, all, cells)),
      ...(isOne ? [] : [{ id: 'total', label: totalLabel(name, all), kind: 'total' as const, cells: cells(values, {}) }]),
    ],
    reconciliation: adds
      ? footing({
          what: say`The parts less the figure`,
          currency: all.unit,
          differences: columns.map(({ label }, at) => ({ column: label, left: differences[at] ?? ZERO })),
        })
      : null,
    notes: [],
  }
}
