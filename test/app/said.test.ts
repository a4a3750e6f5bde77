/** Every word of a page is said in the language of its reader, or is written so in the plan. */
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { planVersion, planVersions } from '../../app/src/database/plan-versions.ts'
import { AGREEMENT_COLUMNS } from '../../app/src/ledger/agreements-import.ts'
import { RECEIPT_COLUMNS } from '../../app/src/ledger/receipts-import.ts'
import type { ThreadAsked } from '../../app/src/work/bounded-thread.ts'
import type { ToThread } from '../../app/src/work/in-thread.ts'
import { ENGLISH, speakBy } from '../../packages/ltsfs/src/language/language.ts'
import { PAGES } from '../browser/every-page.ts'
import { bareWords, DISGUISE, textsIn, textsOf } from '../language/disguise.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

/** What is done in threads is done here: a thread speaks none but the languages of the readers. */
const answering = vi.hoisted(() => ({ last: (_question: unknown, _told: () => void): unknown => undefined }))
vi.mock('../../app/src/work/in-thread.ts', async (original) => ({
  ...(await original<object>()),
  answerQuestions: (answer: typeof answering.last) => {
    answering.last = answer
  },
}))
vi.mock('../../app/src/work/bounded-thread.ts', () => ({
  createBoundedThread: ({ file }: ThreadAsked) => {
    let answer: typeof answering.last | undefined
    return {
      run: async ({ question }: ToThread<unknown>, told: () => void) => {
        if (answer === undefined) {
          await import(/* @vite-ignore */ `${file.href}.ts`)
          answer = answering.last
        }
        return { kind: 'answer', answer: await answer(question, told) }
      },
      end: () => undefined,
    }
  },
}))

/** Of the workbook, which is in English. */
const SHEETS = ['Inputs', 'Calculations', 'Outputs', 'Checks', 'Options']
/** What is the same in every language. */
const NAMES = new Set([
  ...SHEETS,
  'ltsfs',
  'SHA-256',
  'English',
  'Français',
  'YAML',
  'JSON',
  'CSV',
  'XLSX',
  'SVG',
  'GDP',
  'IPSAS',
  'ISO',
  'P50',
  'P95',
])
const SEAL = /\b[0-9a-f]{64}\b/g
/** Anything shorter stands in too many words. */
const LONG = 6
const SHORTLY = 200
vi.setConfig({ testTimeout: 120_000 })

let planner: TestPlanner
let written: ReadonlySet<string>
let longest: readonly string[]
beforeAll(async () => {
  planner = await openPlanner('0.0.0')
  speakBy(() => DISGUISE)
  const versions = await planVersions(planner.database)
  const documents = await Promise.all(versions.map(({ planId, number }) => planVersion(planner.database, planId, number)))
  const hashes = versions.map(({ sha256 }) => sha256.slice(0, 12))
  const texts = documents.flatMap((version) => [version?.note ?? '', ...textsIn(version?.document)])
  written = new Set([...hashes, ...texts, ...NAMES, ...AGREEMENT_COLUMNS, ...RECEIPT_COLUMNS])
  longest = [...written].filter((text) => text.length >= LONG).sort((a, b) => b.length - a.length)
})
afterAll(async () => {
  speakBy(() => ENGLISH)
  await planner.close()
})

/** A page whose work takes its time shows how far it has come; what it says is known when that is done. */
async function finished(address: string): Promise<string> {
  for (;;) {
    const html = await (await planner.ask(address)).text()
    if (!html.includes('<progress')) return html
    await setTimeout(SHORTLY)
  }
}

const asked = process.env['LTSFS_PAGES']?.split(',')

test.each(PAGES.filter(([name]) => asked?.includes(name) ?? true))('no word of the page %s stays English', async (_, address) => {
  const html = (await finished(address)).replace(SEAL, '')
  const typed = [...new URL(address, 'http://localhost').searchParams.values()]
  const bare = textsOf(html).flatMap((text) => {
    // A name may be broken into lines.
    if (longest.some((name) => name.includes(text))) return []
    const words = bareWords(text, written, [...longest, ...typed])
    return words.length === 0 ? [] : [`${words.join(' ')}: ${text.slice(0, 120)}`]
  })
  expect([...new Set(bare)]).toEqual([])
})
