import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const headlineOf = (page: string): string => /<h1[^>]*>([^<]+)/.exec(page)?.[1] ?? ''
const settingIn = (page: string, id: string): string => new RegExp(`id="${id}"[^>]* value="([^"]*)"`).exec(page)?.[1] ?? ''
/** What the form of the levers sends where nobody touched it. */
const sentBy = (page: string): [string, string][] => {
  const form = /<form class="levers".*?<\/form>/s.exec(page)?.[0] ?? ''
  const fields = [...form.matchAll(/<input [^>]*name="([^"]*)"[^>]* value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  return [
    ['from', /<option value="(\d+)" selected/.exec(form)?.[1] ?? ''],
    ...fields.map(([name, value]): [string, string] => [name, value]),
  ]
}

describe('the workshop', () => {
  test('begins with levers that stand still and says that the gap is open', async () => {
    const page = await planner.page('/workshop')
    expect(headlineOf(page)).toMatch(/^The gap is open: [\d,.]+ FJD of cost are not funded, in 2018 to 2026$/)
    expect(['fees', 'management-fees', 'missions', 'co-funding', 'crop'].map((id) => settingIn(page, id))).toEqual([
      '0',
      '0',
      '0',
      '0',
      '2027',
    ])
    // The first year that is not closed.
    expect(page).toContain('<option value="2018" selected="">')
  })

  test('answers an address with what comes of the levers, above the same options for both sides', async () => {
    const page = await planner.page('/workshop?from=2019&fees=25&option=crop')
    expect(headlineOf(page)).toMatch(/^The gap does not close: .* less than before$/)
    expect(page).toContain('On top of “Becoming a CROP agency”.')
    expect(settingIn(page, 'crop')).toBe('2021')
  })

  test('without htmx the form leads to the short address: the slider or the number, whichever was moved', async () => {
    const slider = await planner.ask('/workshop?from=2019&fees=25&fees-was=0&fees-typed=0&missions=0&missions-was=0&missions-typed=0')
    expect([slider.status, slider.headers.get('Location')]).toEqual([303, '/workshop?from=2019&fees=25'])
    const number = await planner.ask('/workshop?from=2019&fees=25&fees-was=25&fees-typed=%2B12.5+%25')
    expect(number.headers.get('Location')).toBe('/workshop?from=2019&fees=12.5')
    const back = await planner.ask('/workshop?from=2019&fees=0&fees-was=25&fees-typed=25')
    expect(back.headers.get('Location')).toBe('/workshop?from=2019')
  })

  test('a number that stands between two steps of a slider holds, whatever else is typed next', async () => {
    const typed = { fees: '2.5', 'management-fees': '0.25', missions: '12.5', 'co-funding': '-33.33', crop: '2022' }
    let address = '/workshop?from=2019'
    for (const [id, number] of Object.entries(typed)) {
      const sent = new URLSearchParams(sentBy(await planner.page(address)))
      sent.set(`${id}-typed`, number)
      address = (await planner.ask(`/workshop?${sent}`)).headers.get('Location') ?? ''
    }
    expect(Object.fromEntries(new URLSearchParams(address.split('?')[1]))).toEqual({ from: '2019', ...typed })
    // The nearest steps: from -50 by 1, from -10 by 0.5, from -100 by 5 and by 5, whole years.
    const page = await planner.page(address)
    expect(Object.keys(typed).map((id) => settingIn(page, id))).toEqual(['3', '0.5', '15', '-35', '2022'])
    const moved = new URLSearchParams(sentBy(page))
    moved.set('fees', '2')
    const next = (await planner.ask(`/workshop?${moved}`)).headers.get('Location') ?? ''
    expect(Object.fromEntries(new URLSearchParams(next.split('?')[1]))).toEqual({ from: '2019', ...typed, fees: '2' })
  })

  test('with htmx it answers at once and gives the short address', async () => {
    const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' }
    const response = await planner.ask('/workshop?from=2019&fees=25&fees-was=0&fees-typed=0', { headers })
    expect([response.status, response.headers.get('HX-Push-Url')]).toEqual([200, '/workshop?from=2019&fees=25'])
    expect(await response.text()).toMatch(/^<title>The gap does not close/)
  })

  test.each([
    ['much', 422],
    ['-50.01', 422],
    ['-50', 303],
    ['100', 303],
    ['100.01', 422],
  ])('%s %% on the fees is answered by %i: what cannot be taken is kept, said, and not saved without it', async (typed, status) => {
    const response = await planner.ask(`/workshop?from=2019&crop=2019&fees=0&fees-was=0&fees-typed=${typed}`)
    const page = await response.text()
    expect(response.status).toBe(status)
    expect(page.includes(`“${typed}” cannot be taken: type a number from \u221250 to 100.`)).toBe(status === 422)
    if (status === 422) expect([settingIn(page, 'fees-typed'), page.includes('Save as an option')]).toEqual([typed, false])
  })

  test('leaves out the lever that a plan has no place for', async () => {
    expect(await planner.page('/workshop?plan=lagoon')).not.toContain('CROP agency from')
  })
})

describe('an option saved from the workshop', () => {
  const fieldOf = (page: string, name: string): string =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&quot;', '"')
  const newest = async () => (await planVersion(planner.database, 'oco'))?.document as PlanDocument

  test('has the changes that were looked at, over the options that lay under them, and comes to the same', async () => {
    const page = await planner.page('/workshop?from=2019&fees=10&option=crop')
    const fields = {
      ...{ title: 'From the meeting', summary: 'Ten per cent more.', source: (await newest()).sources[0]?.id ?? '' },
      ...{ expected: '1', changes: fieldOf(page, 'changes'), includes: fieldOf(page, 'includes') },
    }
    const saved = await planner.ask('/options', { method: 'POST', body: new URLSearchParams(fields) })
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/options/edit/from-the-meeting?saved=2'])
    const option = (await newest()).options.find(({ id }) => id === 'from-the-meeting')
    expect(option?.includes).toEqual(['crop'])
    expect(option?.changes.map((change) => ('add' in change ? null : change.value))).toEqual(
      [230_000, 55_000, 9000, 22_000].map((fee) => (fee * 1.1).toFixed(2)),
    )
    const workshop = /Cost not funded<\/span><\/th>.*?<td[^>]*>.*?<\/td><td[^>]*>([\d,]+)/s.exec(page)?.[1]
    const compared = await planner.page('/workshop?from=2019&option=from-the-meeting')
    expect(/Cost not funded<\/span><\/th><td[^>]*><a [^>]*>([\d,]+)/s.exec(compared)?.[1]).toBe(workshop)
  })

  test('without a title, or with changes that are none, is refused and keeps what it was to begin with', async () => {
    const page = await planner.page('/workshop?from=2019&fees=10')
    const source = (await newest()).sources[0]?.id ?? ''
    const post = (fields: Readonly<Record<string, string>>) =>
      planner.ask('/options', { method: 'POST', body: new URLSearchParams({ summary: 'One.', source, expected: '2', ...fields }) })
    const nameless = await post({ title: '', changes: fieldOf(page, 'changes') })
    expect(nameless.status).toBe(422)
    expect(fieldOf(await nameless.text(), 'changes')).toBe(fieldOf(page, 'changes'))
    expect((await post({ title: 'Broken', changes: '{"path":' })).status).toBe(422)
    expect((await post({ title: 'Broken', changes: '[{"path":"nowhere","value":"1","reason":"a"}]' })).status).toBe(422)
    expect((await post({ title: 'Broken', changes: '[]', includes: 'none' })).status).toBe(422)
  })
})
