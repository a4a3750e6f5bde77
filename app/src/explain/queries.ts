/** The figure of an address, explained under the options and on the basis of the page. */
import { type ExplainedFigure, explainedFigure, type FigureName, type PlanDocument, spoken } from 'ltsfs'
import type { Outlook } from '../outlook/opening.ts'

/** What an address may hold besides the figure. */
export const SELECTION: ReadonlySet<string> = new Set(['plan', 'version', 'basis', 'option'])
const WORD = /^[A-Za-z0-9-]{1,100}$/

/** Null when the address does not name a figure: /explain/membership-fees/charged?member=TV&year=2019 does. */
export function figureOf(id: string, query: URLSearchParams): FigureName | null {
  const year = Number(query.get('year'))
  const of = Object.fromEntries([...query].filter(([key]) => key !== 'year' && !SELECTION.has(key)))
  const wellFormed = Object.entries(of).every(([key, value]) => WORD.test(key) && WORD.test(value))
  return wellFormed && Number.isInteger(year) && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id) ? { id, of, year } : null
}

/** `options` are those of the plan, which the document under them no longer holds. */
export const explanationIn = (
  { assessment, applied: { changes } }: Outlook,
  name: FigureName,
  { options }: PlanDocument,
): ExplainedFigure | undefined => explainedFigure(assessment, name, { changes, options })

/** Whether a forecast has it; else it is written only when it is followed. */
export const isOfForecast = ({ assessment }: Outlook, { id, of, year }: FigureName): boolean =>
  assessment.book.find(id, of, year) !== undefined

export interface FigureFamily {
  readonly title: string
  readonly figures: readonly { readonly name: FigureName; readonly words: string }[]
}

const sentenceCase = (id: string): string => `${spoken(id).charAt(0).toUpperCase()}${spoken(id).slice(1)}`

/** The figures of the whole organisation in a year, by the folder of the model they come from. */
export function figureFamilies({ assessment }: Outlook, year: number): readonly FigureFamily[] {
  const whole = assessment.book.figures().filter((figure) => figure.year === year && Object.keys(figure.of).length === 0)
  return [...Map.groupBy(whole, ({ id }) => id.slice(0, id.indexOf('/')))].map(([family, figures]) => ({
    title: sentenceCase(family),
    figures: figures.map(({ id, of }) => ({ name: { id, of, year }, words: sentenceCase(id.slice(id.indexOf('/') + 1)) })),
  }))
}
