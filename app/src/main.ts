/** `npm start`: the planner with the environment and the outputs of this process. */

/** The database of an older Node ends the process without a word, so the planner is loaded only after this. */
const NEEDED = 24

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  process.stderr.write(`The planner needs Node ${NEEDED} or newer, this is Node ${process.versions.node}. "npm start" brings its own.\n`)
  process.exitCode = 1
} else {
  const { runPlanner } = await import('./run-planner.ts')
  process.exitCode = await runPlanner({
    environment: process.env,
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  })
}
