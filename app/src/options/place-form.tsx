/** Finds a value of the plan by its words, shows what is in force in every year, and asks for the new value, the years and the reason. */

import type { Place } from 'ltsfs'
import { counted, isNoReason, phrase, say, spellSpan, spokenChoice } from 'ltsfs'
import { KEY_PLACE } from '../fresh-key.ts'
import { type EntryField, EntryForm } from '../layout/entry-form.tsx'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { PlanPath } from '../layout/plan-path.tsx'
import { optionTitle } from '../outlook/option-titles.ts'
import { addressOf } from '../outlook/selection.ts'
import type { EditProps } from './edit-props.ts'
import { optionsOver } from './editing.ts'
import { editAddress, type Fields, LONGEST, MOST_SENT } from './form.ts'
import { saidText } from './last-said.ts'
import { ByYear } from './place-by-year.tsx'
import { ENDS, SavedState, sendsItself } from './saves-itself.tsx'
import { openedOf, setHere } from './set-here.ts'
import { sourceTitle } from './source-title.ts'

export const PlaceSearch = ({ option, search, found, selection }: EditProps) => (
  <>
    <search>
      <form method="get" action={`/options/edit/${option.id}`} class="inline">
        <HiddenFields fields={new URLSearchParams(addressOf('', { ...selection, version: null }).slice(1))} />
        <label for="find">{say`Find a value by its words`}</label>
        <p class="hint" id="find-hint">{say`For example: small fee, threshold population, mission share, office, fee rate border.`}</p>
        <input type="search" id="find" name="find" value={search} aria-describedby="find-hint" autocomplete="off" maxlength={100} />{' '}
        <button type="submit">{say`Find`}</button>
      </form>
    </search>
    {search !== '' && (
      <p role="status">
        {found.length === 0 ? say`Nothing is called "${search}"; try fewer or other words.` : say`${counted(found.length, 'value')}:`}
      </p>
    )}
    {found.length > 0 && (
      <ul class="places">
        {found.map(({ path, words }) => (
          <li>
            <a href={`${editAddress(option.id, selection, { find: search, place: path })}#change`}>{words}</a>
            <div class="small quiet">
              <PlanPath path={path} />
            </div>
          </li>
        ))}
      </ul>
    )}
  </>
)

type PlaceProps = EditProps & { readonly place: Place }

const hintOf = ({ unit, kind }: Place): string => {
  if (kind === 'field') return say`A number or a word, as it stands there now.`
  if (unit === '1') return say`In shares: 0.07 or 7 %. Arithmetic is worked out: =3*400. "none" is not in force.`
  return say`In ${unit === null ? say`its unit` : phrase(unit)}. Arithmetic is worked out: =3*400. "none" is not in force.`
}

const fieldsOf = ({ document, option, place }: PlaceProps): readonly EntryField[] => {
  const years = place.values.flatMap(({ year }) => (year === null ? [] : [[String(year), String(year)] as const]))
  return [
    place.choices.length > 0
      ? {
          name: 'value',
          label: say`New value`,
          kind: 'choice',
          choices: place.choices.map((choice) => [choice, spokenChoice(choice)] as const),
        }
      : { name: 'value', label: say`New value`, kind: 'text', hint: hintOf(place), longest: MOST_SENT },
    ...(place.kind === 'field'
      ? []
      : [
          { name: 'from', label: say`From`, kind: 'choice', choices: years } as const,
          // Without a last year it goes to the end: a browser must not ask for one.
          {
            name: 'last',
            label: say`Last year`,
            kind: 'choice',
            optional: true,
            choices: [['', say`to the end`] as const, ...years],
          } as const,
        ]),
    {
      name: 'reason',
      label: say`Reason`,
      kind: 'text',
      hint: say`Why the value should be another; it is printed beside it. At most ${LONGEST} characters.`,
      longest: MOST_SENT,
    },
    {
      name: 'source',
      label: say`Source`,
      kind: 'choice',
      choices: [
        [option.source, say`${sourceTitle(document, option.source)} (that of the option)`],
        ...document.sources.flatMap(({ id, title }) => (id === option.source ? [] : [[id, title] as const])),
      ],
    },
  ]
}

/** Filled in, they stand in place of the one that is chosen; what they give becomes a source of the plan together with the value. */
const newSource = (): readonly EntryField[] => [
  {
    name: 'title',
    label: say`Title of the new source`,
    kind: 'text',
    optional: true,
    hint: say`It stands in place of the one chosen above, and in the list from then on.`,
    longest: MOST_SENT,
  },
  { name: 'link', label: say`Link or page`, kind: 'text', optional: true, longest: MOST_SENT },
  { name: 'read', label: say`Day it was read`, kind: 'day', optional: true },
]

const isNewSource = ({ title = '', link = '' }: Fields = {}): boolean => title !== '' || link !== ''

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

export const PlaceForm = (props: PlaceProps) => {
  const { option, place, version, search, selection, refusal, sent, isSent, today } = props
  const values = setHere(option, place.path)
  const set = openedOf(values, props.from, place.values.at(-1)?.year ?? null)
  const now = set?.value ?? place.values[0]?.value
  const usual = {
    value: shown(now),
    from: String(set?.from ?? place.values[0]?.year ?? ''),
    last: set?.until === undefined ? '' : String(set.until - 1),
    reason: set === undefined || isNoReason(set.reason) ? '' : set.reason,
    source: set?.source ?? option.source,
    read: today,
  }
  const action = addressOf(`/options/edit/${option.id}/change`, { ...selection, version: null })
  const refused = refusal?.form === 'change' ? refusal : null
  const sentFields = refused?.fields ?? sent?.fields
  const typed = isNoReason(sentFields?.['reason'] ?? '') ? { ...sentFields, reason: '' } : sentFields
  const problems = refused?.problems ?? []
  const hidden = { key: typed?.['key'] || KEY_PLACE, said: typed?.['said'] ?? saidText(set === undefined ? 0 : version, usual) }
  return (
    <div id="place">
      <h3>{place.words}</h3>
      {place.kind === 'dated' && <ByYear place={place} values={values} />}
      {problems.some(({ code }) => code === 'option-conflict') && <Combining {...props} />}
      <EntryForm
        id="change"
        action={action}
        title={set === undefined ? say`Set it` : say`Set it again, or for other years`}
        about={
          set === undefined || values.length < 2 || typed !== undefined
            ? ''
            : say`These fields are about some of the years (${spellSpan(set)}); what is set for the others stays unless they are chosen.`
        }
        fields={fieldsOf(props)}
        more={{ title: say`A source that is not in the list`, fields: newSource(), isOpen: isNewSource(typed) }}
        values={typed ?? usual}
        hidden={{ expected: String(version), place: place.path, find: search, ...hidden }}
        submit={say`Record this value`}
        isOpen
        problems={problems}
        saves={{
          attributes: sendsItself(action),
          submit: ENDS,
          state: <SavedState sent={sent} problems={isSent ? problems : []} />,
          isSent,
        }}
      />
    </div>
  )
}

/** Options laid over this one together with others that set the same value: what holds in them is said there, and then this one can change. */
const Combining = ({ document, option, place, search, selection }: PlaceProps) => {
  const over = optionsOver(document, option.id).filter((id) => id !== option.id)
  return (
    <ul class="notices">
      {over.map((id) => (
        <li>
          {say`Option “${optionTitle(document, id)}” combines this one with another that sets the same value, so it needs one value of its own first.`}{' '}
          <a
            href={`${editAddress(id, selection, { find: search, place: place.path })}#change`}
          >{say`Say what holds in “${optionTitle(document, id)}”`}</a>
        </li>
      ))}
    </ul>
  )
}
