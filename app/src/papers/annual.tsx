/** Opens the annual report of a fiscal year: the budget of two versions of the plan against what the register says happened. */
import { type Assessment, annualReport, type Paper, position, type Result, say, shiftDay } from 'ltsfs'
import { paperTexts } from '../database/paper-texts.ts'
import { type PlanVersion, planVersions } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import { openStanding } from '../ledger/standing.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { AnnualChoices } from './annual-choices.tsx'
import { addressFor, factsOf } from './annual-form.ts'
import { countryNames } from './country-names.ts'
import type { OpenedPaper } from './opened.ts'
import { writtenIn } from './redaction.ts'

async function originalOf(desk: Desk, url: string, number: number): Promise<Result<{ assessment: Assessment; opening: Opening }>> {
  const address = new URL(url)
  address.searchParams.set('version', String(number))
  const opening = await desk.planner.open(address.href)
  if (opening === undefined) return { ok: false, problems: [] }
  return opening.outlook.ok ? { ok: true, value: { assessment: opening.outlook.value.assessment, opening } } : opening.outlook
}

export function openAnnual(desk: Desk): (url: string) => Promise<OpenedPaper | undefined> {
  return async (url) => {
    const opened = await openStanding(desk, url)
    if (opened === undefined) return undefined
    const { opening, standing } = opened
    const { planId } = opening.version
    const versions = (await planVersions(desk.database)).filter((version) => version.planId === planId)
    const facts = factsOf(opening, versions, new URL(url).searchParams)
    const { selection } = opening
    const original = await originalOf(desk, url, facts.original)
    const shown = { amounts: facts.amounts, alsoCalled: countryNames }
    const paper = (): Result<Paper> => {
      if (!standing.ok) return standing
      if (!original.ok) return original
      if (!opening.outlook.ok) return opening.outlook
      const { plan, entries } = standing.value.books
      const { until } = plan.span(facts.year)
      const known = position(plan, entries, { asOf: shiftDay(until, -1), knownOn: '9999-12-31' })
      if (!known.ok) return known
      const final = opening.outlook.value.assessment
      const documents = { original: original.value.assessment.forecast.plan.document, final: final.forecast.plan.document }
      const budgets = { original: original.value.assessment, final }
      return {
        ok: true,
        value: annualReport({ ...budgets, documents, ...shown, view: { plan, position: known.value, year: facts.year } }),
      }
    }
    const under = opening.plan.document.options.filter(({ id }) => selection.options.includes(id)).map(({ title }) => `“${title}”`)
    const name = `annual-report/${facts.year}`
    const address = (path: string) => addressFor(path, facts, selection)
    const others = original.ok ? [original.value.opening] : []
    const written = writtenIn({ amounts: facts.amounts, opening, others })
    const closed = opening.plan.document.register?.closedYears?.find(({ fiscalYear }) => fiscalYear === facts.year)
    return {
      // The year of the report is the year the page looks at, also where the address says none.
      ...{ opening: { ...opening, year: facts.year }, amounts: facts.amounts, name, locked: null },
      paper: { kind: 'done', answer: paper() },
      others,
      standing: {
        status: closed === undefined ? say`Draft: the books are open` : say`Books closed on ${closed.closed}`,
        isFinal: closed !== undefined,
        subject: [say`Fiscal year ${facts.year}`, ...(under.length === 0 ? [] : [say`budget under ${under.join(', ')}`])].join(', '),
        since: [],
        facts: [
          [say`Original budget`, versionText(versions, facts.original, written)],
          [say`Final budget`, versionText(versions, opening.version.number, written)],
        ],
      },
      texts: await paperTexts(desk.database, planId, name),
      addresses: {
        ...{ page: address('/papers/annual'), file: address('/papers/annual.html'), text: address('/papers/annual/text') },
        full: addressFor('/papers/annual', { ...facts, amounts: 'members' }, selection),
      },
      fileName: [opening.plan.document.id, 'annual-report', facts.year, facts.amounts].join('-'),
      choices: { action: '/papers/annual', more: <AnnualChoices versions={versions} facts={facts} /> },
      notices: [],
      links: <a href={addressOf('/papers', { ...selection, options: [] })}>{say`The paper for the Steering Committee`}</a>,
    }
  }
}

const versionText = (versions: readonly PlanVersion[], number: number, written: (text: string) => string): string => {
  const found = versions.find((version) => version.number === number)
  return found === undefined
    ? say`version ${number}`
    : say`version ${number} of ${found.recordedAt.slice(0, 10)}${found.note === '' ? '' : `, ${written(recordedWords(found.note))}`}`
}
