import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { ltsfs, ltsfsIn } from './ltsfs.ts'
import { BASE_PLAN, planText } from './plan-text.ts'

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-export-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

describe('export', () => {
  test('writes a workbook and says where and what', async () => {
    const { exit, out, err } = await ltsfs('export', BASE_PLAN, '--to', 'xlsx', '--out', at('plan.xlsx'))
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/plan\.xlsx: a workbook of 7 sheets with \d+ formulas over \d+ cells to change\.\n$/)
    const { sheets } = await readXlsx(readFileSync(at('plan.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['Cover', 'Inputs', 'Calculations', 'Outputs', 'Checks', 'Options', 'Switches'])
    // The two large members pay 10,000 each, the small one 1,000, as the cached values say without any recalculation.
    const outputs = sheets.find(({ name }) => name === 'Cover')
    expect(outputs?.rows.find(([label]) => label === 'Membership fees charged')?.slice(1, 3)).toEqual([21_000, 21_000])
  })

  test('years stand above their columns as numbers, and no note of the cover is longer than its line', async () => {
    await ltsfs('export', BASE_PLAN, '--to', 'xlsx', '--out', at('read.xlsx'))
    const { sheets } = await readXlsx(readFileSync(at('read.xlsx')))
    const header = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows[4]?.slice(4, 8)
    for (const name of ['Calculations', 'Outputs', 'Checks', 'Switches']) expect(header(name)).toEqual([2017, 2018, 2019, 2020])
    const first = (sheets[0]?.rows ?? []).map(([text]) => String(text ?? ''))
    expect(first.join(' ').replaceAll(/ +/g, ' ')).toContain('ends in an error here and is absent in the planner.')
    expect(first.filter((text) => text.length > 120)).toEqual([])
  })

  test('the same plan gives the same bytes', async () => {
    for (const name of ['a.xlsx', 'b.xlsx']) await ltsfs('export', BASE_PLAN, '--to', 'xlsx', '--out', at(name))
    expect(readFileSync(at('a.xlsx')).equals(readFileSync(at('b.xlsx')))).toBe(true)
  })

  test('does not overwrite a file unless it is told to', async () => {
    writeFileSync(at('mine.csv'), 'mine')
    const kept = await ltsfs('export', BASE_PLAN, '--to', 'csv', '--out', at('mine.csv'))
    expect([kept.exit, kept.out]).toEqual([2, ''])
    expect(kept.err).toContain('mine.csv" is there already and was left as it is; --force replaces it.')
    expect(readFileSync(at('mine.csv'), 'utf8')).toBe('mine')
    const replaced = await ltsfs('export', BASE_PLAN, '--to', 'csv', '--out', at('mine.csv'), '--force')
    expect([replaced.exit, replaced.err]).toEqual([0, ''])
    expect(readFileSync(at('mine.csv'), 'utf8')).toMatch(/^id,of,year,amount,unit\r\n/)
  })

  test('opens with the option and on the basis that are asked for', async () => {
    const { exit } = await ltsfs(
      'export',
      'fixtures/lagoon',
      '--to',
      'xlsx',
      '--out',
      at('o.xlsx'),
      '--option',
      'dues-by-landings',
      '--basis',
      'all',
    )
    expect(exit).toBe(0)
    const { sheets } = await readXlsx(readFileSync(at('o.xlsx')))
    expect(sheets[0]?.rows[4]?.[1]).toBe('2. Dues by landings')
    expect(sheets[0]?.rows.find(([label]) => label === 'Basis: which money counts')?.[1]).toBe('all')
  })

  test('a plan, a member and a line with the name =cmd() are texts in the workbook, and no formula in the CSV', async () => {
    const stdin = planText((document) => {
      Object.assign(document, { title: '=cmd()' })
      Object.assign((document['members'] as unknown as object[])[0] ?? {}, { name: '=cmd()' })
    })
    for (const [to, name] of [
      ['xlsx', 'cmd.xlsx'],
      ['csv', 'cmd.csv'],
    ] as const)
      expect((await ltsfsIn({ stdin }, 'export', '-', '--to', to, '--out', at(name))).exit).toBe(0)
    const { sheets } = await readXlsx(readFileSync(at('cmd.xlsx')), { readStyles: true })
    expect(sheets[0]?.rows[0]?.[0]).toBe('=cmd()')
    const formulas = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].flatMap(({ formula }) => formula ?? []))
    expect(formulas.length).toBeGreaterThan(100)
    expect(formulas.filter((formula) => formula.includes('cmd'))).toEqual([])
    expect(readFileSync(at('cmd.csv'), 'utf8')).not.toMatch(/(?:^|,|")=/m)
  })

  test('says what is missing or cannot be', async () => {
    const errOf = async (...args: readonly string[]) => (await ltsfs('export', BASE_PLAN, ...args)).err
    expect(await errOf('--out', at('x.xlsx'))).toBe('ltsfs export: --to is missing: --to xlsx or --to csv.\n')
    expect(await errOf('--to', 'csv')).toBe('ltsfs export: --out is missing: --out FILE.\n')
    expect(await errOf('--to', 'csv', '--out', at('no/x.csv'))).toContain('cannot be written: its folder does not exist.')
    expect(await errOf('--to', 'csv', '--out', folder)).toContain('is there already')
    expect(await errOf('--to', 'csv', '--out', folder, '--force')).toContain('cannot be written: it is a folder.')
    expect(await errOf('--to', 'xlsx', '--out', at('x.xlsx'), '--option', 'none')).toContain('The plan has no option "none".')
  })
})
