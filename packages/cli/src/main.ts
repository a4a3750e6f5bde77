/**
 * The `ltsfs` command: takes the arguments after the command's name, writes, and gives back the exit code.
 *
 * 0 well, 1 a rule of the business fails, 2 bad input, 3 a bug. A command is loaded only when it is asked for.
 */
import type { Command, ExitCode, Outcome } from './command.ts'
import { commandHelp, overviewHelp } from './help.ts'
import { printable } from './printable.ts'
import { painter, type Terminal, write } from './terminal.ts'

interface Entry {
  readonly name: string
  readonly summary: string
  readonly load: () => Promise<Command>
}

const COMMANDS: readonly Entry[] = [
  {
    name: 'validate',
    summary: 'Says whether a plan can be computed, or everything that is wrong with it.',
    load: async () => (await import('./commands/validate.ts')).validateCommand,
  },
  {
    name: 'forecast',
    summary: 'Prints the years ahead: income, what it pays for, reserves.',
    load: async () => (await import('./commands/forecast.ts')).forecastCommand,
  },
  {
    name: 'explain',
    summary: 'Shows how one figure comes about, down to its sources.',
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  {
    name: 'fees',
    summary: 'Prints who pays what under a fee schedule, and for whom.',
    load: async () => (await import('./commands/fees.ts')).feesCommand,
  },
  {
    name: 'compare',
    summary: 'Sets options side by side against a baseline.',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  {
    name: 'freeze',
    summary: 'Freezes an option as canonical JSON with its SHA-256, and tells later what has drifted.',
    load: async () => (await import('./commands/freeze.ts')).freezeCommand,
  },
  {
    name: 'missions',
    summary: 'Prints what missions cost, who pays, and how many are lost by charging.',
    load: async () => (await import('./commands/missions.ts')).missionsCommand,
  },
  {
    name: 'projects',
    summary: 'Prints what projects earn in management fees, and who carries what they do not bring back.',
    load: async () => (await import('./commands/projects.ts')).projectsCommand,
  },
  {
    name: 'member',
    summary: 'Prints the page of one member: what it pays and why, what it receives and owes.',
    load: async () => (await import('./commands/member.ts')).memberCommand,
  },
  {
    name: 'check',
    summary: 'Holds a forecast against the guides of its plan.',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'cover',
    summary: 'Says which activities may be committed with confirmed money, and what closes a gap.',
    load: async () => (await import('./commands/cover.ts')).coverCommand,
  },
  {
    name: 'slope',
    summary: 'Shows how much a figure moves with every number of the plan.',
    load: async () => (await import('./commands/slope.ts')).slopeCommand,
  },
  {
    name: 'seek',
    summary: 'Finds the value of one number that makes a figure meet a target.',
    load: async () => (await import('./commands/seek.ts')).seekCommand,
  },
  {
    name: 'export',
    summary: 'Writes a plan as a live workbook, or its figures as CSV.',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'simulate',
    summary: 'Says how sure the figures are, by seeded trials of what is uncertain.',
    load: async () => (await import('./commands/simulate.ts')).simulateCommand,
  },
  {
    name: 'schema',
    summary: 'Prints the JSON Schema of the plan document.',
    load: async () => (await import('./commands/schema.ts')).schemaCommand,
  },
  {
    name: 'serve',
    summary: 'Starts the planner in a browser on this machine.',
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
]

export async function run(args: readonly string[], terminal: Terminal = process): Promise<ExitCode> {
  const { exit, out = '', err = '' } = await outcomeOf(args, terminal)
  const unwritten = (await write(terminal.stdout, out)) ?? (await write(terminal.stderr, err))
  if (unwritten === null) return exit
  await write(terminal.stderr, `ltsfs: the output cannot be written: ${printable(unwritten)}.\n`)
  return 2
}

/** An exception is a bug here: what a user may hand in wrongly comes as a problem. */
const outcomeOf = async (args: readonly string[], terminal: Terminal): Promise<Outcome> => {
  try {
    return await answer(args, terminal)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const stack = error instanceof Error && terminal.env['LTSFS_DEBUG'] ? `${error.stack}\n` : ''
    return { exit: 3, err: `ltsfs: this is a bug in ltsfs, please report it: ${printable(message)}\n${stack}` }
  }
}

const versionText = async (): Promise<string> => {
  const { engine } = await import('./engine.ts')
  return `ltsfs ${engine.engine}, plan documents of schema version ${engine.schema}\n`
}

const answer = async ([name, ...args]: readonly string[], terminal: Terminal): Promise<Outcome> => {
  if (name === undefined) return { exit: 2, err: overviewHelp(COMMANDS) }
  if (['--help', '-h', 'help'].includes(name)) return { exit: 0, out: overviewHelp(COMMANDS) }
  if (args.length === 0 && (name === '--version' || name === '-V')) return { exit: 0, out: await versionText() }
  const entry = COMMANDS.find((command) => command.name === name)
  if (entry === undefined) {
    const { didYouMean } = await import('./nearest.ts')
    const words = COMMANDS.map((command) => command.name)
    return { exit: 2, err: `ltsfs: There is no command "${printable(name)}".${didYouMean(name, words)} "ltsfs --help" lists them.\n` }
  }
  const [{ readArguments }, command] = await Promise.all([import('./arguments.ts'), entry.load()])
  const read = readArguments(command, args)
  switch (read.kind) {
    case 'help':
      return { exit: 0, out: commandHelp(command, entry.summary) }
    case 'faults':
      return { exit: 2, err: read.faults.map((fault) => `ltsfs ${name}: ${printable(fault)}\n`).join('') }
    case 'given': {
      const { stdin, stdout, stderr, env } = terminal
      return command.execute(read.given, { stdin, stdout, stderr, env, paint: painter(stdout, env), paintError: painter(stderr, env) })
    }
    default:
      return read satisfies never
  }
}
