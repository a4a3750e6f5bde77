import { expect, test } from 'vitest'
import { writeCsv } from './csv.ts'

test('rows end in CR LF and a cell with a comma or a quote is quoted', () => {
  expect(writeCsv(['name', 'amount'], [['Cook Islands, the "Cooks"', '5145.00']])).toBe(
    'name,amount\r\n"Cook Islands, the ""Cooks""",5145.00\r\n',
  )
})

test.each(['=cmd()', '+1+1', '-2+3', '@SUM(A1)', '\tx'])('the text %j cannot run as a formula', (text) => {
  expect(writeCsv(['a'], [[text]]).split('\r\n')[1]).toMatch(/^"?'/)
})

test('a negative amount stays a number', () => {
  expect(writeCsv(['a'], [['-12.50']])).toBe('a\r\n-12.50\r\n')
})
