/** A plan that names every member in every text that someone wrote: its redacted paper names none and has the totals of the full one. */
import { compare, type OptionRecord, type Paper, type PlanDocument, steeringPaper, validate } from 'ltsfs'
import { readPlan } from 'ltsfs-exchange'
import { beforeAll, expect, test } from 'vitest'
import { namingMembers } from './naming-members.ts'

let document: PlanDocument
beforeAll(async () => {
  const read = await readPlan('fixtures/summit')
  if (!read.ok) throw new Error('the plan cannot be read')
  const found = validate(namingMembers(read.value as PlanDocument))
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'))
  document = found.value.plan.document
})

const paperOf = (option: OptionRecord | undefined, amounts: 'bands' | 'members'): Paper => {
  const comparison = compare(document, { options: option === undefined ? [] : [option.id], baseline: null, basis: 'expected' })
  if (!comparison.ok) throw new Error('no comparison')
  return steeringPaper(comparison.value, { at: option === undefined ? 0 : 1, bridges: null, amounts, options: document.options })
}

/** Everything that is read, without ids and the figures that amounts lead to. */
const words = (value: unknown, key = ''): readonly string[] => {
  if (['id', 'of', 'figure', 'combined', 'place', 'path', 'option'].includes(key))
    return typeof value === 'string' && key === 'of' ? [value] : []
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inside]) => words(inside, name)) : []
}

const totals = ({ sections }: Paper) =>
  sections.flatMap(({ tables }) =>
    tables.flatMap(({ id, rows }) =>
      rows.filter(({ kind }) => kind === 'total').map(({ cells }) => [id, ...cells.map(({ amount }) => amount)]),
    ),
  )

test('the redacted paper names no member, whatever the option, and the full one all of them', () => {
  const names = document.members.flatMap(({ id, name }) => [id, name])
  for (const option of [undefined, ...document.options]) {
    const [bands, members] = (['bands', 'members'] as const).map((amounts) => paperOf(option, amounts))
    if (bands === undefined || members === undefined) return expect.unreachable()
    const [redacted, full] = [bands, members].map((paper) => words(paper).join('\n'))
    expect(names.filter((name) => redacted?.includes(name))).toEqual([])
    expect(names.filter((name) => !full?.includes(name))).toEqual([])
    expect(totals(bands)).toEqual(totals(members))
    expect(redacted).toMatch(/names? members/)
  }
})
