import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'

const command: Command = {
  name: 'forecast',
  operands: ['PLAN'],
  options: {
    option: { value: 'ID', describes: '', repeats: true },
    basis: { value: 'BASIS', describes: '', choices: ['confirmed', 'expected', 'all'] },
    json: { value: null, describes: '' },
  },
  about: '',
  example: '',
  execute: async () => ({ exit: 0 }),
}
const comparing: Command = { ...command, name: 'compare', operands: ['PLAN', 'ID'], repeatsLast: { atLeast: 2 } }

const faults = (args: readonly string[], of = command) => {
  const read = readArguments(of, args)
  return read.kind === 'faults' ? read.faults : []
}

test('operands, options and switches are read in any order, and an option may repeat', () => {
  const read = readArguments(command, ['--option', 'a', 'plan.yaml', '--json', '--option=b'])
  if (read.kind !== 'given') throw new Error(read.kind)
  const { operands, all, one, has } = read.given
  expect([operands, all('option'), one('basis'), has('json')]).toEqual([['plan.yaml'], ['a', 'b'], undefined, true])
})

test('a dash alone is an operand, and after -- everything is', () => {
  const read = readArguments(command, ['-'])
  expect(read.kind === 'given' && read.given.operands).toEqual(['-'])
  const after = readArguments(command, ['--', '--plan'])
  expect(after.kind === 'given' && after.given.operands).toEqual(['--plan'])
})

test.each([['--help'], ['-h']])('%s asks for help even where something else is wrong', (word) => {
  expect(readArguments(command, ['--nonsense', word]).kind).toBe('help')
})

test.each([
  [['p', '--optoin', 'x'], 'There is no option "--optoin". Did you mean "--option"?'],
  [['p', '-json'], 'There is no option "-json". Did you mean "--json"?'],
  [['p', '--colour=always'], 'There is no option "--colour".'],
  [['p', '--toString'], 'There is no option "--toString".'],
  [['p', '--basis'], '--basis needs a value: --basis BASIS.'],
  [['p', '--basis', '--json'], '--basis needs a value: --basis BASIS.'],
  [['p', '--option='], '--option needs a value: --option ID.'],
  [['p', '--basis', 'expcted'], '--basis takes confirmed, expected or all, not "expcted". Did you mean "expected"?'],
  [['p', '--json=yes'], '--json takes no value.'],
  [['p', '--basis', 'all', '--basis', 'all'], '--basis stands twice; give it once.'],
  [['p', '--option', 'x', '--option', 'y', '--option=x'], '--option x stands twice; give it once.'],
  [[], 'PLAN is missing.'],
  [['p', 'q'], '"q" is one argument too many.'],
])('%j gives one clear sentence', (args, sentence) => {
  expect(faults(args)).toEqual([sentence])
})

test('an operand that repeats is given once; the first operand may be named like it', () => {
  expect(faults(['p', 'x', 'y', 'x'], comparing)).toEqual(['"x" stands twice; give it once.'])
  expect(faults(['x', 'x', 'y'], comparing)).toEqual([])
})

test('several mistakes are told at once', () => {
  expect(faults(['p', '--basis', 'some', '--cvs'])).toHaveLength(2)
})

test.each([
  [[], 'PLAN is missing.'],
  [['p'], 'ID is needed at least 2 times.'],
  [['p', 'a'], 'ID is needed at least 2 times.'],
])('of a repeated operand %j are too few', (args, sentence) => {
  expect(faults(args, comparing)).toEqual([sentence])
})

test('a repeated operand may stand as often as wanted', () => {
  const read = readArguments(comparing, ['p', 'a', 'b', 'c'])
  expect(read.kind === 'given' && read.given.operands).toEqual(['p', 'a', 'b', 'c'])
})
