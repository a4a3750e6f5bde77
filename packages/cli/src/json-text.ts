/** JSON for machines that people compare, too: one key a line, and in a list of records one record a line. */
export const jsonText = (record: Readonly<Record<string, unknown>>): string =>
  `{\n${Object.entries(record)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${valueText(value)}`)
    .join(',\n')}\n}\n`

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

const valueText = (value: unknown): string =>
  Array.isArray(value) && value.some(isRecord)
    ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
    : JSON.stringify(value)
