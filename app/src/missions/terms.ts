/** The terms of the missions of a year: quotes and how long they bind, days free of charge, and trips that several members share. */
import { type Assessment, type FigureName, printAmount, type QuoteStanding, quoteStanding } from 'ltsfs'

export interface Shown {
  readonly amount: string
  readonly figure: FigureName
}

export interface Quote {
  readonly mission: string
  readonly label: string
  readonly issued: string
  readonly validUntil: string
  readonly price: { readonly amount: string; readonly currency: string }
  /** Of exchange, as written in the quote; null where the dated rate of the plan holds. */
  readonly rate: string | null
  readonly accepted: string | null
  readonly standing: QuoteStanding
}

export interface FreeDays {
  readonly mission: string
  readonly label: string
  readonly delivery: string
  readonly free: Shown
}

export interface Trip {
  readonly id: string
  readonly title: string
  readonly cost: Shown | null
  /** What it costs more than its missions alone. */
  readonly excess: Shown | null
  readonly parts: readonly { readonly mission: string; readonly label: string; readonly alone: Shown | null; readonly part: Shown | null }[]
}

const PREFIX = 'user-pays-missions'

const shown = ({ book, forecast }: Assessment, measure: string, of: Readonly<Record<string, string>>, year: number): Shown | null => {
  const id = `${PREFIX}/${measure}`
  const found = book.find(id, of, year)
  if (found === undefined) return null
  const value = forecast.reader.read(found)
  const amount = found.unit === forecast.plan.currency ? printAmount(value, found.unit) : value.toFixed()
  return { amount, figure: { id, of, year } }
}

const named = ({ forecast: { plan } }: Assessment, year: number) => {
  const names = new Map(plan.document.members.map(({ id, name }) => [id, name]))
  return plan.document.userPaysMissions.missions
    .filter(({ fiscalYear }) => fiscalYear === year)
    .map((mission) => ({ mission, label: `${names.get(mission.member) ?? mission.member}: ${mission.title}` }))
}

export const quotesOf = (assessment: Assessment, year: number, today: string): readonly Quote[] =>
  named(assessment, year).flatMap(({ mission: { id, quote }, label }) =>
    quote === undefined
      ? []
      : [
          {
            mission: id,
            label,
            issued: quote.issued,
            validUntil: quote.validUntil,
            price: quote.price,
            rate: quote.rate ?? null,
            accepted: quote.accepted ?? null,
            standing: quoteStanding(quote, today),
          },
        ],
  )

export const freeDaysOf = (assessment: Assessment, year: number): readonly FreeDays[] =>
  named(assessment, year).flatMap(({ mission: { id, staffDays }, label }) => {
    const free = shown(assessment, 'free-days', { mission: id }, year)
    return free === null ? [] : [{ mission: id, label, delivery: staffDays.delivery, free }]
  })

export const tripsOf = (assessment: Assessment, year: number): readonly Trip[] => {
  const missions = new Map(named(assessment, year).map(({ mission, label }) => [mission.id, label]))
  const clusters = assessment.forecast.plan.document.userPaysMissions.clusters ?? []
  return clusters
    .filter(({ missions: [first] }) => first !== undefined && missions.has(first))
    .map(({ id, title, missions: parts }) => ({
      id,
      title,
      cost: shown(assessment, 'trip', { cluster: id }, year),
      excess: shown(assessment, 'trip-excess', { cluster: id }, year),
      parts: parts.map((mission) => ({
        mission,
        label: missions.get(mission) ?? mission,
        alone: shown(assessment, 'travel-alone', { mission }, year),
        part: shown(assessment, 'cost-line', { mission, line: 'trip' }, year),
      })),
    }))
}
