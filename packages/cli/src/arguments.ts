/** Reads the arguments of one command. What it does not know is one clear sentence each, with the nearest word that it does know. */
import { parseArgs } from 'node:util'
import type { Command, Given, OptionSpec } from './command.ts'
import { didYouMean } from './nearest.ts'
import { listOf } from './sentence.ts'

export type Arguments =
  | { readonly kind: 'help' }
  | { readonly kind: 'given'; readonly given: Given }
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

type Typed = {
  readonly name: string
  readonly rawName: string
  readonly index: number
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

type Asked = { readonly args: readonly string[]; readonly options: Command['options'] }

const tokensOf = ({ args, options }: Asked) => {
  const known = Object.entries(options).map(([name, spec]) => [name, { type: spec.value === null ? 'boolean' : 'string' }] as const)
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(known), help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  return tokens
}

const valueFault = ({ rawName, value, inlineValue }: Typed, spec: OptionSpec): string | null => {
  if (spec.value === null) return value === undefined ? null : `${rawName} takes no value.`
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
    return `${rawName} needs a value: ${rawName} ${spec.value}.`
  if (spec.choices === undefined || spec.choices.includes(value)) return null
  return `${rawName} takes ${listOf(spec.choices, 'or')}, not "${value}".${didYouMean(value, spec.choices)}`
}

/** An option that the command does not have; of letters written together ("-json") only the first is told. */
const unknown = ({ rawName, index }: Typed, before: Typed | undefined, { args, options }: Asked): readonly string[] => {
  if (before?.index === index) return []
  const word = rawName.startsWith('--') ? rawName : (args[index] ?? rawName)
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`)
  return [`There is no option "${word}".${didYouMean(word, known)}`]
}

const optionFaults = (typed: readonly Typed[], asked: Asked): readonly string[] =>
  typed.flatMap((option, at) => {
    const spec = Object.hasOwn(asked.options, option.name) ? asked.options[option.name] : undefined
    if (spec === undefined) return unknown(option, typed[at - 1], asked)
    const fault = valueFault(option, spec)
    if (fault !== null) return [fault]
    const before = typed.slice(0, at).filter((earlier) => earlier.name === option.name)
    if (!spec.repeats) return before.length > 0 ? [`${option.rawName} stands twice; give it once.`] : []
    return before.some(({ value }) => value === option.value) ? [`${option.rawName} ${option.value} stands twice; give it once.`] : []
  })

const operandFaults = (operands: readonly string[], { operands: names, repeatsLast }: Command): readonly string[] => {
  const needed = names.length - 1 + (repeatsLast?.atLeast ?? 1)
  if (names.length > 0 && operands.length < needed) {
    const missing = names[Math.min(operands.length, names.length - 1)] ?? ''
    return [
      repeatsLast && operands.length >= names.length - 1 && repeatsLast.atLeast > 1
        ? `${missing} is needed at least ${repeatsLast.atLeast} times.`
        : `${missing} is missing.`,
    ]
  }
  if (repeatsLast)
    return [...new Set(operands.filter((operand, at) => at >= names.length - 1 && operands.indexOf(operand, names.length - 1) < at))].map(
      (operand) => `"${operand}" stands twice; give it once.`,
    )
  return operands.slice(names.length).map((extra) => `"${extra}" is one argument too many.`)
}

export const readArguments = (command: Command, args: readonly string[]): Arguments => {
  const asked = { args, options: command.options }
  const tokens = tokensOf(asked)
  const typed = tokens.filter((token) => token.kind === 'option')
  if (typed.some((option) => option.name === 'help')) return { kind: 'help' }
  const operands = tokens.filter((token) => token.kind === 'positional').map((token) => token.value)
  const faults = optionFaults(typed, asked)
  const all = faults.length > 0 ? faults : operandFaults(operands, command)
  if (all.length > 0) return { kind: 'faults', faults: all }
  const values = (name: string) => typed.filter((option) => option.name === name).map((option) => option.value ?? '')
  return { kind: 'given', given: { operands, all: values, one: (name) => values(name)[0], has: (name) => values(name).length > 0 } }
}
