/**
 * For which fiscal years an agreement pays, and what of its money lapses.
 *
 * A cost may fall on any day of its year, so the window has to reach to the end of that year; its beginning can be waited for. What was
 * committed for a year that the window covers stays payable when days pass: the money is kept for it after the window, and after the year
 * end where nothing is carried over (R9). Nothing else may use it then.
 */
import { overlaps } from '../calendar/span.ts'
import type { CommitmentPolicyRecord } from '../inputs/commitment-policy.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'

export const isOpenIn = (plan: Plan, { window }: AgreementRecord, year: number): boolean =>
  overlaps(window, plan.span(year)) && window.until >= plan.span(year).until

export const carriesOver = ({ funds }: CommitmentPolicyRecord, { id }: AgreementRecord): boolean =>
  funds.find(({ agreement }) => agreement === id)?.carriesOver !== false

/** Whether its window does not reach to the end of a year, nor into a later one. */
export const endsBefore = (plan: Plan, { window }: AgreementRecord, year: number): boolean => window.until < plan.span(year).until

/** The year within which a window ends, so that it pays for no cost of it; null where it ends with a year or outside those given. */
export const cutShort = (plan: Plan, { window }: AgreementRecord, years: readonly number[]): number | null =>
  years.find((year) => overlaps(window, plan.span(year)) && window.until < plan.span(year).until) ?? null
