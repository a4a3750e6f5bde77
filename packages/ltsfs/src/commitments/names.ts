/** What sentences call things: by their titles, as a committee knows them. */
import type { PlanDocument } from '../inputs/plan-document.ts'
import { later, say } from '../language/say.ts'
import type { Plan } from '../plan/plan.ts'

export interface Names {
  readonly activity: (id: string) => string
  /** An agreement, or one of the general funds. */
  readonly fund: (id: string) => string
  readonly authority: (id: string) => string
  readonly member: (id: string) => string
  /** As it stands within a sentence. */
  readonly category: (id: string) => string
}

const GENERAL: Readonly<Record<string, () => string>> = {
  general: later`general money`,
  surplus: later`the surplus of general money`,
  reserves: later`reserves above their floor`,
}

export const namesOf = ({ document }: Plan): Names => {
  const titles = (records: readonly { readonly id: string; readonly title: string }[]) =>
    new Map(records.map(({ id, title }) => [id, title]))
  const activities = titles(document.spending.activities)
  const agreements = agreementNames(document)
  const categories = titles(document.spending.categories ?? [])
  const members = new Map(document.members.map(({ id, name }) => [id, name]))
  const authorities = new Map((document.commitments?.authorities ?? []).map(({ id, name }) => [id, name]))
  return {
    activity: (id) => activities.get(id) ?? id,
    fund: (id) => agreements.get(id) ?? GENERAL[id]?.() ?? id,
    authority: (id) => authorities.get(id) ?? id,
    member: (id) => members.get(id) ?? id,
    category: (id) => lowered(categories.get(id) ?? id),
  }
}

/** "Travel" within a sentence is "travel"; "ICT equipment" stays. */
const lowered = (title: string): string => (/^[A-Z][a-z]/.test(title) ? `${title[0]?.toLowerCase()}${title.slice(1)}` : title)

/** By id: its title, and where an activity is called the same also what it is, or nobody could tell which of the two pays for the other. */
const agreementNames = ({ donorCoFunding, spending }: PlanDocument): ReadonlyMap<string, string> => {
  const taken = new Set(spending.activities.map(({ title }) => plain(title)))
  return new Map(donorCoFunding.agreements.map(({ id, title }) => [id, taken.has(plain(title)) ? say`${title} (agreement)` : title]))
}

const plain = (title: string): string => title.trim().toLowerCase()
