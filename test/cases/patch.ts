/**
 * Changes a case makes to the base plan, by path: "membershipFees.schedules.current.tiers.small.fee.values".
 *
 * Items of a list are addressed by their name (id, member, tier, agreement, currency). A path that leads nowhere throws.
 */
import { itemName } from '../../packages/ltsfs/src/inputs/item-name.ts'

export interface Patch {
  /** Puts a value at a path; its last step may be new. */
  readonly set?: Readonly<Record<string, unknown>> | undefined
  /** Appends records to the list at a path. */
  readonly add?: Readonly<Record<string, readonly unknown[]>> | undefined
  readonly remove?: readonly string[] | undefined
}

type Holder = Record<string, unknown> | unknown[]

const step = (holder: Holder, name: string): unknown =>
  Array.isArray(holder) ? holder.find((item, at) => itemName(item, at) === name) : holder[name]

const reach = (document: object, path: string): { readonly holder: Holder; readonly name: string } => {
  const names = path.split('.')
  const name = names.pop() ?? ''
  let holder: unknown = document
  for (const each of names) holder = typeof holder === 'object' && holder !== null ? step(holder as Holder, each) : undefined
  if (typeof holder !== 'object' || holder === null) throw new Error(`${path} leads nowhere`)
  return { holder: holder as Holder, name }
}

const put = ({ holder, name }: { readonly holder: Holder; readonly name: string }, value: unknown): void => {
  if (!Array.isArray(holder)) holder[name] = value
  else {
    const at = holder.findIndex((item, index) => itemName(item, index) === name)
    if (at < 0) throw new Error(`${name} is not in the list`)
    holder[at] = value
  }
}

const drop = ({ holder, name }: { readonly holder: Holder; readonly name: string }): void => {
  if (step(holder, name) === undefined) throw new Error(`${name} is not there`)
  if (Array.isArray(holder))
    holder.splice(
      holder.findIndex((item, at) => itemName(item, at) === name),
      1,
    )
  else delete holder[name]
}

export const patch = (document: object, { set = {}, add = {}, remove = [] }: Patch): void => {
  for (const path of remove) drop(reach(document, path))
  for (const [path, value] of Object.entries(set)) put(reach(document, path), structuredClone(value))
  for (const [path, records] of Object.entries(add)) {
    const { holder, name } = reach(document, path)
    const list = step(holder, name)
    if (Array.isArray(list)) list.push(...structuredClone(records))
    else if (list === undefined && !Array.isArray(holder)) holder[name] = structuredClone(records)
    else throw new Error(`${path} is not a list`)
  }
}
