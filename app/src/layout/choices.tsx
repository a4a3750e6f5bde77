/**
 * The choices that stand in the address: which money counts, which year, which plan, which options.
 *
 * A plain form: it works by its button; with htmx every change answers at once.
 */
import { BASES, type Basis, counted, later, type OptionRecord, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import type { Opening } from '../outlook/opening.ts'
import { Folded } from './folded.tsx'

/** What a page asks for. Without more than an action, options are applied to the plan. */
export interface ChoicesAsked {
  /** The address the choices lead to. */
  readonly action: string
  /** What the options are chosen for, where they are not applied: the name of their field, what they are called, which are chosen. */
  readonly options?: { readonly field: string; readonly title: string; readonly chosen: readonly string[] }
  /** Choices of the page itself. */
  readonly more?: Html
}

const BASIS_NAMES: Readonly<Record<Basis, () => string>> = {
  confirmed: later`confirmed`,
  expected: later`expected`,
  all: later`all, at face value`,
}

export const Choices = ({ opening, action, options, more }: ChoicesAsked & { readonly opening: Opening }) => {
  const { plan, selection, year } = opening
  const { field, title, chosen } = options ?? { field: 'option', title: say`Options applied`, chosen: selection.options }
  const shown = [BASIS_NAMES[selection.basis](), year, ...(chosen.length === 0 ? [] : [counted(chosen.length, 'option')])]
  return (
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
      <Folded summary={say`Shown: ${shown.join(', ')}`}>
        <div class="fields">
          <Basics opening={opening} />
          {more}
          {selection.version !== null && <input type="hidden" name="version" value={String(selection.version)} />}
          {field !== 'option' && selection.options.map((id) => <input type="hidden" name="option" value={id} />)}
          <button type="submit" class="plain">{say`Show`}</button>
          {plan.document.options.length > 0 && <Options all={plan.document.options} field={field} title={title} chosen={chosen} />}
        </div>
      </Folded>
    </form>
  )
}

const Basics = ({ opening: { plan, plans, selection, year, version } }: { readonly opening: Opening }) => (
  <>
    <fieldset>
      <legend>{say`Money counted`}</legend>
      {BASES.map((basis) => (
        <label>
          <input type="radio" name="basis" value={basis} checked={basis === selection.basis} />
          {BASIS_NAMES[basis]()}
        </label>
      ))}
    </fieldset>
    <label>
      <span class="name">{say`Year`}</span>
      <select name="year" id="year">
        {plan.years.map((one) => (
          <option value={String(one)} selected={one === year}>
            {String(one)}
          </option>
        ))}
      </select>
    </label>
    {plans.length > 1 && (
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
    )}
  </>
)

interface OptionsProps {
  readonly all: readonly OptionRecord[]
  readonly field: string
  readonly title: string
  readonly chosen: readonly string[]
}

const Options = ({ all, field, title, chosen }: OptionsProps) => (
  <details id="choose-options" open={chosen.length > 0}>
    <summary>{chosen.length === 0 ? say`${title}: none of ${all.length}` : say`${title}: ${chosen.length} of ${all.length}`}</summary>
    <ul>
      {all.map((option) => (
        <li>
          <label>
            <input type="checkbox" name={field} value={option.id} id={`choose-${option.id}`} checked={chosen.includes(option.id)} />
            {option.title}
          </label>
        </li>
      ))}
    </ul>
  </details>
)
