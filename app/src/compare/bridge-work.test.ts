import type { OptionRecord } from 'ltsfs'
import { expect, test } from 'vitest'
import { basePlan } from '../../../test/base-plan.ts'
import { createWorks } from '../work/works.ts'
import { type BridgeQuestion, type BridgesInLanguages, bridgeAnswer, bridgesShown } from './bridge-work.ts'

const change = (path: string, value: string): OptionRecord['changes'][number] => ({ path, from: 2019, value, reason: 'To see' })
const changes = [
  change('membershipFees.schedules.current.tiers.others.fee', '12000.00'),
  change('membershipFees.schedules.current.tiers.small.entry.threshold', '60000'),
]
const question: BridgeQuestion = {
  document: basePlan(({ options }) => void options.push({ id: 'both', title: 'Both', summary: 'Both', source: 'invented', changes })),
  ...{ option: 'both', baseline: null, basis: 'expected' },
}

test('a bridge made in a thread is the one that is made at once, told forecast by forecast, in every language', async () => {
  const told: string[] = []
  const atOnce = bridgesShown(question, ({ says }) => told.push(says))
  // Two changes: none, either, both.
  expect(told).toEqual([1, 2, 3, 4].map((done) => `Forecasts: ${done} of 4`))
  expect(atOnce).toMatchObject({ ok: true, value: { figures: expect.arrayContaining([expect.objectContaining({ id: 'reserves' })]) } })
  const works = createWorks<BridgeQuestion, BridgesInLanguages>({
    ...{ file: new URL('./bridge-thread', import.meta.url), name: () => 'The bridge', seconds: 60, megabytes: 512, kept: 1 },
  })
  const standing = await works.ask('both', () => question, 60_000)
  const found = standing.kind === 'done' && standing.answer.ok ? standing.answer.value : {}
  expect(found['en']).toEqual(atOnce)
  const inFrench = found['fr']?.ok ? found['fr'].value.figures : []
  const titleOf = (figures: typeof inFrench) => figures.find(({ id }) => id === 'reserves')?.title
  expect(titleOf(inFrench)).toBe('Réserves à la fin')
  // Nothing but words differs.
  expect(inFrench.map(({ shown }) => shown.chart.steps.map(({ amount }) => amount))).toEqual(
    atOnce.ok ? atOnce.value.figures.map(({ shown }) => shown.chart.steps.map(({ amount }) => amount)) : [],
  )
}, 60_000)

test('what is made for a second language takes no forecast', () => {
  const told: string[] = []
  bridgeAnswer(question, ({ says }) => told.push(says))
  expect(told).toHaveLength(4)
})
