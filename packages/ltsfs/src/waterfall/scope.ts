/**
 * What the money of an agreement may pay for: an activity that any of its lists names, by area, objective, strategy or by itself.
 *
 * The lists widen each other, because each names a branch or a leaf of one tree. A restriction that names nothing pays for nothing.
 */
import type { AgreementRecord } from '../inputs/donor-co-funding.ts'
import type { ActivityRecord } from '../inputs/spending.ts'

/** Unrestricted money has no scope: it supplements the budget instead. */
export const isInScope = ({ restriction }: AgreementRecord, { area, objective, strategy, id }: ActivityRecord): boolean =>
  restriction !== 'none' &&
  (restriction.areas?.includes(area) === true ||
    restriction.objectives?.includes(objective) === true ||
    (strategy !== undefined && restriction.strategies?.includes(strategy) === true) ||
    restriction.activities?.includes(id) === true)
