/** The plan with agreements brought in, or taken back: a changed document, validated as a whole. */
import { type Plan, type PlanDocument, type Result, validate } from 'ltsfs'
import type { Books } from './books.ts'

export type AgreementRecord = PlanDocument['donorCoFunding']['agreements'][number]

/** An agreement of the same id is replaced. Entries of the register are kept apart: they do not come back with the document. */
export function withAgreements({ plan: { document } }: Books, added: readonly AgreementRecord[]): Result<Plan> {
  const ids = new Set(added.map(({ id }) => id))
  return validated(document, [...document.donorCoFunding.agreements.filter(({ id }) => !ids.has(id)), ...added])
}

/** Those of which the register speaks stay in the plan as cancelled, because entries are never taken out. */
export function withoutAgreements({ plan: { document }, entries }: Books, ids: readonly string[]): Result<Plan> {
  const spokenOf = new Set(entries.flatMap((entry) => ('agreement' in entry && entry.agreement !== undefined ? [entry.agreement] : [])))
  return validated(
    document,
    document.donorCoFunding.agreements.flatMap((agreement) =>
      !ids.includes(agreement.id) ? [agreement] : spokenOf.has(agreement.id) ? [{ ...agreement, state: 'cancelled' as const }] : [],
    ),
  )
}

function validated(document: PlanDocument, agreements: readonly AgreementRecord[]): Result<Plan> {
  const { register, ...rest } = document
  const closed = register?.closedYears === undefined ? {} : { closedYears: register.closedYears }
  const result = validate({
    ...rest,
    ...(register === undefined ? {} : { register: { ...closed, entries: [] } }),
    donorCoFunding: { ...document.donorCoFunding, agreements },
  })
  return result.ok ? { ok: true, value: result.value.plan } : result
}
