/** The example project against the library as it is packed: its files alone, nothing of this checkout, no network. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const EXAMPLE = 'example/embedding'
let folder = ''

const run = (command: string, args: readonly string[], at: string) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: at, encoding: 'utf8' })
  return { status, output: `${stdout}${stderr}` }
}

/** A package of this checkout, as an installation of its own would have it. */
const link = (name: string): void => {
  const at = join(folder, 'node_modules', name)
  if (existsSync(at)) return
  mkdirSync(dirname(at), { recursive: true })
  symlinkSync(resolve('node_modules', name), at)
}

const manifest = (path: string) =>
  JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Readonly<Record<string, Record<string, string>>>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ltsfs-example-'))
  cpSync(EXAMPLE, folder, { recursive: true, filter: (path) => !path.includes('node_modules') && !path.endsWith('.tgz') })
  const packed = run('npm', ['pack', '--workspace', 'ltsfs', '--pack-destination', folder, '--ignore-scripts', '--offline'], '.')
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'))
  if (archive === undefined) throw new Error(packed.output)
  const library = join(folder, 'node_modules/ltsfs')
  mkdirSync(library, { recursive: true })
  const unpacked = run('tar', ['-xzf', archive, '-C', library, '--strip-components=1'], folder)
  if (unpacked.status !== 0) throw new Error(unpacked.output)
  for (const name of Object.keys({ ...manifest(library)['dependencies'], ...manifest(EXAMPLE)['devDependencies'] })) link(name)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('is no workspace, and asks for the library in its version', () => {
  expect(manifest('.')['workspaces']).not.toContain(EXAMPLE)
  expect(manifest(EXAMPLE)['dependencies']?.['ltsfs']).toBe(manifest('packages/ltsfs')['version'])
})

test('the packed library holds no source and no test', () => {
  const files = readdirSync(join(folder, 'node_modules/ltsfs'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /(?:^|\/)src\/|[.]test[.]/.test(file))).toEqual([])
  expect(files).toContain('dist/testing.js')
})

test('the types of the packed library are those the example needs', () => {
  expect(run(resolve('node_modules/.bin/tsc'), [], folder)).toEqual({ status: 0, output: '' })
})

test('its own tests pass: every law holds near its plan, with a stream of its own', () => {
  const { status, output } = run(process.execPath, ['--test', 'laws.test.ts'], folder)
  expect(output).toMatch(/pass 13\b/)
  expect([status, /^# fail (\d+)|fail (\d+)/m.exec(output)?.slice(1).find(Boolean)]).toEqual([0, '0'])
})
