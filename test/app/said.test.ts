/** Every word of a page is said in the language of its reader, or is written so in the plan. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planVersion, planVersions } from '../../app/src/database/plan-versions.ts'
import { AGREEMENT_COLUMNS } from '../../app/src/ledger/agreements-import.ts'
import { RECEIPT_COLUMNS } from '../../app/src/ledger/receipts-import.ts'
import { ENGLISH, speakBy } from '../../packages/ltsfs/src/language/language.ts'
import { PAGES } from '../browser/every-page.ts'
import { bareWords, DISGUISE, textsIn, textsOf } from '../language/disguise.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

/** What is the same in every language. */
const NAMES = new Set(['ltsfs', 'SHA-256', 'English', 'Français', 'YAML', 'JSON', 'CSV', 'XLSX', 'SVG', 'GDP', 'IPSAS', 'ISO'])
const SEAL = /\b[0-9a-f]{64}\b/g
/** Anything shorter stands in too many words. */
const LONG = 6

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

const asked = process.env['LTSFS_PAGES']?.split(',')

test.each(PAGES.filter(([name]) => asked?.includes(name) ?? true))('no word of the page %s stays English', async (_, address) => {
  const html = (await (await planner.ask(address)).text()).replace(SEAL, '')
  const typed = [...new URL(address, 'http://localhost').searchParams.values()]
  const bare = textsOf(html).flatMap((text) => {
    // A name may be broken into lines.
    if (longest.some((name) => name.includes(text))) return []
    const words = bareWords(text, written, [...longest, ...typed])
    return words.length === 0 ? [] : [`${words.join(' ')}: ${text.slice(0, 120)}`]
  })
  expect([...new Set(bare)]).toEqual([])
})
