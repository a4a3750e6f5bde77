/** What stands in place of a page while its figures are being made: how far they are, and a button to stop. It looks again by itself. */
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import type { Progress } from './in-thread.ts'
import type { Standing } from './works.ts'

/** Without scripts the browser asks again after so many seconds. */
export const ASKS_AGAIN_SECONDS = 2

export interface UnfinishedProps {
  readonly standing: Exclude<Standing<unknown>, { readonly kind: 'done' | 'failed' }>
  /** What is being made: "The simulation". */
  readonly what: string
  /** The page itself, and where its forms go. */
  readonly here: string
  readonly stop: string
  readonly again: string
}

export const unfinishedTitle = ({ standing, what }: Pick<UnfinishedProps, 'standing' | 'what'>): string => {
  switch (standing.kind) {
    case 'waiting':
    case 'running':
      return say`${what} is being computed`
    case 'stopped':
      return say`${what} was stopped`
    case 'refused':
      return say`${what} cannot be computed just now`
    default:
      return standing satisfies never
  }
}

/** "About 3 minutes left at the pace so far", rounded up. */
const timeLeft = (seconds: number): string =>
  seconds > 60 ? say`About ${((seconds + 59) / 60) | 0} minutes left at the pace so far` : say`Less than a minute left at the pace so far`

const Running = ({ standing, here, stop }: UnfinishedProps): Html => {
  const { share, says, secondsLeft }: Progress =
    standing.kind === 'running'
      ? standing.progress
      : { share: 0, says: say`Waiting: ${standing.kind === 'waiting' ? standing.ahead : 0} before it` }
  return (
    <>
      <p class="deck">{say`This page shows the figures as soon as they are there; other pages can be used meanwhile.`}</p>
      <div class="work" hx-get={here} hx-trigger="every 1s" hx-target="#view" hx-swap="outerMorph">
        <label for="work-progress">{says}</label>
        <progress id="work-progress" max={1} value={String(share)}>
          {says}
        </progress>
        {secondsLeft !== undefined && <p class="about">{timeLeft(secondsLeft)}.</p>}
      </div>
      <form method="post" action={stop} hx-boost="false">
        <button type="submit" class="plain">{say`Stop`}</button>
      </form>
    </>
  )
}

export const Unfinished = (props: UnfinishedProps): Html => {
  const { standing, again, here } = props
  return (
    <>
      <h1>{unfinishedTitle(props)}</h1>
      {(standing.kind === 'waiting' || standing.kind === 'running') && <Running {...props} />}
      {standing.kind === 'stopped' && (
        <>
          <p class="deck">{say`Nothing was kept of it.`}</p>
          <form method="post" action={again} hx-boost="false">
            <button type="submit">{say`Compute it after all`}</button>
          </form>
        </>
      )}
      {standing.kind === 'refused' && (
        <p class="deck">{rich`As much as may wait is waiting already. ${<a href={here}>{say`Ask again`}</a>} in a minute, or stop something else first.`}</p>
      )}
    </>
  )
}
