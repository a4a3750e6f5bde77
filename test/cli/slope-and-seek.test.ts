import { expect, test } from 'vitest'
import { ltsfs } from './ltsfs.ts'
import { BASE_PLAN } from './plan-text.ts'

const FEE = 'membershipFees.schedules.current.tiers.small.fee'
const CALLED = '“Membership fees › Fees as they are › Small administrations › fee”'
const CHARGED = 'membership-fees/charged?member=CC&year=2019'

test('slope lists what moves a figure, the most for one per cent first', async () => {
  const { exit, out, err } = await ltsfs('slope', BASE_PLAN, CHARGED)
  expect([exit, err]).toEqual([0, ''])
  expect(out.replaceAll('\n', ' ')).toContain(`one per cent of ${CALLED} moves it most`)
  // The fee of 1,000 is charged as it is: one more for each more, ten for one per cent.
  expect(out).toMatch(
    /^Membership fees › Fees as they are › Small administrations › fee {2}2016-01-01 +1,000\.00 FJD +1 FJD +10\.00 {2}membershipFees\.schedules\.current\.tiers\.small\.fee$/m,
  )
})

test('slope --tornado computes both ends of each range', async () => {
  const { exit, out } = await ltsfs('slope', BASE_PLAN, CHARGED, '--tornado', '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out).rows).toEqual([{ id: FEE, range: '−10 % to +10 %, assumed', low: '-100.00', high: '100.00', path: FEE }])
})

test('seek finds the value and says it in a sentence', async () => {
  const { exit, out } = await ltsfs('seek', BASE_PLAN, CHARGED, '1234.56', '--change', FEE, '--from', '2018')
  expect([exit, out]).toEqual([
    0,
    `Membership fees: charged, Coralquay, 2019 is 1,234.56 FJD when ${CALLED} is 1,234.56 FJD from 2018 on, instead of 1,000.00 FJD.\n`,
  ])
})

test('seek says when no value does it, gives the nearest and exits with 1', async () => {
  const { exit, out } = await ltsfs('seek', '--change', FEE, '--json', '--', BASE_PLAN, CHARGED, '-5')
  const answer = JSON.parse(out)
  expect([exit, answer.met, answer.reason, answer.change.value, answer.reached]).toEqual([1, false, 'out-of-reach', '0', '0'])
})

test('a target that no value reaches is told with the values tried, the nearest and the reason, to the letter', async () => {
  expect((await ltsfs('seek', '--change', FEE, '--', BASE_PLAN, CHARGED, '-5')).out).toBe(
    `No value of ${CALLED} makes it −5.00 FJD. From 0.00 FJD to 262,145,000.00 FJD it takes the figure from 0.00 FJD to 262,145,000.00 FJD and not there. Nearest: 0.00 FJD, when it is 0.00 FJD from 2017 on, instead of 1,000.00 FJD.\n`,
  )
  expect((await ltsfs('seek', BASE_PLAN, CHARGED, '5', '--change', 'reserves.floor')).out).toBe(
    'No value of “Reserves › floor” makes it 5.00 FJD. The figure stays at 1,000.00 FJD whatever it is from 2017 on.\n',
  )
})

test('seek says what is wrong with what is typed', async () => {
  const wrong = async (...args: readonly string[]) => (await ltsfs('seek', BASE_PLAN, ...args)).err
  expect(await wrong('charged', '5', '--change', FEE)).toContain('"charged" is not written like a figure')
  expect(await wrong(CHARGED, '1e3', '--change', FEE)).toContain('"1e3" is not a decimal')
  expect(await wrong(CHARGED, '5')).toContain('--change PATH is missing')
  expect(await wrong(CHARGED, '5', '--change', FEE, '--from', '1999')).toContain(
    '--from takes a fiscal year of the plan, 2017 to 2020, not "1999".',
  )
  expect(await wrong(CHARGED, '5', '--change', 'no.such')).toContain('There is no "no" in the plan.')
})

test('seek failures repaired says what would have to be true', async () => {
  const { exit, out } = await ltsfs('seek', BASE_PLAN, 'failures', 'repaired')
  expect([exit, out]).toEqual([0, 'No rule with a limit fails.\n'])
})
