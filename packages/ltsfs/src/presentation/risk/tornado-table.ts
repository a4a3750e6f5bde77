/** What a figure changes by when each number moves to the ends of its range: a table, and the same as bars to both sides. */

import type { Assessment } from '../../checks/check.ts'
import type { End, Tornado, TornadoBar } from '../../design/tornado.ts'
import { figureText } from '../../forecast/figure-text.ts'
import { isMoney } from '../../formula/unit.ts'
import { unitWords } from '../../formula/unit-words.ts'
import { placeText, quotedPlace, shortPlace } from '../../inputs/place-words.ts'
import { say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import type { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import { printValue, textColumn } from '../cell.ts'
import type { Chart } from '../chart.ts'
import { basisNotes } from '../outlook/year-table.ts'
import type { Cell, Table } from '../table.ts'

const places = (unit: string): number => (isMoney(unit) ? minorUnits(unit) : 4)

const signedPercent = (factor: Decimal): string => {
  const text = spellPercent(factor.minus(1), factor.minus(1).times(100).isInteger() ? 0 : 1)
  return factor.gt(1) ? `+${text}` : text
}

const stopText = ({ factor, stopsAt }: End): string =>
  stopsAt === null ? signedPercent(factor) : say`${signedPercent(factor)} (stops at ${stopsAt.toFixed()})`

const rangeText = ({ low, high, isStated }: TornadoBar): string =>
  isStated ? say`${stopText(low)} to ${stopText(high)}` : say`${stopText(low)} to ${stopText(high)}, assumed`

const print = (value: Decimal, unit: string): string => printValue(isMoney(unit) ? value : value.toDecimalPlaces(6), unit)

const endCell = ({ change, problem }: End, unit: string): Cell =>
  change === null ? { amount: null, text: problem?.message ?? say`cannot be` } : { amount: print(change, unit) }

export const tornadoSentence = ({ plan }: Assessment['forecast'], { figure, bars: [first], unit, from }: Tornado): string => {
  const title = figureText(plan.document, figure)
  if (first === undefined) return say`${title}: no single number moves it from ${from} on`
  const amount = spell(first.most, places(unit))
  return say`${title}: ${quotedPlace(plan.document, first.path)} moves it most, by up to ${`${amount} ${unitWords(amount, unit)}`.trim()} when moved from ${from} on`
}

export const tornadoTable = ({ forecast }: Assessment, found: Tornado): Table => {
  const { bars, unit, others } = found
  const assumed = bars.filter(({ isStated }) => !isStated).length
  return {
    id: 'tornado',
    caption: tornadoSentence(forecast, found),
    unit,
    columns: [
      textColumn('range', say`Moved by`),
      { id: 'low', label: say`Change at the low end`, kind: 'number', additive: false },
      { id: 'high', label: say`Change at the high end`, kind: 'number', additive: false },
      textColumn('path', say`Path`),
    ],
    rows: bars.map((bar) => ({
      id: bar.path,
      label: placeText(forecast.plan.document, bar.path),
      kind: 'line',
      cells: [{ amount: null, text: rangeText(bar) }, endCell(bar.low, unit), endCell(bar.high, unit), { amount: null, text: bar.path }],
    })),
    reconciliation: null,
    notes: [
      say`Each number is moved alone, and the whole forecast is computed again at both ends.`,
      ...(assumed === 0
        ? []
        : [say`Where the plan states no range, ten per cent to both sides are assumed: ${assumed} of ${bars.length}.`]),
      ...(others === 0 ? [] : [say`${others} other numbers move it less.`]),
      ...basisNotes({ forecast } as Assessment),
    ],
  }
}

/** The last title of a place and what follows, where that tells it from the others: a picture on a narrow screen has no room for all. */
const shortWords = (document: object, bars: readonly TornadoBar[]): readonly string[] => {
  const full = bars.map(({ path }) => placeText(document, path))
  const short = bars.map(({ path }) => shortPlace(document, path))
  return short.map((words, at) => (short.filter((other) => other === words).length === 1 ? words : (full[at] ?? words)))
}

/** Two series, the change at the low and at the high end; a category for each number. */
export const tornadoChart = ({ forecast }: Assessment, found: Tornado): Chart => {
  const words = shortWords(forecast.plan.document, found.bars)
  return {
    id: 'tornado',
    kind: 'bars',
    title: tornadoSentence(forecast, found),
    unit: found.unit,
    categories: found.bars.map((bar, at) => ({ id: bar.path, label: `${words[at]}, ${rangeText(bar)}` })),
    series: (['low', 'high'] as const).map((end) => ({
      id: end,
      label: end === 'low' ? say`At the low end of the range` : say`At the high end of the range`,
      ibcs: 'forecast',
      points: found.bars.map((bar) => ({ amount: bar[end].change === null ? null : print(bar[end].change, found.unit) })),
    })),
  }
}
