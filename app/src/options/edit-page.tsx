/** One option: what it changes in the outlook, every value it sets beside the inherited one, and the forms that change it. */
import { type AppliedChange, placeText, reasonWords, say, spellSpan } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { EntryForm } from '../layout/entry-form.tsx'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { NAMING, namingOf } from '../layout/option-naming.ts'
import { PlanPath } from '../layout/plan-path.tsx'
import { Problems } from '../layout/problems.tsx'
import { FigureTable, Scroll } from '../layout/table.tsx'
import { valueText } from '../layout/value.tsx'
import { addressOf } from '../outlook/selection.ts'
import { ApprovalOf } from './approval.tsx'
import { changesByYear } from './changes-by-year.ts'
import type { EditProps, Refusal } from './edit-props.ts'
import { editAddress, type Fields } from './form.ts'
import { madeOf } from './made-of.ts'
import { MergeOf } from './merge.tsx'
import { PlaceForm, PlaceSearch } from './place-form.tsx'
import { meaning } from './reset.ts'
import { Steps } from './saved.tsx'
import { SentFields } from './sent-fields.tsx'
import { sourceTitle } from './source-title.ts'
import { freeTitle } from './unique-title.ts'

export const Edit = (props: EditProps): Html => {
  const { option, title, headlines, applied, problems, selection, refusal } = props
  const own = changesByYear(applied?.changes.filter((change) => change.option === option.id) ?? [])
  return (
    <>
      <h1 class={title.length > LONG ? 'long' : ''}>{title}</h1>
      <p class="deck">
        {option.summary}
        {option.includes === undefined ? '' : ` ${madeOf(props.document, option.includes)}`}
      </p>
      <StepsOf {...props} />
      {problems.length > 0 && <Problems problems={problems} title={say`It cannot be applied as it is`} />}
      {refusal !== null && hasNoForm(refusal, props) && <Problems problems={refusal.problems} title={say`Nothing was recorded`} />}
      {refusal !== null && props.standing !== null && hasNoForm(refusal, props) && (
        <SentFields document={props.document} fields={refusal.fields} />
      )}
      <section aria-labelledby="values-heading">
        <h2 id="values-heading">
          {option.changes.length === 0
            ? say`It sets no value of its own yet`
            : option.changes.length === 1
              ? say`One value set beside the inherited`
              : say`${option.changes.length} values set beside the inherited`}
        </h2>
        {own.length > 0 && <Values {...props} changes={own} />}
        {applied !== null && applied.notes.length > 0 && (
          <ul class="notices">
            {applied.notes.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
        )}
      </section>
      {props.standing === null && (
        <section aria-labelledby="search-heading" class="screen-only">
          <h2 id="search-heading">{say`Set another value`}</h2>
          <PlaceSearch {...props} />
          {props.place !== null && <PlaceForm {...props} place={props.place} />}
        </section>
      )}
      {headlines !== null && (
        <section aria-labelledby="outlook-heading">
          <h2 id="outlook-heading">{say`What comes of it`}</h2>
          <FigureTable table={headlines} selection={selection} of={say`Measure`} captioned />
          <p>
            <a
              href={addressOf('/compare/bridge', selection, { of: option.id, figure: 'reserves' })}
            >{say`How the difference in reserves comes about`}</a>
          </p>
        </section>
      )}
      <ApprovalOf {...props} />
      <MergeOf {...props} />
      <Rest {...props} />
    </>
  )
}

/** Of an option that may change: what can be taken back or made again, which leads back to what is looked at. */
const StepsOf = ({ option, steps, standing, version, selection, search, place }: EditProps) =>
  standing === null && (steps.undo !== null || steps.redo !== null) ? (
    <div class="steps screen-only">
      <Steps {...steps} version={version} selection={selection} back={{ of: option.id, find: search, place: place?.path ?? '' }} />
    </div>
  ) : null

/** A refusal without a form of its own on the page stands at its head. */
const hasNoForm = ({ form }: Refusal, { place, standing }: EditProps): boolean =>
  form === 'reset' || form === 'retire' || (form === 'change' && place === null) || (standing !== null && form !== 'duplicate')

const LONG = 160

const Values = ({
  document,
  option,
  version,
  selection,
  changes,
  standing,
}: EditProps & { readonly changes: readonly AppliedChange[] }) => (
  <Scroll label={say`Values that the option sets`}>
    <table class="changes">
      <caption class="visually-hidden">{say`Values that the option sets, beside the inherited ones`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`Value of the plan`}</th>
          <th scope="col" class="text">{say`Years`}</th>
          <th scope="col">{say`Inherited`}</th>
          <th scope="col">{say`Set here`}</th>
          {standing === null && <th scope="col" class="screen-only">{say`Reset`}</th>}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr>
            <th scope="row">
              {change.kind === 'added' || standing !== null ? (
                placeText(document, change.path)
              ) : (
                <a href={editAddress(option.id, selection, { place: change.path, ...beginning(change) })}>
                  {placeText(document, change.path)}
                </a>
              )}
              <div class="small quiet">
                <PlanPath path={change.path} />. {reasonWords(change.reason)}
              </div>
              <div class="small quiet">{say`Source: ${sourceTitle(document, change.source)}.`}</div>
            </th>
            <td class="text">{change.kind === 'added' ? say`added` : spellSpan(change)}</td>
            <td>{change.kind === 'added' ? <span class="none">–</span> : valueText(change.before)}</td>
            <td>
              <strong>{valueText(change.after)}</strong>
            </td>
            {standing === null && <Reset document={document} option={option} version={version} selection={selection} change={change} />}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)

/** The years of a value are set one beside the other: which of them a link is about. */
const beginning = ({ from }: AppliedChange): Fields => (from === null ? {} : { from: String(from) })

type ResetProps = Pick<EditProps, 'document' | 'option' | 'version' | 'selection'> & { readonly change: AppliedChange }

const Reset = ({ document, option, version, selection, change }: ResetProps) => {
  const meant = option.changes[change.at]
  return (
    <td class="screen-only">
      <form method="post" action={addressOf(`/options/edit/${option.id}/reset`, selection)} hx-boost="false">
        <input type="hidden" name="expected" value={String(version)} />
        <HiddenFields fields={meant === undefined ? {} : meaning(document, meant)} />
        <button
          type="submit"
          class="plain"
          aria-label={say`Reset ${placeText(document, change.path)} to the inherited value`}
        >{say`Reset`}</button>
      </form>
    </td>
  )
}

/** Rename, duplicate, retire, take away as a file. */
const Rest = ({ document, option, version, selection, refusal, standing }: EditProps) => {
  const hidden = { expected: String(version) }
  const form = (name: Refusal['form']) => (refusal?.form === name ? refusal : null)
  const naming = (name: 'name' | 'duplicate', title: string, submit: string, about: string, values: Fields) => (
    <EntryForm
      id={name}
      action={addressOf(`/options/edit/${option.id}/${name}`, selection)}
      title={title}
      about={about}
      fields={NAMING(document)}
      values={form(name)?.fields ?? values}
      hidden={hidden}
      submit={submit}
      problems={form(name)?.problems ?? []}
    />
  )
  return (
    <section aria-labelledby="rest-heading" class="screen-only">
      <h2 id="rest-heading">{say`This option as a whole`}</h2>
      {standing === null &&
        naming(
          'name',
          say`Rename`,
          say`Record the new words`,
          say`Its id stays, so that links and options over it stay true.`,
          namingOf(option),
        )}
      {naming('duplicate', say`Duplicate`, say`Make the copy`, say`The copy has the same changes and lives its own life.`, {
        ...namingOf(option),
        title: freeTitle(document, say`${option.title} (copy)`),
      })}
      {standing === null && (
        <EntryForm
          id="retire"
          action={addressOf(`/options/edit/${option.id}/retire`, selection)}
          title={say`Retire`}
          about={say`It is taken out of the newest version of the plan. The versions before keep it, and going back brings it back.`}
          fields={[]}
          values={{}}
          hidden={hidden}
          submit={say`Retire this option`}
        />
      )}
      <p class="downloads">
        <a href={addressOf(`/options/file/${option.id}.yaml`, selection)} hx-boost="false">{say`This option as YAML`}</a>{' '}
        <a href={addressOf(`/options/file/${option.id}.json`, selection)} hx-boost="false">{say`as JSON`}</a>{' '}
        <a href={addressOf(`/options/file/${option.id}.frozen.json`, selection)} hx-boost="false">{say`frozen, with all its figures`}</a>
      </p>
      <p>
        <a href={addressOf('/options', selection)}>{say`All options`}</a>
      </p>
    </section>
  )
}
