/**
 * The name of a list item within its list: its own id, member, tier, agreement or currency, so that a path stays true when a list is reordered.
 *
 * An item without a name that can stand in a path is addressed by its position.
 */
const NAMES = ['id', 'member', 'tier', 'agreement', 'currency'] as const
const FIT_FOR_A_PATH = /^[A-Za-z0-9-]{1,80}$/

export const itemName = (item: unknown, at: number): string => {
  if (typeof item !== 'object' || item === null) return String(at)
  const record = item as Readonly<Record<string, unknown>>
  const name = NAMES.map((key) => record[key]).find((value) => typeof value === 'string' && FIT_FOR_A_PATH.test(value))
  return typeof name === 'string' ? name : String(at)
}
