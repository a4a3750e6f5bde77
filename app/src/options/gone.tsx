/** What was sent for an option that others retired or merged meanwhile: that it is not there, what was sent, and how to go on with it. */
import type { Context } from 'hono'
import { differences, type OptionRecord, type PlanDocument, type Result, say } from 'ltsfs'
import { type PlanVersion, planVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import type { Html } from '../htmx.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Refusal } from './edit-props.ts'
import { versionsOfPlan } from './editing.ts'
import type { Fields } from './form.ts'
import { SentFields } from './sent-fields.tsx'

interface GoneAsked {
  readonly opening: Opening
  readonly id: string
  readonly form: Refusal['form'] | 'merge'
  readonly fields: Fields
  /** What was sent makes of the option; null where it would leave it as it is. */
  readonly apply: ((document: PlanDocument) => Result<PlanDocument>) | null
}

/** What says nothing by itself that could be lost with the option. */
const WORDLESS: readonly GoneAsked['form'][] = ['merge', 'retire', 'reset']

/** Not found where no version of the plan has it. */
export async function goneOption(c: Context, desk: Desk, { opening, id, form, fields, apply }: GoneAsked): Promise<Response> {
  const { planId } = opening.version
  const versions = await versionsOfPlan(desk, planId)
  for (const [at, { number }] of versions.entries()) {
    const document = (await planVersion(desk.database, planId, number))?.document as PlanDocument | undefined
    const option = document?.options.find((each) => each.id === id)
    const went = versions[at - 1]
    if (document === undefined || option === undefined || went === undefined) continue
    const isTyped = !WORDLESS.includes(form)
    const edited = isTyped && apply !== null ? apply(document) : null
    const yours = edited?.ok
      ? edited.value.options.find((each) => each.id === (form === 'duplicate' ? edited.value.options.at(-1)?.id : id))
      : undefined
    const after = (await planVersion(desk.database, planId, went.number))?.document as PlanDocument | undefined
    const isAlone = after !== undefined && differences({ ...document, options: [] }, { ...after, options: [] }).length === 0
    const props = { option, went, yours, document, fields, isTyped, isAlone, newest: opening.version.number }
    const content = <Gone {...props} last={number} selection={{ ...opening.selection, version: null }} />
    return show(c, desk, { opening, page: '/options', title: goneTitle(option), content, status: 409 })
  }
  return c.notFound()
}

const goneTitle = ({ title }: OptionRecord): string => say`“${title}” is no longer in the plan, so nothing was recorded`

interface GoneProps {
  readonly option: OptionRecord
  /** The version that no longer has it, and the one before, which had it last. */
  readonly went: PlanVersion
  readonly last: number
  readonly newest: number
  readonly document: PlanDocument
  readonly fields: Fields
  /** Whether anything was typed or chosen for it. */
  readonly isTyped: boolean
  /** Whether the version that took it out left every value of the plan as it was. */
  readonly isAlone: boolean
  /** The option with what was sent; undefined where that cannot be taken in. */
  readonly yours: OptionRecord | undefined
  readonly selection: Selection
}

const Gone = ({ option, went, last, newest, document, fields, isTyped, isAlone, yours, selection }: GoneProps): Html => (
  <>
    <h1 tabindex={-1} autofocus>
      {goneTitle(option)}
    </h1>
    <p class="deck">
      {say`Version ${went.number}, recorded by ${recordedWords(went.recordedBy)} on ${went.recordedAt.slice(0, 16).replace('T', ' ')} UTC, took it out.`}{' '}
      {went.note === '' ? '' : `${recordedWords(went.note)}.`}
    </p>
    <SentFields document={document} fields={fields} />
    <section aria-labelledby="decide">
      <h2 id="decide">{isTyped ? say`What becomes of yours` : say`What can be done`}</h2>
      {yours !== undefined && (
        <form method="post" action={addressOf('/options/import', selection)} hx-boost="false">
          <HiddenFields fields={{ document: JSON.stringify(yours), as: 'new' }} />
          <p>
            {say`With all that the option had it becomes a new one; you see it before it is recorded.`}{' '}
            <button type="submit">{say`Make a new option with what I sent`}</button>
          </p>
        </form>
      )}
      <form method="post" action={addressOf('/options/back', selection)} hx-boost="false">
        <HiddenFields fields={{ of: option.id, to: String(last), seen: String(went.number), expected: String(newest) }} />
        <p>
          {[backText(isAlone), ...(isTyped ? [say`What you sent is then to be entered again.`] : [])].join(' ')}{' '}
          <button type="submit" class="plain">{say`Bring the option back`}</button>
        </p>
      </form>
      <p>
        <a class="button plain" href={addressOf('/options', selection)}>
          {isTyped ? say`Leave mine out` : say`All options`}
        </a>
      </p>
    </section>
  </>
)

/** Where it was merged, its values go from the plan as it comes back. */
const backText = (isAlone: boolean): string =>
  isAlone
    ? say`The option can be brought back as it was; what was recorded since stays.`
    : say`The option can be brought back as it was, and the values of the plan that this version changed go back with it; what was recorded since stays.`
