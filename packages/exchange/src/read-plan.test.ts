import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPlan } from './read-plan.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ltsfs-plan-'))
})
afterEach(() => rm(folder, { recursive: true }))

const messages = async (path: string) => {
  const read = await readPlan(path)
  return read.ok ? [] : read.problems.map((problem) => problem.message)
}

test('a file is read as the document', async () => {
  await writeFile(join(folder, 'any.json'), '{"schema": 1}')
  expect(await readPlan(join(folder, 'any.json'))).toEqual({ ok: true, value: { schema: 1 } })
})

test('a folder is read with its sections and options, and other files are left alone', async () => {
  await mkdir(join(folder, 'options'))
  await writeFile(join(folder, 'plan.yaml'), 'schema: 1')
  await writeFile(join(folder, 'other-income.yaml'), '[]')
  await writeFile(join(folder, 'options', 'a.yaml'), 'id: a')
  await writeFile(join(folder, 'options', 'a.expected.csv'), 'figure,amount')
  await writeFile(join(folder, 'README.md'), '# notes')
  expect(await readPlan(folder)).toEqual({ ok: true, value: { schema: 1, otherIncome: [], options: [{ id: 'a' }] } })
})

test('every unreadable file of a folder is named in one answer', async () => {
  await writeFile(join(folder, 'plan.yaml'), 'a: [')
  await writeFile(join(folder, 'members.yaml'), '{ a: 1, a: 2 }')
  const found = await messages(folder)
  expect(found).toHaveLength(2)
  expect(found).toContain('members.yaml has the key "a" a second time in the same record, at line 1, column 9.')
})

test('a folder may hold 2,000,000 bytes in all its files, and a file as many; what is larger is not read', async () => {
  const half = (text: string) => `"${'x'.repeat(999_998)}"${text}`
  await writeFile(join(folder, 'plan.yaml'), half(''))
  await writeFile(join(folder, 'members.yaml'), half(''))
  expect(await messages(folder)).toEqual([])
  await writeFile(join(folder, 'members.yaml'), half('\n'))
  expect(await messages(folder)).toEqual([`${folder} is larger than the 2 MB that a plan document may have.`])
  expect(await messages('/dev/zero')).toEqual(['/dev/zero is larger than the 2 MB that a plan document may have.'])
})

test('folders deeper down belong to somebody else', async () => {
  await mkdir(join(folder, 'options', 'drafts'), { recursive: true })
  await mkdir(join(folder, 'old'))
  await writeFile(join(folder, 'plan.yaml'), 'schema: 1')
  for (const name of ['old/members.yaml', 'options/drafts/a.yaml']) await writeFile(join(folder, name), 'a: [')
  expect(await readPlan(folder)).toEqual({ ok: true, value: { schema: 1, options: [] } })
})

test('a path that is not there and a folder without plan.yaml are said plainly', async () => {
  expect(await messages(join(folder, 'nowhere'))).toEqual([`There is no file or folder ${join(folder, 'nowhere')}.`])
  expect(await messages(folder)).toEqual([`${folder} holds no plan.yaml.`])
})
