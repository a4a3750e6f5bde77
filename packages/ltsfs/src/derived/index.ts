/** Every kind of figure that is written only when it is followed, and the one door to a figure: that of the book, else one of these. */
import type { Assessment } from '../checks/check.ts'
import { type FigureName, printFigureName } from '../formula/figure-name.ts'
import type { Figure } from '../formula/formula.ts'
import { figure } from '../formula/write.ts'
import type { DerivedFigures, DerivedShown } from './derived-figures.ts'
import { feeAccount } from './fee-account.ts'
import { feeSpread } from './fee-spread.ts'
import { feeSteps } from './fee-steps.ts'
import { fromPayer } from './from-payer.ts'
import { missionCarried } from './mission-carried.ts'
import { missionsAt, percentOf } from './mission-trial.ts'
import { projectRecovery } from './project-recovery.ts'
import { reservesChange } from './reserves-change.ts'

const DERIVED: readonly DerivedFigures[] = [
  ...feeSteps,
  ...feeSpread,
  ...feeAccount,
  ...projectRecovery,
  ...missionCarried,
  fromPayer,
  reservesChange,
]

const BY_ID = new Map(DERIVED.map((kind) => [kind.id, kind]))

/** How figures of a kind are shown where they are neither money nor a plain number. */
export const derivedShown = (id: string): DerivedShown | undefined => BY_ID.get(id)?.shown

/** A figure of missions at one share for every member: { mission: 'audit', percent: '35' }. */
const triedMission = ({ forecast }: Assessment, { id, of: { percent, ...of }, year }: FigureName): Figure | undefined => {
  const at = percentOf(percent)
  const tried = at === null || !id.startsWith('user-pays-missions/') ? undefined : missionsAt(forecast, at).book.find(id, of, year)
  return tried && figure(id, { ...of, percent: String(at), year }, tried.body)
}

const written = new WeakMap<Assessment, Map<string, Figure>>()

/** Of the forecast and its indicators, or one that is written now and kept; undefined where there is none of that name. */
export const figureNamed = (assessment: Assessment, { id, of, year }: FigureName): Figure | undefined => {
  const entered = assessment.book.find(id, of, year) ?? triedMission(assessment, { id, of, year })
  const kind = BY_ID.get(id)
  if (entered !== undefined || kind === undefined) return entered
  const kept = written.get(assessment) ?? new Map<string, Figure>()
  written.set(assessment, kept)
  const name = printFigureName({ id, of, year })
  const before = kept.get(name)
  const body = before === undefined ? kind.formula(assessment, of, year) : undefined
  if (body === undefined) return before
  const made = figure(id, { ...of, year }, body)
  kept.set(name, made)
  return made
}
