/** What each agreement may pay for, by name, and until when. */
import { shiftDay } from '../calendar/day.ts'
import { fiscalYearOf } from '../calendar/fiscal-year.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import { Decimal } from '../money/decimal.ts'
import { inForce } from '../parameters/in-force.ts'
import { rateValue } from '../parameters/rate.ts'
import type { Plan } from '../plan/plan.ts'
import type { AgreementsView } from './agreements-lines.ts'
import { AGREEMENT_STATE_LABELS } from './agreements-table.ts'
import { textCell, textColumn } from './cell.ts'
import type { Cell, Table } from './table.ts'

/** Areas, objectives, strategies and activities by their names, or that it is unrestricted. */
export const scopeNames = ({ document: { framework, spending } }: Plan, { restriction }: AgreementRecord): readonly string[] => {
  if (restriction === 'none') return ['Anything: it is unrestricted']
  const objectives = framework.areas.flatMap((area) => area.objectives)
  const names = new Map<string, string>([
    ...framework.areas.map((area) => [area.id, area.name] as const),
    ...objectives.map((objective) => [objective.id, objective.name] as const),
    ...objectives.flatMap(({ strategies = [] }) => strategies.map((strategy) => [strategy.id, strategy.text] as const)),
    ...spending.activities.map((activity) => [activity.id, activity.title] as const),
  ])
  return Object.values(restriction).flatMap((ids) => (ids ?? []).map((id) => names.get(id) ?? id))
}

export const windowText = ({ window }: AgreementRecord): string => `${window.from} to ${shiftDay(window.until, -1)}`

export const scopeTable = ({ plan, position }: AgreementsView): Table => {
  const start = plan.span(fiscalYearOf(position.asOf, plan.document.organisation.fiscalYear)).from
  const share = ({ donorShare }: AgreementRecord): Cell => {
    const found = donorShare && inForce(donorShare.values, start)
    return { amount: (found ? rateValue(found.value) : new Decimal(1)).times(100).toFixed(0), unit: '%' }
  }
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
        share(agreement),
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}
