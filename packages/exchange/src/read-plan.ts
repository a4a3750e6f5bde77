/** Reads a plan document from where people keep it: a YAML or JSON file, or a folder with `plan.yaml` and a file per section. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Problem, type Result, say } from 'ltsfs'
import { LARGEST_DOCUMENT, tooLarge } from './document-size.ts'
import { joinSections } from './join-sections.ts'
import { bytesOf, readStream } from './read-stream.ts'
import { readBytes } from './read-text.ts'

const DOCUMENT = /^[a-z0-9-]+\.(?:ya?ml|json)$/

const missing = (path: string, message: string): Problem => ({
  code: 'no-such-file',
  path,
  found: say`nothing`,
  expected: say`a plan document, or a folder with plan.yaml`,
  message,
  remedy: say`Check the path; a plan is a YAML or JSON file, or a folder that holds plan.yaml.`,
})

/** The document as plain data, not yet validated; or why it cannot be read, all reasons at once. Never throws for what a user hands in. */
export const readPlan = async (path: string): Promise<Result<unknown>> => {
  try {
    return (await stat(path)).isDirectory() ? await readFolder(path) : await readStream(createReadStream(path), path)
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === undefined) throw error
    const message = code === 'ENOENT' ? say`There is no file or folder ${path}.` : say`${path} cannot be read: ${code}.`
    return { ok: false, problems: [missing(path, message)] }
  }
}

const readFolder = async (folder: string): Promise<Result<unknown>> => {
  const names = await namesIn(folder)
  if (!names.some((name) => /^plan\.(?:ya?ml|json)$/.test(name)))
    return { ok: false, problems: [missing(folder, say`${folder} holds no plan.yaml.`)] }
  const files = await Promise.all(names.map(async (name) => ({ name, bytes: await bytesOf(createReadStream(join(folder, name))) })))
  const size = files.reduce((sum, { bytes }) => sum + (bytes?.length ?? LARGEST_DOCUMENT + 1), 0)
  if (size > LARGEST_DOCUMENT) return { ok: false, problems: [tooLarge(folder)] }
  const read = files.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, result: readBytes(bytes, name) }]))
  const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems))
  if (problems.length > 0) return { ok: false, problems }
  return joinSections(new Map(read.map(({ name, result }) => [name, result.ok ? result.value : null])))
}

/** The plan, its sections and its options; a folder deeper down belongs to somebody else. */
const namesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const hasOptions = entries.some((entry) => entry.isDirectory() && entry.name === 'options')
  const options = hasOptions ? await readdir(join(folder, 'options')) : []
  return [
    ...entries.map(({ name }) => name).filter((name) => DOCUMENT.test(name)),
    ...options.filter((name) => DOCUMENT.test(name)).map((name) => `options/${name}`),
  ]
}
