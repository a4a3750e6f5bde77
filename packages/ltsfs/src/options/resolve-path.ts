/** Finds what a change names by its path: a dated value, a plain field, a list; or says what is there instead. */

import { sentenceList } from '../inputs/expectation.ts'
import { cut } from '../inputs/found-text.ts'
import { itemName } from '../inputs/item-name.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { Key, Keys } from '../inputs/path-text.ts'
import { planDocument } from '../inputs/plan-document.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { isNullable, isOptional, schemaAt, schemaBelow, shapeOf } from '../inputs/schema-node.ts'
import { later, say } from '../language/say.ts'
import { type Dated, isDated } from './dated-value.ts'
import type { Draft } from './draft.ts'

export type Target =
  | { readonly kind: 'dated'; readonly keys: Keys; readonly value: Dated }
  | { readonly kind: 'list'; readonly keys: Keys; readonly value: readonly unknown[]; readonly removable: boolean }
  /** `value` is undefined for a key that may stand there and does not; a null takes a removable one out. */
  | { readonly kind: 'field'; readonly keys: Keys; readonly value: unknown; readonly removable: boolean }
  | { readonly kind: 'problem'; readonly problem: KnownProblem }

/** What an option may not touch, and why. */
const OUT_OF_REACH: ReadonlyMap<string, () => string> = new Map([
  ['id', later`it says which plan this is, and under another id it would be another plan`],
  ['schema', later`it says how the document is written, not what is planned`],
  ['options', later`an option includes others, it does not rewrite them`],
])

const namesBelow = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.map(itemName)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

const problem = (
  code: KnownProblem['code'],
  at: string,
  path: string,
  rest: Pick<KnownProblem, 'expected' | 'message' | 'remedy'>,
): Target => ({
  kind: 'problem',
  problem: { code, path: at, found: JSON.stringify(cut(path, 100)), ...rest },
})

const unknownPath = (at: string, path: string, value: unknown, depth: number, optional: readonly string[]): Target => {
  const names = path.split('.')
  const [above, name] = [names.slice(0, depth).join('.'), names[depth] ?? '']
  const below = [...new Set([...namesBelow(value), ...optional])].filter((known) => above !== '' || !OUT_OF_REACH.has(known))
  const near = nearestWord(name, below)
  const meant = near === undefined ? undefined : [...names.slice(0, depth), near, ...names.slice(depth + 1)].join('.')
  const some = below.length > 8 ? [...below.slice(0, 8), say`${below.length - 8} more`] : below
  return problem('unknown-path', at, path, {
    expected: below.length === 0 ? say`a path that ends before` : sentenceList(some, 'or'),
    message: above === '' ? say`There is no "${cut(name, 60)}" in the plan.` : say`There is no "${cut(name, 60)}" in "${above}".`,
    remedy: meant === undefined ? say`Write the path of a value that is there.` : say`Write "${meant}" if that is meant.`,
  })
}

/** `at` is the place of the change in the document, for the problem. */
export const resolvePath = (draft: Draft, path: string, at: string): Target => {
  const names = path.split('.')
  const keys: Key[] = []
  let value: unknown = draft.document()
  const why = OUT_OF_REACH.get(names[0] ?? '')
  if (why !== undefined) {
    return problem('out-of-reach', at, path, {
      expected: say`a value of the plan`,
      message: say`An option cannot change "${names[0]}": ${why()}.`,
      remedy: say`Change a value of the plan itself.`,
    })
  }
  for (const [depth, name] of names.entries()) {
    if (isDated(value) && name === 'values') {
      const dated = names.slice(0, depth).join('.')
      return problem('change-inside-dated-value', at, path, {
        expected: JSON.stringify(dated),
        message: say`A change names a dated value as a whole, not one of its days.`,
        remedy: say`Write the path "${dated}" and the first fiscal year as "from".`,
      })
    }
    const key = Array.isArray(value) ? draft.position(value, name) : name
    const below = key === undefined ? undefined : draft.at([...keys, key])
    if (key === undefined || below === undefined) {
      const schema = schemaAt(planDocument, draft.document(), keys)
      const inSchema = schema === undefined ? undefined : schemaBelow(schema, value, name)
      const isLast = depth === names.length - 1
      if (isLast && !Array.isArray(value) && inSchema !== undefined) {
        return { kind: 'field', keys: [...keys, name], value: undefined, removable: isOptional(inSchema) && !isNullable(inSchema) }
      }
      const optional = isLast && schema !== undefined ? Object.keys(shapeOf(schema) ?? {}) : []
      return unknownPath(at, path, value, depth, optional)
    }
    keys.push(key)
    value = below
  }
  if (isDated(value)) return { kind: 'dated', keys, value }
  const schema = schemaAt(planDocument, draft.document(), keys)
  const removable = schema !== undefined && isOptional(schema) && !isNullable(schema)
  return Array.isArray(value) ? { kind: 'list', keys, value, removable } : { kind: 'field', keys, value, removable }
}
