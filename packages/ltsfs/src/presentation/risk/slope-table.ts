/** How much one figure moves with each number of the plan, those that move it most for one per cent of themselves first. */

import type { Assessment } from '../../checks/check.ts'
import { figureText } from '../../forecast/figure-text.ts'
import type { FigureName } from '../../formula/figure-name.ts'
import { slopesOf } from '../../formula/slope.ts'
import { isMoney } from '../../formula/unit.ts'
import { placeText, quotedPlace } from '../../inputs/place-words.ts'
import { counted, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import { type Decimal, ZERO } from '../../money/decimal.ts'
import { printValue, textColumn } from '../cell.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Column, Table } from '../table.ts'

/** Money that moves by one per cent of a number is told in minor units, another figure with six decimals. */
const printMove = (value: Decimal, unit: string): string =>
  isMoney(unit) ? printValue(value.toDecimalPlaces(minorUnits(unit)), unit) : value.toDecimalPlaces(6).toFixed()

const printSlope = (value: Decimal): string => value.toSignificantDigits(6).toFixed()

const column = (id: string, label: string, unit?: string): Column => ({
  id,
  label,
  kind: 'number',
  additive: false,
  ...(unit === undefined ? {} : { unit }),
})

const kinkNote = (kinks: number): readonly string[] =>
  kinks === 0
    ? []
    : [
        say`At ${counted(kinks, 'place')} the figure stands exactly where a limit begins to bind or a comparison turns: there it moves otherwise up than down, and what is shown is the side that decides now.`,
      ]

/** Undefined when there is no such figure. */
export const slopeTable = (assessment: Assessment, name: FigureName, most = 20): Table | undefined => {
  const { forecast, book } = assessment
  const figure = book.find(name.id, name.of, name.year)
  if (figure === undefined) return undefined
  const { slopes, kinks } = slopesOf(figure, forecast.reader)
  const rows = slopes
    .map(({ parameter: { parameter, unit }, slope, isAtKink }) => ({
      parameter,
      unit,
      slope,
      isAtKink,
      move: slope.times(parameter.value ?? ZERO).div(100),
    }))
    .toSorted((a, b) => b.move.abs().comparedTo(a.move.abs()))
  const [first] = rows
  const { document } = forecast.plan
  const title = figureText(document, name)
  return {
    id: 'slopes',
    caption:
      first === undefined
        ? say`${title}: moves with no number of the plan but in jumps`
        : say`${title}: one per cent of ${quotedPlace(document, first.parameter.path)} moves it most`,
    unit: null,
    columns: [
      textColumn('from', say`In force from`),
      column('value', say`Number`),
      column('slope', say`For one more of it`),
      column('move', say`For one per cent of it`, figure.unit),
      ...(kinks.length === 0 ? [] : [textColumn('kink', say`Up and down`)]),
      textColumn('path', say`Path`),
    ],
    rows: rows.slice(0, most).map(({ parameter, unit, slope, move, isAtKink }) => ({
      id: `${parameter.path} ${parameter.from ?? ''}`,
      label: placeText(document, parameter.path),
      kind: 'line',
      cells: [
        { amount: null, text: parameter.from ?? say`always` },
        { amount: printValue(parameter.value ?? ZERO, unit), unit },
        { amount: printSlope(slope), unit: figure.unit },
        { amount: printMove(move, figure.unit), unit: figure.unit },
        ...(kinks.length === 0 ? [] : [{ amount: null, text: isAtKink ? say`may differ` : say`alike` }]),
        { amount: null, text: parameter.path },
      ],
    })),
    reconciliation: null,
    notes: [
      ...(rows.length > most ? [say`${rows.length - most} more numbers move it less.`] : []),
      say`A slope holds for small moves: rounding counts as none, and a split by largest remainder as the proportional part.`,
      ...kinkNote(kinks.length),
      ...basisNotes(assessment),
    ],
  }
}
