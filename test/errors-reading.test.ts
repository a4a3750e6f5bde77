/** The error catalogue of texts that are no documents: for every code a text or a folder that provokes it, with every problem word by word. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { readText } from '../packages/exchange/src/read-text.ts'
import { READING_CODES } from '../packages/exchange/src/reading-problem.ts'

interface ReadingError {
  readonly name: string
  readonly text?: string
  /** The text so many times over. */
  readonly times?: number
  /** The files of a plan folder, which the problems call FOLDER. */
  readonly files?: Readonly<Record<string, string>>
  readonly problems: readonly Readonly<Record<string, string>>[]
}

const folder = 'fixtures/errors/reading'
const cases = readdirSync(folder).map((file) => {
  const error = parse(readFileSync(join(folder, file), 'utf8')) as ReadingError
  return [file.replace(/\.yaml$/, ''), error.name, error] as const
})

const provoked = async ({ text = '', times = 1, files }: ReadingError): Promise<unknown> => {
  if (files === undefined) return readText(text.repeat(times), 'the document')
  const plan = mkdtempSync(join(tmpdir(), 'ltsfs-reading-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(plan, name), content)
  const read = await readPlan(plan)
  rmSync(plan, { recursive: true })
  return JSON.parse(JSON.stringify(read).replaceAll(plan, 'FOLDER'))
}

describe('the error catalogue of reading', () => {
  test('has a text for every code, and no text for another', () => {
    expect(cases.map(([code]) => code).toSorted()).toEqual(Object.keys(READING_CODES).toSorted())
  })

  test.each(cases)('%s: %s', async (code, _, error) => {
    expect(await provoked(error)).toEqual({ ok: false, problems: error.problems })
    expect(error.problems.map((problem) => problem['code'])).toContain(code)
  })
})
