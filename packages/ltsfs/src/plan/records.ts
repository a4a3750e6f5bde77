/** Every record of a document, at any depth: without recursion, broken ones left out. */
import type { BrokenPart } from '../inputs/broken-parts.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { ReadDocument } from '../inputs/read-document.ts'
import { isReadPart } from '../inputs/read-parts.ts'

export interface FoundRecord {
  readonly keys: Keys
  readonly value: Readonly<Record<string, unknown>>
}

interface Step extends FoundRecord {
  readonly part: BrokenPart | undefined
}

/** The values of changes may be anything; they are checked when their option is laid on the plan. */
const isLeftOut = (keys: Keys): boolean => keys.length === 3 && keys[0] === 'options' && keys[2] === 'changes'

/** What is looked for in a record; undefined where it is not there. Records of which some part is broken are passed through, and told as broken. */
type Pick<T> = (record: FoundRecord, isSound: boolean) => T | undefined

const walk = <T>(from: Step, pick: Pick<T>): readonly T[] => {
  const found: T[] = []
  const steps: Step[] = [from]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.part?.marked === true || isLeftOut(step.keys)) continue
    const picked = Array.isArray(step.value) ? undefined : pick(step, step.part === undefined || step.part.below.size === 0)
    if (picked !== undefined) found.push(picked)
    for (const child of childrenOf(step).toReversed()) steps.push(child)
  }
  return found
}

const childrenOf = ({ keys, value: above, part }: Step): readonly Step[] =>
  Object.entries(above).flatMap(([key, value]): readonly Step[] => {
    if (typeof value !== 'object' || value === null) return []
    const name = Array.isArray(above) ? Number(key) : key
    return [{ keys: [...keys, name], value: value as FoundRecord['value'], part: part?.below.get(key) }]
  })

const known = new WeakMap<object, WeakMap<object, readonly unknown[]>>()

/** What was found in a part that was read before is there again. */
const inPart = <T>(step: Step, pick: Pick<T>): readonly T[] => {
  if (step.part !== undefined || !isReadPart(step.value)) return walk(step, pick)
  const ofPick = known.get(pick) ?? new WeakMap<object, readonly unknown[]>()
  known.set(pick, ofPick)
  const found = (ofPick.get(step.value) as readonly T[] | undefined) ?? walk(step, pick)
  ofPick.set(step.value, found)
  return found
}

/** In every record that may hold it, in the order of the document. `pick` is asked once of what never changes: it tells of the record alone. */
export const pickEach = <T>(read: ReadDocument, pick: Pick<T>): readonly T[] => {
  const whole = { keys: [], value: read.document, part: read.broken.root }
  if (whole.part.marked) return []
  const own = pick(whole, whole.part.below.size === 0)
  return [...(own === undefined ? [] : [own]), ...childrenOf(whole).flatMap((part) => inPart(part, pick))]
}
