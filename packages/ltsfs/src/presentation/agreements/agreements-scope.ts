/** What each agreement may pay for, by name, and until when. */

import { type Day, shiftDay } from '../../calendar/day.ts'
import { fiscalYearOf } from '../../calendar/fiscal-year.ts'
import { titles } from '../../commitments/words.ts'
import type { AgreementRecord } from '../../inputs/donor-co-funding.ts'
import { list, say } from '../../language/say.ts'
import { Decimal } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { inForce } from '../../parameters/in-force.ts'
import { rateValue } from '../../parameters/rate.ts'
import type { Plan } from '../../plan/plan.ts'
import { EMPTY, textCell, textColumn } from '../cell.ts'
import type { Cell, PlaceInYear, Table } from '../table.ts'
import type { AgreementsView } from './agreements-lines.ts'
import { AGREEMENT_STATE_LABELS } from './agreements-table.ts'

/** Areas, objectives, strategies and activities by their names, then for whom and for which costs only; or that it is unrestricted. */
export const scopeNames = ({ document: { framework, spending, members } }: Plan, { restriction }: AgreementRecord): readonly string[] => {
  if (restriction === 'none') return [say`Anything: it is unrestricted`]
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
  const only = served ?? categories
  return [
    ...(programme.length > 0 ? programme : [only === undefined ? say`Nothing: its restriction names nothing` : say`Any activity`]),
    ...(served === undefined ? [] : [say`only what serves ${list(served.map(called))}`]),
    ...(categories === undefined ? [] : [say`only these costs: ${titles(categories.map(titled))}`]),
  ]
}

export const windowText = ({ window }: AgreementRecord): string => say`${window.from} to ${shiftDay(window.until, -1)}`

type ShareValue = NonNullable<NonNullable<AgreementRecord['ownShare']>['values'][Day]>

/** Per cent of a cost, and the day from which it holds where it does not yet. */
interface ShareShown {
  readonly percent: string
  readonly from: Day | null
}

const NOTHING: ShareShown = { percent: '0', from: null }
const WHOLE: ShareShown = { percent: '100', from: null }

/**
 * At most the donor's share, at least the own share, in the year asked about or in the first of a window that begins later: what is in
 * force then, or what comes into force next. Null where the agreement has none; a share that is over pays nothing and asks for all.
 */
const sharesOn = (plan: Plan, asOf: Day, { window, donorShare, ownShare }: AgreementRecord) => {
  const day = window.from > asOf ? window.from : asOf
  const start = plan.span(fiscalYearOf(day, plan.document.organisation.fiscalYear)).from
  const shown = (share: AgreementRecord['ownShare'], over: ShareShown): ShareShown | null => {
    if (share === undefined) return null
    const percent = (value: ShareValue): string => rateValue(value).times(100).toDecimalPlaces(2).toFixed()
    const found = inForce(share.values, start)
    if (found) return { percent: percent(found.value), from: null }
    const [next] = Object.entries(share.values)
      .flatMap(([from, value]) => (from > start && value !== null ? [{ from, value }] : []))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    return next === undefined ? over : { percent: percent(next.value), from: next.from }
  }
  return { year: fiscalYearOf(day, plan.document.organisation.fiscalYear), donor: shown(donorShare, NOTHING), own: shown(ownShare, WHOLE) }
}

type Facts = readonly (readonly [name: string, value: string])[]

/** What the donor pays at most and what own funds pay at least, as facts. */
export const shareFacts = ({ plan, position }: AgreementsView, agreement: AgreementRecord): Facts => [
  ...(agreement.donorShare === undefined
    ? [[say`Donor pays`, say`up to 100 % of a cost it may pay for: the plan names no share of it`] as const]
    : []),
  ...factsOf(sharesOn(plan, position.asOf, agreement)),
]

const factsOf = ({ donor, own }: Pick<ReturnType<typeof sharesOn>, 'donor' | 'own'>): Facts => {
  return [
    ...(donor === null ? [] : [[say`Donor pays`, donorText(donor)] as const]),
    ...(own === null ? [] : [[say`Own share`, ownText(own)] as const]),
  ]
}

const donorText = (share: ShareShown): string => {
  if (share === NOTHING) return say`nothing: its share is not in force`
  const { percent, from } = spelled(share)
  return from === null
    ? say`at most ${percent} % of a cost it may pay for`
    : say`from ${from} on at most ${percent} % of a cost it may pay for, before that nothing`
}

const ownText = (share: ShareShown): string => {
  if (share === WHOLE) return say`all of a cost it may pay for: the own share is not in force`
  const { percent, from } = spelled(share)
  return from === null
    ? say`at least ${percent} % of a cost it may pay for, from own funds`
    : say`from ${from} on at least ${percent} % of a cost it may pay for, from own funds, before that all of it`
}

/** As it stands in a sentence. */
const spelled = ({ percent, from }: ShareShown): ShareShown => ({ percent: spell(percent, new Decimal(percent).decimalPlaces()), from })

/** What an agreement may pay for and how much of it, in sentences: of one that stands in the plan, or that might. */
export const payingText = (plan: Plan, agreement: AgreementRecord): string => {
  const scope = say`May pay for: ${scopeNames(plan, agreement).join(say`; `)}`
  const facts = factsOf(sharesOn(plan, agreement.window.from, agreement))
  if (facts.length > 0) return [scope, ...facts.map(([name, value]) => say`${name}: ${value}`)].map((each) => `${each}.`).join(' ')
  return agreement.restriction === 'none' ? `${scope}.` : say`${scope}, up to the whole of a cost.`
}

const shareCell = (share: ShareShown | null, place: PlaceInYear | undefined): Cell => {
  if (share === null) return EMPTY
  return share.from === null ? { amount: share.percent, unit: '%', place } : textCell(say`${spelled(share).percent} from ${share.from}`)
}

/** What it pays at most and asks for at least, each with its place in the plan where it has one and the year is one of the plan. */
const shareCells = (plan: Plan, asOf: Day, agreement: AgreementRecord): readonly Cell[] => {
  const { year, donor, own } = sharesOn(plan, asOf, agreement)
  const place = (name: 'donorShare' | 'ownShare'): PlaceInYear | undefined =>
    agreement[name] !== undefined && plan.years.includes(year)
      ? { path: `donorCoFunding.agreements.${agreement.id}.${name}`, year }
      : undefined
  return [shareCell(donor ?? WHOLE, place('donorShare')), shareCell(own, place('ownShare'))]
}

export const scopeTable = (view: AgreementsView): Table => {
  const { plan, position } = view
  return {
    id: 'scope',
    caption: say`What each agreement may pay for, and until when`,
    unit: null,
    columns: [
      textColumn('state', say`State`),
      textColumn('from', say`From`),
      textColumn('until', say`Until`),
      textColumn('scope', say`May pay for`),
      { id: 'share', label: say`At most of a cost`, kind: 'number', unit: '%' },
      { id: 'own', label: say`Own share asked for`, kind: 'number', unit: '%' },
    ],
    rows: position.agreements.map(({ agreement, state }) => ({
      id: agreement.id,
      label: agreement.title,
      kind: 'line',
      of: { agreement: agreement.id },
      cells: [
        textCell(AGREEMENT_STATE_LABELS[state]()),
        textCell(agreement.window.from),
        textCell(shiftDay(agreement.window.until, -1)),
        textCell(scopeNames(plan, agreement).join(say`; `)),
        ...shareCells(plan, position.asOf, agreement),
      ],
    })),
    reconciliation: null,
    notes: [],
  }
}
