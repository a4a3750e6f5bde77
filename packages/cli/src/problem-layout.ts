/** How problems and warnings are set for reading: the sentence first, then where, what was found, what is expected and what to do. */
import type { Problem } from 'ltsfs'
import { printable } from './printable.ts'
import { countOf } from './sentence.ts'
import type { Paint } from './terminal.ts'

const LABELS = [
  ['at', 'path'],
  ['found', 'found'],
  ['expected', 'expected'],
  ['remedy', 'remedy'],
] as const

const layOut = (problem: Problem, at: number, paint: Paint): string => {
  const number = `${at + 1}. `
  const lines = LABELS.filter(([, key]) => problem[key] !== '').map(
    ([label, key]) => `${' '.repeat(number.length)}${paint('dim', label.padEnd(8))}  ${printable(problem[key])}\n`,
  )
  return `\n${number}${printable(problem.message)}\n${lines.join('')}`
}

/** "2 problems in fixtures/oco:" and each of them. */
export const layOutProblems = (plan: string, problems: readonly Problem[], paint: Paint): string =>
  `${paint('red', `${countOf(problems.length, 'problem')} in ${nameOf(plan)}`)}\n${problems.map((problem, at) => layOut(problem, at, paint)).join('')}`

/** "1 warning about fixtures/oco:" and each of them. */
export const layOutWarnings = (plan: string, warnings: readonly Problem[], paint: Paint): string =>
  warnings.length === 0
    ? ''
    : `${paint('yellow', `${countOf(warnings.length, 'warning')} about ${nameOf(plan)}`)}\n${warnings.map((warning, at) => layOut(warning, at, paint)).join('')}`

/** How a sentence names the PLAN typed. */
export const nameOf = (plan: string): string => (plan === '-' ? 'the standard input' : printable(plan))
