/** Every record of a document, at any depth, that carries a certain key: without recursion, broken ones left out. */
import type { BrokenPart } from '../inputs/broken-parts.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { ReadDocument } from '../inputs/read-document.ts'

export interface FoundRecord {
  readonly keys: Keys
  readonly value: Readonly<Record<string, unknown>>
}

interface Step extends FoundRecord {
  readonly part: BrokenPart | undefined
}

/** The values of changes may be anything; they are checked when their option is laid on the plan. */
const isLeftOut = (keys: Keys): boolean => keys.length === 3 && keys[0] === 'options' && keys[2] === 'changes'

/** Records of which some part is broken are passed through, and told as broken. */
export const eachRecord = (read: ReadDocument, visit: (record: FoundRecord, isSound: boolean) => void): void => {
  const steps: Step[] = [{ keys: [], value: read.document, part: read.broken.root }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.part?.marked === true || isLeftOut(step.keys)) continue
    if (!Array.isArray(step.value)) visit(step, step.part === undefined || step.part.below.size === 0)
    const children = Object.entries(step.value).flatMap(([key, value]): readonly Step[] => {
      if (typeof value !== 'object' || value === null) return []
      const name = Array.isArray(step.value) ? Number(key) : key
      return [{ keys: [...step.keys, name], value: value as Readonly<Record<string, unknown>>, part: step.part?.below.get(key) }]
    })
    for (const child of children.toReversed()) steps.push(child)
  }
}
