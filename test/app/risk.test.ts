/** The Risk page and goal seek from a figure's page, asked as a browser without scripts asks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlanner, type TestPlanner } from './planner.ts'

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
})
afterAll(() => planner.close())

const get = async (path: string, headers: HeadersInit = {}): Promise<{ readonly status: number; readonly text: string }> => {
  const response = await planner.ask(path, { headers })
  return { status: response.status, text: await response.text() }
}

/** The page once its figures are there, asked again and again as a browser without scripts does. */
const finished = async (path: string, headers?: HeadersInit) => {
  for (;;) {
    const page = await get(path, headers)
    if (!page.text.includes('http-equiv="refresh"')) return page
  }
}

const CHARGED = 'figure=membership-fees%2Fcharged&member=TV&year=2021'

describe('risk', () => {
  test('shows fans, the chance of a breach by year, what moves the gap most, and what donors may decide', async () => {
    const { status, text } = await finished('/risk?trials=2000&seed=4')
    expect(status).toBe(200)
    for (const part of [
      'In nine trials of ten',
      'fan wide',
      'The core budget is not paid in full',
      'id="tornado"',
      'Donors may decide in 16 ways',
      '4 of 4 stresses break a rule that the plan keeps',
      'are enough to break a rule: Operating coverage below the guide in 2025',
      '2,000 trials, seed 4',
    ])
      expect(text).toContain(part)
  })

  test('the same seed gives the same page, and its tables and charts leave as files', async () => {
    await finished('/risk?trials=2000&seed=4')
    const csv = await get('/risk/breach.csv?trials=2000&seed=4')
    expect([csv.status, csv.text.split('\n').length]).toEqual([200, expect.any(Number)])
    expect((await get('/risk/breach.csv?trials=2000&seed=4')).text).toBe(csv.text)
    expect((await get('/risk/fan-reserves-closing.svg?trials=2000&seed=4')).text).toContain('<svg')
    expect((await get('/risk/nothing.csv?trials=2000&seed=4')).status).toBe(404)
  })

  test('a file of an unknown name is not there, and nothing is computed to say so', async () => {
    const began = performance.now()
    for (const name of ['breaches.csv', 'fan-nothing.svg', 'constructor.csv'])
      expect((await get(`/risk/${name}?trials=100000&seed=99`)).status).toBe(404)
    // A hundred thousand trials take much longer.
    expect(performance.now() - began).toBeLessThan(500)
  })

  test('shows how far long work is, can be stopped, and computed after all; other pages answer meanwhile', async () => {
    const path = '/risk?trials=100000&seed=8'
    const busy = await get(path)
    expect(busy.status).toBe(200)
    for (const part of [
      'The simulation is being computed',
      '<progress',
      'action="/risk/stop?trials=100000&amp;seed=8"',
      'hx-trigger="every 1s"',
    ])
      expect(busy.text).toContain(part)
    expect((await get('/members')).status).toBe(200)
    const stopped = await planner.ask('/risk/stop?trials=100000&seed=8', { method: 'POST' })
    expect([stopped.status, stopped.headers.get('Location')]).toEqual([303, path])
    expect(await get('/risk/fan-reserves-closing.svg?trials=100000&seed=8')).toEqual({
      status: 409,
      text: `The simulation was stopped. Its page can have it made after all: ${path}\n`,
    })
    const after = await get(path)
    expect([after.text.includes('The simulation was stopped'), after.text.includes('refresh')]).toEqual([true, false])
    const again = await planner.ask('/risk/again?trials=100000&seed=8', { method: 'POST' })
    expect(again.status).toBe(303)
    expect((await get(path)).text).toContain('The simulation is being computed')
    await planner.ask('/risk/stop?trials=100000&seed=8', { method: 'POST' })
  })

  test('too many trials and what is no number are refused in a sentence, what was typed kept', async () => {
    const many = await get('/risk?trials=1000000')
    expect([many.status, many.text.includes('This page runs at most 100000 trials.'), many.text.includes('value="1000000"')]).toEqual([
      422,
      true,
      true,
    ])
    expect((await get('/risk?trials=many')).status).toBe(422)
    expect((await get('/risk?trials=1000000000')).text).toContain(
      '1000000000 trials are more than 100000000: a hundred times as many only make a chance ten times as exact.',
    )
  })

  test('a plan that says nothing of uncertainty says so', async () => {
    for (const look of ['first', 'second']) {
      const { status, text } = await get('/risk?plan=lagoon')
      expect([look, status, text.includes('This plan says of no number that it is uncertain')]).toEqual([look, 200, true])
    }
  })
})

describe('goal seek', () => {
  test('stands on the page of a figure and answers in a sentence', async () => {
    expect((await get('/explain/membership-fees/charged?member=TV&year=2021')).text).toContain('action="/explain/seek"')
    const { status, text } = await finished(
      `/explain/seek?${CHARGED}&seek-relation=%3D&seek-target=9,500.00&seek-change=membershipFees.schedules.current.tiers.small.fee&seek-from=2020`,
    )
    expect([status, text.includes('is 9,500.00 FJD from 2020 on, instead of 9,000.00 FJD.')]).toEqual([200, true])
    expect(text).toContain('<h1>9,500.00 FJD from 2020 on</h1>')
    expect(text).toContain(
      '<option value="membershipFees.schedules.current.tiers.small.fee" label="Membership fees › Current schedule, small administrations by population only › Small member administrations › fee">',
    )
  })

  test('reads a target as its reader writes it, and answers in that language', async () => {
    const asked = `/explain/seek?${CHARGED}&seek-relation=%3D&seek-target=9%20500,00&seek-change=membershipFees.schedules.current.tiers.small.fee&seek-from=2020`
    const { status, text } = await finished(asked, { Cookie: 'language=fr' })
    expect(status).toBe(200)
    expect(text).toContain('<h1>9\u202f500,00 FJD à partir de 2020</h1>')
    expect(text).toContain('est de 9\u202f500,00 FJD à partir de 2020, au lieu de 9\u202f000,00 FJD.')
  })

  test('says in the heading that no value does it, and why below', async () => {
    const { status, text } = await finished(
      `/explain/seek?${CHARGED}&seek-relation=%3D&seek-target=-5&seek-change=membershipFees.schedules.current.tiers.small.fee&seek-from=2020`,
    )
    expect(status).toBe(200)
    expect(text).toContain('<h1>No value makes it −5.00 FJD</h1>')
    expect(text).toMatch(
      /<p>No value of “Membership fees[^<]* Nearest: 0\.00 FJD, when it is 0\.00 FJD from 2020 on, instead of 9,000\.00 FJD\.<\/p>/,
    )
  })

  test('says what is wrong with a field and keeps what was typed', async () => {
    const { status, text } = await get(`/explain/seek?${CHARGED}&seek-target=much&seek-change=`)
    expect([status, text.includes('is not a decimal such as 300000.00.'), text.includes('value="much"')]).toEqual([422, true, true])
    expect((await finished(`/explain/seek?${CHARGED}&seek-target=5&seek-change=no.such`)).text).toContain(
      'There is no &quot;no&quot; in the plan.',
    )
  })
  test('can be stopped while it is sought', async () => {
    const query =
      'figure=reserves%2Fclosing&year=2024&seek-relation=%3E%3D&seek-target=300000&seek-change=indices.fiji-inflation.rate&seek-from=2019'
    const asked = get(`/explain/seek?${query}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopped = await planner.ask(`/explain/seek/stop?${query}`, { method: 'POST' })
    expect([stopped.status, stopped.headers.get('Location')]).toEqual([303, `/explain/seek?${query}`])
    expect((await asked).text).toContain('Goal seek was stopped')
    await planner.ask(`/explain/seek/again?${query}`, { method: 'POST' })
    expect((await finished(`/explain/seek?${query}`)).text).toContain('indices.fiji-inflation.rate')
  })
})
