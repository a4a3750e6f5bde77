/** Processor time of some work, because other work may share the machine, and results that a benchmark cannot do without. */
import type { Result } from '../../packages/ltsfs/src/inputs/problem.ts'

export const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

const processorMs = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** The best of several: what the machine did besides is no part of it. */
export const bestMs = (work: () => unknown, rounds = 5): number => Math.min(...Array.from({ length: rounds }, () => processorMs(work)))
