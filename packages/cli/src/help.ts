/** The help texts: all commands on one page, and one command with its options and an example. */
import type { Command } from './command.ts'

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
}

const EXIT_CODES = 'Exit codes: 0 well, 1 a rule of the business fails, 2 bad input, 3 a bug.\n'

export const overviewHelp = (commands: readonly { readonly name: string; readonly summary: string }[]): string =>
  `usage: ltsfs COMMAND ...

${columns(commands.map(({ name, summary }) => [name, summary]))}
PLAN is a YAML or JSON file, a folder that holds plan.yaml, or - for the standard input.
"ltsfs COMMAND --help" shows the options of a command and an example; "ltsfs --version" its version.
${EXIT_CODES}`

/** "ltsfs forecast PLAN [--option ID ...] [--json]" */
const usageOf = ({ name, operands, repeatsLast, options }: Command): string => {
  const last = operands.at(-1)
  const repeated = repeatsLast && last !== undefined ? [...Array<string>(repeatsLast.atLeast - 1).fill(last), '...'] : []
  const switches = Object.entries(options).map(
    ([option, { value, choices, repeats }]) =>
      `[--${option}${value === null ? '' : ` ${choices?.join('|') ?? value}`}${repeats === true ? ' ...' : ''}]`,
  )
  return ['ltsfs', name, ...operands, ...repeated, ...switches].join(' ')
}

export const commandHelp = (command: Command, summary: string): string => {
  const options = Object.entries(command.options).map(
    ([option, { value, describes }]) => [value === null ? `--${option}` : `--${option} ${value}`, describes] as const,
  )
  return `${summary}

usage: ${usageOf(command)}

${command.about}
${options.length === 0 ? '' : `\n${columns(options)}`}
example: ${command.example}
`
}
