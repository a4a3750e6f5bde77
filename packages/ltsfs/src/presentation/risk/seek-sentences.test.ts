import { describe, expect, test } from 'vitest'
import { planWith } from '../../../../../test/base-plan.ts'
import { type SeekAsked, seek } from '../../design/seek.ts'
import { Decimal } from '../../money/decimal.ts'
import { repairSentence, seekHeadline, seekSentence } from './seek-sentences.ts'

const FEE = 'membershipFees.schedules.current.tiers.small.fee'
const FLOOR = 'reserves.floor'
const CALLED = '“Membership fees › Fees as they are › Small administrations › fee”'

const plan = planWith()
const asked = (target: string, path = FEE, relation: SeekAsked['relation'] = '='): SeekAsked => ({
  figure: { id: 'membership-fees/charged', of: { member: 'CC' }, year: 2019 },
  ...{ target: new Decimal(target), relation, path, from: 2018, basis: 'expected' },
})
const sought = (question: SeekAsked) => {
  const found = seek(plan, question)
  if (!found.ok) throw new Error(found.problems[0]?.message)
  return found.value
}
/** The short answer, and all of it. */
const said = (question: SeekAsked): readonly string[] => {
  const view = { document: plan.document, ...question }
  return [seekHeadline(view, sought(question)), seekSentence(view, sought(question))]
}

describe('the answer of goal seek', () => {
  test('is the value found, and then what it does', () => {
    // The fee is charged as it is.
    expect(said(asked('1234.56'))).toEqual([
      '1,234.56 FJD from 2018 on',
      `Membership fees: charged, Coralquay, 2019 is 1,234.56 FJD when ${CALLED} is 1,234.56 FJD from 2018 on, instead of 1,000.00 FJD.`,
    ])
  })

  test('is no value in a few words; the number is named once in what follows', () => {
    const [short, long] = said(asked('-5'))
    expect(short).toBe('No value makes it −5.00 FJD')
    expect(long).toBe(
      `No value of ${CALLED} makes it −5.00 FJD. From 0.00 FJD to 262,145,000.00 FJD it takes the figure from 0.00 FJD to 262,145,000.00 FJD and not there. Nearest: 0.00 FJD, when it is 0.00 FJD from 2018 on, instead of 1,000.00 FJD.`,
    )
    expect(said(asked('-5', FEE, '<='))[0]).toBe('No value makes it at most −5.00 FJD')
    expect(said(asked('5', FLOOR))).toEqual([
      'No value makes it 5.00 FJD',
      'No value of “Reserves › floor” makes it 5.00 FJD. The figure stays at 1,000.00 FJD whatever it is from 2018 on.',
    ])
  })

  test('says that a target lies between two minor units, with what does each', () => {
    // The fee is charged as it is, to the cent.
    expect(said(asked('1234.565'))).toEqual([
      'No value makes it 1,234.565 FJD',
      `No value of ${CALLED} makes it 1,234.565 FJD. It lies between two minor units, 1,234.56 FJD and 1,234.57 FJD. Nearest below: 1,234.56 FJD, when it is 1,234.56 FJD from 2018 on, instead of 1,000.00 FJD. Nearest above: 1,234.57 FJD, when it is 1,234.57 FJD from 2018 on, instead of 1,000.00 FJD.`,
    ])
    // The amount next to the target does not meet it, not even as the plan stands.
    expect(said(asked('1000.001'))[1]).toBe(
      `No value of ${CALLED} makes it 1,000.001 FJD. It lies between two minor units, 1,000.00 FJD and 1,000.01 FJD. Nearest below: 1,000.00 FJD, as the plan stands. Nearest above: 1,000.01 FJD, when it is 1,000.01 FJD from 2018 on, instead of 1,000.00 FJD.`,
    )
    expect(said(asked('1234.565', FEE, '>='))[0]).toBe('1,234.57 FJD from 2018 on')
  })

  test('says where nothing comes nearer than the plan as it stands, and with which value it cannot be computed', () => {
    const question = asked('-5')
    const found = sought(question)
    const problem = { code: 'shares-above-one', path: FEE, found: '', expected: '', message: 'It cannot be.', remedy: '' }
    const stuck = { ...found, value: found.number.value, reached: found.before, refusal: { value: new Decimal(2), problem } }
    expect(seekSentence({ document: plan.document, ...question }, stuck)).toMatch(
      / With 2[.]00 FJD the plan cannot be computed: It cannot be[.] Nothing comes nearer than the plan as it stands, with 1,000[.]00 FJD[.]$/,
    )
  })

  test('is that nothing has to change where the target is met', () => {
    expect(said(asked('1000'))).toEqual([
      'Nothing has to change',
      'Membership fees: charged, Coralquay, 2019 is 1,000.00 FJD as the plan stands: nothing has to change.',
    ])
  })
})

test('what would have to be true names numbers in words', () => {
  const finding = {
    ...{ check: 'gap', severity: 'fail' as const, year: 2019, of: {}, message: 'It fails.' },
    ...{ value: null, limit: null, figure: null },
  }
  const repair = { finding, relation: '>=' as const, ways: [sought(asked('1234.56')), sought(asked('5', FLOOR))] }
  expect(repairSentence(plan.document, repair)).toBe(
    `It fails. It would do to change ${CALLED} from 1,000.00 FJD to 1,234.56 FJD from 2018 on. Alone is not enough: “Reserves › floor”.`,
  )
})
