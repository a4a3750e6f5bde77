/** The pages of the work programme and of "may we commit?": what they answer, what they enter, and what they refuse. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBooks } from '../../app/src/ledger/books.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 30_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const KIT = 'small-administration-digital-kit'
const JOINT = 'joint-operations'

const register = async () => (await readBooks(planner.database, 'oco'))?.entries ?? []
const post = async (action: string, activity: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(`/cover/${action}?activity=${activity}&as-of=2018-06-30`, { method: 'POST', body: new URLSearchParams(fields) })
const expected = async () => String((await register()).length)

const ASKED = { fiscalYear: '2019', amount: '4,000.00', on: '2018-06-30', document: 'Request 2018/40' }

describe('the work programme', () => {
  test('has every activity under its area, objective and strategy, each with where it stands', async () => {
    const page = await planner.page('/programme')
    expect(page).toContain('Leadership and management programme')
    expect(page).toContain('Learning portal of the organisation</a>')
    expect(page).toContain('class="dot payable"')
    expect(await planner.page('/programme?kind=base-line')).not.toContain('not payable')
    expect(await planner.page('/programme?kind=base-line')).toContain('not yet covered')
    expect(page).toContain('committed, no longer covered')
    expect(page).toContain('Overridden by Steering Committee up to 36,000.00 FJD until 2018-12-31')
  })

  test('is filtered by what stands in the address, and the same filter holds for its CSV file', async () => {
    const page = await planner.page('/programme?area=area-2&kind=expansion&years=one&year=2021')
    expect(page).toContain('Expansions of ')
    expect(page).not.toContain('Learning portal of the organisation</a>')
    const csv = await planner.page('/programme/programme.csv?kind=expansion')
    expect(csv).toContain('Learning portal of the organisation')
    expect(csv).not.toContain('Regional training calendar')
  })

  test('a filter that names nothing of the plan is left out', async () => {
    expect(await planner.page('/programme?area=area-99&kind=luxury')).toContain('The work programme is planned to cost')
  })

  test('has a page for every activity, and none for what is not there', async () => {
    const page = await planner.page('/programme/e-learning-portal')
    expect(page).toContain('Contract 2018/01 for the learning portal')
    expect(page).toContain('Breached. 36,000 of what is committed for Learning portal of the organisation in 2018')
    expect((await planner.ask('/programme/harbour-lights')).status).toBe(404)
  })
})

describe('the answer', () => {
  test('to a yes has the allocation that proves it', async () => {
    const page = await planner.page(`/cover?activity=${KIT}`)
    expect(page).toContain(
      `<h1 class="long">Payable. Digital kit for small administrations needs 72,000 in 2019: Fund for small administrations pays 72,000.</h1>`,
    )
    expect(page).toContain('id="allocation"')
    expect(page).toContain('class="band band-1"')
  })

  test('about the base-line says that it waits for money, and may be committed all the same', async () => {
    const page = await planner.page('/cover?activity=regional-training-calendar')
    expect(page).toMatch(/<h1 class="long">Not yet covered\. .*The base-line may be committed all the same/)
  })

  test('to a no has the cut and the ways that close it', async () => {
    const page = await planner.page('/cover?activity=pacific-tariff-framework')
    expect(page).toContain('Not payable. Pacific tariff framework needs 195,000 in 2019 to 2021.')
    expect(page).toContain('id="cut"')
    expect(page).toContain('Let Fund for small administrations pay for Pacific tariff framework too.')
    expect(page).not.toContain('id="allocation"')
  })

  test('about all expansions lists breaches apart, and says what a check one at a time would have refused', async () => {
    const page = await planner.page('/cover')
    expect(page).toContain('2 of 14 expansions may be committed, by priority')
    expect(page).toContain('Committed and no longer covered')
    expect(page).toContain('first come first served, Digital kit for small administrations would have been refused')
  })

  test('as known on an earlier day leaves out what was recorded later', async () => {
    const page = await planner.page('/cover?activity=e-learning-portal&as-of=2018-06-30&known-on=2018-02-26')
    expect(page).toContain('Payable only with unconfirmed money.')
    expect(page).not.toContain('Overridden')
  })

  test('about a proposed activity is given without recording anything', async () => {
    const question = 'proposed=yes&title=Radio&objective=objective-5-1&kind=expansion&priority=1&divisible=no&amount-2019=1%20000.50'
    expect(await planner.page(`/cover?${question}`)).toMatch(/(?:Payable|Not payable)\. (?:.+ )?Radio/)
    const wrong = await planner.ask('/cover?proposed=yes&title=&amount-2019=many')
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(page).toContain('The proposed activity needs a title.')
    expect(page).toContain('&quot;many&quot; is no amount for 2019.')
    expect(page).toContain('value="many"')
  })

  test('about a proposed activity may name members and the shares of its cost', async () => {
    const question = 'proposed=yes&title=Radio&objective=objective-5-1&kind=expansion&priority=1&divisible=no&amount-2019=1'
    const form = await planner.page(`/cover?${question}&members=TV,%20KI&category-travel=100%20%25`)
    expect(form).toContain('value="TV, KI"')
    expect(form).toContain('value="100 %"')
    const wrong = await planner.ask(`/cover?${question}&members=tv&category-travel=60`)
    const page = await wrong.text()
    expect(wrong.status).toBe(422)
    expect(page).toContain('The plan has no member &quot;tv&quot;.')
    expect(page).toContain('&quot;60&quot; is no share of the cost for')
    expect(page).toContain('value="60"')
  })

  test('about an activity or a day that the plan does not have says so', async () => {
    for (const [query, sentence] of [
      ['activity=harbour-lights', 'The plan has no activity &quot;harbour-lights&quot;.'],
      ['as-of=2031-01-01', 'The day 2031-01-01 lies outside the period of the plan.'],
    ] as const) {
      const response = await planner.ask(`/cover?${query}`)
      expect([response.status, (await response.text()).includes(sentence)]).toEqual([422, true])
    }
  })

  test('leaves as files: tables as CSV, bands as SVG', async () => {
    expect(await planner.page(`/cover/allocation.csv?activity=${KIT}`)).toContain('72000.00')
    expect(await planner.page(`/cover/funds.svg?activity=${KIT}`)).toMatch(/^<svg xmlns=/)
    expect((await planner.ask('/cover/nothing.csv')).status).toBe(404)
  })
})

describe('what is entered', () => {
  test('every address that takes a form answers GET with the question', async () => {
    for (const action of ['reserve', 'commit', 'release', 'override']) {
      const response = await planner.ask(`/cover/${action}?activity=${KIT}`)
      expect([response.status, response.headers.get('Location')]).toEqual([303, `/cover?activity=${KIT}`])
    }
    expect((await planner.ask('/cover/bribe')).status).toBe(404)
  })

  test('a reservation, a commitment out of it, and its release: one entry each, the same form twice does nothing again', async () => {
    const form = { ...ASKED, key: 'kit-1', expected: await expected() }
    const first = await post('reserve', KIT, form)
    expect(first.status).toBe(303)
    const again = await post('reserve', KIT, form)
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'))
    const reservation = (await register()).at(-1)
    expect(reservation).toMatchObject({ kind: 'reserved', activity: KIT, amount: { amount: '4000.00', currency: 'FJD' } })
    expect(await planner.page(first.headers.get('Location') ?? '')).toContain('Undo it in the log')

    const contract = {
      ...ASKED,
      document: 'Contract 2018/41',
      reservation: reservation?.id ?? '',
      key: 'kit-2',
      expected: await expected(),
    }
    expect((await post('commit', KIT, contract)).status).toBe(303)
    const commitment = (await register()).at(-1)
    expect(commitment).toMatchObject({ kind: 'committed', reservation: reservation?.id })
    const early = {
      entry: reservation?.id ?? '',
      reason: 'Wrong.',
      on: '2018-06-30',
      document: 'Note',
      key: 'kit-3',
      expected: await expected(),
    }
    const refused = await post('release', KIT, early)
    expect([refused.status, (await refused.text()).includes('on which')]).toEqual([422, true])
    expect((await post('release', KIT, { ...early, entry: commitment?.id ?? '', key: 'kit-4' })).status).toBe(303)
    expect((await register()).at(-1)).toMatchObject({ kind: 'reversed', entry: commitment?.id })
  })

  test('an expansion that is not payable is refused with its cut, and the form keeps what was typed', async () => {
    const before = await expected()
    const response = await post('commit', JOINT, { ...ASKED, key: 'joint-1', expected: before })
    const page = await response.text()
    expect(response.status).toBe(422)
    expect(page).toContain('Nothing was entered')
    expect(page).toMatch(/Not payable\. .*Joint operations against organised crime.* Short: /)
    expect(page).toContain('value="4,000.00"')
    expect(page).toContain('value="Request 2018/40"')
    expect(await expected()).toBe(before)
  })

  test('an override of an authority lets it be committed, and it stands as uncovered', async () => {
    const override = { amount: '400000', authority: 'steering-committee', reason: 'A crisis.', expires: '2019-12-31' }
    const granted = { ...override, on: '2018-06-30', document: 'Decision 2018/9', key: 'joint-2', expected: await expected() }
    expect((await post('override', JOINT, granted)).status).toBe(303)
    const stranger = await post('override', JOINT, { ...granted, authority: 'treasurer', key: 'joint-3', expected: await expected() })
    expect([stranger.status, (await stranger.text()).includes('whom the policy does not name')]).toEqual([422, true])
    expect(await planner.page(`/cover?activity=${JOINT}&as-of=2018-06-30`)).toContain(
      'Overridden by Steering Committee up to 400,000.00 FJD',
    )
  })

  test('someone entered something meanwhile: theirs, yours and where both began', async () => {
    const response = await post('reserve', KIT, { ...ASKED, key: 'kit-5', expected: '3' })
    const page = await response.text()
    expect(response.status).toBe(409)
    expect(page).toContain('Theirs, entered since you looked')
    expect(page).toContain('Yours, not entered yet')
    expect(page).toContain('Where both began')
  })

  test('a form that names more entries than there are is told what the register has, with what is yours', async () => {
    const response = await post('reserve', KIT, { ...ASKED, key: 'kit-6', expected: '99999' })
    const page = await response.text()
    expect(response.status).toBe(409)
    expect(page).toContain('Your form was written against another register')
    expect(page).toContain(`It names 99999 entries, and the register has ${(await register()).length}`)
    expect(page).toContain('Yours, not entered yet')
    expect(page).not.toContain('Theirs, entered since you looked')
  })

  test('a release reverses reservations and commitments of the activity, and nothing else', async () => {
    const before = await expected()
    for (const [entry, words] of [
      ['fee-fj-2018-paid', '&quot;fee-fj-2018-paid&quot; is no reservation and no commitment of'],
      ['core-support-signed', '&quot;core-support-signed&quot; is no reservation'],
      ['e-learning-committed', '&quot;e-learning-committed&quot; is no reservation'],
      ['nothing-at-all', '&quot;nothing-at-all&quot; is no reservation'],
      ['', 'No entry is chosen.'],
    ] as const) {
      const form = { entry, reason: 'Wrong.', on: '2018-06-30', document: 'Note', key: `release-${entry}`, expected: before }
      const response = await post('release', KIT, form)
      expect([entry, response.status, (await response.text()).includes(words)]).toEqual([entry, 422, true])
    }
    expect(await expected()).toBe(before)
  })

  test('a commitment dated before the money for it was confirmed is refused with that day, and one of a day since is taken', async () => {
    const form = async (on: string) => ({ ...ASKED, on, document: 'Contract', key: `dated-${on}`, expected: await expected() })
    const early = await post('commit', KIT, await form('2018-06-07'))
    expect([early.status, (await early.text()).includes('As of 2018-06-07: ')]).toEqual([422, true])
    expect((await post('commit', KIT, await form('2018-06-08'))).status).toBe(303)
  })

  test('a receipt of a year to come is refused, and does not move the day of the pages', async () => {
    const day = async () => /name="as-of" id="as-of" value="([^"]+)"/.exec(await planner.page('/cover'))?.[1]
    const before = await day()
    for (const on of ['2099-01-01', '2029-01-01', '2026-11-25']) {
      const fields = { kind: 'received', instalment: 'first', amount: '1', on, document: 'Advice', key: on, expected: await expected() }
      const response = await planner.ask('/agreements/border-security-programme', { method: 'POST', body: new URLSearchParams(fields) })
      expect([on, response.status, (await response.text()).includes('had not come')]).toEqual([on, 422, true])
    }
    expect(await day()).toBe(before)
  })

  test('nothing is entered under options, or about what is not there', async () => {
    expect(await planner.page(`/cover?activity=${KIT}&option=co-funding`)).toContain('Only what the plan itself says can be entered')
    expect((await post('reserve', 'harbour-lights', ASKED)).status).toBe(404)
  })

  test('a closed year, a day to come and an amount that is none are refused with what to do', async () => {
    const said = async (own: Readonly<Record<string, string>>) => {
      const response = await post('reserve', KIT, { ...ASKED, key: `bad-${JSON.stringify(own)}`, expected: await expected(), ...own })
      return [response.status, await response.text()] as const
    }
    for (const [own, words] of [
      [{ fiscalYear: '2017', on: '2017-06-30' }, 'closed'],
      [{ on: '2018-07-01' }, 'nobody knows the money of that day'],
      [{ amount: 'much' }, 'much'],
      [{ fiscalYear: 'abc' }, '&quot;abc&quot; is not a fiscal year.'],
      [{ fiscalYear: '' }, 'No fiscal year is chosen.'],
      [{ document: '' }, 'empty'],
    ] as const) {
      const [status, page] = await said(own)
      expect([own, status, page.includes(words)]).toEqual([own, 422, true])
    }
  })
})
