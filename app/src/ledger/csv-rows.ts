/** Reads a CSV file with a header as rows of named cells, or says what is wrong with the file as a whole. */

import { CsvError, parse } from 'csv-parse/sync'
import { nearestWord, type Problem, type Result, say } from 'ltsfs'

export interface CsvRow {
  /** The line of the file on which it ends, the header being line 1. */
  readonly line: number
  /** By column; cells that are empty are left out. */
  readonly cells: ReadonlyMap<string, string>
}

export interface CsvTable {
  readonly rows: readonly CsvRow[]
  /** How many lines hold nothing: a spreadsheet leaves them behind. */
  readonly blank: number
}

const LARGEST = 5_000_000
const MOST_ROWS = 5000
const LARGEST_ROW = 100_000

/** Columns in any order, told by their header in small or capital letters. */
export function readCsvRows(text: string, known: readonly string[], needed: readonly string[]): Result<CsvTable> {
  if (text.length > LARGEST)
    return refused('file-too-large', say`${text.length} characters`, say`The file has more than ${LARGEST} characters.`, say`Split it.`)
  const parsed = parsedRows(text)
  if (!parsed.ok) return parsed
  const { kept, count, blank } = parsed.value
  const [header, ...rows] = kept
  if (header === undefined) return refused('file-empty', '', say`The file has no line.`, say`Begin it with a header: ${known.join(', ')}.`)
  const names = header.record.map((name) => name.trim().toLowerCase().replaceAll(' ', '-'))
  const problems = [
    ...names.filter((name) => !known.includes(name)).map((name) => unknownColumn(name, known)),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => doubledColumn(name)),
    ...needed.filter((name) => !names.includes(name)).map((name) => missingColumn(name)),
    ...(count - 1 > MOST_ROWS ? [tooManyRows(count - 1)] : []),
    ...rows.filter(({ record }) => record.length > names.length).map(({ line }) => tooManyCells(line, names.length)),
  ]
  if (problems.length > 0) return { ok: false, problems }
  const read = rows.map(({ record, line }) => ({
    line,
    cells: new Map(names.flatMap((name, at) => (plain(record[at]) === '' ? [] : [[name, plain(record[at])] as const]))),
  }))
  return { ok: true, value: { rows: read, blank } }
}

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '')

/** The apostrophe before a text that a spreadsheet would run as a formula belongs to the file, not to the text. */
const plain = (cell = ''): string => cell.trim().replace(/^'(?=[=+\-@])/, '')

interface Line {
  readonly record: readonly string[]
  readonly line: number
}

interface Parsed {
  /** The header and as many rows as may be imported; what is more is only counted, however long the file. */
  readonly kept: readonly Line[]
  readonly count: number
  readonly blank: number
}

function parsedRows(text: string): Result<Parsed> {
  const kept: Line[] = []
  let [count, blank] = [0, 0]
  const take = ({ record, info }: { readonly record: readonly string[]; readonly info: { readonly lines: number } }): null => {
    if (isBlank(record)) blank++
    else if (count++ <= MOST_ROWS) kept.push({ record, line: info.lines })
    return null
  }
  try {
    parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LARGEST_ROW },
      delimiter: delimiterOf(text),
      on_record: take as never,
    })
    return { ok: true, value: { kept, count, blank } }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refused(
      'not-csv',
      error.code,
      say`The file does not read as CSV: ${error.message}`,
      say`Save it anew as CSV, with quotes around texts.`,
    )
  }
}

/** Whatever separates most cells of the header. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split(/\r?\n/, 1)
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}

const refused = (
  code: string,
  found: string,
  message: string,
  remedy: string,
): { readonly ok: false; readonly problems: readonly Problem[] } => ({
  ok: false,
  problems: [{ code, path: '', found, expected: say`a CSV file with a header`, message, remedy }],
})

const column = (code: string, name: string, message: string, remedy: string): Problem => ({
  code,
  path: say`line 1`,
  found: name.slice(0, 80),
  expected: say`the columns of the import`,
  message,
  remedy,
})

function unknownColumn(name: string, known: readonly string[]): Problem {
  const near = nearestWord(name, known)
  const remedy = near === undefined ? say`Use the columns ${known.join(', ')}.` : say`Write "${near}" if that is meant.`
  return column('unknown-column', name, say`There is no column "${name.slice(0, 80)}".`, remedy)
}

const doubledColumn = (name: string): Problem =>
  column('doubled-column', name, say`The column "${name.slice(0, 80)}" is there twice.`, say`Take one of the two out.`)

const missingColumn = (name: string): Problem => column('missing-column', '', say`The column "${name}" is missing.`, say`Add it.`)

const tooManyRows = (count: number): Problem =>
  column('too-many-rows', String(count), say`The file has ${count} rows; ${MOST_ROWS} may be imported at once.`, say`Split it.`)

const tooManyCells = (line: number, most: number): Problem => ({
  ...column(
    'too-many-cells',
    '',
    say`The line has more than the ${most} cells of the header.`,
    say`Put quotes around texts that hold a comma.`,
  ),
  path: say`line ${line}`,
})
