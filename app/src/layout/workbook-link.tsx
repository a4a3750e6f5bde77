/** The way to the live workbook, from every page that shows figures of the whole plan. */
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export const WorkbookLink = ({ selection }: { readonly selection: Selection }): Html => (
  <p class="about workbook">
    {rich`${<a href={addressOf('/workbook', { ...selection, year: null })}>{say`Live workbook (XLSX)`}</a>}: every figure as a formula, with the inputs in blue and a selector of options.`}
  </p>
)
