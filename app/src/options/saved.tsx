/** What was recorded last, and the buttons that take it back or make again what was taken back, each saying what that is. */
import { later, say } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import type { Notice } from '../layout/notices.tsx'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { versionsOfPlan } from './editing.ts'
import { type Step, undoSteps } from './undo-steps.ts'

interface StepFormProps {
  readonly says: 'Undo' | 'Redo'
  readonly step: Step | null
  readonly opening: Opening
}

const WORDS = {
  Undo: { button: later`Undo`, named: (edit: string) => say`Undo ${edit}` },
  Redo: { button: later`Redo`, named: (edit: string) => say`Redo ${edit}` },
} as const

const StepForm = ({ says, step, opening: { version, selection } }: StepFormProps) => {
  if (step === null) return null
  const edit = step.edit === '' ? say`version ${says === 'Undo' ? step.to + 1 : step.to}` : recordedWords(step.edit)
  const { button, named } = WORDS[says]
  return (
    <form class="step" method="post" action={addressOf('/options/back', { ...selection, version: null })} hx-boost="false">
      <input type="hidden" name="to" value={String(step.to)} />
      <input type="hidden" name="expected" value={String(version.number)} />
      <button type="submit" class="plain" aria-label={named(edit)}>
        {button()}
      </button>{' '}
      <span class="quiet">{edit}</span>
    </form>
  )
}

export async function savedNotices(desk: Desk, opening: Opening, saved: string | undefined): Promise<readonly Notice[]> {
  const { version } = opening
  if (saved === undefined || saved !== String(version.number)) return []
  const { undo, redo } = undoSteps(await versionsOfPlan(desk, version.planId))
  const text = (
    <>
      {version.note === ''
        ? say`Recorded as version ${version.number} of the plan.`
        : say`Recorded as version ${version.number} of the plan: ${recordedWords(version.note)}.`}
      <StepForm says="Undo" step={undo} opening={opening} />
      <StepForm says="Redo" step={redo} opening={opening} />
    </>
  )
  return [{ kind: 'done', text }]
}
