import { expect, test } from 'vitest'
import type { Progress } from './in-thread.ts'
import { Unfinished } from './page.tsx'

const shown = async (progress: Progress): Promise<string> =>
  String(await Unfinished({ standing: { kind: 'running', progress }, what: 'The bridge', here: '/here', stop: '/stop', again: '/again' }))

test('a page in the making tells how long it takes still, as soon as that is known, rounded up to minutes', async () => {
  const progress = { share: 0.25, says: 'Forecasts: 8 of 32' }
  expect(await shown(progress)).not.toContain('left')
  // 61 seconds are more than a minute.
  expect(await shown({ ...progress, secondsLeft: 61 })).toContain('About 2 minutes left at the pace so far.')
  expect(await shown({ ...progress, secondsLeft: 60 })).toContain('Less than a minute left at the pace so far.')
})
