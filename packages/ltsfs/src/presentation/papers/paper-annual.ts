/** The annual report: the budget against what the register says happened in a fiscal year, and what the programme brought about. */

import type { PlanDocument } from '../../inputs/plan-document.ts'
import { say } from '../../language/say.ts'
import { programmeReview } from '../programme/programme-review.ts'
import type { Table } from '../table.ts'
import { type IsHidden, memberPlaces, withoutMemberPlaces } from './member-places.ts'
import type { PaperAsked } from './paper.ts'
import { type ActualsView, isInYear } from './paper-actuals.ts'
import { bookState, collectionTable, deliveredTable, donorReceiptsTable, monitoringTable } from './paper-annual-tables.ts'
import { type Budgets, budgetChangesTable, budgetSentence, budgetTable } from './paper-budget.ts'
import type { Paper, PaperSection } from './paper-record.ts'
import { sourcesTable } from './paper-tables.ts'
import { redactedPaper } from './redacted-paper.ts'
import { redactionOf } from './redacted-text.ts'
import { bandedGroups } from './redaction.ts'
import { sharesInPercent } from './share-cells.ts'

export interface AnnualAsked extends Budgets {
  readonly view: Omit<ActualsView, 'amounts'>
  /** The documents behind the two budgets. */
  readonly documents: { readonly original: PlanDocument; readonly final: PlanDocument }
  readonly amounts: PaperAsked['amounts']
  readonly alsoCalled?: PaperAsked['alsoCalled']
}

const section = (id: string, name: string, of: string, table: Table): PaperSection => ({
  ...{ id, name, of, title: table.caption, chart: null },
  tables: table.rows.length === 0 ? [] : [table],
})

const stateSentence = (view: ActualsView): string => {
  const { closed, last } = bookState(view)
  if (closed !== null) return say`The books of ${view.year} were closed on ${closed}.`
  return last === null
    ? say`The register holds no entry of ${view.year}.`
    : say`The books of ${view.year} are open; the register has come to ${last}.`
}

/** In the report of the year in which the mid-term review ends. */
const reviewSections = (final: AnnualAsked['final'], view: ActualsView): readonly PaperSection[] => {
  const by = view.plan.document.framework.midTermReview?.by
  if (by === undefined || !isInYear(view, by)) return []
  const { title, rule, indicators, money } = programmeReview({ assessment: final, position: view.position })
  const tables = [{ ...indicators, caption: rule }, money]
  return [{ id: 'mid-term-review', name: say`Mid-term review`, of: say`Indicator, activity`, title, chart: null, tables }]
}

/** Tiers show bands in what was collected of them, and so may their fees not be told. */
const isHiddenIn = ({ original, final }: AnnualAsked, view: ActualsView): IsHidden => {
  const banded = bandedGroups(collectionTable(view, 'members'))
  const places = [original, final].map(({ forecast }) => memberPlaces(forecast.plan, banded))
  return (path) => places.some(({ isAbout }) => isAbout(path))
}

export const annualReport = (asked: AnnualAsked): Paper => {
  const { documents, amounts, final } = asked
  const view: ActualsView = { ...asked.view, amounts }
  const { original, final: now } = documents
  const all = sharesInPercent(budgetChangesTable(original, now), ({ id }) => id)
  const changes = amounts === 'members' ? all : withoutMemberPlaces(all, isHiddenIn(asked, view), ({ id }) => id)
  const [collection, donors, delivered, monitoring] = [
    collectionTable(view, amounts),
    donorReceiptsTable(final, view),
    deliveredTable(final, view),
    monitoringTable(view),
  ]
  const review = reviewSections(final, view)
  const whole: Paper = {
    kind: say`Annual report`,
    title: budgetSentence(asked, view),
    option: null,
    illustrative: documents.final.illustrative === true,
    summary: [
      stateSentence(view),
      ...[collection, donors, delivered, monitoring].map(({ caption }) => `${caption}.`),
      ...review.map(({ title }) => `${title}.`),
    ],
    sections: [
      section('budget', say`Budget and actual`, say`Line`, budgetTable(asked, view)),
      section('budget-changes', say`From the original to the final budget`, say`Value of the plan`, changes),
      section('collection', say`Contributions of members`, amounts === 'bands' ? say`Tier` : say`Member`, collection),
      section('donor-receipts', say`Receipts from donors`, say`Donor`, donors),
      section('delivered', say`Work programme`, say`Priority area`, delivered),
      section('monitoring', say`Monitoring and evaluation`, say`Indicator`, monitoring),
      ...review,
      section('sources', say`Sources`, say`Source`, sourcesTable(view.plan)),
    ],
  }
  // What an option is laid on carries none any more.
  const planned = view.plan.document
  return amounts === 'members' ? whole : redactedPaper(whole, redactionOf([now, original, planned], planned.options, asked.alsoCalled))
}
