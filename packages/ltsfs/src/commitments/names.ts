/** What sentences call things: by their titles, as a committee knows them. */
import type { Plan } from '../plan/plan.ts'

export interface Names {
  readonly activity: (id: string) => string
  /** An agreement, or one of the general funds. */
  readonly fund: (id: string) => string
  readonly authority: (id: string) => string
}

const GENERAL: Readonly<Record<string, string>> = {
  general: 'general money',
  surplus: 'the surplus of general money',
  reserves: 'reserves above their floor',
}

export const namesOf = ({ document }: Plan): Names => {
  const titles = (records: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(records.map(({ id, title }) => [id, title]))
  const activities = titles(document.spending.activities)
  const agreements = titles(document.donorCoFunding.agreements)
  const authorities = new Map((document.commitments?.authorities ?? []).map(({ id, name }) => [id, name]))
  return {
    activity: (id) => activities.get(id) ?? id,
    fund: (id) => agreements.get(id) ?? GENERAL[id] ?? id,
    authority: (id) => authorities.get(id) ?? id,
  }
}
