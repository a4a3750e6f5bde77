/** The options that several commands share: which options of the plan to lay over it, and which money counts. */
import { BASES, type Basis } from 'ltsfs'
import type { Given, OptionSpec } from './command.ts'

export const optionOption: OptionSpec = {
  value: 'ID',
  describes: 'lay an option of the plan over it; several stack in this order',
  repeats: true,
}

export const basisOption: OptionSpec = {
  value: 'BASIS',
  describes: 'which money counts: confirmed, expected (weighted, the default) or all',
  choices: BASES,
}

export const basisOf = (given: Given): Basis => BASES.find((basis) => basis === given.one('basis')) ?? 'expected'

/** How a stack of options is named: "user-pays+crop"; null for the plan as it stands. */
export const stackName = (options: readonly string[]): string | null => (options.length === 0 ? null : options.join('+'))
