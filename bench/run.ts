/** `npm run bench [NAME ...]`: runs the benchmarks of this folder in turn, all of them or those named. Each prints its own figures. */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'

const here = import.meta.dirname
const named = process.argv.slice(2)
const benchmarks = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== basename(import.meta.filename))
  .filter((file) => named.length === 0 || named.includes(basename(file, '.ts')))
  .sort()

if (benchmarks.length === 0) {
  console.error('There is no such benchmark in bench/.')
  process.exitCode = 1
}
for (const file of benchmarks) {
  console.log(`\n${basename(file, '.ts')}`)
  if (spawnSync(process.execPath, [join(here, file)], { stdio: 'inherit' }).status !== 0) process.exitCode = 1
}
