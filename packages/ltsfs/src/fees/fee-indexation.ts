/** Indexation: a fee rises with the index of its schedule. */
import { later } from '../language/say.ts'
import { indexedFee } from '../plan/fee-index.ts'
import type { FeeStep } from './fee-method.ts'

export const indexed: FeeStep = {
  id: 'indexation',
  label: later`Indexation`,
  changes: ({ indexation }) => indexation !== undefined,
  byMember: false,
  apply: ({ plan, schedule, year }, _, fee) => (schedule.indexation === undefined ? fee : indexedFee(plan, schedule.indexation, fee, year)),
}
