/**
 * Reads a YAML text as plain data, with the core schema: days stay text, and only true, false, null and numbers are more than text.
 *
 * The parser tells the first thing wrong; what follows it is mostly its consequence.
 */
import { CORE_SCHEMA, constructFromEvents, parseEvents, YAMLException } from 'js-yaml'
import { DEEPEST, type Problem, type Result, say } from 'ltsfs'
import { empty, growsByAliases, keyTwice, opening, tooDeep, unreadable } from './reading-problem.ts'
import { textPlace } from './text-place.ts'
import { yamlBounds } from './yaml-bounds.ts'
import { yamlReason } from './yaml-reason.ts'

/** Where the parser itself stops, below any depth at which it would run out of stack. */
const PARSER_DEPTH = 4 * DEEPEST
/** Values that aliases may stand for, all together: far more than repeated sources and units of a plan. */
const MOST_GROWTH = 100_000

export const readYaml = (text: string, name: string): Result<unknown> => {
  try {
    const events = parseEvents(text, { maxDepth: PARSER_DEPTH })
    const { tooDeepAt, grownBy } = yamlBounds(events, text, DEEPEST)
    if (tooDeepAt !== null) return refused(tooDeep(name, textPlace(text, tooDeepAt), DEEPEST))
    if (grownBy > MOST_GROWTH) return refused(growsByAliases(name))
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA })
    if (documents.length > 1) return refused(several(name, documents.length))
    return documents.length === 0 ? refused(empty(name)) : { ok: true, value: documents[0] }
  } catch (error) {
    if (error instanceof YAMLException) return refused(problemOf(error, text, name))
    throw error
  }
}

const refused = (problem: Problem): Result<never> => ({ ok: false, problems: [problem] })

const several = (name: string, count: number): Problem =>
  unreadable(
    name,
    say`${count} documents`,
    say`${opening(name)} holds ${count} documents, not one.`,
    say`Hand in each by itself; a line of three hyphens parts them.`,
  )

const problemOf = ({ reason, mark }: YAMLException, text: string, name: string): Problem => {
  const remedy = say`Mend the line named here; text with special characters belongs in quotes.`
  const why = yamlReason(reason)
  if (mark === undefined) return unreadable(name, why, say`${opening(name)} cannot be read: ${why}.`, remedy)
  const place = textPlace(text, mark.position)
  if (reason.startsWith('nesting exceeded')) return tooDeep(name, place, DEEPEST)
  if (reason === 'duplicated mapping key') {
    const [key = ''] = /^[^:\n]*/.exec(text.slice(mark.position, mark.position + 80)) ?? []
    return keyTwice(name, { path: name, key: `"${key.trim().replaceAll(/^["']|["']$/g, '')}"`, place })
  }
  return unreadable(name, place, say`${opening(name)} cannot be read at ${place}: ${why}.`, remedy)
}
