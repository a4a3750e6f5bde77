/** Beside every option of the example plans stand figures derived by hand: the arithmetic gives the amount, and so does the forecast. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readPlan } from 'ltsfs-exchange'
import { describe, expect, test } from 'vitest'
import { type Forecast, forecast } from '../packages/ltsfs/src/forecast/forecast.ts'
import { parseFigureName } from '../packages/ltsfs/src/formula/figure-name.ts'
import type { PlanDocument } from '../packages/ltsfs/src/inputs/plan-document.ts'
import type { Result } from '../packages/ltsfs/src/inputs/problem.ts'
import { minorUnits } from '../packages/ltsfs/src/money/currency.ts'
import { Decimal } from '../packages/ltsfs/src/money/decimal.ts'
import { applyOptions } from '../packages/ltsfs/src/options/apply-options.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { BASES, type Basis } from '../packages/ltsfs/src/streams/stream.ts'
import { calculate } from './cases/arithmetic.ts'

const PLANS = ['fixtures/oco', 'fixtures/lagoon', 'fixtures/summit']
const HEADER = 'figure,basis,amount,unit,derivation'

interface Expected {
  readonly figure: string
  readonly basis: Basis
  readonly amount: string
  readonly unit: string
  readonly derivation: string
}

const cells = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')

const expectedIn = (path: string): readonly Expected[] => {
  const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n')
  if (header !== HEADER) throw new Error(`${path} does not begin with ${HEADER}`)
  return lines.map((line) => {
    const [figure = '', basis = '', amount = '', unit = '', derivation = ''] = cells(line)
    const known = BASES.find((each) => each === basis)
    if (known === undefined) throw new Error(`${path} names the basis "${basis}"`)
    return { figure, basis: known, amount, unit, derivation }
  })
}

const sound = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return result.value
}

const documentIn = async (folder: string): Promise<PlanDocument> => sound(validate(sound(await readPlan(folder)))).plan.document

const forecastOf = (document: PlanDocument, option: string, basis: Basis): Forecast => {
  const applied = sound(applyOptions(document, [option]))
  return sound(forecast(sound(validate(applied.document)).plan, { basis }))
}

const amountOf = (made: Forecast, name: string): string => {
  const parsed = parseFigureName(name)
  const found = parsed && made.amount(parsed.id, parsed.of, parsed.year)
  if (!found) throw new Error(`no figure ${name}`)
  return found.toFixed(minorUnits(made.plan.currency))
}

const documents = new Map(await Promise.all(PLANS.map(async (folder) => [folder, await documentIn(folder)] as const)))
const documentOf = (folder: string): PlanDocument => {
  const document = documents.get(folder)
  if (document === undefined) throw new Error(`${folder} is not read`)
  return document
}

const forecasts = new Map<string, Forecast>()
const made = (folder: string, option: string, basis: Basis): Forecast => {
  const key = `${folder} ${option} ${basis}`
  const known = forecasts.get(key) ?? forecastOf(documentOf(folder), option, basis)
  forecasts.set(key, known)
  return known
}

const everyOption = PLANS.flatMap((folder) =>
  documentOf(folder).options.map(({ id }) => ({ folder, id, path: `${folder}/options/${id}.expected.csv` })),
)

test('every option has expected figures beside it, and no expected figures stand alone', () => {
  expect(everyOption.filter(({ path }) => !existsSync(path))).toEqual([])
  const names = PLANS.flatMap((folder) => readdirSync(`${folder}/options`).map((name) => `${folder}/options/${name}`))
  expect(names.filter((name) => name.endsWith('.csv')).toSorted()).toEqual(everyOption.map(({ path }) => path).toSorted())
})

/** The streams of the example plans; a stream of another body brings cases of its own. */
const STREAMS_OF_THE_EXAMPLES = [
  ...['membership-fees', 'project-management-fees', 'user-pays-missions', 'donor-co-funding', 'crop-agency', 'other-income'],
]

test('over all options every stream, the waterfall and the reserves are derived by hand at least once', () => {
  const derived = new Set(everyOption.flatMap(({ path }) => expectedIn(path)).map(({ figure }) => figure.split('/')[0]))
  expect([...STREAMS_OF_THE_EXAMPLES, 'waterfall', 'reserves', 'spending'].filter((id) => !derived.has(id))).toEqual([])
})

describe.each(everyOption)('$path', ({ folder, id, path }) => {
  test.each(expectedIn(path))('$figure is $amount on the $basis basis', ({ figure, basis, amount, unit, derivation }) => {
    const forecastMade = made(folder, id, basis)
    expect(unit).toBe(forecastMade.plan.currency)
    expect(calculate(derivation).toFixed()).toBe(new Decimal(amount).toFixed())
    expect(amountOf(forecastMade, figure)).toBe(amount)
  })
})

describe('the story of the OCO example, on the expected basis', () => {
  const at = (option: string, id: string, year: number, of = {}): Decimal => {
    const found = made('fixtures/oco', option, 'expected').amount(id, of, year)
    if (found === undefined) throw new Error(`no ${id} of ${year}`)
    return found
  }
  const years = documentOf('fixtures/oco').period
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
  const USES = ['operational', 'replacement-capital', 'base-line', 'other-capital']
  const gap = (option: string, year: number): Decimal =>
    USES.reduce((sum, use) => sum.plus(at(option, 'waterfall/gap', year, { use })), new Decimal(0))
  const gapOfAllYears = (option: string): Decimal => all.reduce((sum, year) => sum.plus(gap(option, year)), new Decimal(0))
  const belowFloor = (option: string): readonly number[] =>
    all.filter((year) => at(option, 'reserves/closing', year).lt(at(option, 'reserves/floor', year)))

  test("today's fees pay for operations but not for all of the base-line, and reserves end below their floor", () => {
    expect(at('current-fees', 'waterfall/recurrent-income', 2017).gt(at('current-fees', 'spending/operational', 2017))).toBe(true)
    expect(at('current-fees', 'waterfall/gap', 2022, { use: 'base-line' }).gt(0)).toBe(true)
    expect(belowFloor('current-fees')).toEqual([2023, 2024, 2025, 2026])
  })

  test.each(['restructured-fees', 'management-fees', 'user-pays', 'co-funding', 'crop'])(
    '%s alone makes the gap smaller and does not close it',
    (id) => {
      expect(gapOfAllYears(id).lt(gapOfAllYears('current-fees'))).toBe(true)
      expect(gapOfAllYears(id).gt(0)).toBe(true)
    },
  )

  test('all five levers together close the gap and keep reserves above their floor in every year', () => {
    expect(gapOfAllYears('all-levers').toFixed()).toBe('0')
    expect(belowFloor('all-levers')).toEqual([])
  })

  test('management fees leave less of the agreements for expansion', () => {
    const expansion = (option: string) => at(option, 'waterfall/gap', 2021, { use: 'expansion' })
    expect(expansion('management-fees').gt(expansion('current-fees'))).toBe(true)
  })

  test.each(BASES)(
    'on the basis %s the statement and the waterfall agree on recurrent income in every year, whatever option is laid on',
    (basis) => {
      for (const { folder, id } of everyOption) {
        const { years: covered, book, value, amount } = made(folder, id, basis)
        for (const year of covered) {
          const recurrent = book.all('statement/income', year).filter(({ of }) => of['kind'] === 'recurrent')
          const inStatement = recurrent.reduce((sum, income) => sum.plus(value(income)), new Decimal(0))
          expect(`${id} ${year} ${inStatement.toFixed()}`).toBe(
            `${id} ${year} ${amount('waterfall/recurrent-income', {}, year)?.toFixed()}`,
          )
        }
      }
    },
  )

  test('while only confirmed money counts no fee is earned in a year in which agreements pay for nothing', () => {
    const confirmed = made('fixtures/oco', 'management-fees', 'confirmed')
    const pays = (use: string) => confirmed.amount('waterfall/pays', { use, source: 'restricted' }, 2021)?.toFixed()
    expect(['base-line', 'expansion'].map(pays)).toEqual(['0', '0'])
    expect(confirmed.amount('project-management-fees/earned', {}, 2021)?.toFixed()).toBe('0')
  })

  test('joining CROP costs more than it brings while only confirmed money counts', () => {
    const net = made('fixtures/oco', 'crop', 'confirmed').amount('crop-agency/net-present-value', {}, 2026)
    expect(net?.lt(0)).toBe(true)
  })
})
