import { expect, test } from 'vitest'
import { USES } from '../spending/spending.ts'
import { PAYMENT_ORDER, SOURCES } from './payment-order.ts'

test('every source stands once in the order, restricted money first and reserves last', () => {
  expect(PAYMENT_ORDER.map(({ source }) => source)).toEqual(SOURCES)
  expect([SOURCES[0], SOURCES.at(-1)]).toEqual(['restricted', 'reserves'])
})

test('each source pays its uses in the order of the policy', () => {
  for (const { pays } of PAYMENT_ORDER) expect(pays).toEqual(USES.filter((use) => pays.includes(use)))
})

test('expansion is paid from restricted money alone, and restricted money pays the programme alone', () => {
  expect(PAYMENT_ORDER.filter(({ pays }) => pays.includes('expansion')).map(({ source }) => source)).toEqual(['restricted'])
  expect(PAYMENT_ORDER.find(({ source }) => source === 'restricted')?.pays).toEqual(['base-line', 'expansion'])
})
