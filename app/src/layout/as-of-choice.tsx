/** The day a page about the register asks about, as a form: it works by its button; with htmx a changed day answers at once. */
import { say } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { Folded } from './folded.tsx'

export interface AsOfChoiceProps {
  readonly opening: Opening
  readonly action: string
  readonly day: string
  /** The day stands in the address; otherwise it is that of the last entry. */
  readonly isAsked: boolean
  /** The present day, to jump to. */
  readonly today: string
}

export const AsOfChoice = ({ opening: { plans, selection, version }, action, day, isAsked, today }: AsOfChoiceProps) => (
  <form
    class="choices"
    aria-label={say`What is shown`}
    id="choices"
    method="get"
    action={action}
    hx-boost="false"
    hx-get={action}
    hx-trigger="change, submit"
    hx-target="#view"
    hx-swap="outerMorph"
    hx-push-url="true"
  >
    <Folded summary={say`Shown: as of ${day}`}>
      <div class="fields">
        <label>
          <span class="name">{say`As of`}</span>
          <input type="date" name="as-of" id="as-of" value={day} required />
        </label>
        {plans.length > 1 ? (
          <label>
            <span class="name">{say`Plan`}</span>
            <select name="plan" id="plan">
              {plans.map(({ planId, title }) => (
                <option value={planId} selected={planId === version.planId}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <Kept selection={selection} />
        <button type="submit" class="plain">{say`Show`}</button>
        {isAsked ? null : <span class="quiet small">{say`The day of the last entry.`}</span>}
        {day === today ? null : (
          <a class="small" href={addressOf(action, selection, { 'as-of': today })}>
            {say`As of today, ${today}`}
          </a>
        )}
      </div>
    </Folded>
  </form>
)

/** What other pages look at goes along. */
const Kept = ({ selection: { basis, options, year } }: Pick<Opening, 'selection'>) => (
  <>
    <input type="hidden" name="basis" value={basis} />
    {options.map((id) => (
      <input type="hidden" name="option" value={id} />
    ))}
    {year === null ? null : <input type="hidden" name="year" value={String(year)} />}
  </>
)
