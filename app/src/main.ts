/** `npm start`: the planner with the environment and the outputs of this process. */
import { runPlanner } from './run-planner.ts'

process.exitCode = await runPlanner({
  environment: process.env,
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
})
