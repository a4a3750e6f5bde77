import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { planVersion } from '../../app/src/database/plan-versions.ts'
import { readText } from '../../packages/exchange/src/read-text.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import { choicesIn, hiddenFields } from './form-of.ts'
import { openPlanner, type TestPlanner } from './planner.ts'

vi.setConfig({ testTimeout: 60_000 })

let planner: TestPlanner
beforeAll(async () => {
  planner = await openPlanner()
}, 60_000)
afterAll(() => planner.close())

const PLAN = 'plan=lagoon'
const newest = async () => {
  const version = await planVersion(planner.database, 'lagoon')
  if (version === undefined) throw new Error('no plan')
  return { number: version.number, document: version.document as PlanDocument, note: version.note }
}
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  planner.ask(`${path}?${PLAN}`, { method: 'POST', body: new URLSearchParams(fields) })
const optionOf = async (id: string) => (await newest()).document.options.find((option) => option.id === id)
const expected = async () => String((await newest()).number)
const naming = async () => ({ summary: 'What it does.', source: (await newest()).document.sources[0]?.id ?? '' })
const places = async () => {
  const { document } = await newest()
  const line = document.spending.lines.find(({ amount }) => 'unit' in amount)
  return { line, path: `spending.lines.${line?.id}.amount`, from: String(document.period.from), title: line?.title ?? '' }
}

const made = async (title: string): Promise<string> => {
  const response = await post('/options', { title, ...(await naming()), expected: await expected() })
  expect(response.status).toBe(303)
  return /\/options\/edit\/([a-z0-9-]+)/.exec(response.headers.get('Location') ?? '')?.[1] ?? ''
}

describe('an option made in the app', () => {
  test('begins without changes, as a new version of the plan, and its page says what was recorded', async () => {
    const before = (await newest()).number
    const response = await post('/options', { title: 'Dearer offices, 2027', ...(await naming()), expected: String(before) })
    expect([response.status, (await newest()).number]).toEqual([303, before + 1])
    expect(await optionOf('dearer-offices-2027')).toMatchObject({ title: 'Dearer offices, 2027', changes: [] })
    const page = await planner.page(response.headers.get('Location') ?? '')
    expect(page).toContain(`Recorded as version ${before + 1} of the plan: “Dearer offices, 2027”: a new option.`)
    expect((await planVersion(planner.database, 'lagoon', before))?.number).toBe(before)
  })

  test('without a title is refused with what was typed and the sentence of the plan', async () => {
    const before = (await newest()).number
    const response = await post('/options', { title: '', ...(await naming()), summary: 'Kept words', expected: String(before) })
    const page = await response.text()
    expect([response.status, (await newest()).number]).toEqual([422, before])
    expect(page).toContain('value="Kept words"')
    expect(page).toContain('Nothing was entered')
  })

  test('gets a value by arithmetic over several years, shown beside the inherited one', async () => {
    const id = await made('Arithmetic')
    const { path, from } = await places()
    const until = String(Number(from) + 2)
    const response = await post(`/options/edit/${id}/change`, {
      ...{ place: path, value: '=3*400', from, last: String(Number(from) + 1), reason: 'Three rooms' },
      expected: await expected(),
    })
    expect(response.status).toBe(303)
    const [change] = (await optionOf(id))?.changes ?? []
    expect(change).toMatchObject({ path, from: Number(from), until: Number(until), reason: 'Three rooms' })
    expect(Number((change as { readonly value: string }).value)).toBe(3 * 400)
    const page = await planner.page(response.headers.get('Location') ?? '')
    expect(page).toContain('Three rooms')
    expect(page).toMatch(/Reset .* to the inherited value/)
    const reset = await post(`/options/edit/${id}/reset`, hiddenFields(page, 'to the inherited value'))
    expect([reset.status, (await optionOf(id))?.changes]).toEqual([303, []])
  })

  test('that sets what is there already says that it changes nothing', async () => {
    const id = await made('Nothing new')
    const { line, path, from } = await places()
    const amount = line?.amount as { readonly values: Readonly<Record<string, string>> } | undefined
    const value = Object.values(amount?.values ?? {})[0] ?? ''
    const response = await post(`/options/edit/${id}/change`, {
      place: path,
      value,
      from,
      last: from,
      reason: 'As it is',
      expected: await expected(),
    })
    expect(await planner.page(response.headers.get('Location') ?? '')).toContain('changes nothing at')
  })

  test.each([
    [{ value: 'a lot' }, '&quot;a lot&quot; is not a decimal.'],
    [{ place: 'no.such.value' }, 'There is no &quot;no.such.value&quot; that can be set here.'],
    [{ reason: '' }, 'Nothing was entered'],
  ])('refuses %j with what was sent', async (wrong, sentence) => {
    const id = (await optionOf('wrong')) === undefined ? await made('Wrong') : 'wrong'
    const { path, from } = await places()
    const before = (await newest()).number
    const fields = { place: path, value: '100', from, last: '', reason: 'Because', expected: String(before), ...wrong }
    const response = await post(`/options/edit/${id}/change`, fields)
    const page = await response.text()
    expect([response.status, (await newest()).number]).toEqual([422, before])
    expect(page).toContain(sentence)
  })

  test('is renamed, duplicated and retired; going back brings it home as a new version', async () => {
    const id = await made('First name')
    await post(`/options/edit/${id}/name`, { title: 'Second name', ...(await naming()), expected: await expected() })
    expect((await optionOf(id))?.title).toBe('Second name')
    const copy = await post(`/options/edit/${id}/duplicate`, { title: 'Twin', ...(await naming()), expected: await expected() })
    expect(copy.headers.get('Location')).toMatch(/\/options\/edit\/twin\?/)
    const with2 = (await newest()).number
    expect((await post(`/options/edit/${id}/retire`, { expected: String(with2) })).status).toBe(303)
    expect(await optionOf(id)).toBeUndefined()
    const back = await post('/options/back', { to: String(with2), expected: await expected() })
    expect([back.status, (await optionOf(id))?.title, (await newest()).number]).toEqual([303, 'Second name', with2 + 2])
    expect((await newest()).note).toBe(`Back to version ${with2}`)
  })
})

test('no option gets the title of another: new, copied or renamed, it is refused with the title that is free', async () => {
  const id = await made('Twice  told')
  const other = await made('Once told')
  const before = (await newest()).number
  const sent = { title: 'twice Told', ...(await naming()), expected: String(before) }
  for (const path of ['/options', `/options/edit/${id}/duplicate`, `/options/edit/${other}/name`]) {
    const refused = await post(path, sent)
    expect([path, refused.status]).toEqual([path, 422])
    expect(await refused.text()).toContain(`Option &quot;${id}&quot; is called “Twice  told” already.`)
  }
  expect((await newest()).number).toBe(before)
  expect((await post(`/options/edit/${id}/name`, sent)).status).toBe(303)
})

test('two who edit at once: the second sees theirs, yours and where both began, and may record on top', async () => {
  const id = await made('Two hands')
  const { path, from } = await places()
  const seen = await expected()
  const fields = { place: path, from, last: '', expected: seen }
  expect((await post(`/options/edit/${id}/change`, { ...fields, value: '111', reason: 'Hers' })).status).toBe(303)
  const second = await post(`/options/edit/${id}/change`, { ...fields, value: '222', reason: 'His' })
  const page = await second.text()
  expect(second.status).toBe(409)
  const [row] = /<tr><th scope="row"><strong>(?:(?!<\/tr>).)*<\/tr>/s.exec(page) ?? ['']
  expect(row.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toMatch(/from \d{4} [\d,]+ as in the plan 111 Hers 222 His $/)
  expect(page).toContain('One value both of you changed, and not to the same: it stands first.')
  expect(page).toMatch(
    new RegExp(`Version ${Number(seen) + 1}</a>, recorded by this machine on 2026-11-24 08:00 UTC<div class="quiet">“Two hands”`),
  )
  expect(page).toContain(`Theirs stays as version ${Number(seen) + 1}, whatever you choose`)
  expect(page).toContain(`name="expected" value="${await expected()}"`)
  expect((await optionOf(id))?.changes).toMatchObject([{ reason: 'Hers' }])
  const onTop = await post(`/options/edit/${id}/change`, { ...fields, value: '222', reason: 'His', expected: await expected() })
  expect([onTop.status, (await optionOf(id))?.changes.length]).toEqual([303, 1])
})

test('options that disagree are rows to settle before the stack is recorded', async () => {
  const { path, from } = await places()
  for (const [title, value] of [
    ['Low', '100'],
    ['High', '900'],
  ] as const) {
    const id = await made(title)
    await post(`/options/edit/${id}/change`, { place: path, value, from, last: '', reason: title, expected: await expected() })
  }
  const page = await planner.page(`/options/stack?${PLAN}&with=low&with=high`)
  expect(page).toContain('2 options disagree about one value: choose what holds')
  const body = (settle: Readonly<Record<string, string>>, version: string) => {
    const sent = new URLSearchParams({ title: 'Low and high', summary: 'Both', source: 'x', ...settle, expected: version })
    sent.append('with', 'low')
    sent.append('with', 'high')
    return sent
  }
  const source = (await naming()).source
  const ask = async (settle: Readonly<Record<string, string>>) =>
    planner.ask(`/options/stack?${PLAN}`, { method: 'POST', body: body({ ...settle, source }, await expected()) })
  const unsettled = await ask({})
  expect([unsettled.status, (await unsettled.text()).includes('and none is chosen')]).toEqual([422, true])
  const [, high] = choicesIn(page)
  expect((await ask(Object.fromEntries([high ?? []]))).status).toBe(303)
  expect(await optionOf('low-and-high')).toMatchObject({ includes: ['low', 'high'], changes: [{ path, from: Number(from), value: '900' }] })
})

test('a value is found by its words', async () => {
  const id = await made('Search')
  const { title } = await places()
  const page = await planner.page(`/options/edit/${id}?${PLAN}&${new URLSearchParams({ find: title })}`)
  expect(page).toContain(`place=${(await places()).path}`)
  expect(await planner.page(`/options/edit/${id}?${PLAN}&find=zzz`)).toContain('Nothing is called &quot;zzz&quot;')
})

test.each(['yaml', 'json'])('the plan leaves as %s and reads back without a difference; so does an option', async (form) => {
  const { document } = await newest()
  const whole = await planner.ask(`/options/plan/lagoon.${form}?${PLAN}`)
  expect(readText(await whole.text(), 'the copy')).toEqual({ ok: true, value: document })
  const one = await planner.ask(`/options/file/${document.options[0]?.id}.${form}?${PLAN}`)
  expect(readText(await one.text(), 'the copy')).toEqual({ ok: true, value: document.options[0] })
  expect((await planner.ask(`/options/file/nothing.${form}?${PLAN}`)).status).toBe(404)
})

test('an option leaves frozen: the same bytes at every request', async () => {
  const id = (await newest()).document.options[0]?.id
  const ask = async () => (await planner.ask(`/options/file/${id}.frozen.json?${PLAN}`)).text()
  const first = await ask()
  expect(first.startsWith('{"document":{')).toBe(true)
  expect(await ask()).toBe(first)
})

test.each(['/options/edit/x/change', '/options/edit/x/reset', '/options/edit/x/retire', '/options/back'])(
  '%s answers GET by leading on',
  async (path) => {
    expect((await planner.ask(path)).status).toBe(303)
  },
)

test('an option that is not there is not found', async () => {
  expect((await planner.ask('/options/edit/nothing')).status).toBe(404)
})

describe('an option merged into the plan', () => {
  const ready = async (title: string) => {
    const id = await made(title)
    const { path, from } = await places()
    await post(`/options/edit/${id}/change`, { ...{ place: path, value: '4321', from, reason: 'Agreed' }, expected: await expected() })
    return { id, path, from }
  }
  const amountIn = async (path: string) => {
    const line = (await newest()).document.spending.lines.find(({ id }) => path.includes(`.${id}.`))
    const { values = {} } = (line?.amount ?? {}) as { readonly values?: Readonly<Record<string, string>> }
    return Object.values(values)
  }

  test('becomes part of a new version with its reason, leaves the list, and can be taken back', async () => {
    const { id, path } = await ready('For good')
    const before = await newest()
    expect(await planner.page(`/options/edit/${id}?${PLAN}`)).toContain('Review the merge')
    const response = await post(`/options/edit/${id}/merge`, { expected: String(before.number) })
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/options?saved=${before.number + 1}&plan=lagoon`])
    expect(await optionOf(id)).toBeUndefined()
    expect((await amountIn(path)).map(Number)).toContain(4321)
    expect(JSON.stringify((await newest()).document.spending.lines)).toContain('"reason":"Agreed"')
    expect(await planner.page(response.headers.get('Location') ?? '')).toContain('“For good” merged into the plan')
    await post('/options/back', { to: String(before.number), expected: await expected() })
    expect(await optionOf(id)).toBeDefined()
    expect((await newest()).document.spending.lines).toEqual(before.document.spending.lines)
  })

  test('after others recorded a version is a conflict, with both sides', async () => {
    const { id } = await ready('Late')
    const seen = await expected()
    await made('Meanwhile')
    const response = await post(`/options/edit/${id}/merge`, { expected: seen })
    expect(response.status).toBe(409)
    const page = await response.text()
    expect(page).toContain('“Meanwhile”: a new option')
    expect(page).toContain(`href="/options/edit/${id}/merge?plan=lagoon">Review mine on top of theirs`)
    expect(await optionOf(id)).toBeDefined()
  })

  test('is reviewed before: what changes, which others are touched, and only there the button; sent twice it merges once', async () => {
    const { id, path } = await ready('First of two')
    await ready('Second of two')
    const over = new URLSearchParams({ title: 'Over the first', ...(await naming()), expected: await expected() })
    over.append('includes', id)
    await planner.ask(`/options?${PLAN}`, { method: 'POST', body: over })
    expect(await planner.page(`/options/edit/${id}?${PLAN}`)).not.toContain('>Merge into the plan<')
    const page = await planner.page(`/options/edit/${id}/merge?${PLAN}`)
    expect(page).toContain('Review before merging “First of two”: 1 value of the plan would change')
    expect(page).toMatch(
      /Second of two<\/a><div>It sets “[^”]+” too; its own value still counts. Of its own changes, 1 change then would have no effect/,
    )
    expect(page).toMatch(/Over the first<\/a><div>It is no longer made of this one[^<]* Its headline figures come out as they do now\./)
    const button =
      /<form method="post" action="([^"]+)"[^>]*><input type="hidden" name="expected" value="(\d+)"\/><p><button type="submit">Merge into the plan/.exec(
        page,
      )
    const [, action = '', seen = ''] = button ?? []
    const send = () => planner.ask(action.replaceAll('&amp;', '&'), { method: 'POST', body: new URLSearchParams({ expected: seen }) })
    const [once, twice] = [await send(), await send()]
    expect([once.status, twice.status, (await newest()).number]).toEqual([303, 303, Number(seen) + 1])
    expect((await amountIn(path)).map(Number)).toContain(4321)
  })

  test('that changes nothing has no button', async () => {
    const id = await made('Of no effect')
    const page = await planner.page(`/options/edit/${id}/merge?${PLAN}`)
    expect(page).toContain('“Of no effect” changes nothing: there is nothing to merge')
    expect(page).not.toContain('>Merge into the plan<')
  })
})
