import { fc, test as law } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { Decimal } from '../money/decimal.ts'
import { votingRight } from './voting-right.ts'

const right = (arrears: string, dues: string) => {
  const { votes, payment } = votingRight(new Decimal(arrears), new Decimal(dues), 2)
  return `${votes} ${payment.toFixed(2)}`
}

test('below the fees of the preceding years a member votes, at them it does not', () => {
  expect(right('19999.99', '20000')).toBe('true 0.00')
  expect(right('20000.00', '20000')).toBe('false 0.01')
  expect(right('20000.01', '20000')).toBe('false 0.02')
})

test('who owes nothing votes, even if it was charged nothing', () => {
  expect(right('0', '0')).toBe('true 0.00')
})

test('who owes old fees and was charged nothing since pays all of it', () => {
  expect(right('500.00', '0')).toBe('false 500.00')
})

law.prop([fc.nat(10_000_000), fc.nat(10_000_000)])('the payment gives the vote back, and one cent less does not', (owed, due) => {
  const [arrears, dues] = [new Decimal(owed).div(100), new Decimal(due).div(100)]
  const { votes, payment } = votingRight(arrears, dues, 2)
  if (votes) return
  expect(votingRight(arrears.minus(payment), dues, 2).votes).toBe(true)
  expect(votingRight(arrears.minus(payment).plus('0.01'), dues, 2).votes).toBe(false)
})
