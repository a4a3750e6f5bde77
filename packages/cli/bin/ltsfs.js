#!/usr/bin/env node
/**
 * Starts the command on Node 24 or newer: with the running Node if it is new enough, otherwise with the one pinned in the workspace.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const pinned = fileURLToPath(new URL(`../../../node_modules/.bin/node${process.platform === 'win32' ? '.exe' : ''}`, import.meta.url))

if (!existsSync(main)) {
  stop('ltsfs is not built yet: run "npm install" (or "npm run build") in the checkout first.')
} else if (Number.parseInt(process.versions.node, 10) >= 24) {
  // What was compiled is kept for the next start, outside of the checkout; where that cannot be, it is compiled again.
  module.enableCompileCache()
  const { run } = await import('../dist/main.js')
  process.exitCode = await run(process.argv.slice(2))
} else if (existsSync(pinned)) {
  const again = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // Whoever stops this one means the other, which answers with its exit code.
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => again.kill(signal))
  // What was ended by a signal is told as a shell tells it: 128 and the number of the signal.
  again.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 3)
  })
} else {
  stop(`ltsfs needs Node 24 or newer; this is Node ${process.versions.node}.`)
}

function stop(sentence) {
  console.error(sentence)
  process.exitCode = 3
}
