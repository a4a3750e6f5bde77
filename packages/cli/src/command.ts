/** What a command of `ltsfs` is: its words for the help, the arguments it takes, and what it does with them. */
import type { Paint, Terminal } from './terminal.ts'

/** 0 well, 1 a rule of the business fails, 2 bad input, 3 a bug. */
export type ExitCode = 0 | 1 | 2 | 3

/** What a command has to say. The command itself prints nothing. */
export interface Outcome {
  readonly exit: ExitCode
  /** The result, for the standard output. */
  readonly out?: string
  /** Problems and warnings, for the standard error. */
  readonly err?: string
}

export interface OptionSpec {
  /** The word for its value in the help, "ID"; null for a switch. */
  readonly value: string | null
  readonly describes: string
  /** May stand several times. */
  readonly repeats?: boolean
  /** The only values it takes. */
  readonly choices?: readonly string[]
}

/** The arguments as typed, checked against the command. */
export interface Given {
  readonly operands: readonly string[]
  /** The values of an option in the order typed; empty when it was not given. */
  readonly all: (option: string) => readonly string[]
  readonly one: (option: string) => string | undefined
  readonly has: (option: string) => boolean
}

export interface Context extends Terminal {
  /** Colours for the standard output and the standard error. */
  readonly paint: Paint
  readonly paintError: Paint
}

export interface Command {
  readonly name: string
  /** Names of what stands after the command without a dash; the last one may repeat from `atLeast` times on. */
  readonly operands: readonly string[]
  readonly repeatsLast?: { readonly atLeast: number }
  readonly options: Readonly<Record<string, OptionSpec>>
  /** Sentences about what it prints and when it fails. */
  readonly about: string
  readonly example: string
  readonly execute: (given: Given, context: Context) => Promise<Outcome>
}
