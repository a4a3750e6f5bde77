/** The way to the live workbook, from every page that shows figures of the whole plan. */
import type { Html } from '../htmx.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export const WorkbookLink = ({ selection }: { readonly selection: Selection }): Html => (
  <p class="about workbook">
    <a href={addressOf('/workbook', { ...selection, year: null })}>Live workbook (XLSX)</a>: every figure as a formula, with the inputs in
    blue and a selector of options.
  </p>
)
