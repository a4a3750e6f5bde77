/** One rule of data quality run on the data: what it finds, and what somebody has confirmed of it. */

import { spoken } from '../inputs/id-words.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { list, say } from '../language/say.ts'
import { guideValue } from './guide-value.ts'
import type { DataQualityInput, DataQualityRule, Oddity } from './rule.ts'

/** A value that somebody has confirmed is not held back any more: what is odd about it stays said, beside who confirmed it. */
const afterConfirmation = (oddity: Oddity, members: ReadonlyMap<string, MemberRecord>): Oddity => {
  const indicators = members.get(oddity.members?.[0] ?? '')?.indicators ?? {}
  const [holds = [], confirmed] = [oddity.holds, (oddity.holds ?? []).filter((indicator) => indicators[indicator]?.confirmed !== undefined)]
  if (confirmed.length === 0) return oddity
  const words = confirmed.map(
    (indicator) => say`${spoken(indicator)} by ${indicators[indicator]?.confirmed?.by} on ${indicators[indicator]?.confirmed?.on}`,
  )
  const still = holds.filter((indicator) => !confirmed.includes(indicator))
  return {
    ...oddity,
    severity: still.length === 0 ? 'warn' : oddity.severity,
    holds: still,
    message: say`${oddity.message} Confirmed all the same: ${list(words)}.`,
  }
}

/** Without one of its guide values in force a rule is not run, holds nothing back, and that is reported. */
export const runRule = (rule: DataQualityRule, data: DataQualityInput): readonly Oddity[] => {
  const missing = (rule.needs ?? []).filter((name) => guideValue(data.guides[name], data.asOf) === null)
  if (missing.length > 0) {
    return [
      {
        severity: 'warn',
        records: missing,
        title: say`"${rule.id}" was not checked`,
        message: say`The rule "${rule.id}" was not run: ${missing.join(', ')} is not in force on ${data.asOf}.`,
      },
    ]
  }
  const found = rule.find(data, (name) => {
    const value = guideValue(data.guides[name], data.asOf)
    if (value === null || !rule.needs?.includes(name)) throw new Error(`the rule "${rule.id}" reads "${name}" without needing it`)
    return value
  })
  if (found.every(({ holds }) => holds === undefined)) return found
  const members = new Map(data.members.map((member) => [member.id, member]))
  return found.map((oddity) => afterConfirmation(oddity, members))
}
