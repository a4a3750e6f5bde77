/** Law 8: any value at all gives problems with paths or a valid plan, never an exception, in linear time. */
import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { MOST_PROBLEMS } from '../../packages/ltsfs/src/inputs/problem-list.ts'
import { validate } from '../../packages/ltsfs/src/plan/validate.ts'
import { basePlan, tiersIn } from '../base-plan.ts'

const TEXTS = ['code', 'path', 'found', 'expected', 'message', 'remedy'] as const

/** What every answer keeps: a plan, or at least one problem, each with all its texts, of a readable length, and not too many. */
const isAnAnswer = (document: unknown): void => {
  const result = validate(document)
  const problems = result.ok ? result.value.warnings : result.problems
  if (!result.ok) expect(problems.length).toBeGreaterThan(0)
  expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1)
  for (const problem of problems) {
    for (const text of TEXTS) expect(typeof problem[text]).toBe('string')
    expect(problem.message).not.toBe('')
    expect(problem.message.length + problem.remedy.length + problem.found.length).toBeLessThan(6000)
  }
}

type Key = string | number
type Holder = Record<Key, unknown>

/** Every place of a document, the root left out. */
const placesOf = (value: unknown, above: readonly Key[] = []): readonly (readonly Key[])[] => {
  if (typeof value !== 'object' || value === null) return []
  const keys: readonly Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return keys.flatMap((key) => [[...above, key], ...placesOf((value as Holder)[key], [...above, key])])
}

const base = basePlan()
const PLACES = placesOf(base)

const holderOf = (document: unknown, place: readonly Key[]): Holder | undefined =>
  place.slice(0, -1).reduce<unknown>((value, key) => (value as Holder | undefined)?.[key], document) as Holder | undefined

const strange = ['', '0', '-1', '1e309', '１２３', 'Infinity', '2019-02-29', 'AA', 'small', 0, -1, 2018.5, true, null] as const

/** Made afresh each time: a later mutation may change it. */
const stranger: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.constantFrom(...strange),
      fc.constant(0).map(() => []),
      fc.constant(0).map(() => ({})),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.anything() },
)

const mutation = fc.record({
  place: fc.constantFrom(...PLACES),
  how: fc.oneof(
    fc.record({ kind: fc.constant('remove' as const) }),
    fc.record({ kind: fc.constant('replace' as const), value: stranger }),
    fc.record({
      kind: fc.constant('add' as const),
      key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'id', 'fee')),
      value: stranger,
    }),
    fc.record({ kind: fc.constant('copy' as const), from: fc.constantFrom(...PLACES) }),
  ),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

const mutate = (document: unknown, { place, how }: Mutation): void => {
  const holder = holderOf(document, place)
  const key = place[place.length - 1] ?? ''
  if (typeof holder !== 'object' || holder === null) return
  const put = (name: Key, value: unknown) =>
    Object.defineProperty(holder, name, { value, configurable: true, enumerable: true, writable: true })
  switch (how.kind) {
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      return
    case 'replace':
      put(key, how.value)
      return
    case 'add':
      if (Array.isArray(holder)) holder.push(how.value)
      else put(how.key, how.value)
      return
    case 'copy':
      put(key, holderOf(document, how.from)?.[how.from[how.from.length - 1] ?? ''])
      return
    default:
      how satisfies never
  }
}

/** Reads of a document, counted however deep they go. */
const counted = <T extends object>(document: T): { readonly document: T; readonly reads: () => number } => {
  let reads = 0
  const known = new WeakMap<object, object>()
  const watch = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const watched =
      known.get(value) ??
      new Proxy(value, {
        get: (target, key, receiver) => {
          reads += 1
          return watch(Reflect.get(target, key, receiver))
        },
        ownKeys: (target) => {
          const keys = Reflect.ownKeys(target)
          reads += keys.length
          return keys
        },
        getOwnPropertyDescriptor: (target, key) => {
          reads += 1
          return Reflect.getOwnPropertyDescriptor(target, key)
        },
      })
    known.set(value, watched)
    return watched
  }
  return { document: watch(document) as T, reads: () => reads }
}

/** A plan with so many times its members, activities, lines and missions; broken or not. */
const grown = (times: number, isBroken: boolean): object => {
  const document = structuredClone(base)
  const repeat = <T extends { id: string }>(list: T[], name: (at: number) => string): void => {
    const [first] = list
    if (first === undefined) return
    for (let at = 0; at < times; at += 1) list.push({ ...structuredClone(first), id: name(at), ...(isBroken ? { unheardOf: at } : {}) })
  }
  repeat(document.members, (at) => `M${at}`)
  repeat(document.spending.activities, (at) => `activity-${at}`)
  repeat(document.spending.lines, (at) => `line-${at}`)
  repeat(document.userPaysMissions.missions, (at) => `mission-${at}`)
  return document
}

describe('bad input', { timeout: 60_000 }, () => {
  test('the plan that is mutated here is valid to begin with', () => {
    const result = validate(base)
    expect(result.ok && result.value.warnings).toEqual([])
  })

  law.prop([
    fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    }),
  ])('any value at all is answered', isAnAnswer)

  law.prop([fc.json({ maxDepth: 6 })])('any JSON at all is answered', (text) => isAnAnswer(JSON.parse(text)))

  law.prop([fc.array(mutation, { minLength: 1, maxLength: 6 })])(
    'a valid plan with parts taken out, replaced, added or copied is answered',
    (mutations) => {
      const document = structuredClone(base)
      for (const one of mutations) mutate(document, one)
      isAnAnswer(document)
    },
  )

  law.prop([fc.constantFrom(...PLACES), stranger])('what was handed in is not changed', (place, value) => {
    const document = structuredClone(base)
    mutate(document, { place, how: { kind: 'replace', value } })
    const before = structuredClone(base)
    mutate(before, { place, how: { kind: 'replace', value } })
    validate(document)
    expect(document).toEqual(before)
  })

  test.each([false, true])('four times the records take at most about four times the reads (broken: %s)', (isBroken) => {
    const readsOf = (times: number) => {
      const { document, reads } = counted(grown(times, isBroken))
      validate(document)
      return reads()
    }
    const [none, some, more] = [readsOf(0), readsOf(40), readsOf(160)]
    expect((more - none) / (some - none)).toBeLessThan(4.4)
  })

  test('a text of a million digits, a name of a million letters and a rule of ten thousand floors are refused with a short reason', () => {
    const document = structuredClone(base)
    document.reserves.opening.amount = '9'.repeat(1_000_000)
    document.otherIncome[0]!.id = 'a'.repeat(1_000_000)
    let entry: unknown = { everyone: true }
    for (let floor = 0; floor < 10_000; floor += 1) entry = { all: [entry] }
    Object.assign(tiersIn(document.membershipFees.schedules[0])[0]!, { entry })
    const result = validate(document)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['too-deep', 'not-an-identifier', 'not-a-decimal'])
    isAnAnswer(document)
  })
})
