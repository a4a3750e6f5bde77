/**
 * A frozen option: the plan under it as a document, every figure on every basis, and the versions that computed them.
 *
 * Written as canonical JSON it is the same bytes whenever the same engine computes the same plan, so its SHA-256 names it.
 */
import * as z from 'zod'
import { say } from '../language/say.ts'
import { identifier } from './identifier.ts'
import type { Problem, Result } from './problem.ts'

const figures = z.record(z.string().max(500), z.string().max(200))

const frozenRecord = z.strictObject({
  format: z.literal('ltsfs-frozen-option'),
  engine: z.string().max(100),
  schema: z.number().int(),
  plan: identifier,
  /** Laid on the plan in this order, those that they include first; none for the plan as it stands. */
  options: z.array(identifier).max(1000),
  titles: z.array(z.string().max(1000)).max(1000),
  /** The plan under the options: a document of its own, without options. */
  document: z.record(z.string(), z.json()),
  /** By basis, then by the name of the figure; amounts as text, exact. */
  figures: z.strictObject({ confirmed: figures, expected: figures, all: figures }),
})
export type Frozen = z.infer<typeof frozenRecord>

/** Any value as a frozen option, or what is wrong with it. */
export const readFrozen = (value: unknown): Result<Frozen> => {
  const read = frozenRecord.safeParse(value)
  if (read.success) return { ok: true, value: read.data }
  const problems = read.error.issues.slice(0, 10).map(({ path, message }): Problem => {
    const where = path.map(String).join('.')
    return {
      code: 'not-a-frozen-option',
      path: where,
      found: message.slice(0, 200),
      expected: say`what "ltsfs freeze" wrote, unchanged`,
      message: where === '' ? say`This is no frozen option.` : say`This is no frozen option: "${where}" does not read.`,
      remedy: say`Hand in the file as "ltsfs freeze" wrote it.`,
    }
  })
  return { ok: false, problems }
}
