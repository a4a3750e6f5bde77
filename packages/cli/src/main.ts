/**
 * The `ltsfs` command: takes the arguments after the command's name and gives back the exit code.
 *
 * 0 well, 1 a rule of the business fails, 2 bad input, 3 a bug.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0 && args[0] !== '--help') {
    process.stderr.write(`ltsfs: there is no command "${args[0]}".\n${USAGE}`)
    return 2
  }
  process.stdout.write(USAGE)
  return 0
}

const USAGE = 'usage: ltsfs COMMAND PLAN [options]\n'
