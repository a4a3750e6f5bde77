import { expect, test } from 'vitest'
import { figureTitle } from './figure-text.ts'

test.each([
  ['membership-fees/charged', 'Membership fees: charged'],
  ['user-pays-missions/cost-line', 'User-pays missions: cost line'],
  ['donor-co-funding/left', 'Donor co-funding: left'],
  ['crop-agency/one-off-cost', 'CROP agency: one-off cost'],
  ['spending/base-line', 'Spending: base-line'],
])('a figure %s is called %s', (id, title) => {
  expect(figureTitle(id)).toBe(title)
})
