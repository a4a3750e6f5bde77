/**
 * The page of one member: what it pays under each option and why, the path by year, what it receives, its vote, what it owes by age.
 *
 * Sentences and tables only. The amounts of a single member: for itself and for those who may see it.
 */
import type { Comparison } from '../../comparison/comparison.ts'
import type { Table } from '../table.ts'
import { memberAccountTable, memberArrearsTable } from './member-account-tables.ts'
import { memberActivitiesTable, memberMissionsTable } from './member-receives-tables.ts'
import { memberSentences } from './member-sentences.ts'
import { memberWhyTable } from './member-why-table.ts'
import { memberYearsTable } from './member-years-table.ts'

export interface MemberPaper {
  readonly member: { readonly id: string; readonly name: string }
  /** The year that the sentences, the steps and the ages are of. */
  readonly year: number
  readonly sentences: readonly string[]
  /** The same sentences, those of each alternative together. */
  readonly accounts: readonly (readonly string[])[]
  readonly tables: readonly Table[]
}

/** Undefined when no alternative has such a member. Without a year, the last of the plan. */
export const memberPaper = (comparison: Comparison, id: string, year = comparison.years.at(-1) ?? 0): MemberPaper | undefined => {
  const member = comparison.members.find((compared) => compared.member.id === id)?.member
  if (member === undefined) return undefined
  const accounts = memberSentences(comparison, member, year)
  const tables = [
    memberYearsTable(comparison, id),
    memberWhyTable(comparison, id, year),
    memberAccountTable(comparison, id),
    memberArrearsTable(comparison, id, year),
    memberMissionsTable(comparison, id),
    memberActivitiesTable(comparison, id),
  ]
  return {
    member: { id, name: member.name },
    year,
    sentences: accounts.flat(),
    accounts,
    tables: tables.filter((table) => table !== null),
  }
}
