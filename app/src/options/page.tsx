/** The options of a plan: what each is for, and every value it changes, year by year, with the reason. */

import type { PlanDocument } from 'ltsfs'
import { say } from 'ltsfs'
import { KEY_PLACE } from '../fresh-key.ts'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { EntryForm } from '../layout/entry-form.tsx'
import { NAMING } from '../layout/option-naming.ts'
import { comparesText } from '../outlook/compared-options.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { ChangesTable } from './changes-table.tsx'
import type { Refusal } from './edit-props.ts'
import { editAddress, type Fields } from './form.ts'
import { madeOf } from './made-of.ts'
import type { OptionShown } from './queries.ts'
import { sourceTitle } from './source-title.ts'
import { Versions, type VersionsProps } from './versions.tsx'

export interface OptionsProps {
  readonly options: readonly OptionShown[]
  readonly opening: Opening
  readonly versions: VersionsProps['versions']
  /** A new option that was refused. */
  readonly refusal: Pick<Refusal, 'problems' | 'fields'> | null
}

export const Options = ({ options, opening: { selection, plan, version }, versions, refusal }: OptionsProps): Html => (
  <>
    <h1>
      {options.length === 1
        ? say`1 option, each a set of changes to the plan and never a copy of it`
        : say`${options.length} options, each a set of changes to the plan and never a copy of it`}
    </h1>
    <p class="deck">{rich`An option names the values it changes, from which year, and why. Apply one to see every page under it, or ${<a href={addressOf('/compare', { ...selection, options: [] })}>{comparesText(plan.document.options)}</a>}.`}</p>
    <div class="screen-only">
      <EntryForm
        id="new"
        action={addressOf('/options', { ...selection, version: null })}
        title={say`New option`}
        about={say`It begins without changes; the values are set on its page. A change of the plan itself begins as an option too: it is looked at there, and merged.`}
        fields={NAMING(plan.document)}
        values={refusal?.fields ?? {}}
        hidden={{ expected: String(version.number), key: KEY_PLACE, ...begun(refusal?.fields) }}
        submit={say`Make the option`}
        problems={refusal?.problems ?? []}
      />
      <p class="downloads">
        <a href={addressOf('/options/stack', selection)}>{say`Lay options over one another`}</a>{' '}
        <a href={addressOf('/options/import', selection)}>{say`Import an option`}</a>{' '}
        <a
          href={addressOf(`/options/plan/${plan.document.id}.yaml`, selection)}
          hx-boost="false"
        >{say`The plan with all options as YAML`}</a>{' '}
        <a href={addressOf(`/options/plan/${plan.document.id}.json`, selection)} hx-boost="false">{say`as JSON`}</a>
      </p>
    </div>
    <ul class="cards">
      {options.map((shown) => (
        <Option {...shown} document={plan.document} selection={selection} />
      ))}
    </ul>
    <Versions versions={versions} selection={selection} />
  </>
)

/** What a refused option was to begin with stays with its form. */
const begun = ({ changes, includes }: Fields = {}): Fields => ({
  ...(changes === undefined ? {} : { changes }),
  ...(includes === undefined ? {} : { includes }),
})

interface OptionProps extends OptionShown {
  readonly document: PlanDocument
  readonly selection: Selection
}

const Option = ({ option, applied, problems, document, selection }: OptionProps) => (
  <li id={option.id}>
    <div>
      <h2 id={`${option.id}-heading`}>{option.title}</h2>
      <p>{option.summary}</p>
      <p class="small quiet">
        {say`Source: ${sourceTitle(document, option.source)}.`}
        {option.illustrative === true ? ` ${say`Illustrative.`}` : ''}
        {option.includes === undefined ? '' : ` ${madeOf(document, option.includes)}`}
      </p>
      <p>
        <a class="button plain" href={addressOf('/', { ...selection, options: [option.id] })}>{say`See the outlook under it`}</a>{' '}
        <a class="button plain screen-only" href={editAddress(option.id, selection)}>{say`Change it`}</a>
      </p>
    </div>
    <div>
      {problems.map(({ message, remedy }) => (
        <p>
          <strong>{say`Cannot be applied.`}</strong> {message} {remedy}
        </p>
      ))}
      {applied !== null && applied.changes.length === 0 && <p class="quiet">{say`It changes nothing: this is the plan as it stands.`}</p>}
      {applied !== null && applied.changes.length > 0 && (
        <ChangesTable changes={applied.changes} title={option.title} document={document} source={option.source} />
      )}
      {applied !== null && applied.notes.length > 0 && (
        <ul class="notices">
          {applied.notes.map(({ message }) => (
            <li>{message}</li>
          ))}
        </ul>
      )}
    </div>
  </li>
)
