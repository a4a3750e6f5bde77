/** Two statements of the plan about one subject that cannot both hold. */
import { spoken } from '../inputs/id-words.ts'
import type { Claim, StatementRecord } from '../inputs/statement.ts'
import { later, list, say } from '../language/say.ts'
import { defineRule, type Oddity } from './rule.ts'

/** What a claim says, in words that are equal when two claims of a kind agree. */
const content = (claim: Claim): string => {
  switch (claim.kind) {
    case 'period':
      return say`${claim.from} to ${claim.to}`
    case 'years':
      return say`${claim.years} years`
    case 'count':
      return `${claim.count} ${spoken(claim.of)}`
    case 'name':
      return say`"${claim.name}"`
    default:
      return claim satisfies never
  }
}

const length = ({ claim }: StatementRecord): readonly number[] => {
  if (claim.kind === 'period') return [claim.to - claim.from + 1]
  return claim.kind === 'years' ? [claim.years] : []
}

const disagreement = (subject: string, statements: readonly StatementRecord[]): readonly Oddity[] => {
  const kinds = Map.groupBy(statements, ({ claim }) => claim.kind)
  const contents = [...kinds.values()].map((same) => [...new Set(same.map(({ claim }) => content(claim)))])
  const lengths = [...new Set(statements.flatMap(length))]
  if (contents.every((same) => same.length === 1) && lengths.length < 2) return []
  const told = list([...new Set(statements.map(({ text, where }) => say`"${text}" (${where})`))])
  return [
    {
      severity: 'warn',
      records: statements.map(({ id }) => id),
      title: say`The plan says different things about the ${spoken(subject)}`,
      message:
        lengths.length > 1
          ? say`About the ${spoken(subject)} the plan says ${told}: ${list(lengths.map(String))} years, both ends counted.`
          : say`About the ${spoken(subject)} the plan says ${told}.`,
      numbers: Object.fromEntries(lengths.map((years, at) => [`years-${at + 1}`, `${years}`])),
    },
  ]
}

export const statementsDisagree = defineRule({
  id: 'statements-disagree',
  treatment: later`The value is a parameter of the plan document with its source; the other wordings are kept as printed.`,
  find: ({ statements = [] }) =>
    [...Map.groupBy(statements, ({ subject }) => subject)].flatMap(([subject, about]) => disagreement(subject, about)),
})
