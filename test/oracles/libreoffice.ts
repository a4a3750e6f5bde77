/**
 * LibreOffice as a second program, where it is installed: opens files without a window, recalculates every formula of them (its own habit is to
 * trust what is written beside a formula) and saves them again.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'
import { writeXlsx } from '../../packages/exchange/src/xlsx.ts'
import type { SheetCell, Workbook } from '../../packages/ltsfs/src/workbook/sheet.ts'
import type { Recalculated } from './workbook.ts'

const PROGRAM = 'soffice'

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

export const libreOfficeVersion = (): string | null => {
  const asked = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' })
  return asked.status === 0 ? asked.stdout.trim() : null
}

/** What a person would type before saving: by sheet, row and column from 1. */
export type Typed = readonly { readonly sheet: string; readonly row: number; readonly column: number; readonly value: SheetCell['value'] }[]

const typedInto = (book: Workbook, typed: Typed): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => {
    const cells = new Map([...sheet.cells].map(([row, inRow]) => [row, new Map(inRow)]))
    for (const { row, column, value } of typed.filter((one) => one.sheet === sheet.name)) {
      const cell = cells.get(row)?.get(column)
      if (cell !== undefined) cells.get(row)?.set(column, { ...cell, value })
    }
    return { ...sheet, cells }
  }),
})

/** Each workbook with something typed into it, as LibreOffice computes it. */
export const recalculateThere = async (
  books: readonly { readonly book: Workbook; readonly typed: Typed }[],
): Promise<readonly Recalculated[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-workbook-'))
  try {
    const profile = join(folder, 'profile')
    mkdirSync(join(profile, 'user'), { recursive: true })
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
    const files = books.map((_, at) => join(folder, `${at}.xlsx`))
    for (const [at, { book, typed }] of books.entries()) writeFileSync(files[at] ?? '', await writeXlsx(typedInto(book, typed)))
    const out = join(folder, 'out')
    const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files]
    const done = spawnSync(PROGRAM, args, { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`LibreOffice ended with ${done.status}: ${done.stderr}`)
    return await Promise.all(books.map(async (_, at) => readSaved(join(out, `${at}.xlsx`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const readSaved = async (path: string): Promise<Recalculated> => {
  const { sheets } = await readXlsx(readFileSync(path))
  return {
    value: (sheet, row, column) => sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? '',
    enter: () => {
      throw new Error('a saved file takes no more input')
    },
  }
}
