/** An option that a French reader approves is the very one that an English reader approves: its bytes, its SHA-256, and no drift for either. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvalOf, frozenText } from '../../app/src/database/approvals.ts'
import { lastOperation } from '../../app/src/database/operations.ts'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { sha256Of } from '../../app/src/database/seal.ts'
import { freeze } from '../../packages/ltsfs/src/comparison/freeze.ts'
import { canonicalJson } from '../../packages/ltsfs/src/inputs/canonical-json.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { ENGLISH, speakBy } from '../../packages/ltsfs/src/language/language.ts'
import { DISGUISE } from '../language/disguise.ts'
import { HOST, openPlanner, type TestPlanner } from './planner.ts'

const PLAN = 'oco'
const OPTION = 'all-levers'
const PAGE = `/options/edit/${OPTION}`
const LANGUAGES = ['en', 'fr'] as const

let planners: Readonly<Record<(typeof LANGUAGES)[number], TestPlanner>>
beforeAll(async () => {
  planners = { en: await openPlanner(), fr: await openPlanner() }
})
afterAll(async () => {
  for (const language of LANGUAGES) await planners[language].close()
})

const reading = (language: string) => ({ Cookie: `language=${language}` })

async function approvedIn(language: 'en' | 'fr') {
  const { ask, database } = planners[language]
  const draft = await (await ask(`/options/file/${OPTION}.frozen.json`, { headers: reading(language) })).text()
  const body = new URLSearchParams({ decision: 'Committee 2026/1', expected: String((await planVersion(database, PLAN))?.number) })
  const headers = { ...reading(language), Origin: `http://${HOST}`, 'Content-Type': 'application/x-www-form-urlencoded' }
  const answer = await ask(`${PAGE}/approve`, { method: 'POST', body: body.toString(), headers })
  expect(answer.status).toBe(303)
  const approval = await approvalOf(database, PLAN, OPTION)
  return { draft, text: await frozenText(database, PLAN, OPTION), approval, sealed: (await lastOperation(database)).sha256 }
}

test('it has the same bytes, the same SHA-256 and the same seal in the chain of operations', async () => {
  const [english, french] = [await approvedIn('en'), await approvedIn('fr')]
  expect(french.text).toBe(english.text)
  expect(french.draft).toBe(english.text)
  expect(french.approval?.sha256).toBe(sha256Of(english.text ?? ''))
  expect(french).toEqual(english)
})

test('whoever looks at it afterwards finds no drift, in whatever language it was approved', async () => {
  for (const language of LANGUAGES) {
    const { ask } = planners[language]
    const page = async (reader: string) => (await ask(PAGE, { headers: reading(reader) })).text()
    expect(await page('en')).toContain('Nothing has drifted since: every figure comes out as it was approved.')
    for (const reader of LANGUAGES) expect(await page(reader)).not.toMatch(/id="drift-/)
    expect(await page('fr')).toContain('Aucune dérive depuis')
  }
})

test('nothing that is frozen of any option is said in a language: a language of dots leaves every byte as it is', async () => {
  const document = (await planVersion(planners.en.database, PLAN))?.document as PlanDocument
  const bytesIn = (language: typeof ENGLISH): readonly string[] => {
    speakBy(() => language)
    return document.options.map(({ id }) => canonicalJson(freeze(document, [id], '1')))
  }
  const english = bytesIn(ENGLISH)
  expect(english).toHaveLength(document.options.length)
  expect(bytesIn(DISGUISE)).toEqual(english)
})
