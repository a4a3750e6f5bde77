import { describe, expect, test } from 'vitest'
import { basePlan } from '../../../../test/base-plan.ts'
import { draftOf } from './draft.ts'
import { resolvePath } from './resolve-path.ts'

const draft = draftOf(basePlan())
const target = (path: string) => resolvePath(draft, path, 'options.lever.changes.0')
const problem = (path: string) => {
  const found = target(path)
  return found.kind === 'problem' ? found.problem : undefined
}

describe('what a path leads to', () => {
  test.each([
    ['membershipFees.schedules.current.tiers.small.fee', 'dated'],
    ['exchangeRates.AUD.rate', 'dated'],
    ['userPaysMissions.memberShare.tiers.small.share', 'dated'],
    ['membershipFees.schedules.current.tiers.small.fee.note', 'field'],
    ['donorCoFunding.agreements.aid-general.state', 'field'],
    ['members.TV', 'problem'],
    ['members', 'list'],
    ['cropAgency.joins', 'field'],
    ['period', 'field'],
  ])('%s is a %s', (path, kind) => expect(target(path).kind).toBe(kind))

  test('a key that may be there and is not can be set; what may be left out can be taken out by null', () => {
    expect(target('spending.activities.harbour-network.strategy')).toMatchObject({ kind: 'field', removable: true })
    expect(target('membershipFees.schedules.revised.indexation')).toMatchObject({ kind: 'field', removable: true })
    expect(target('title')).toMatchObject({ kind: 'field', removable: false })
    expect(target('cropAgency.joins')).toMatchObject({ kind: 'field', removable: false })
  })

  test('a path that leads nowhere is told with the nearest that leads somewhere', () => {
    expect(problem('membershipFee.scheduleInForce')?.remedy).toBe('Write "membershipFees.scheduleInForce" if that is meant.')
    expect(problem('exchangeRates.AUS.rate')?.remedy).toBe('Write "exchangeRates.AUD.rate" if that is meant.')
    expect(problem('spending.activities.harbour-network.strateggy')?.remedy).toBe(
      'Write "spending.activities.harbour-network.strategy" if that is meant.',
    )
    expect(problem('title.length')?.expected).toBe('a path that ends before')
    expect(problem('members.0.name')?.remedy).toBe('Write the path of a value that is there.')
  })

  test.each([['id'], ['schema'], ['options'], ['options.lever.title']])('%s is out of reach, and why is said', (path) => {
    expect(problem(path)).toMatchObject({ code: 'out-of-reach', message: expect.stringMatching(/^An option cannot change "\w+": .+\.$/) })
  })

  test('the id and the version of the plan are never proposed', () => {
    expect(problem('schemas')?.remedy).toBe('Write the path of a value that is there.')
  })

  test('the keys of the language lead nowhere', () => {
    expect(problem('toString')?.code).toBe('unknown-path')
    expect(problem('members.length')?.code).toBe('unknown-path')
    expect(problem('constructor.prototype')?.code).toBe('unknown-path')
  })
})
