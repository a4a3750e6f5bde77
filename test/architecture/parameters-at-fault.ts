/** Walks a document: wherever `values` stands, the record around it must say its unit and source, and date each value. */
export function parametersAtFault(node: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  const record = node as Readonly<Record<string, unknown>>
  const below = Object.entries(record).flatMap(([key, child]) => parametersAtFault(child, [...path, key]))
  if (Array.isArray(node) || !('values' in record)) return below
  const lacking = ['unit', 'source'].filter((key) => typeof record[key] !== 'string' || record[key] === '').map((key) => `no ${key}`)
  const undated = Object.keys(record['values'] ?? {}).filter((key) => !/^\d{4}-\d{2}-\d{2}$/.test(key))
  return [...[...lacking, ...undated.map((key) => `"${key}" is not a day`)].map((fault) => `${path.join('.')}: ${fault}`), ...below]
}
