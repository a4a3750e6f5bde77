/** The levers as a form: each a slider with its number beside it. The button sends it; with htmx every move answers at once. */

import type { Lever, Settings } from 'ltsfs'
import { later, say, sliderPosition, speaking } from 'ltsfs'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Typed } from './form.ts'

export interface LeversProps {
  readonly levers: readonly Lever[]
  readonly typed: Typed
  readonly opening: Opening
  readonly from: number
}

export const Levers = ({ levers, typed, opening: { plan, selection }, from }: LeversProps) => (
  <form
    class="levers"
    id="levers"
    method="get"
    action="/workshop"
    aria-label={say`Levers`}
    hx-boost="false"
    hx-get="/workshop"
    hx-trigger="change, submit"
    hx-target="#view"
    hx-swap="outerMorph"
    hx-push-url="true"
  >
    <Kept selection={selection} />
    <label class="from">
      <span class="name">{say`They move from`}</span>{' '}
      <select name="from" id="from">
        {plan.years.map((year) => (
          <option value={String(year)} selected={year === from}>
            {String(year)}
          </option>
        ))}
      </select>
    </label>
    {levers.map((lever) => (
      <OneLever lever={lever} setting={typed.settings[lever.id] ?? lever.still} wrong={typed.wrong.get(lever.id)} />
    ))}
    <p class="buttons">
      <button type="submit">{say`Show what comes of it`}</button>{' '}
      <a class="button plain" href={addressOf('/workshop', { ...selection, year: null }, { from: String(from) })}>{say`All back`}</a>
    </p>
  </form>
)

/** Where the levers stand, for another form of the page: changing the basis does not move them back. */
export const Standing = ({ from, settings }: { readonly from: number; readonly settings: Settings }) => (
  <HiddenFields fields={{ from: String(from), ...settings }} />
)

/** What the page looks at besides. */
const Kept = ({ selection }: { readonly selection: Selection }) => (
  <HiddenFields fields={new URLSearchParams(addressOf('', { ...selection, year: null }).slice(1))} />
)

const UNITS: Readonly<Record<Lever['kind'], () => string>> = { 'per cent': () => '%', points: later`points`, year: () => '' }

const OneLever = ({ lever, setting, wrong }: { readonly lever: Lever; readonly setting: string; readonly wrong: string | undefined }) => {
  const { id, label, least, most, step, kind, about, still } = lever
  const unit = UNITS[kind]()
  const position = sliderPosition(lever, setting)
  const written = setting.replace('.', speaking().point)
  const shown = kind !== 'year' && !setting.startsWith('-') && setting !== still ? `+${written}` : written.replace('-', '\u2212')
  return (
    <fieldset class={setting === still ? 'lever' : 'lever moved'}>
      <legend>{label}</legend>
      <input type="hidden" name={`${id}-was`} id={`${id}-was`} value={position} />
      <input
        type="range"
        name={id}
        id={id}
        min={least}
        max={most}
        step={step}
        value={position}
        aria-label={unit === '' ? label : `${label}, ${unit}`}
        aria-describedby={`${id}-about`}
        autocomplete="off"
      />
      <span class="number">
        <input
          type="text"
          inputmode="decimal"
          name={`${id}-typed`}
          id={`${id}-typed`}
          value={wrong ?? shown}
          size={6}
          maxlength={40}
          aria-label={unit === '' ? say`${label} as a number` : say`${label} as a number, ${unit}`}
          {...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` })}
          autocomplete="off"
        />{' '}
        {unit}
      </span>
      <p class="hint" id={`${id}-about`}>
        {about}
      </p>
      {wrong !== undefined && (
        <p
          class="error"
          id={`${id}-error`}
        >{say`“${wrong}” cannot be taken: type a number from ${least.replace('-', '\u2212')} to ${most}.`}</p>
      )}
    </fieldset>
  )
}
