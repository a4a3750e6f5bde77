/** Formulas are looked through only once one was noticed: each way of mixing units, in a process of its own in which nothing was mixed before. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { Formula } from './formula.ts'

type Words = typeof import('./write.ts')

beforeEach(() => vi.resetModules())

const WAYS: Readonly<Record<string, (words: Words, fjd: Formula, aud: Formula) => Formula>> = {
  plus: (_, fjd, aud) => fjd.plus(aud),
  minus: (_, fjd, aud) => fjd.minus(aud),
  'at most': (_, fjd, aud) => fjd.atMost(aud),
  'at least': (_, fjd, aud) => fjd.atLeast(aud),
  sum: ({ sum }, fjd, aud) => sum([fjd, fjd, aud], 'FJD'),
  'what a choice compares': ({ choose }, fjd, aud) => choose(fjd, '<', aud, fjd, fjd),
  'what a choice gives': ({ choose }, fjd, aud) => choose(fjd, '<', fjd, fjd, aud),
  'weights of a share': ({ share }, fjd, aud) => share(fjd, [fjd, aud])[1] ?? fjd,
}

test.each(Object.entries(WAYS))('%s: noticed when it is written, and found', async (_, mix) => {
  const [words, { unitConflicts }] = [await import('./write.ts'), await import('./units.ts')]
  const [fjd, aud] = [words.constant(1, 'FJD'), words.constant(1, 'AUD')]
  expect([words.wasMixed(), unitConflicts([mix(words, fjd, fjd)])]).toEqual([false, []])
  const mixed = mix(words, fjd, aud)
  expect([words.wasMixed(), unitConflicts([mixed]).map(({ formula, units }) => [formula === mixed, units])]).toEqual([
    true,
    [[true, ['FJD', 'AUD']]],
  ])
})
