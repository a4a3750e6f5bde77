/** Goal seek from a figure's page: which number may change, from which year on, and what the figure should be. */

import type { FigureName } from 'ltsfs'
import { later, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface SeekFormProps {
  readonly name: FigureName
  readonly selection: Selection
  /** As typed; empty at first. */
  readonly typed: { readonly target: string; readonly change: string; readonly from: string; readonly relation: string }
  /** Numbers that move the figure, those that move it most first. */
  readonly numbers: readonly { readonly path: string; readonly words: string }[]
  readonly years: readonly number[]
  readonly unit: string
  /** What was wrong with a field. */
  readonly faults: Readonly<Record<string, string>>
}

const SEEK = '/explain/seek'

const RELATIONS = [
  ['=', later`exactly`],
  ['>=', later`at least`],
  ['<=', later`at most`],
] as const

export const SeekForm = ({ name, selection, typed, numbers, years, unit, faults }: SeekFormProps): Html => {
  const invalid = (field: string) =>
    faults[field] === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-fault` }
  const fault = (field: string) =>
    faults[field] === undefined ? null : (
      <span class="fault small" id={`${field}-fault`}>
        {faults[field]}
      </span>
    )
  const hidden = new URL(addressOf('http://form/', { ...selection, year: null }, { ...name.of, figure: name.id, year: String(name.year) }))
    .searchParams
  return (
    <form class="choices" method="get" action={SEEK} aria-label={say`Goal seek`}>
      {[...hidden].map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <label>
        <span class="name">{say`It should be`}</span>
        <select name="seek-relation">
          {RELATIONS.map(([value, word]) => (
            <option value={value} selected={value === typed.relation}>
              {word()}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="name">{unit === '1' ? say`Target` : say`Target, ${unit}`}</span>
        <input name="seek-target" inputmode="decimal" size={14} value={typed.target} {...invalid('target')} />
        {fault('target')}
      </label>
      <label>
        <span class="name">{say`The number that may change`}</span>
        <input name="seek-change" list="numbers" size={44} value={typed.change} {...invalid('change')} />
        {fault('change')}
      </label>
      <datalist id="numbers">
        {numbers.map(({ path, words }) => (
          <option value={path} label={words} />
        ))}
      </datalist>
      <label>
        <span class="name">{say`From`}</span>
        <select name="seek-from">
          {years.map((year) => (
            <option value={String(year)} selected={String(year) === typed.from}>
              {String(year)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{say`Find the value`}</button>
    </form>
  )
}
