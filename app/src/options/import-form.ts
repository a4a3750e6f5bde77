/** What the import of an option sends: a file or the text itself; read, and told apart from a whole plan and from a frozen option. */
import { type OptionRecord, type PlanDocument, type Problem, type Result, say } from 'ltsfs'
import { readBytes, writeJson } from 'ltsfs-exchange'
import { freeId } from './form.ts'
import { freeTitle } from './unique-title.ts'

/** Much more than the thousand changes that an option may have at most are ever written with. */
export const LARGEST_OPTION = 500_000

export interface HandedOption {
  readonly bytes: Uint8Array
  /** How sentences call it. */
  readonly name: string
  /** Whether it comes in beside an option of its id, as one of its own. */
  readonly isBeside: boolean
  readonly expected: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A file that was chosen comes before the text. */
export async function handedOption({ file, document, as, expected }: Readonly<Record<string, unknown>>): Promise<HandedOption> {
  const besides = { isBeside: as === 'new', expected: textOf(expected) }
  if (file instanceof File && file.size > 0)
    return { ...besides, bytes: new Uint8Array(await file.arrayBuffer()), name: file.name.slice(0, 120) || say`the file` }
  return { ...besides, bytes: new TextEncoder().encode(textOf(document)), name: say`the document` }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** As it was handed in, whatever is wrong within it: that is told by the validation of the plan with it. */
export function readOption({ bytes, name }: HandedOption): Result<OptionRecord> {
  const read = readBytes(bytes, name)
  if (!read.ok) return read
  const { value } = read
  if (!isRecord(value))
    return { ok: false, problems: [notAnOption(say`no record`, say`Hand in the file as “This option as YAML” or “as JSON” gave it.`)] }
  if ('format' in value)
    return {
      ok: false,
      problems: [notAnOption(say`a frozen option`, say`A frozen option is kept, not changed: hand in the option as YAML or JSON.`)],
    }
  if ('options' in value && 'period' in value)
    return { ok: false, problems: [notAnOption(say`a whole plan`, say`Hand it in under Plans.`)] }
  if (typeof value['id'] !== 'string' || typeof value['title'] !== 'string' || !Array.isArray(value['changes']))
    return {
      ok: false,
      problems: [
        notAnOption(
          say`a record without an id, a title or a list of changes`,
          say`Hand in the file as “This option as YAML” or “as JSON” gave it.`,
        ),
      ],
    }
  return { ok: true, value: value as OptionRecord }
}

const notAnOption = (found: string, remedy: string): Problem => ({
  code: 'not-an-option',
  path: 'document',
  found,
  expected: say`one option of the plan, in YAML or JSON`,
  message: say`This is no option: it is ${found}.`,
  remedy,
})

/** As an option of its own where its id is taken. */
export const besideOthers = (document: PlanDocument, option: OptionRecord): OptionRecord =>
  document.options.some(({ id }) => id === option.id)
    ? { ...option, id: freeId(document, option.id), title: freeTitle(document, option.title) }
    : option

/** In the place of the option of its id; at the end where there is none. */
export const withImported = (document: PlanDocument, option: OptionRecord): PlanDocument => ({
  ...document,
  options: document.options.some(({ id }) => id === option.id)
    ? document.options.map((each) => (each.id === option.id ? option : each))
    : [...document.options, option],
})

/** For the field of the next form. */
export const writtenOption = (option: OptionRecord): string => writeJson(option)
