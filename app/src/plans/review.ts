/** What a document would do to the plan that is there: every place and total that would differ, and what forbids it. */
import { type ChangedPlaces, type ChangedVersions, changedPlaces, changedVersions, type PlanDocument, type Problem } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { heldAgainst } from '../ledger/held-against.ts'
import type { Opening } from '../outlook/opening.ts'
import type { ReadIn } from './queries.ts'

export interface Review {
  readonly before: PlanDocument
  readonly after: PlanDocument
  readonly places: ChangedPlaces
  /** Null where the version that is recorded cannot be computed any more. */
  readonly compared: ChangedVersions | null
  /** Why it cannot be recorded so; none when it can. */
  readonly problems: readonly Problem[]
}

/** Held to what is held against it when it is recorded: approved options stay, and so does the register. */
export async function reviewOf({ database, clock }: Desk, { plan: recorded, version, selection }: Opening, read: ReadIn): Promise<Review> {
  const { document, plan } = read
  const [before, after] = [recorded.document, plan.document]
  const compared = changedVersions(before, after, selection.basis)
  return {
    ...{ before, after },
    places: compared.ok ? compared.value : changedPlaces(before, after),
    compared: compared.ok ? compared.value : null,
    problems: await heldAgainst(database, { planId: version.planId, before, plan, document, now: clock() }),
  }
}
