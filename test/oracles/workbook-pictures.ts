/**
 * `npm run workbook-pictures -- FILE.xlsx FOLDER`: a picture of the top of every sheet of an exported workbook, as LibreOffice shows it.
 *
 * Where LibreOffice or pdftoppm is not installed it says so, and makes none.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readXlsx } from 'hucre/xlsx'

/** Every sheet on one page of its own, however long. */
const ONE_PAGE_EACH = 'pdf:calc_pdf_Export:{"SinglePageSheets":{"type":"boolean","value":"true"}}'
/** Dots per inch, and how much of each page from its upper left corner. */
const CUT = ['-r', '80', '-x', '0', '-y', '0', '-W', '1400', '-H', '1000']

const isThere = (program: string, ask: string): boolean => spawnSync(program, [ask]).status === 0

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const run = (program: string, args: readonly string[]): void => {
  const done = spawnSync(program, args, { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${done.stderr}`)
}

const pictures = async (file: string, into: string): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'ltsfs-pictures-'))
  try {
    run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--convert-to', ONE_PAGE_EACH, '--outdir', folder, file],
    ])
    mkdirSync(into, { recursive: true })
    const { sheets } = await readXlsx(readFileSync(file))
    const pdf = join(folder, `${basename(file, '.xlsx')}.pdf`)
    for (const [at, { name }] of sheets.entries()) {
      const page = String(at + 1)
      run('pdftoppm', ['-png', '-singlefile', ...CUT, '-f', page, '-l', page, pdf, join(into, `${page}-${name}`)])
    }
    say(`${into}: ${readdirSync(into).filter((one) => one.endsWith('.png')).length} pictures of ${sheets.length} sheets`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const [file, into] = process.argv.slice(2)
if (file === undefined || into === undefined) {
  say('Give the workbook and a folder: npm run workbook-pictures -- FILE.xlsx FOLDER')
  process.exitCode = 2
} else if (!isThere('soffice', '--version') || !isThere('pdftoppm', '-v')) {
  say('No pictures: LibreOffice (soffice) and pdftoppm are not both installed.')
} else await pictures(file, into)
