/** For which fiscal years an agreement pays, by its window. */
import { overlaps } from '../calendar/span.ts'
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { Plan } from '../plan/plan.ts'

export const isOpenIn = (plan: Plan, { window }: AgreementRecord, year: number): boolean => overlaps(window, plan.span(year))
