/** The workbook is there: what it holds, and the file. */
import { later, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface ReadyProps {
  readonly selection: Selection
  readonly bytes: number
  /** Titles of the options applied. */
  readonly options: readonly string[]
}

/** By their names, which the file has in English. */
const SHEETS = [
  ['Cover', later`what it was made from, the legend, the selector of options, and one flag that says whether all checks hold`],
  ['Inputs', later`every number of the plan with its unit, source and day; blue cells may be changed`],
  ['Calculations', later`one formula a row, over the years; balances from opening to closing`],
  ['Outputs', later`the figures and indicators of the plan`],
  ['Checks', later`sources and uses, members and totals, openings and closings, and that the workbook says what the planner says`],
  ['Options', later`what each option changes, which the selector switches`],
] as const

export const Ready = ({ selection, bytes, options }: ReadyProps): Html => (
  <>
    <h1>{say`The workbook is ready`}</h1>
    <p class="deck">
      {options.length === 0 ? say`Opened under today’s rules.` : say`Opened under: ${options.join(say`; `)}.`}{' '}
      {say`It recalculates to the cents of this planner.`}
    </p>
    <p>
      <a
        class="button"
        href={addressOf('/workbook.xlsx', { ...selection, year: null })}
        hx-boost="false"
      >{say`Download the workbook (XLSX, ${kilobytes(bytes)} kB)`}</a>
    </p>
    <dl class="about">
      {SHEETS.map(([name, holds]) => (
        <div>
          <dt lang="en">{name}</dt>
          <dd>{holds()}</dd>
        </div>
      ))}
    </dl>
  </>
)

const kilobytes = (bytes: number): number => (bytes + 1023) >> 10
