/** Reads a plan document from where people keep it: a YAML or JSON file, or a folder with `plan.yaml` and a file per section. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem, Result } from 'ltsfs'
import { joinSections } from './join-sections.ts'
import { readText } from './read-text.ts'

const DOCUMENT = /^(?:options\/)?[a-z0-9-]+\.(?:ya?ml|json)$/

const missing = (path: string, message: string): Problem => ({
  code: 'no-such-file',
  path,
  found: 'nothing',
  expected: 'a plan document, or a folder with plan.yaml',
  message,
  remedy: 'Check the path; a plan is a YAML or JSON file, or a folder that holds plan.yaml.',
})

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/')).filter((name) => DOCUMENT.test(name))

/** The document as plain data, not yet validated; or why it cannot be read, all reasons at once. Never throws for what a user hands in. */
export const readPlan = async (path: string): Promise<Result<unknown>> => {
  try {
    if (!(await stat(path)).isDirectory()) return readText(await readFile(path, 'utf8'), path)
    const names = await namesIn(path)
    if (!names.some((name) => /^plan\.(?:ya?ml|json)$/.test(name)))
      return { ok: false, problems: [missing(path, `${path} holds no plan.yaml.`)] }
    const texts = await Promise.all(names.map(async (name) => ({ name, read: readText(await readFile(join(path, name), 'utf8'), name) })))
    const problems = texts.flatMap(({ read }) => (read.ok ? [] : read.problems))
    if (problems.length > 0) return { ok: false, problems }
    return joinSections(new Map(texts.map(({ name, read }) => [name, read.ok ? read.value : null])))
  } catch (error) {
    const code = (error as { readonly code?: string }).code
    if (code === 'ENOENT') return { ok: false, problems: [missing(path, `There is no file or folder ${path}.`)] }
    return { ok: false, problems: [missing(path, `${path} cannot be read: ${code ?? String(error)}.`)] }
  }
}
