/** Where the amounts that prove an answer lead: to what makes up the need of an activity, or to the money that may pay. */
import type { Column, Row } from 'ltsfs'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Answered } from './queries.ts'

/** General money and reserves are what the statement leaves on the confirmed basis. */
export const coverLinks =
  ({ plan: { document }, one }: Answered, selection: Selection, days: Readonly<Record<string, string>>) =>
  ({ id, of }: Row, column: Column): string | undefined => {
    const { activity, agreement, agreements, baseLine } = of ?? {}
    const entered = one !== null && column.year !== undefined && (id === 'committed' || id === 'reserved')
    if (entered) return addressOf('/log/entries', selection, { activity: one.answer.activity, ...days })
    if (activity !== undefined)
      return activity === one?.answer.activity ? '#needs-heading' : `${addressOf('/cover', selection, { ...days, activity })}#needs-heading`
    if (baseLine !== undefined) return addressOf('/programme', selection, days)
    if (agreements !== undefined) return addressOf('/agreements', selection, days)
    if (agreement === undefined) return undefined
    return document.donorCoFunding.agreements.some((each) => each.id === agreement)
      ? addressOf(`/agreements/${agreement}`, selection, days)
      : addressOf('/', { ...selection, basis: 'confirmed' })
  }
