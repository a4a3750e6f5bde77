/**
 * Checks that found nothing wrong with parts of a plan find nothing wrong with the very same parts again.
 *
 * What a check reads of a document is watched, so that nobody has to say it: it is run again as soon as any part it read is another one.
 * Only where nothing at all was told, so that nothing is kept but that there is nothing to tell.
 */
import { isReadPart, PART_NAMES } from '../inputs/read-parts.ts'
import type { Reading } from './reading.ts'

type Check = (reading: Reading) => void

/** The part that a check read first, and by what stood there, the part it read next; null where it had read all. */
interface Step {
  readonly reads: string | null
  readonly parts: WeakMap<object, Step>
  /** By numbers, texts and parts that are not there. */
  readonly plain: Map<unknown, Step>
}

const MOST_PLAIN = 20
const known = new WeakMap<Check, Step>()

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const below = ({ parts, plain }: Step, value: unknown): Step | undefined => (isObject(value) ? parts.get(value) : plain.get(value))

const isKnownSound = (check: Check, document: Reading['document']): boolean => {
  let step = known.get(check)
  while (step !== undefined && step.reads !== null) step = below(step, document[step.reads])
  return step !== undefined
}

/** The same document, telling which of its parts are read; whoever asks for all keys reads every part there could be. */
const watched = (document: Reading['document'], read: Set<string>): Reading['document'] => {
  const note = (key: string | symbol): void => {
    if (typeof key === 'string') read.add(key)
  }
  return new Proxy(document, {
    get: (target, key) => {
      note(key)
      return Reflect.get(target, key)
    },
    has: (target, key) => {
      note(key)
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor: (target, key) => {
      note(key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
    ownKeys: (target) => {
      for (const name of PART_NAMES) note(name)
      return Reflect.ownKeys(target)
    },
  })
}

/** Only what cannot change any more is remembered. */
const remember = (check: Check, document: Reading['document'], names: readonly string[]): void => {
  if (names.some((name) => isObject(document[name]) && !isReadPart(document[name]))) return
  const stepAt = (at: number): Step => ({ reads: names[at] ?? null, parts: new WeakMap(), plain: new Map() })
  let step = known.get(check) ?? stepAt(0)
  known.set(check, step)
  for (const [at, name] of names.entries()) {
    if (step.reads !== name) return
    const value = document[name]
    const next = below(step, value) ?? stepAt(at + 1)
    if (isObject(value)) step.parts.set(value, next)
    else if (step.plain.size < MOST_PLAIN) step.plain.set(value, next)
    step = next
  }
}

/** Runs checks in their order, but for those of which the answer is known. */
export const runChecks = (checks: readonly Check[], reading: Reading): void => {
  const told = (): number => reading.problems.count() + reading.warnings.count()
  for (const check of checks) {
    if (!reading.broken.isEmpty()) check(reading)
    else if (!isKnownSound(check, reading.document)) {
      const [read, before] = [new Set<string>(), told()]
      check({ ...reading, document: watched(reading.document, read) })
      if (told() === before) remember(check, reading.document, [...read])
    }
  }
}
