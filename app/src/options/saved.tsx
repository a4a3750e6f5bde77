/** What was recorded last, and the buttons that take it back or make again what was taken back, each saying what that is. */
import { later, say } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import { HiddenFields } from '../layout/hidden-fields.tsx'
import type { Notice } from '../layout/notices.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { Fields } from './form.ts'
import { type OfferedStep, type OfferedSteps, offeredSteps } from './offered-steps.ts'

interface StepFormProps {
  readonly says: 'Undo' | 'Redo'
  readonly step: OfferedStep | null
  readonly version: number
  readonly selection: Selection
  /** The option to come back to, and what is looked at there. */
  readonly back?: Fields
}

const WORDS = {
  Undo: {
    button: later`Undo`,
    named: (edit: string) => say`Undo ${edit}`,
    not: (edit: string) => say`${edit}: this cannot be undone any more.`,
  },
  Redo: {
    button: later`Redo`,
    named: (edit: string) => say`Redo ${edit}`,
    not: (edit: string) => say`${edit}: this cannot be done again any more.`,
  },
} as const

/** Sent so that the page stays where no answer comes; `ltsfs.js` says that there, and sends what is typed beside it first. */
const staysUnanswered = (action: string): Readonly<Record<string, string>> => ({
  'hx-post': action,
  'hx-target': '#view',
  'hx-swap': 'outerMorph',
  'hx-push-url': 'true',
  'hx-sync': 'this:drop',
  'hx-status:5xx': 'swap:none',
})

const StepForm = ({ says, step, version, selection, back = {} }: StepFormProps) => {
  if (step === null) return null
  const edit = step.edit === '' ? say`version ${says === 'Undo' ? step.to + 1 : step.to}` : recordedWords(step.edit)
  const { button, named, not } = WORDS[says]
  if (step.refused.length > 0) return <p class="quiet">{[not(edit), ...step.refused.map(({ message }) => message)].join(' ')}</p>
  const action = addressOf('/options/back', { ...selection, version: null })
  return (
    <form class="step" method="post" action={action} hx-boost="false" {...staysUnanswered(action)}>
      <HiddenFields fields={{ ...back, to: String(step.to), expected: String(version), seen: String(version) }} />
      <button type="submit" class="plain" aria-label={named(edit)}>
        {button()}
      </button>{' '}
      <span class="quiet">{edit}</span>{' '}
      <span class="unsaved error">
        <span>{say`Not saved: no connection.`}</span>
      </span>
    </form>
  )
}

type StepsProps = Pick<StepFormProps, 'version' | 'selection' | 'back'> & OfferedSteps

export const Steps = ({ undo, redo, ...props }: StepsProps) => (
  <>
    <StepForm says="Undo" step={undo} {...props} />
    <StepForm says="Redo" step={redo} {...props} />
  </>
)

const recordedText = ({ version: { number, note } }: Opening): string =>
  note === '' ? say`Recorded as version ${number} of the plan.` : say`Recorded as version ${number} of the plan: ${recordedWords(note)}.`

const isNewest = ({ version }: Opening, saved: string | undefined): boolean => saved === String(version.number)

/** On the page of an option, where the steps stand by themselves. */
export const recordedNotices = (opening: Opening, saved: string | undefined): readonly Notice[] =>
  isNewest(opening, saved) ? [{ kind: 'done', text: recordedText(opening) }] : []

export async function savedNotices(desk: Desk, opening: Opening, saved: string | undefined): Promise<readonly Notice[]> {
  const { version, selection } = opening
  if (!isNewest(opening, saved)) return []
  const steps = await offeredSteps(desk, version.planId)
  const text = (
    <>
      {recordedText(opening)}
      <Steps {...steps} version={version.number} selection={selection} />
    </>
  )
  return [{ kind: 'done', text }]
}
