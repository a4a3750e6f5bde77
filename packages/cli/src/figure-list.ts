/** Every figure of a forecast and its indicators as records in a fixed order: what --json and --csv print. */
import { type Assessment, type Figure, inOrderOfName, type Of } from 'ltsfs'
import { amountText } from './number-text.ts'

export interface FigureRecord {
  readonly id: string
  readonly of: Of
  readonly year: number
  /** A decimal text, never a JSON number. */
  readonly amount: string
  readonly unit: string
}

export const figureList = ({ forecast, figures }: Assessment): readonly FigureRecord[] =>
  inOrderOfName([...forecast.figures, ...figures]).map((figure) => ({
    id: figure.id,
    of: ordered(figure),
    year: figure.year,
    amount: amountText(forecast.value(figure), figure.unit),
    unit: figure.unit,
  }))

/** Keys in alphabetical order, so that equal figures are equal texts. */
const ordered = ({ of }: Figure): Of => Object.fromEntries(Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1)))

export const CSV_HEADER = ['id', 'of', 'year', 'amount', 'unit']

/** One row a figure; what it is a figure of as in its name: "member=TV". */
export const csvRows = (figures: readonly FigureRecord[]): readonly (readonly string[])[] =>
  figures.map(({ id, of, year, amount, unit }) => [
    id,
    Object.entries(of)
      .map(([key, value]) => `${key}=${value}`)
      .join('&'),
    String(year),
    amount,
    unit,
  ])
