/** /explain/value?path=operations.office&year=2019&option=crop: a number of the plan under the options of the page, as a page or as JSON. */

import type { Context } from 'hono'
import { type ExplainedValue, explainedValue, say, spokenChoice, unitWords } from 'ltsfs'
import type { Desk } from '../desk.ts'
import type { Html } from '../htmx.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { printAmount } from '../layout/number.ts'
import { PlanPath } from '../layout/plan-path.tsx'
import { show } from '../layout/show.tsx'
import { FigureTable } from '../layout/table.tsx'
import { optionTitle } from '../outlook/option-titles.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { quotedTitles } from './under-words.ts'
import { Uses } from './uses.tsx'

/** No path of a plan is longer. */
const LONGEST = 500

export async function answerValue(c: Context, desk: Desk, wantsJson: boolean): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const [path = '', year] = [c.req.query('path'), c.req.query('year')]
  if (opening === undefined || path === '' || path.length > LONGEST || (year !== undefined && !/^\d{4}$/.test(year))) return c.notFound()
  const { outlook, plan, selection } = opening
  c.header('Vary', 'Accept')
  if (!outlook.ok) {
    if (wantsJson) return c.json({ problems: outlook.problems }, 422)
    const content = <NotComputable problems={outlook.problems} />
    return show(c, desk, { opening, page: null, title: say`No figures`, content, status: 422 })
  }
  const { assessment, applied } = outlook.value
  const way = { assessment, changes: applied.changes, options: plan.document.options }
  const explained = explainedValue(way, { path, year: year === undefined ? null : Number(year) })
  if (explained === undefined) return c.notFound()
  if (wantsJson)
    return c.json({
      ...{ plan: plan.document.id, option: selection.options, basis: selection.basis, engine: desk.engine },
      ...explained,
    })
  const titles = selection.options.map((id) => optionTitle(plan.document, id))
  const json = addressOf('/explain/value.json', { ...selection, year: null }, { path, ...(year === undefined ? {} : { year }) })
  const content = <Value explained={explained} selection={selection} options={titles} json={json} />
  return show(c, desk, { opening, page: null, title: explained.title, content })
}

interface ValueProps {
  readonly explained: ExplainedValue
  readonly selection: Selection
  /** Titles of the options applied. */
  readonly options: readonly string[]
  readonly json: string
}

const Value = ({ explained, selection, options, json }: ValueProps): Html => {
  const { title, place, value, unit, sentences, days, usedIn } = explained
  const isYesOrNo = unit === 'flag' && value.amount !== null
  const number = isYesOrNo
    ? spokenChoice(value.amount === '0' ? 'false' : 'true')
    : value.amount === null
      ? spokenChoice(value.text ?? '')
      : printAmount(value.amount)
  const words = isYesOrNo || value.amount === null || unit === null ? '' : unitWords(value.amount, unit)
  return (
    <>
      <h1>{title}</h1>
      <p class="deck">
        <strong class="worth">{`${number} ${words}`.trimEnd()}</strong>.{' '}
        {options.length === 0 ? say`In the plan as it stands.` : say`Under ${quotedTitles(options)}.`}
      </p>
      <p class="about">
        <PlanPath path={place.path} />
      </p>
      <section>
        <h2>{say`Where it comes from`}</h2>
        {sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
        {days !== null && <FigureTable table={days} selection={selection} of={say`From`} />}
        <p class="downloads">
          <a href={json} hx-boost="false">{say`The same as JSON`}</a>
        </p>
      </section>
      <Uses
        usedIn={usedIn}
        selection={selection}
        none={say`No figure is made with it by itself: it decides who stands where, or what is counted at all.`}
      />
    </>
  )
}
