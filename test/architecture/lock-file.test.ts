import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = {
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { readonly packages: Readonly<Record<string, Package>> }
const packages = Object.entries(lock.packages)

test('the lock file names no registry', () => {
  expect(packages.filter(([, { resolved, link }]) => resolved !== undefined && link !== true)).toEqual([])
})

test('the lock file holds the builds for every platform, so that it installs elsewhere too', () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !levelsAbove(path).some((level) => `${level}node_modules/${name}` in lock.packages))
      .map((name) => `${path} -> ${name}`),
  )
  expect(missing).toEqual([])
})

test('no package may run a script of its own at installation: those that have one are denied by name', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly allowScripts: Readonly<Record<string, boolean>> }
  const withScript = packages.filter(([path, { hasInstallScript }]) => path !== '' && hasInstallScript === true)
  expect(withScript.map(([path]) => path.replace(/^.*node_modules\//, '')).filter((name) => allowScripts[name] !== false)).toEqual([])
  expect(Object.values(allowScripts)).not.toContain(true)
})

/** Where a package is looked for: below the one that asks for it, then below each folder above. */
function levelsAbove(path: string): readonly string[] {
  const parts = path === '' ? [] : path.split('/node_modules/')
  return [...parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`), '']
}
