import { describe, expect, test } from 'vitest'
import { chargedBy, dated, type FeeMember, feePlan, scaleOf, stepsOf } from '../../../../test/fee-plan.ts'
import type { FeeStepRecord } from '../inputs/fee-step.ts'

const member = (id: string, income: string, people = '10', more: Readonly<Record<string, readonly [string, string]>> = {}): FeeMember => ({
  id,
  indicators: { income: [income, 'FJD'], population: [people, 'people'], ...more },
})
/** Incomes of 600, 300, 90 and 10 for ten people each: 25 a head on average. */
const FOUR = [member('AA', '600'), member('BB', '300'), member('CC', '90'), member('DD', '10')]
const share = (value: string) => dated('1', value)
const charged = (steps: readonly FeeStepRecord[], members: readonly FeeMember[] = FOUR) =>
  chargedBy(feePlan(members, scaleOf({ steps: [...steps] })))
const relief = (change: Partial<Extract<FeeStepRecord, { readonly step: 'low-income-relief' }>> = {}): FeeStepRecord => ({
  step: 'low-income-relief',
  income: 'income',
  people: 'population',
  gradient: share('0.8'),
  threshold: 'average',
  relieved: '<',
  ...change,
})

describe('the key', () => {
  test('shares an amount in proportion to an indicator', () => {
    expect(charged([])).toEqual({ AA: '600', BB: '300', CC: '90', DD: '10' })
  })

  test('three equal parts of 100.00: the cent left over goes to the first id, whatever the order of the list', () => {
    const three = ['CC', 'AA', 'BB'].map((id) => member(id, '1'))
    const toAssess = dated('FJD', '100.00')
    expect(chargedBy(feePlan(three, scaleOf({ toAssess })))).toEqual({ CC: '33.33', AA: '33.34', BB: '33.33' })
    expect(chargedBy(feePlan(three, scaleOf({ toAssess, rounding: 'reproduce' })))).toEqual({ CC: '33.33', AA: '33.33', BB: '33.33' })
  })

  test('mixes equal parts, an indicator and a published scale, each scaled to its own part of the whole', () => {
    const key = {
      mix: [
        { part: share('0.1'), key: { equal: true as const } },
        { part: share('0.2'), key: { indicator: 'income' } },
        { part: share('0.7'), key: { base: ['AA', 'BB', 'CC', 'DD'].map((id, at) => ({ member: id, number: String(at + 1) })) } },
      ],
    }
    // 100 / 4 each; 200 by income; 700 by 1 : 2 : 3 : 4
    expect(chargedBy(feePlan(FOUR, scaleOf({ key })))).toEqual({ AA: '215', BB: '225', CC: '253', DD: '307' })
  })

  test('equal parts may be for flagged members only', () => {
    const flagged = FOUR.map((each, at) => ({ ...each, indicators: { ...each.indicators, fleet: [at < 2 ? '1' : '0', 'flag'] as const } }))
    expect(chargedBy(feePlan(flagged, scaleOf({ key: { equal: true, flag: 'fleet' } })))).toEqual({
      AA: '500',
      BB: '500',
      CC: '0',
      DD: '0',
    })
  })

  test('a square root brings members closer together', () => {
    const squares = [member('AA', '900'), member('BB', '100')] // 30 : 10
    expect(chargedBy(feePlan(squares, scaleOf({ key: { indicator: 'income', damping: 'square-root' } })))).toEqual({ AA: '750', BB: '250' })
  })

  test('so does a logarithm, of one more than the value', () => {
    const powers = [member('AA', '999'), member('BB', '9')] // ln 1000 : ln 10 = 3 : 1
    expect(chargedBy(feePlan(powers, scaleOf({ key: { indicator: 'income', damping: 'logarithm' } })))).toEqual({ AA: '750', BB: '250' })
  })

  test('money of several currencies is compared in that of the plan', () => {
    const document = feePlan(
      [member('AA', '600'), { id: 'BB', indicators: { income: ['200', 'AUD'], population: ['1', 'people'] } }],
      scaleOf(),
    )
    document.exchangeRates = [{ currency: 'AUD', rate: dated('FJD/AUD', '2') }]
    expect(chargedBy(document)).toEqual({ AA: '600', BB: '400' })
  })
})

test('fixed shares: a named payer pays its share, the others share what is left, and the key need not know it', () => {
  const host = { id: 'HH', indicators: {} }
  const step: FeeStepRecord = { step: 'fixed-shares', shares: [{ member: 'HH', share: share('0.25'), reason: 'Host' }] }
  const document = feePlan([...FOUR, host], scaleOf({ steps: [step] }))
  expect(chargedBy(document)).toEqual({ AA: '450', BB: '225', CC: '67.5', DD: '7.5', HH: '250' })
  expect(stepsOf(document)).toEqual({
    Key: ['600', '300', '90', '10', '0'],
    'Fixed shares': ['-150', '-75', '-22.5', '-2.5', '250'],
    Rounding: ['0', '0', '0', '0', '0'],
  })
})

describe('the order of steps', () => {
  // Income per head 60, 30, 9 and 1, on average 25: CC pays 1 - 0.8 * (1 - 9/25) = 0.488 of its weight, DD 1 - 0.8 * (1 - 1/25) = 0.232.
  const four = [member('AA', '600', '10'), member('BB', '300', '10'), member('CC', '90', '10'), member('DD', '10', '10')]
  const relief: FeeStepRecord = {
    ...{ step: 'low-income-relief', income: 'income', people: 'population', gradient: share('0.8') },
    ...{ threshold: 'average', relieved: '<' },
  }
  const [floor, ceiling] = [
    { step: 'floor' as const, share: share('0.2') },
    { step: 'ceiling' as const, share: share('0.5') },
  ]
  const by = (...steps: readonly FeeStepRecord[]) => charged(steps, four)

  test('a ceiling after a relief holds for what the relief has made of the shares', () => {
    // 600 and 300 carry 46.08 + 7.68 = 53.76: 635.84, 317.92, 43.92, 2.32. AA is held to 500, the others share 500 over 364.16.
    expect(by(relief, ceiling)).toEqual({ AA: '500', BB: '436.51', CC: '60.3', DD: '3.19' })
  })

  test('a ceiling before it holds there, and the relief starts from the shares as they stand', () => {
    // 500, 375, 112.50 and 12.50; relieved 112.50 * 0.488 = 54.90 and 12.50 * 0.232 = 2.90; 67.20 over 875 is 7.68 % more for AA and BB.
    expect(by(ceiling, relief)).toEqual({ AA: '538.4', BB: '403.8', CC: '54.9', DD: '2.9' })
  })

  test('a rescaling at the end brings all limits before it back', () => {
    // 500 over 403.80 + 54.90 + 2.90 = 461.60: 437.391..., 59.467..., 3.141...
    expect(by(ceiling, relief, { step: 'rescale' })).toEqual({ AA: '500', BB: '437.39', CC: '59.47', DD: '3.14' })
    // So does a later limit: CC and DD at 200, AA and BB stand four to three and share 600.
    expect(by(ceiling, relief, floor)).toEqual({ AA: '342.86', BB: '257.14', CC: '200', DD: '200' })
  })

  test('a floor before a relief is a floor of what the relief takes off', () => {
    expect(by(relief, floor)).toEqual({ AA: '400', BB: '200', CC: '200', DD: '200' })
    // 400, 200, 200 and 200; 102.40 and 153.60 are carried by AA and BB, two to one.
    expect(by(floor, relief)).toEqual({ AA: '570.67', BB: '285.33', CC: '97.6', DD: '46.4' })
  })

  test('a fixed share after a ceiling takes its part of what stands, an exclusion too', () => {
    const host: FeeStepRecord = { step: 'fixed-shares', shares: [{ member: 'DD', share: share('0.1'), reason: 'Host' }] }
    // DD is outside the key: 600/990 is held to 50 %, BB and CC share 500 over 390. Then 90 % of all of it.
    expect(by(ceiling, host)).toEqual({ AA: '450', BB: '346.15', CC: '103.85', DD: '100' })
    const out: FeeStepRecord = { step: 'exclusion', of: 'key', is: '<', threshold: dated('FJD', '11') }
    // 500, 375 and 112.50 over 987.50
    expect(by(ceiling, out)).toEqual({ AA: '506.33', BB: '379.75', CC: '113.92', DD: '0' })
    expect(by(out, ceiling)).toEqual({ AA: '500', BB: '384.62', CC: '115.38', DD: '0' })
  })

  test('where the limits of all who pay meet, who weighs nothing pays nothing', () => {
    const three = [
      member('AA', '75', '10'),
      member('BB', '25', '10', { fleet: ['1', 'flag'] }),
      member('CC', '0', '10', { fleet: ['0', 'flag'] }),
    ]
    const own = three.map((each) => ({ ...each, indicators: { fleet: ['0', 'flag'] as const, ...each.indicators } }))
    const limits = [
      { ...floor, share: share('0.4'), flag: 'fleet' },
      { ...ceiling, share: share('0.6') },
    ]
    expect(charged(limits, own)).toEqual({ AA: '600', BB: '400', CC: '0' })
  })
})

describe('debt adjustment', () => {
  const indebted = [
    member('AA', '600', '10', { debt: ['800', 'FJD'] }),
    member('BB', '300', '10', { debt: ['0', 'FJD'] }),
    member('CC', '100', '10', { debt: ['0', 'FJD'] }),
  ]
  const step: FeeStepRecord = { step: 'debt-adjustment', income: 'income', debt: 'debt', rate: share('0.125') }

  test('12.5 % of external debt counts as income that is not there', () => {
    // 600 - 0.125 * 800 = 500 of 900
    expect(charged([step], indebted)).toEqual({ AA: '555.56', BB: '333.33', CC: '111.11' })
  })

  test('a key other than income falls in the same proportion', () => {
    const key = { base: ['AA', 'BB', 'CC'].map((id) => ({ member: id, number: '6' })) }
    // 6 * 500 / 600 = 5, of 17
    expect(chargedBy(feePlan(indebted, scaleOf({ key, steps: [step] })))).toEqual({ AA: '294.12', BB: '352.94', CC: '352.94' })
  })

  test('a fixed share after it is that share of the amount, to the half cent', () => {
    // 26.3 % of 2,675.00 = 703.525; what is left, 1,971.475, over 3 - 0.125 and 7 - 0.125: 581.332..., 1,390.142...
    const three = [
      member('AA', '3', '10', { debt: ['1', 'FJD'] }),
      member('BB', '7', '10', { debt: ['1', 'FJD'] }),
      member('FX', '1', '10', { debt: ['0', 'FJD'] }),
    ]
    const host: FeeStepRecord = { step: 'fixed-shares', shares: [{ member: 'FX', share: share('0.263'), reason: 'Host' }] }
    const scale = { toAssess: dated('FJD', '2675.00'), rounding: 'reproduce' as const, steps: [step, host] }
    expect(chargedBy(feePlan(three, scaleOf(scale)))).toEqual({ AA: '581.33', BB: '1390.14', FX: '703.53' })
    // By equal parts AA weighs 1 - 0.125 / 3, BB 1 - 0.125 / 7 and FX 1, so AA and then BB come to a floor of 33.3 %: 890.775.
    const floored = { ...scale, key: { equal: true as const }, steps: [step, { step: 'floor', share: share('0.333') } as const] }
    expect(chargedBy(feePlan(three, scaleOf(floored)))).toEqual({ AA: '890.78', BB: '890.78', FX: '893.45' })
  })

  test('no debt observed is none only where the step says so', () => {
    const [first, ...others] = indebted
    const unknown = [
      first as FeeMember,
      ...others.map(({ id, indicators: { income } }) => ({ id, indicators: { income: income as [string, string] } })),
    ]
    expect(charged([{ ...step, missing: 'none' }], unknown)).toEqual({ AA: '555.56', BB: '333.33', CC: '111.11' })
    expect(() => charged([step], unknown)).toThrow('needs "debt", which BB and CC have no value of')
  })
})

describe('low-income relief', () => {
  test('by hand, in exact fractions: 80 % of how far below 25 a head, carried by the two above', () => {
    // CC: 9 a head, 16/25 below, relief 0.8 * 16/25 = 64/125; pays 90 * 61/125 = 43.92
    // DD: 1 a head, 24/25 below, relief 0.8 * 24/25 = 96/125; pays 10 * 29/125 = 2.32
    // relief 46.08 + 7.68 = 53.76 over 900: AA + 600 * 53.76 / 900 = 35.84, BB + 17.92
    const document = feePlan(FOUR, scaleOf({ steps: [relief()] }))
    expect(chargedBy(document)).toEqual({ AA: '635.84', BB: '317.92', CC: '43.92', DD: '2.32' })
    expect(stepsOf(document)['Low-income relief']).toEqual(['35.84', '17.92', '-46.08', '-7.68'])
  })

  test('a threshold may be given instead of the average', () => {
    // 30 a head: BB is at it. CC 21/30 below, pays 90 * (1 - 0.8 * 21/30) = 39.6; DD 29/30 below, pays 10 * (1 - 0.8 * 29/30) = 2.2666...
    // relief 50.4 + 7.7333... = 58.1333..., over 900
    const threshold = dated('FJD/people', '30')
    // 638.7555..., 319.3777..., 39.6 and 2.2666...: the two cents left over go to BB and DD
    expect(charged([relief({ threshold })])).toEqual({ AA: '638.75', BB: '319.38', CC: '39.6', DD: '2.27' })
  })

  test('the operator says on which side a member exactly at the threshold stands: < lets it carry, <= does not', () => {
    const threshold = dated('FJD/people', '30')
    expect(charged([relief({ threshold, relieved: '<=' })])).toEqual({ AA: '658.13', BB: '300', CC: '39.6', DD: '2.27' }) // 600 + 58.1333
    expect(charged([relief({ threshold: dated('FJD/people', '29.99') })])['BB']).not.toBe('300')
  })

  test('nobody below the threshold changes nothing', () => {
    expect(charged([relief({ threshold: dated('FJD/people', '1') })])).toEqual({ AA: '600', BB: '300', CC: '90', DD: '10' })
  })

  test("a member's own income may be taken after debt, the average is not", () => {
    const debt: FeeStepRecord = { step: 'debt-adjustment', income: 'income', debt: 'debt', rate: share('0.125'), missing: 'none' }
    const owing = [...FOUR.slice(0, 2), member('CC', '90', '10', { debt: ['320', 'FJD'] }), member('DD', '10')]
    // CC: 90 - 40 = 50, 5 a head, 20/25 below: 50 * (1 - 0.8 * 0.8) = 18; DD pays 2.32. Relief 32 + 7.68 = 39.68, over 900.
    // AA 626.4533..., BB 313.2266..., all 960 scaled to 1,000: 652.5555..., 326.2777..., 18.75, 2.4166...
    expect(charged([debt, relief({ incomeAfterDebt: true })], owing)).toEqual({ AA: '652.55', BB: '326.28', CC: '18.75', DD: '2.42' })
  })
})

describe('floor and ceiling', () => {
  const floor = (value: string): FeeStepRecord => ({ step: 'floor', share: share(value) })
  const ceiling = (value: string, more = {}): FeeStepRecord => ({ step: 'ceiling', share: share(value), ...more })

  test('a floor lifts those below it; the others carry it in proportion', () => {
    // DD 1 % -> 10 %: the others share 900 by 600 : 300 : 90. CC falls to 81.82, below the floor as well: 100. AA and BB share 800.
    expect(charged([floor('0.1')])).toEqual({ AA: '533.33', BB: '266.67', CC: '100', DD: '100' })
  })

  test('just below, at and just above a floor', () => {
    expect(charged([floor('0.0099')])).toEqual({ AA: '600', BB: '300', CC: '90', DD: '10' })
    expect(charged([floor('0.01')])).toEqual({ AA: '600', BB: '300', CC: '90', DD: '10' })
    expect(charged([floor('0.0101')])).toEqual({ AA: '599.94', BB: '299.97', CC: '89.99', DD: '10.1' }) // 989.90 by 600 : 300 : 90
  })

  test('a ceiling is shared by the others, again until every ceiling holds', () => {
    // AA 60 % -> 40 %: BB would rise to 300 * 600 / 400 = 450, above it as well: 400. CC and DD share 200 by 9 : 1.
    expect(charged([ceiling('0.4')])).toEqual({ AA: '400', BB: '400', CC: '180', DD: '20' })
  })

  test('rescaled once, whoever is pushed over the limit stays there', () => {
    expect(charged([ceiling('0.4', { rescale: 'once' })])).toEqual({ AA: '400', BB: '450', CC: '135', DD: '15' })
  })

  test('a floor and a ceiling hold together, in whichever order they are listed', () => {
    // AA at 50 %, DD at 5 %; BB and CC share 450 by 300 : 90
    const fees = { AA: '500', BB: '346.15', CC: '103.85', DD: '50' }
    expect(charged([floor('0.05'), ceiling('0.5')])).toEqual(fees)
    expect(charged([ceiling('0.5'), floor('0.05')])).toEqual(fees)
  })

  test('ceilings of exactly the whole leave no choice, a tenth of a per cent less is a problem that names the members', () => {
    expect(charged([ceiling('0.25')])).toEqual({ AA: '250', BB: '250', CC: '250', DD: '250' })
    expect(() => charged([ceiling('0.249')])).toThrow('AA, BB, CC and DD pay at most 99.6 % together, so 0.4 % is left to nobody')
  })

  test('a ceiling for a flagged group holds for that group only', () => {
    const flagged = FOUR.map((each, at) => ({
      ...each,
      indicators: { ...each.indicators, small: [at === 2 ? '1' : '0', 'flag'] as const },
    }))
    const document = feePlan(flagged, scaleOf({ steps: [ceiling('0.05', { flag: 'small' })] }))
    expect(chargedBy(document)).toEqual({ AA: '626.37', BB: '313.19', CC: '50', DD: '10.44' }) // 950 by 600 : 300 : 10
    expect(Object.keys(stepsOf(document))).toEqual(['Key', 'Group ceiling', 'Rounding'])
  })
})

describe('exclusion', () => {
  const exclusion = (is: '<' | '<=', value: string, of: 'key' | 'share-by-key' = 'key'): FeeStepRecord => ({
    step: 'exclusion',
    of,
    is,
    threshold: dated(of === 'key' ? 'FJD' : '1', value),
  })

  test('who stands below the threshold pays nothing, and at it the operator decides', () => {
    const without = { AA: '666.67', BB: '333.33', CC: '0', DD: '0' } // 600 : 300 of 1,000
    expect(charged([exclusion('<=', '90')])).toEqual(without)
    expect(charged([exclusion('<', '90')])).toEqual({ AA: '606.06', BB: '303.03', CC: '90.91', DD: '0' }) // of 990
    expect(charged([exclusion('<', '90.01')])).toEqual(without)
  })

  test('the share by the key alone may be asked instead of the key', () => {
    expect(charged([exclusion('<=', '0.09', 'share-by-key')])).toEqual({ AA: '666.67', BB: '333.33', CC: '0', DD: '0' })
  })
})

describe('rounding of shares', () => {
  const rounding = (change: Partial<Extract<FeeStepRecord, { readonly step: 'rounding' }>>): FeeStepRecord => ({
    step: 'rounding',
    decimals: 1,
    mode: 'reproduce',
    roundShareBeforeAmount: true,
    ...change,
  })
  const thirds = ['AA', 'BB', 'CC'].map((id) => member(id, '1'))

  test('before the amount: each pays its rounded share, and what the shares lack is shown', () => {
    const document = feePlan(thirds, scaleOf({ steps: [rounding({})], rounding: 'reproduce' }))
    expect(chargedBy(document)).toEqual({ AA: '333', BB: '333', CC: '333' }) // 33.3 % of 1,000
    expect(stepsOf(document)['Rounding']).toEqual(['-0.34', '-0.33', '-0.33'])
  })

  test('after it: the amount follows from the unrounded share', () => {
    const document = feePlan(thirds, scaleOf({ steps: [rounding({ roundShareBeforeAmount: false })], rounding: 'reproduce' }))
    expect(chargedBy(document)).toEqual({ AA: '333.33', BB: '333.33', CC: '333.33' })
  })

  test('a tie gives the tenth of a per cent left over to one', () => {
    expect(charged([rounding({ mode: 'tie' })], thirds)).toEqual({ AA: '334', BB: '333', CC: '333' })
  })

  test('a rescaling after it brings the shares back to the whole', () => {
    expect(charged([rounding({}), { step: 'rescale' }], thirds)).toEqual({ AA: '333.34', BB: '333.33', CC: '333.33' })
  })
})
