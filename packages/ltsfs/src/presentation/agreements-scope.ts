/** What each agreement may pay for, by name, and until when. */
import { shiftDay } from '../calendar/day.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import { listed, titles } from '../commitments/words.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import type { Plan } from '../plan/plan.ts'
import type { AgreementsView } from './agreements-lines.ts'
import { AGREEMENT_STATE_LABELS } from './agreements-table.ts'
import { EMPTY, textCell, textColumn } from './cell.ts'
import type { Cell, Table } from './table.ts'

/** Areas, objectives, strategies and activities by their names, then for whom and for which costs only; or that it is unrestricted. */
export const scopeNames = ({ document: { framework, spending, members } }: Plan, { restriction }: AgreementRecord): readonly string[] => {
  if (restriction === 'none') return ['Anything: it is unrestricted']
  const objectives = framework.areas.flatMap((area) => area.objectives)
  const names = new Map<string, string>([
    ...framework.areas.map((area) => [area.id, area.name] as const),
    ...objectives.map((objective) => [objective.id, objective.name] as const),
    ...objectives.flatMap(({ strategies = [] }) => strategies.map((strategy) => [strategy.id, strategy.text] as const)),
    ...spending.activities.map((activity) => [activity.id, activity.title] as const),
  ])
  const { members: served, categories, ...lists } = restriction
  const programme = Object.values(lists).flatMap((ids) => (ids ?? []).map((id) => names.get(id) ?? id))
  const called = (id: string): string => members.find((member) => member.id === id)?.name ?? id
  const titled = (id: string): string => spending.categories?.find((category) => category.id === id)?.title ?? id
  return [
    ...(programme.length === 0 && (served ?? categories) !== undefined ? ['Any activity'] : programme),
    ...(served === undefined ? [] : [`only what serves ${listed(served.map(called))}`]),
    ...(categories === undefined ? [] : [`only these costs: ${titles(categories.map(titled))}`]),
  ]
}

export const windowText = ({ window }: AgreementRecord): string => `${window.from} to ${shiftDay(window.until, -1)}`

/** Per cent of a cost in the year asked about, or in the first of its window when that begins later: at most the donor's share, at least the own share; null where there is none. */
const sharesIn = ({ plan, position }: AgreementsView, { window, donorShare, ownShare }: AgreementRecord) => {
  const day = window.from > position.asOf ? window.from : position.asOf
  const start = plan.span(fiscalYearOf(day, plan.document.organisation.fiscalYear)).from
  const percent = (share: AgreementRecord['ownShare']): string | null => {
    const found = share && inForce(share.values, start)
    return found ? rateValue(found.value).times(100).toDecimalPlaces(2).toFixed() : null
  }
  return { donor: percent(donorShare), own: percent(ownShare) }
}

/** What the donor pays at most and what own funds pay at least, as facts. */
export const shareFacts = (view: AgreementsView, agreement: AgreementRecord): readonly (readonly [name: string, value: string])[] => {
  const { donor, own } = sharesIn(view, agreement)
  return [
    ...(donor === null ? [] : [['Donor pays', `at most ${donor} % of a cost it may pay for`] as const]),
    ...(own === null ? [] : [['Own share', `at least ${own} % of a cost it may pay for, from own funds`] as const]),
  ]
}

export const scopeTable = (view: AgreementsView): Table => {
  const { plan, position } = view
  const percent = (amount: string | null): Cell => (amount === null ? EMPTY : { amount, unit: '%' })
  return {
    id: 'scope',
    caption: 'What each agreement may pay for, and until when',
    unit: null,
    columns: [
      textColumn('state', 'State'),
      textColumn('from', 'From'),
      textColumn('until', 'Until'),
      textColumn('scope', 'May pay for'),
      { id: 'share', label: 'At most of a cost', kind: 'number', unit: '%' },
      { id: 'own', label: 'Own share asked for', kind: 'number', unit: '%' },
    ],
    rows: position.agreements.map(({ agreement, state }) => ({
      id: agreement.id,
      label: agreement.title,
      kind: 'line',
      of: { agreement: agreement.id },
      cells: [
        textCell(AGREEMENT_STATE_LABELS[state]),
        textCell(agreement.window.from),
        textCell(shiftDay(agreement.window.until, -1)),
        textCell(scopeNames(plan, agreement).join('; ')),
        percent(sharesIn(view, agreement).donor ?? '100'),
        percent(sharesIn(view, agreement).own),
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}
