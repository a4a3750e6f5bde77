/**
 * The shape of the code, kept by a test. The tables below are the map of the library: read them from top to bottom, the way data flows.
 */
import { readFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { cycles } from './architecture/cycles.ts'
import { impuritiesOf } from './architecture/impurities.ts'
import { parametersAtFault } from './architecture/parameters-at-fault.ts'
import { filesBelow, type SourceFile, sourceFiles } from './architecture/source-file.ts'

const LIBRARY = 'packages/ltsfs/src'
const ROOT_FILES = ['index.ts', 'schema.ts', 'testing.ts']

/** Which folder of the library may import which, besides itself: upstream only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  /** What everything is said with: every folder may. */
  language: [],
  money: [],
  calendar: [],
  /** Mathematics of chance, in binary fractions: a seeded generator, distributions, correlation. */
  chance: [],
  formula: ['money', 'calendar'],
  parameters: ['money', 'calendar', 'formula'],
  inputs: ['money', 'calendar'],
  /** Upstream of the plan: a value that is held back is absent in it. */
  'data-quality': ['money', 'calendar', 'inputs'],
  options: ['money', 'calendar', 'inputs'],
  plan: ['money', 'calendar', 'chance', 'formula', 'parameters', 'inputs', 'data-quality', 'options'],
  fees: ['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan'],
  missions: ['money', 'calendar', 'formula', 'inputs', 'plan'],
  projects: ['money', 'calendar', 'formula', 'inputs', 'plan'],
  streams: ['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'missions', 'projects'],
  spending: ['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'projects', 'streams'],
  waterfall: ['money', 'calendar', 'formula', 'inputs', 'plan', 'fees', 'projects', 'streams', 'spending'],
  forecast: ['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'streams', 'spending', 'waterfall'],
  checks: ['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'streams', 'spending', 'waterfall', 'forecast'],
  /** Figures that a forecast does without and a screen shows: written when they are followed. */
  derived: ['money', 'calendar', 'formula', 'inputs', 'plan', 'fees', 'missions', 'projects', 'streams', 'forecast', 'checks'],
  register: ['money', 'calendar', 'parameters', 'inputs', 'plan'],
  commitments: [
    ...['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'streams', 'spending', 'waterfall', 'forecast', 'register'],
  ],
  admission: ['money', 'calendar', 'inputs', 'plan', 'register', 'commitments'],
  comparison: [
    'money',
    'calendar',
    'formula',
    'parameters',
    'inputs',
    'plan',
    'fees',
    'streams',
    'spending',
    'waterfall',
    'forecast',
    'checks',
    'derived',
    'options',
  ],
  design: [...['money', 'calendar', 'formula', 'parameters', 'inputs', 'options', 'plan', 'streams', 'forecast', 'checks']],
  uncertainty: [
    ...['chance', 'money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'streams', 'forecast', 'checks', 'design'],
  ],
  workbook: [
    ...['money', 'calendar', 'formula', 'parameters', 'inputs', 'plan', 'fees', 'streams', 'spending', 'waterfall', 'forecast', 'checks'],
  ],
  presentation: [
    ...[
      'money',
      'calendar',
      'formula',
      'parameters',
      'inputs',
      'plan',
      'data-quality',
      'fees',
      'streams',
      'spending',
      'waterfall',
      'forecast',
    ],
    ...['missions', 'projects', 'checks', 'derived', 'options', 'register', 'commitments', 'comparison', 'design', 'uncertainty'],
  ],
  /** Plans at random and laws, for tools that embed the planner: `ltsfs/testing`. */
  testing: ['money', 'calendar', 'formula', 'inputs', 'options', 'plan', 'streams', 'forecast', 'register'],
}

/** Where the work is left to another package, and the only folders that may call it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['money'],
  'currency-codes': ['money'],
  'date-fns': ['calendar'],
  '@date-fns/utc': ['calendar'],
  zod: ['inputs', 'options', ''],
  'fast-check': ['testing'],
}

/** Which package of the workspace may use which, always by its public door. */
const WORKSPACE: Readonly<Record<string, readonly string[]>> = {
  'packages/ltsfs/src': [],
  'packages/exchange/src': ['ltsfs'],
  'packages/cli/src': ['ltsfs', 'ltsfs-exchange', 'ltsfs-app'],
  'app/src': ['ltsfs', 'ltsfs-exchange'],
}

/** The app shows figures, it makes none. */
const MONEY_ARITHMETIC = [/\bparseFloat\b/, /\btoFixed\b/, /\bMath\.(?:round|floor|ceil|trunc)\b/, /\* ?100\b/, /\/ ?100\b/, /\bDecimal\b/]

/** Lists in which every file of the folder stands, and the files of the folder that are not members. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  streams: [
    ...['index.ts', 'stream.ts', 'total.ts', 'agreement-weight.ts'],
    ...['membership-fee-collection.ts', 'opening-receivables.ts', 'prompt-payment.ts'],
  ],
  checks: ['index.ts', 'check.ts'],
}

const packages = new Map(Object.keys(WORKSPACE).map((folder) => [folder, sourceFiles(folder)]))
const library = packages.get(LIBRARY) ?? []
const everything = [...packages.values()].flat()
const folderOf = (path: string): string => (relative(LIBRARY, path).includes('/') ? (relative(LIBRARY, path).split('/')[0] ?? '') : '')
const matches = (patterns: readonly RegExp[], file: SourceFile) => patterns.filter((pattern) => pattern.test(file.code)).map(String)

describe('the library', () => {
  test('every folder of the library stands in the import table, and the table points upstream only', () => {
    const order = Object.keys(MAY_IMPORT)
    expect([...new Set(library.map((file) => folderOf(file.path)))].filter((folder) => folder !== '' && !order.includes(folder))).toEqual(
      [],
    )
    const downstream = Object.entries(MAY_IMPORT).flatMap(([folder, targets]) =>
      targets.filter((target) => !order.slice(0, order.indexOf(folder)).includes(target)).map((target) => `${folder} -> ${target}`),
    )
    expect(downstream).toEqual([])
  })

  test('beside the folders only the doors index.ts, schema.ts and testing.ts stand at the root', () => {
    expect(library.filter((file) => folderOf(file.path) === '' && !ROOT_FILES.includes(basename(file.path)))).toEqual([])
  })

  test.each(library.map((file) => [file.path, file] as const))('%s imports only what its folder may', (path, file) => {
    const folder = folderOf(path)
    const allowed = folder === '' ? Object.keys(MAY_IMPORT) : ['language', folder, ...(MAY_IMPORT[folder] ?? [])]
    expect(file.imports.filter((target) => !target.startsWith(`${LIBRARY}/`) || !allowed.includes(folderOf(target)))).toEqual([])
    expect(file.packages.filter((name) => !PACKAGES[name]?.includes(folder))).toEqual([])
  })

  test.each(library.map((file) => file.path))('%s is pure: no clock, chance, environment, network or language', (path) => {
    expect(impuritiesOf(path, readFileSync(path, 'utf8'))).toEqual([])
  })
})

describe('the workspace', () => {
  test('each package uses only the packages before it, and only by their public door', () => {
    const wrong = [...packages].flatMap(([folder, files]) =>
      files.flatMap((file) => [
        ...file.packages
          .filter((name) => /^ltsfs(?:-|$)/.test(name) && !WORKSPACE[folder]?.includes(name))
          .map((name) => `${file.path} -> ${name}`),
        ...file.imports.filter((target) => !target.startsWith(`${folder}/`)).map((target) => `${file.path} -> ${target}`),
      ]),
    )
    expect(wrong).toEqual([])
  })

  test('no file imports itself by way of others, types included', () => {
    expect(cycles(everything)).toEqual([])
  })

  test('no source file is longer than 250 lines', () => {
    expect(everything.filter((file) => file.lines > 250).map((file) => `${file.path}: ${file.lines}`)).toEqual([])
  })

  test('no function is longer than 60 lines', () => {
    const long = everything.flatMap((file) =>
      file.functions.filter(({ lines }) => lines > 60).map(({ name, lines }) => `${file.path} ${name}: ${lines}`),
    )
    expect(long).toEqual([])
  })

  test('nothing is cast to any', () => {
    expect(everything.filter((file) => /\bas any\b/.test(file.code)).map((file) => file.path)).toEqual([])
  })

  test('no file or folder is named for what it is not: utils, helpers, common, misc, manager, service, types', () => {
    expect(
      everything.map((file) => file.path).filter((path) => /\b(?:utils?|helpers?|common|misc|managers?|services?|types)\b/.test(path)),
    ).toEqual([])
  })
})

describe.each(Object.entries(LISTS))('every file of %s', (folder, others) => {
  const files = library.filter((file) => folderOf(file.path) === folder)
  const list = files.find((file) => file.path === `${LIBRARY}/${folder}/index.ts`)
  const members = files.filter((file) => !others.includes(relative(`${LIBRARY}/${folder}`, file.path)))
  const cases = filesBelow('fixtures/cases')

  test('stands in the list of its index.ts', () => {
    const registered = new Set(list?.listed.map((name) => list.named.get(name)))
    expect(members.map((file) => file.path).filter((path) => !registered.has(path))).toEqual([])
  })

  test('has a file of cases', () => {
    const names = members.map((file) => basename(file.path, '.ts'))
    expect(
      names.filter((name) => !cases.some((path) => new RegExp(`^fixtures/cases/${name}(?:/.+)?\\.(?:ya?ml|json)$`).test(path))),
    ).toEqual([])
  })
})

describe('the app', () => {
  const app = packages.get('app/src') ?? []
  const areas = app.filter((file) => basename(file.path) === 'routes.tsx').map((file) => file.path.replace(/\/routes\.tsx$/, ''))
  const areaOf = (path: string) => areas.find((area) => path.startsWith(`${area}/`))

  test('only the composition root knows the areas, and no area imports another', () => {
    const composition = ['app/src/app.tsx', 'app/src/run-planner.ts']
    const wrong = app
      .filter((file) => !composition.includes(file.path))
      .flatMap((file) =>
        file.imports
          .filter((target) => areaOf(target) !== undefined && areaOf(target) !== areaOf(file.path))
          .map((target) => `${file.path} -> ${target}`),
      )
    expect(wrong).toEqual([])
  })

  test.each(app.map((file) => [file.path, file] as const))('%s does no arithmetic with money', (_, file) => {
    expect(matches(MONEY_ARITHMETIC, file)).toEqual([])
    expect(file.packages.filter((name) => name === 'decimal.js')).toEqual([])
  })
})

describe('the data', () => {
  const documents = filesBelow('fixtures').filter((path) => /\.(?:ya?ml|json)$/.test(path) && !path.startsWith('fixtures/errors/'))

  test.each(documents.map((path) => [path]))('%s gives every parameter a unit, a source and its days', (path) => {
    expect(parametersAtFault(parse(readFileSync(path, 'utf8')))).toEqual([])
  })

  test('the folder of fixtures holds data, never code', () => {
    expect(filesBelow('fixtures').filter((path) => /\.[cm]?[jt]sx?$/.test(path))).toEqual([])
  })
})
