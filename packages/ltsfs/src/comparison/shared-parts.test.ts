import { expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { sharedParts } from './shared-parts.ts'

const document = basePlan()

test('a part that holds the same as one that was read before is that one, and any other is itself', () => {
  const shared = sharedParts(document)
  const laid = { ...document, reserves: structuredClone(document.reserves) }
  const read = basePlan()
  shared.keep(laid, read)
  const dearer = { ...document.membershipFees, scheduleInForce: document.membershipFees.scheduleInForce }
  const same = { ...structuredClone(document.reserves) }
  const other = { ...same, source: 'somewhere else' }
  // A part of the plan itself is known as it stands, a copy by what is in it.
  expect(shared.sharedIn({ members: document.members, reserves: same })['members']).toBe(read.members)
  expect(shared.sharedIn({ reserves: same })['reserves']).toBe(read.reserves)
  expect(shared.sharedIn({ reserves: other })['reserves']).toBe(other)
  expect(shared.sharedIn({ membershipFees: dearer })['membershipFees']).toBe(dearer)
})

test('only the last 32 of a name are kept', () => {
  const shared = sharedParts(document)
  const withSource = (at: number) => ({ reserves: { ...document.reserves, source: `source ${at}` } })
  const read = Array.from({ length: 33 }, () => basePlan())
  for (const [at, each] of read.entries()) shared.keep(withSource(at), each)
  const isKept = (at: number) => shared.sharedIn(withSource(at))['reserves'] === read[at]?.reserves
  expect([isKept(0), isKept(1), isKept(32)]).toEqual([false, true, true])
})
