/** In place of what was asked: that nothing was recorded, why, and what to do. */
import { type Problem, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Problems } from '../layout/problems.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

interface NothingProps {
  readonly title: string
  readonly problems: readonly Problem[]
  readonly selection: Selection
  /** What to do, where the problems do not say it. */
  readonly about?: string
}

export const NothingRecorded = ({ title, problems, selection, about }: NothingProps): Html => (
  <>
    <h1>{title}</h1>
    {about !== undefined && <p class="deck">{about}</p>}
    <Problems problems={problems} title={say`What stands in the way`} />
    <p>
      <a class="button plain" href={addressOf('/options', { ...selection, version: null })}>{say`All options`}</a>
    </p>
  </>
)

/** Of going back: an approved option stays as it was approved, whatever else would come back. */
export const notBackText = (to: number, problems: readonly Problem[]): string =>
  problems.some(({ code }) => code === 'approved-option')
    ? say`Going back to version ${to} would change an option that was approved since, and an approved option stays as it was approved. Go back to a version after the approval, or set the values again one by one.`
    : say`The plan stays as it is. Choose a version from the list of versions.`
