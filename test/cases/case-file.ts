/**
 * A file of cases: one rule, cases in the user's words, each a change of the base plan and what follows, derived by hand.
 *
 * ```yaml
 * about: What the rule says, in a sentence
 * given: { set: { path: value }, add: { path: [record] }, remove: [path] }      # for every case of the file; may be left out
 * cases:
 *   - name: A sentence that says what happens
 *     basis: confirmed                                                           # expected without a word
 *     given: { set: { userPaysMissions.overhead.values: { 2016-01-01: "0" } } }
 *     figures:
 *       membership-fees/charged?member=CC&year=2017: "1000 * 1.02"               # arithmetic; null for a figure that is not there
 *     composition: { current 2017: { small: [CC], others: [AA, BB] } }           # members by tier of a schedule in a fiscal year
 *     problems: [not-in-force membershipFees.schedules.current.tiers.small.fee]  # code and path of each, in any order
 * ```
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'

const patchRecord = z.strictObject({
  set: z.record(z.string(), z.unknown()).optional(),
  add: z.record(z.string(), z.array(z.unknown())).optional(),
  remove: z.array(z.string()).optional(),
})

const caseRecord = z.strictObject({
  name: z.string(),
  basis: z.enum(['confirmed', 'expected', 'all']).default('expected'),
  given: patchRecord.default({}),
  figures: z.record(z.string(), z.string().nullable()).default({}),
  composition: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
  problems: z.array(z.string()).default([]),
})

const caseFile = z.strictObject({ about: z.string(), given: patchRecord.default({}), cases: z.array(caseRecord).min(1) })

export type Case = z.infer<typeof caseRecord>
export type CaseFile = z.infer<typeof caseFile>

export const readCaseFile = (path: string): CaseFile => caseFile.parse(parse(readFileSync(path, 'utf8')))
