/**
 * A whole row of answers, named system included, that repeats another member's word for word, where nothing makes the two comparable:
 * one of them has no figures of size, or is many times larger. A spreadsheet filled down by mistake looks like this.
 */

import { type CustomsProfileRecord, PROFILE_QUESTIONS } from '../inputs/customs-profile.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { later, list, say } from '../language/say.ts'
import { Decimal } from '../money/decimal.ts'
import { numberOf } from './reading.ts'
import { defineRule, type Oddity } from './rule.ts'
import { whole } from './wording.ts'

const row = (profile: CustomsProfileRecord): string => JSON.stringify(PROFILE_QUESTIONS.map((question) => profile[question].printed))

const doubts = (members: readonly MemberRecord[]): string =>
  members
    .flatMap(({ customsProfile }) =>
      customsProfile ? PROFILE_QUESTIONS.flatMap((question) => customsProfile[question].doubt?.reason ?? []) : [],
    )
    .map((reason) => ` ${reason}`)
    .join('')

const suspects = (group: readonly MemberRecord[], factor: Decimal): { readonly members: readonly MemberRecord[]; readonly why: string } => {
  const unsized = group.filter((member) => numberOf(member, 'population') === null)
  if (unsized.length > 0 && unsized.length < group.length) return { members: unsized, why: say`no figures of size stand beside it` }
  const sizes = group.flatMap((member) => numberOf(member, 'population') ?? [])
  if (sizes.length < 2) return { members: [], why: '' }
  const [smallest, largest] = [Decimal.min(...sizes), Decimal.max(...sizes)]
  if (!largest.greaterThan(smallest.times(factor))) return { members: [], why: '' }
  return { members: group, why: say`their populations lie between ${whole(smallest)} and ${whole(largest)}` }
}

export const repeatedRow = defineRule({
  id: 'repeated-row',
  treatment: later`The row is kept as printed and flagged; it is confirmed with the administration before anything hangs on it.`,
  needs: ['repeatedRowSizeAbove'],
  find: ({ members }, guide) => {
    const withSystem = members.filter(({ customsProfile }) => customsProfile?.automation.system !== undefined)
    const groups = Map.groupBy(withSystem, ({ customsProfile }) => (customsProfile ? row(customsProfile) : ''))
    return [...groups.values()].flatMap((group): readonly Oddity[] => {
      const { members: found, why } = group.length < 2 ? { members: [], why: '' } : suspects(group, guide('repeatedRowSizeAbove'))
      if (found.length === 0) return []
      const others = group.filter((member) => !found.includes(member))
      const names = list(found.map(({ name }) => name))
      const system = group[0]?.customsProfile?.automation.system
      const same =
        others.length === 0
          ? say`The whole row of ${names}, "${system}" included, is the same, and ${why}: probably filled down by mistake.`
          : say`The whole row of ${names}, "${system}" included, is the same as that of ${list(others.map(({ name }) => name))}, and ${why}: probably filled down by mistake.`
      return [
        {
          severity: 'warn',
          members: found.map(({ id }) => id),
          records: ['customs-profile'],
          title: say`${names}: the row repeats another one`,
          message: `${same}${doubts(found)}`,
          numbers: { rows: `${group.length}` },
        },
      ]
    })
  },
})
