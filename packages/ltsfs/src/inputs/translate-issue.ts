/** Turns what the schema found into problems: one for each place, in the order of the schema, each with its sentences. */

import type * as z from 'zod'
import { later, say } from '../language/say.ts'
import { type BrokenParts, brokenParts } from './broken-parts.ts'
import { expectation, sentenceList } from './expectation.ts'
import { foundText } from './found-text.ts'
import { nearestWord } from './nearest-word.ts'
import { type Keys, pathText, valueAt } from './path-text.ts'
import type { KnownProblem, ProblemList } from './problem-list.ts'
import { branchMeant, schemaAt, unwrap } from './schema-node.ts'
import { type KeyReader, keyReader } from './translate-key.ts'
import { valueSentences } from './translate-value.ts'

type Issue = z.core.$ZodIssue

/** One thing wrong at one place: an issue of the schema, brought out of the unions it stands in. */
interface Fault {
  readonly keys: Keys
  readonly issue: Issue
  /** A union of which no branch fits. */
  readonly unfit?: true
}

interface Reader {
  readonly schema: z.core.$ZodType
  readonly document: unknown
  readonly keys: KeyReader
}

const keysOf = (path: readonly PropertyKey[]): Keys => path.map((key) => (typeof key === 'symbol' ? String(key) : key))

const faultsOf = (reader: Reader, issue: Issue, base: Keys): readonly Fault[] => {
  const keys = [...base, ...keysOf(issue.path)]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ keys, issue }]
  const node = schemaAt(reader.schema, reader.document, keys)
  const def = node === undefined ? undefined : unwrap(node)._zod.def
  const branch = def?.type === 'union' ? branchMeant(def.options, valueAt(reader.document, keys)) : -1
  const issues = issue.errors[branch]
  return issues === undefined ? [{ keys, issue, unfit: true }] : issues.flatMap((inner) => faultsOf(reader, inner, keys))
}

const choice = (words: readonly string[], value: unknown): Omit<KnownProblem, 'path' | 'found'> => {
  const near = typeof value === 'string' ? nearestWord(value, words) : undefined
  return {
    code: 'unknown-choice',
    expected: sentenceList(
      words.map((word) => JSON.stringify(word)),
      'or',
    ),
    message: say`${foundText(value)} is none of the words that are known there.`,
    remedy: near === undefined ? say`Write one of the words expected.` : say`Write "${near}" if that is meant.`,
  }
}

const wrongType = (reader: Reader, keys: Keys, value: unknown): Omit<KnownProblem, 'path' | 'found'> => {
  const node = schemaAt(reader.schema, reader.document, keys)
  const expected = node === undefined ? say`another kind of value` : expectation(node)
  return { code: 'wrong-type', expected, message: say`${foundText(value)} cannot stand there.`, remedy: say`Write ${expected}.` }
}

const limits = (issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, value: unknown): Omit<KnownProblem, 'path' | 'found'> => {
  const most = issue.code === 'too_big'
  const limit = String(most ? issue.maximum : issue.minimum)
  const bound = most ? say`at most ${limit}` : say`at least ${limit}`
  if (issue.origin === 'array') {
    const message = most
      ? say`The list has more than ${limit} items.`
      : limit === '1'
        ? say`The list is empty.`
        : say`The list has fewer than ${limit} items.`
    const remedy = most ? say`Split it, or take out what the plan does not need.` : say`Add what is missing.`
    return {
      code: most ? 'too-many-items' : 'too-few-items',
      expected: limit === '1' ? say`${bound} item` : say`${bound} items`,
      message,
      remedy,
    }
  }
  if (issue.origin === 'string') {
    const expected = say`a text of ${bound} characters`
    return {
      code: 'too-long',
      expected,
      message: most ? say`The text has more than ${limit} characters.` : say`The text has fewer than ${limit} characters.`,
      remedy: say`Write ${expected}.`,
    }
  }
  return {
    code: 'out-of-range',
    expected: bound,
    message: say`${foundText(value)} is not ${bound}.`,
    remedy: say`Write a whole number of ${bound}.`,
  }
}

/** Patterns in words. */
const FORMS: Readonly<Record<string, () => string>> = { '/^\\d{4}$/': later`a text of four digits` }

const wrongForm = (pattern: string, value: unknown): Omit<KnownProblem, 'path' | 'found'> => {
  const expected = FORMS[pattern]?.() ?? say`a text of the form ${pattern}`
  return { code: 'wrong-format', expected, message: say`${foundText(value)} is not ${expected}.`, remedy: say`Write ${expected}.` }
}

const sentencesOf = (reader: Reader, { keys, issue, unfit }: Fault, value: unknown): Omit<KnownProblem, 'path' | 'found'> => {
  if (unfit === true) return wrongType(reader, keys, value)
  switch (issue.code) {
    case 'too_big':
    case 'too_small':
      return valueSentences(issue.message, value) ?? limits(issue, value)
    case 'invalid_value':
      return typeof value === 'string' && issue.values.every((word) => typeof word === 'string')
        ? choice(issue.values, value)
        : wrongType(reader, keys, value)
    case 'invalid_union':
      return choice('options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [], value)
    case 'invalid_key':
      return valueSentences(issue.issues[0]?.message ?? '', keys[keys.length - 1]) ?? wrongType(reader, keys, value)
    case 'invalid_format': {
      const unit = keys[keys.length - 1] === 'unit' ? valueSentences('not-a-unit', value) : undefined
      return valueSentences(issue.message, value) ?? unit ?? wrongForm('pattern' in issue ? (issue.pattern ?? '') : issue.format, value)
    }
    default:
      return valueSentences(issue.message, value) ?? wrongType(reader, keys, value)
  }
}

const valueProblem = (reader: Reader, fault: Fault): KnownProblem => {
  const isKey = fault.issue.code === 'invalid_key'
  const value = isKey ? fault.keys[fault.keys.length - 1] : valueAt(reader.document, fault.keys)
  return { ...sentencesOf(reader, fault, value), path: pathText(reader.document, fault.keys), found: foundText(value) }
}

const isMissing = (reader: Reader, { keys, issue }: Fault): boolean =>
  keys.length > 0 && issue.code !== 'invalid_key' && issue.code !== 'unrecognized_keys' && valueAt(reader.document, keys) === undefined

/** A word that says which kind of record it is, and none is known by it: nothing else of the record was read. */
const isUnread = (issue: Issue): boolean => issue.code === 'invalid_union' && issue.errors.length === 0 && issue.path.length > 0

/** Adds a problem for every issue, and marks every place that does not read. A key that is unknown leaves its record readable: those are given back. */
export const translateIssues = (
  schema: z.core.$ZodType,
  document: unknown,
  issues: readonly Issue[],
  broken: BrokenParts,
  problems: ProblemList,
): BrokenParts => {
  const strangers = brokenParts()
  const reader: Reader = { schema, document, keys: keyReader(schema, document) }
  const faults = issues.flatMap((issue) => faultsOf(reader, issue, []))
  const misspelt = new Set(
    faults
      .flatMap(({ keys, issue }) => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ keys, key })) : []))
      .slice(0, 500)
      .flatMap(({ keys, key }) => {
        const meant = reader.keys.meant(keys, key)
        return meant === undefined ? [] : [JSON.stringify([...keys, meant])]
      }),
  )
  for (const fault of faults) {
    const { keys, issue } = fault
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        strangers.mark([...keys, key])
        problems.add(() => reader.keys.unknown(keys, key))
      }
      continue
    }
    if (broken.isMarked(keys)) continue
    broken.mark(isUnread(issue) ? keys.slice(0, -1) : keys)
    if (!isMissing(reader, fault)) problems.add(() => valueProblem(reader, fault))
    else if (!misspelt.has(JSON.stringify(keys))) problems.add(() => reader.keys.missing(keys))
  }
  return strangers
}
