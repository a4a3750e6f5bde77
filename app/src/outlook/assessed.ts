/**
 * What is computed of plans, kept: plans by the hash of their document, what comes of them by the plan without its options and the options
 * that lie on it. An edit of one option leaves what was computed of the plan and of all others as it is.
 */
import {
  type Alternative,
  type Applied,
  type Assessment,
  alternativeFrom,
  assess,
  type Basis,
  canonicalJson,
  forecast,
  type OptionRecord,
  type Plan,
  type PlanDocument,
  type PlanWithOptions,
  planWithOptions,
  type Result,
  validate,
} from 'ltsfs'
import { sha256Of } from '../database/seal.ts'
import { recent } from './recent.ts'

export interface Outlook {
  readonly assessment: Assessment
  readonly applied: Applied
}

interface Assessed extends Outlook {
  readonly plan: Plan
}

export interface Works {
  /** A document as a plan. Its options are read and not tried. */
  readonly planOf: (document: unknown, sha256: string) => Result<Plan>
  /** The plan under options, valid as a whole. */
  readonly laid: (document: PlanDocument, options: readonly string[]) => Result<PlanWithOptions>
  readonly assessed: (document: PlanDocument, options: readonly string[], basis: Basis) => Result<Assessed>
  /** By what an answer about these options is known again: the plan without its options, and those that are asked for or lie under them. */
  readonly nameOf: (document: PlanDocument, options: readonly string[]) => string
  /** The plan as it stands, or under one option, as a column of a comparison. */
  readonly alternative: (document: PlanDocument, option: string | null, basis: Basis) => Result<Alternative>
}

const ASSESSED_KEPT = 64
const PLANS_KEPT = 8
const LAID_KEPT = 16

/** The options that are asked for and all that they include; of one that is not there, which are: that is told by their names. */
function lyingOn({ options }: PlanDocument, asked: readonly string[]): readonly (OptionRecord | readonly string[])[] {
  const byId = new Map(options.map((option) => [option.id, option]))
  const found = new Set(asked)
  for (const id of found) for (const under of byId.get(id)?.includes ?? []) found.add(under)
  return [...found].map((id) => byId.get(id) ?? [...byId.keys()])
}

export function keptWorks(): Works {
  const plans = recent<Result<Plan>>(PLANS_KEPT)
  const under = recent<Result<PlanWithOptions>>(LAID_KEPT)
  const outlooks = recent<Result<Assessed>>(ASSESSED_KEPT)
  const bare = new WeakMap<PlanDocument, string>()
  const bareSha256 = (document: PlanDocument): string => {
    const known = bare.get(document) ?? sha256Of(canonicalJson({ ...document, options: [] }))
    bare.set(document, known)
    return known
  }
  const keyOf = (document: PlanDocument, options: readonly string[]): string =>
    JSON.stringify([bareSha256(document), options, lyingOn(document, options)])

  const laid: Works['laid'] = (document, options) => under(keyOf(document, options), () => planWithOptions(document, options))
  const assessed: Works['assessed'] = (document, options, basis) =>
    outlooks(`${basis} ${keyOf(document, options)}`, () => {
      const changed = laid(document, options)
      if (!changed.ok) return changed
      const { plan, applied } = changed.value
      const computed = forecast(plan, { basis })
      return computed.ok ? { ok: true, value: { plan, applied, assessment: assess(computed.value) } } : computed
    })
  return {
    planOf: (document, sha256) =>
      plans(sha256, () => {
        const result = validate(document, { options: [] })
        return result.ok ? { ok: true, value: result.value.plan } : result
      }),
    laid,
    assessed,
    nameOf: (document, options) => sha256Of(keyOf(document, options)),
    alternative: (document, option, basis) => {
      const found = assessed(document, option === null ? [] : [option], basis)
      return found.ok ? { ok: true, value: alternativeFrom(document, option, found.value) } : found
    },
  }
}
