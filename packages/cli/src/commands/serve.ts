/** `ltsfs serve`: the planner in a browser, until it is told to stop. The app is loaded here and by no other command. */
import type { Command } from '../command.ts'
import { fault } from '../open-plan.ts'
import { printable } from '../printable.ts'

const LAST_PORT = 65_535

export const serveCommand: Command = {
  name: 'serve',
  operands: [],
  options: {
    port: { value: 'N', describes: 'where to listen, 0 for any port that is free; without it PORT of the environment, or 3000' },
    data: { value: 'DIR', describes: 'the folder of the database; without it DATABASE_URL or DATA_DIR of the environment' },
  },
  about:
    'Starts the planner for whoever sits at this machine, says its address, and runs until it is told to stop (Ctrl+C).\nThe first start shows the example plans.',
  example: 'ltsfs serve --port 8080',
  execute: async ({ one }, { env, stdout, stderr }) => {
    const [port, data] = [one('port'), one('data')]
    if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= LAST_PORT))
      return fault('serve', `--port takes a number from 0 to 65535, not "${port}".`)
    const { runPlanner } = await import('ltsfs-app')
    const exit = await runPlanner({
      environment: {
        ...env,
        ...(port === undefined ? {} : { PORT: port }),
        ...(data === undefined ? {} : { DATA_DIR: data, DATABASE_URL: undefined }),
      },
      say: (line) => stdout.write(`${printable(line)}\n`),
      complain: (line) => stderr.write(`${line}\n`),
    })
    return { exit }
  },
}
