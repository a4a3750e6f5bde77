/**
 * One formula for all years and all alternatives: where they are computed in different ways, a switch says which of them counts.
 *
 * A switch has a row on the sheet of switches, with the number of the way for every year; ways that change alike share one.
 */
import { FIRST_COLUMN, SHEETS } from './layout.ts'
import { type ByColumn, written } from './row-forms.ts'

/** An empty text stands for a figure that is not there in a year, or that an alternative does not have. */
export const ABSENT = '""'

/** By column of a year, then by alternative: the number of the way, from 1; 0 where there is none. */
type Switch = readonly (readonly number[])[]

export interface Switches {
  /** The one form of a row of that name, which refers to its switch where it needs one. */
  readonly form: (forms: ByColumn, name: string) => string
  /** In the order of their rows, with how many rows of calculations they turn, and the key of the first. */
  readonly all: () => readonly { readonly numbers: Switch; readonly uses: number; readonly name: string }[]
}

/** The value of an input as it stands on its sheet. */
const INPUT = new RegExp(String.raw`^${SHEETS.inputs}!\$C\$(\d+)$`)
/** Values of one input stand below each other; a range of more rows would be of several. */
const MOST_VALUES = 60

/** The rows of inputs, where a row of calculations takes nothing else. */
const inputRowsOf = (ways: readonly string[]): readonly number[] | undefined => {
  const rows = ways.map((way) => Number(INPUT.exec(way)?.[1] ?? Number.NaN))
  const [least, most] = [Math.min(...rows), Math.max(...rows)]
  return ways.length > 1 && most - least < MOST_VALUES ? rows : undefined
}

export const openSwitches = (rowOf: (at: number) => number): Switches => {
  const known = new Map<string, number>()
  const all: { readonly numbers: Switch; uses: number; readonly name: string }[] = []
  const cellOf = (numbers: Switch, name: string): string => {
    const key = JSON.stringify(numbers)
    const at = known.get(key) ?? all.push({ numbers, uses: 0, name }) - 1
    known.set(key, at)
    const entry = all[at]
    if (entry) entry.uses += 1
    return `${SHEETS.switches}!{0}$${rowOf(at)}`
  }
  return {
    form: (forms, name) => {
      const ways = [...new Set(forms.flat())].filter((form) => form !== ABSENT)
      const rows = inputRowsOf(ways)
      const first = rows === undefined ? 0 : Math.min(...rows)
      const numberOf = (form: string): number =>
        form === ABSENT ? 0 : rows ? (rows[ways.indexOf(form)] ?? 0) - first + 1 : ways.indexOf(form) + 1
      const numbers = forms.map((each) => each.map(numberOf))
      const [one = ABSENT] = ways
      const isOften = numbers.flat().includes(0)
      if (ways.length < 2 && !isOften) return one
      const cell = cellOf(numbers, name)
      if (ways.length < 2) return ways.length === 0 ? ABSENT : `IF(${cell}=1,${one},${ABSENT})`
      if (rows === undefined) return isOften ? `CHOOSE(${cell}+1,${ABSENT},${ways.join(',')})` : `CHOOSE(${cell},${ways.join(',')})`
      const picked = `INDEX(${SHEETS.inputs}!$C$${first}:$C$${Math.max(...rows)},${cell},1)`
      return isOften ? `IF(${cell}=0,${ABSENT},${picked})` : picked
    },
    all: () => all,
  }
}

/** The form in the column of a year. */
export const inColumn = (form: string, at: number): string => written(form, FIRST_COLUMN + at)
