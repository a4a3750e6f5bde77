/**
 * Reads any values as entries of the register: all of them, or every problem of form, with the path each would have in a plan document.
 *
 * Whether an entry fits what was entered before it is for the register to say (`registerProblems`).
 */
import * as z from 'zod'
import { say } from '../language/say.ts'
import { brokenParts } from './broken-parts.ts'
import { foundText } from './found-text.ts'
import { pathText } from './path-text.ts'
import { plainData } from './plain-data.ts'
import type { Result } from './problem.ts'
import { problemList } from './problem-list.ts'
import { type RegisterEntry, registerRecord } from './register.ts'
import { translateIssues } from './translate-issue.ts'

const withEntries = z.strictObject({ register: registerRecord })

export const readRegisterEntries = (values: readonly unknown[]): Result<readonly RegisterEntry[]> => {
  const { document, hazards } = plainData({ register: { entries: values } })
  const problems = problemList()
  for (const { code, keys, found } of hazards)
    problems.add(() => ({
      code,
      path: pathText(document, keys),
      found: foundText(found),
      expected: say`an entry as a JSON or YAML file would hold it`,
      message: say`The entry cannot be read.`,
      remedy: say`Write the entry as a JSON or YAML file would hold it.`,
    }))
  const parsed = withEntries.safeParse(document)
  if (!parsed.success) translateIssues(withEntries, document, parsed.error.issues, brokenParts(), problems)
  return parsed.success && problems.count() === 0
    ? { ok: true, value: parsed.data.register.entries }
    : { ok: false, problems: problems.all() }
}
