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
import { BASES, type Basis } from '../../packages/ltsfs/src/streams/stream.ts'
import type { Patch } from './patch.ts'

export interface Case {
  readonly name: string
  readonly basis: Basis
  readonly given: Patch
  readonly figures: Readonly<Record<string, string | null>>
  readonly composition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly problems: readonly string[]
}

export interface CaseFile {
  readonly about: string
  readonly given: Patch
  readonly cases: readonly Case[]
}

const PATCH_KEYS = ['set', 'add', 'remove']
const CASE_KEYS = ['name', 'basis', 'given', 'figures', 'composition', 'problems']

const onlyKnownKeys = (path: string, record: object, keys: readonly string[]): void => {
  const unknown = Object.keys(record).filter((key) => !keys.includes(key))
  if (unknown.length > 0) throw new Error(`${path}: ${unknown.join(', ')} means nothing; known are ${keys.join(', ')}`)
}

/** Throws for a key without meaning: a case that says nothing by mistake would pass for ever. */
export const readCaseFile = (path: string): CaseFile => {
  const file = parse(readFileSync(path, 'utf8')) as Partial<CaseFile> & { readonly cases?: readonly Partial<Case>[] }
  const { about, given = {}, cases = [] } = file
  onlyKnownKeys(path, file, ['about', 'given', 'cases'])
  onlyKnownKeys(path, given, PATCH_KEYS)
  if (about === undefined || cases.length === 0) throw new Error(`${path}: a file of cases says what it is about, and has cases`)
  const read = cases.map((each): Case => {
    const { name = '', basis = 'expected', given: own = {}, figures = {}, composition = {}, problems = [] } = each
    onlyKnownKeys(path, each, CASE_KEYS)
    onlyKnownKeys(`${path}: ${name}`, own, PATCH_KEYS)
    if (name === '' || !BASES.includes(basis))
      throw new Error(`${path}: "${name}" needs a name, and a basis that is one of ${BASES.join(', ')}`)
    if ([figures, composition, problems].every((part) => Object.keys(part).length === 0))
      throw new Error(`${path}: "${name}" expects nothing`)
    return { name, basis, given: own, figures, composition, problems }
  })
  return { about, given, cases: read }
}
