/** Options in the order in which they are laid on a plan: those an option includes lie under it, each once. */

import { nearestWord } from '../inputs/nearest-word.ts'
import type { OptionRecord } from '../inputs/option.ts'
import type { KnownProblem } from '../inputs/problem-list.ts'
import { say } from '../language/say.ts'

export interface Stack {
  readonly options: readonly OptionRecord[]
  /** Every option that lies under one, at any depth, itself not counted. */
  readonly under: ReadonlyMap<string, ReadonlySet<string>>
  readonly problems: readonly KnownProblem[]
}

const unknownOption = (id: string, known: readonly string[], path: string): KnownProblem => {
  const near = nearestWord(id, known)
  return {
    code: 'unknown-option',
    path,
    found: JSON.stringify(id),
    expected: known.length === 0 ? say`an option; the plan has none` : say`one of ${known.slice(0, 20).join(', ')}`,
    message: say`There is no option "${id}".`,
    remedy: near === undefined ? say`Name an option of the plan.` : say`Write "${near}" if that is meant.`,
  }
}

/** A round of options, told from the first by name, so that it is told the same wherever it is entered. */
const roundOf = (chain: readonly string[]): readonly string[] => {
  const first = chain.indexOf(chain.toSorted()[0] ?? '')
  const round = [...chain.slice(first), ...chain.slice(0, first)]
  return [...round, round[0] ?? '']
}

const includesItself = (chain: readonly string[]): KnownProblem => ({
  code: 'option-includes-itself',
  path: `options.${chain[0]}.includes`,
  found: chain.join(' > '),
  expected: say`options that do not include it in turn`,
  message: say`Option "${chain[0]}" is laid under itself: ${chain.reduce((told, next) => say`${told} includes ${next}`)}.`,
  remedy: say`Take one of these out of the other.`,
})

export const stackOptions = (known: readonly OptionRecord[], ids: readonly string[]): Stack => {
  const byId = new Map(known.map((option) => [option.id, option]))
  const under = new Map<string, Set<string>>()
  const options: OptionRecord[] = []
  const problems: KnownProblem[] = []
  const visit = (id: string, chain: readonly string[], path: string): ReadonlySet<string> => {
    const done = under.get(id)
    if (done !== undefined) return done
    const option = byId.get(id)
    if (option === undefined) {
      problems.push(unknownOption(id, [...byId.keys()], path))
      return new Set()
    }
    if (chain.includes(id)) {
      problems.push(includesItself(roundOf(chain.slice(chain.indexOf(id)))))
      return new Set()
    }
    const below = new Set<string>()
    for (const [at, inner] of (option.includes ?? []).entries()) {
      below.add(inner)
      for (const deeper of visit(inner, [...chain, id], `options.${id}.includes.${at}`)) below.add(deeper)
    }
    under.set(id, below)
    options.push(option)
    return below
  }
  for (const id of ids) visit(id, [], '')
  return { options, under, problems }
}
