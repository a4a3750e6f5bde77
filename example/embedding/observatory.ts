/** The plan of the observatory, and every stream of its income. */
import { readFileSync } from 'node:fs'
import { streams as ofTheLibrary, type Plan, type Stream, validate } from 'ltsfs'
import { guidebookSales } from './guidebook-sales.ts'

export const streams: readonly Stream[] = [...ofTheLibrary, guidebookSales]

export function readObservatory(): Plan {
  const validated = validate(JSON.parse(readFileSync(new URL('plan.json', import.meta.url), 'utf8')))
  if (!validated.ok) throw new Error(validated.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return validated.value.plan
}
