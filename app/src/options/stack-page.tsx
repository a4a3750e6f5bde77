/** Options to lay over one another: which, what they disagree about, and what the stack is called. */

import { type FoundClash, type Problem, placeText, say, spellSpan } from 'ltsfs'
import { KEY_PLACE } from '../fresh-key.ts'
import type { Html } from '../htmx.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { NAMING } from '../layout/option-naming.ts'
import { Problems } from '../layout/problems.tsx'
import { Scroll } from '../layout/table.tsx'
import { valueText } from '../layout/value.tsx'
import type { Opening } from '../outlook/opening.ts'
import { optionTitle } from '../outlook/option-titles.ts'
import { addressOf } from '../outlook/selection.ts'
import type { Fields } from './form.ts'
import { BOTH_SIDES, settleName, settleValue } from './settled.ts'

export interface StackProps {
  readonly opening: Opening
  readonly ids: readonly string[]
  readonly clashes: readonly FoundClash[]
  readonly fields: Fields
  readonly problems: readonly Problem[]
}

export const Stack = (props: StackProps): Html => {
  const { opening, ids, clashes, problems } = props
  return (
    <>
      <h1>{titleOf(ids, clashes)}</h1>
      {problems.length > 0 && <Problems problems={problems} title={say`Nothing was recorded`} />}
      <Choose opening={opening} ids={ids} />
      {ids.length > 1 && <Record {...props} />}
      <p>
        <a href={addressOf('/options', opening.selection)}>{say`All options`}</a>
      </p>
    </>
  )
}

const titleOf = (ids: readonly string[], clashes: readonly FoundClash[]): string => {
  if (ids.length < 2) return say`Choose the options to lay over one another`
  if (clashes.length === 0) return say`${ids.length} options go together without a conflict`
  return clashes.length === 1
    ? say`${ids.length} options disagree about one value: choose what holds`
    : say`${ids.length} options disagree about ${clashes.length} values: choose what holds`
}

const Choose = ({ opening: { plan, selection }, ids }: Pick<StackProps, 'opening' | 'ids'>) => (
  <form method="get" action="/options/stack" class="boxes">
    <HiddenFields fields={new URLSearchParams(addressOf('', { ...selection, version: null }).slice(1))} />
    <fieldset>
      <legend>{say`Options, laid in this order`}</legend>
      {plan.document.options.map(({ id, title }) => (
        <label>
          <input type="checkbox" name="with" value={id} checked={ids.includes(id)} /> {title}
        </label>
      ))}
    </fieldset>
    <button type="submit" class={ids.length > 1 ? 'plain' : ''}>{say`See what they disagree about`}</button>
  </form>
)

const yearsText = ({ span }: FoundClash): string => spellSpan(span ?? {})

const Record = ({ opening: { plan, version, selection }, ids, clashes, fields }: StackProps) => {
  return (
    <form method="post" action={addressOf('/options/stack', { ...selection, version: null })} hx-boost="false">
      <input type="hidden" name="expected" value={String(version.number)} />
      <input type="hidden" name="key" value={KEY_PLACE} />
      {ids.map((id) => (
        <input type="hidden" name="with" value={id} />
      ))}
      {clashes.length > 0 && <Settle plan={plan} clashes={clashes} fields={fields} />}
      <Naming plan={plan} fields={fields} />
    </form>
  )
}

interface SettleProps extends Pick<StackProps, 'clashes' | 'fields'> {
  readonly plan: Opening['plan']
}

const Settle = ({ plan, clashes, fields }: SettleProps) => {
  const title = (id: string): string => optionTitle(plan.document, id)
  return (
    <section aria-labelledby="clashes-heading">
      <h2 id="clashes-heading">{say`What holds where they disagree`}</h2>
      <Scroll label={say`Values the options disagree about`}>
        <table class="changes">
          <caption class="visually-hidden">{say`Values the options disagree about`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`Value of the plan`}</th>
              <th scope="col" class="text">{say`Years`}</th>
              <th scope="col" class="text">{say`Which holds`}</th>
            </tr>
          </thead>
          <tbody>
            {clashes.map((clash) => (
              <tr>
                <th scope="row">{placeText(plan.document, clash.first.path)}</th>
                <td class="text">{yearsText(clash)}</td>
                <td class="text">
                  {BOTH_SIDES.map((side) => (
                    <label class="choice">
                      <input
                        type="radio"
                        name={settleName(clash)}
                        value={settleValue(clash[side])}
                        checked={fields[settleName(clash)] === settleValue(clash[side])}
                        required
                      />{' '}
                      <strong>{valueText(clash[side].value)}</strong> {say`of ${title(clash[side].option)}`}
                    </label>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const Naming = ({ plan, fields }: Omit<SettleProps, 'clashes'>) => (
  <section aria-labelledby="name-heading">
    <h2 id="name-heading">{say`Record the stack as an option`}</h2>
    <div class="entry-form">
      <div class="fields">
        {NAMING(plan.document).map(({ name, label, hint, longest, choices }) => (
          <div class="field">
            <label for={`stack-${name}`}>{label}</label>
            {choices === undefined ? (
              <input
                type="text"
                id={`stack-${name}`}
                name={name}
                value={fields[name] ?? ''}
                required
                maxlength={longest}
                aria-describedby={`stack-${name}-hint`}
                autocomplete="off"
              />
            ) : (
              <select id={`stack-${name}`} name={name} aria-describedby={`stack-${name}-hint`}>
                {choices.map(([value, shown]) => (
                  <option value={value} selected={value === fields[name]}>
                    {shown}
                  </option>
                ))}
              </select>
            )}
            <p class="hint" id={`stack-${name}-hint`}>
              {hint}
            </p>
          </div>
        ))}
      </div>
    </div>
    <button type="submit">{say`Record the stack`}</button>
  </section>
)
