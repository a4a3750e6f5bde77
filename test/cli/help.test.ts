import { describe, expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'

const HELP = `usage: ltsfs COMMAND ...

  validate  Says whether a plan can be computed, or everything that is wrong with it.
  forecast  Prints the years ahead: income, what it pays for, reserves.
  explain   Shows how one figure comes about, down to its sources.
  fees      Prints who pays what under a fee schedule, and for whom.
  compare   Sets options side by side against a baseline.
  freeze    Freezes an option as canonical JSON with its SHA-256, and tells later what has drifted.
  missions  Prints what missions cost, who pays, and how many are lost by charging.
  projects  Prints what projects earn in management fees, and who carries what they do not bring back.
  member    Prints the page of one member: what it pays and why, what it receives and owes.
  check     Holds a forecast against the guides of its plan.
  cover     Says which activities may be committed with confirmed money, and what closes a gap.
  slope     Shows how much a figure moves with every number of the plan.
  seek      Finds the value of one number that makes a figure meet a target.
  export    Writes a plan as a live workbook, or its figures as CSV.
  simulate  Says how sure the figures are, by seeded trials of what is uncertain.
  schema    Prints the JSON Schema of the plan document.
  serve     Starts the planner in a browser on this machine.

PLAN is a YAML or JSON file, a folder that holds plan.yaml, or - for the standard input.
"ltsfs COMMAND --help" shows the options of a command and an example; "ltsfs --version" its version.
Exit codes: 0 well, 1 a rule of the business fails, 2 bad input, 3 a bug.
`

test.each([['--help'], ['-h'], ['help']])('%s lists the commands', async (word) => {
  expect(await ltsfs(word)).toEqual({ exit: 0, out: HELP, err: '' })
})

test.each([['--version'], ['-V']])('%s says the version of the engine and of plan documents', async (word) => {
  const { exit, out } = await ltsfs(word)
  expect(exit).toBe(0)
  expect(out).toMatch(/^ltsfs \d+\.\d+\.\d+\S*, plan documents of schema version 1\n$/)
})

test.each([['abc'], ['99999'], ['65536']])('a port of %s is bad input', async (port) => {
  expect(await ltsfs('serve', '--port', port)).toEqual({
    exit: 2,
    out: '',
    err: `ltsfs serve: --port takes a number from 0 to 65535, not "${port}".\n`,
  })
})

test('no command at all is bad input, with the list where it is looked for', async () => {
  expect(await ltsfs()).toEqual({ exit: 2, out: '', err: HELP })
})

test('the help of a command has its usage, its options and an example', async () => {
  expect(await ltsfs('forecast', '--help')).toEqual({
    exit: 0,
    err: '',
    out: `Prints the years ahead: income, what it pays for, reserves.

usage: ltsfs forecast PLAN [--option ID ...] [--basis confirmed|expected|all] [--json] [--csv]

Prints the statement of every year: income by stream, what it pays for, and reserves. --json and --csv print every figure instead.

  --option ID    lay an option of the plan over it; several stack in this order
  --basis BASIS  which money counts: confirmed, expected (weighted, the default) or all
  --json         every figure as JSON, sorted, amounts as text
  --csv          every figure as CSV

example: ltsfs forecast fixtures/oco --option all-levers --basis confirmed
`,
  })
})

test.each([['validate'], ['forecast'], ['explain'], ['compare'], ['check'], ['schema'], ['serve']])(
  'the help of %s begins its usage and its example with its own name',
  async (command) => {
    const { exit, out } = await ltsfs(command, '--help')
    expect(exit).toBe(0)
    expect(out).toContain(`\nusage: ltsfs ${command}`)
    expect(out).toContain(`\nexample: ltsfs ${command}`)
  },
)

describe('one clear line on the standard error, and exit code 2', () => {
  test.each([
    [['forcast', 'x'], 'ltsfs: There is no command "forcast". Did you mean "forecast"? "ltsfs --help" lists them.\n'],
    [['xyzzy'], 'ltsfs: There is no command "xyzzy". "ltsfs --help" lists them.\n'],
    [['\u001b[2Jx'], 'ltsfs: There is no command "\\u001b[2Jx". "ltsfs --help" lists them.\n'],
    [['forecast'], 'ltsfs forecast: PLAN is missing.\n'],
    [['forecast', 'p', '--optoin', 'x'], 'ltsfs forecast: There is no option "--optoin". Did you mean "--option"?\n'],
    [['check', 'p', '--basis', 'al'], 'ltsfs check: --basis takes confirmed, expected or all, not "al". Did you mean "all"?\n'],
    [['explain', 'p'], 'ltsfs explain: FIGURE is missing.\n'],
    [['compare', 'p'], 'ltsfs compare: ID is missing.\n'],
    [['serve', '--port', '0x10'], 'ltsfs serve: --port takes a number from 0 to 65535, not "0x10".\n'],
    [['schema', 'p'], 'ltsfs schema: "p" is one argument too many.\n'],
    [['forecast', 'p', '--json', '--csv'], 'ltsfs forecast: Give --json or --csv, not both.\n'],
  ])('%j', async (args, line) => {
    expect(await ltsfs(...args)).toEqual({ exit: 2, out: '', err: line })
  })
})
