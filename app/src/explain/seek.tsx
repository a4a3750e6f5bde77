/** /explain/seek: goal seek for one figure; the answer stands above the form it was asked with. */

import type { Context } from 'hono'
import { type FigureName, later, type Problem, parseDecimal, placeText, type SeekAsked, say, slopesOf } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { rich } from '../language/rich.ts'
import { Problems } from '../layout/problems.tsx'
import { show } from '../layout/show.tsx'
import { explanationOf } from '../layout/table-cell.tsx'
import { typedAmount } from '../ledger/asking.ts'
import type { Opening, Outlook } from '../outlook/opening.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import { createWorks, type Works } from '../work/works.ts'
import { explanationIn, figureOf } from './queries.ts'
import { SeekForm, type SeekFormProps } from './seek-form.tsx'
import type { SeekAnswer, SeekQuestion } from './seek-work.ts'
import { moneyWords } from './under-words.ts'

/** Numbers that move a figure, each path once and in words, those that move it first where the formula is written. */
export const numbersThatMove = ({ assessment }: Outlook, { id, of, year }: FigureName): SeekFormProps['numbers'] => {
  const figure = assessment.book.find(id, of, year)
  if (figure === undefined) return []
  const { reader, plan } = assessment.forecast
  const paths = new Set(slopesOf(figure, reader).slopes.map(({ parameter }) => parameter.parameter.path))
  return [...paths].map((path) => ({ path, words: placeText(plan.document, path) }))
}

export const unitOf = ({ assessment }: Outlook, { id, of, year }: FigureName): string => assessment.book.find(id, of, year)?.unit ?? '1'

const RELATIONS: readonly string[] = ['=', '>=', '<=']

/** What is wrong with what was typed, by field; in the words of the command line. */
const faultsOf = (typed: SeekFormProps['typed'], target: unknown): Readonly<Record<string, string>> => ({
  ...(target === null ? { target: say`"${typed.target}" is not a decimal such as 300000.00.` } : {}),
  ...(typed.change === '' ? { change: say`Which number of the plan may change?` } : {}),
})

/** As an amount is typed; of a ratio "0,955" is no thousands. */
const aimOf = (text: string): string => {
  const typed = text.replace('\u2212', '-').replace(/^(-?0),(\d+)$/, '$1.$2')
  return typed.startsWith('-') ? `-${typedAmount(typed.slice(1))}` : typedAmount(typed)
}

/** What is done sooner is shown at once. */
const PATIENCE_MILLISECONDS = 1500

export const createSeekWorks = (): Works<SeekQuestion, SeekAnswer> =>
  createWorks({ ...{ file: new URL('./seek-thread', import.meta.url), name: later`Goal seek`, seconds: 60, megabytes: 512, kept: 32 } })

/** One piece of work for each address and version of the plan. */
export const keyOfSeek = ({ version }: Opening, url: string): string => `${version.sha256} ${new URL(url).search}`

export async function answerSeek(c: Context, desk: Desk, works: Works<SeekQuestion, SeekAnswer>) {
  const query = new URL(c.req.url).searchParams
  const opening = await desk.planner.open(c.req.url)
  const named = new URLSearchParams([...query].filter(([key]) => key !== 'figure' && !key.startsWith('seek-')))
  const name = figureOf(query.get('figure') ?? '', named)
  if (opening === undefined || name === null || !opening.outlook.ok) return c.notFound()
  const { selection, plan } = opening
  const outlook = opening.outlook.value
  const explained = explanationIn(outlook, name, plan.document)
  if (explained === undefined) return c.notFound()
  const word = (key: string): string => (query.get(`seek-${key}`) ?? '').trim()
  const typed = { target: word('target'), change: word('change'), from: word('from'), relation: word('relation') || '=' }
  const aim = aimOf(typed.target)
  const target = parseDecimal(aim)
  const from = plan.years.find((year) => String(year) === typed.from) ?? plan.years[0] ?? name.year
  const faults = faultsOf(typed, target)
  const relation = (RELATIONS.includes(typed.relation) ? typed.relation : '=') as SeekAsked['relation']
  const form = (
    <SeekForm
      name={name}
      selection={selection}
      typed={{ ...typed, from: String(from) }}
      numbers={numbersThatMove(outlook, name)}
      years={plan.years}
      unit={unitOf(outlook, name)}
      faults={faults}
    />
  )
  const answer = (title: string, says: string | null, problems: readonly Problem[], status: 200 | 422) =>
    show(c, desk, {
      opening,
      page: null,
      title,
      content: (
        <>
          <h1>{title}</h1>
          <p class="deck">{rich`${<a href={explanationOf(name, selection)}>{explained.title}</a>}, ${moneyWords(selection.basis)}.`}</p>
          {says !== null && <p>{says}</p>}
          {problems.length > 0 && <Problems problems={problems} title={say`What stands in the way`} />}
          {form}
        </>
      ),
      status,
    })
  if (target === null || Object.keys(faults).length > 0) return answer(Object.values(faults).join(' '), null, [], 422)
  const { plan: changed, basis } = outlook.assessment.forecast
  const question = (): SeekQuestion => ({
    ...{ document: { ...changed.document, options: [] }, basis, figure: name, target: aim },
    ...{ relation, path: typed.change, from },
  })
  const standing = await works.ask(keyOfSeek(opening, c.req.url), question, PATIENCE_MILLISECONDS)
  if (standing.kind !== 'done')
    return showUnfinished(c, desk, { screen: { opening, page: null }, standing, what: say`Goal seek`, page: '/explain/seek' })
  const found = standing.answer
  return found.ok ? answer(found.value.headline, found.value.says, [], 200) : answer(say`This cannot be sought`, null, found.problems, 422)
}
