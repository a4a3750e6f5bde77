/** The mid-term review: each indicator from its baseline by what was measured to its target, and the money of what is behind. */

import type { ProgrammeReview } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { CoverSign } from '../layout/cover-dot.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

export const REVIEW = '/mid-term-review' as const

export interface ReviewProps {
  readonly review: ProgrammeReview
  readonly selection: Selection
  /** The day, where it stands in the address. */
  readonly asOf: Readonly<Record<string, string>>
  readonly day: string
}

export const Review = ({ review, selection, asOf, day }: ReviewProps): Html => {
  const csv = (name: string) => addressOf(`${REVIEW}/${name}.csv`, selection, asOf)
  return (
    <>
      <h1>{review.title}</h1>
      <p class="deck">{review.rule}</p>
      <p>
        <a href={addressOf('/programme', selection, asOf)}>{say`The work programme with its cost by year`}</a>
      </p>
      <section aria-labelledby="review-heading">
        <h2 id="review-heading" data-name={say`Indicators`}>
          {review.indicators.caption}
        </h2>
        <FigureTable table={review.indicators} selection={selection} of={say`Objective, indicator`} captioned csv={csv('indicators')} />
      </section>
      <section aria-labelledby="review-money-heading">
        <h2 id="review-money-heading" data-name={say`Money`}>
          {review.money.caption}
        </h2>
        <p class="about">{say`An activity counts for the indicators it names, or else for those of its objective, and stands under the worst of them. Expensed, committed and payable are as of ${day}.`}</p>
        <FigureTable
          table={review.money}
          selection={selection}
          of={say`Standing, activity`}
          captioned
          csv={csv('money')}
          linkOf={({ of }) => (of?.['activity'] === undefined ? undefined : addressOf(`/programme/${of['activity']}`, selection, asOf))}
          signOf={({ of }, column) => {
            const state = column.id === 'cover' ? (of?.['cover'] as Parameters<typeof CoverSign>[0]['state'] | undefined) : undefined
            return state === undefined ? null : <CoverSign state={state} />
          }}
        />
      </section>
    </>
  )
}
