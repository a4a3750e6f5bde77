/**
 * Joins the files of a plan folder into one document.
 *
 * `plan.yaml` holds the plan; any other file is the section it is named after (`membership-fees.yaml` is `membershipFees`),
 * and each file in `options/` is one option, in the order of the file names.
 */
import { type Problem, type Result, say } from 'ltsfs'

const sectionOf = (file: string): string =>
  file.replace(/\.(?:ya?ml|json)$/, '').replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

const twice = (section: string, file: string): Problem => ({
  code: 'section-twice',
  path: section,
  found: say`plan.yaml and ${file}`,
  expected: say`a section in one place`,
  message: say`The section "${section}" stands in plan.yaml and in ${file}.`,
  remedy: say`Keep one of the two and delete the other.`,
})

/** `files` maps a file's path in the folder ("members.yaml", "options/crop.yaml") to what it holds. */
export const joinSections = (files: ReadonlyMap<string, unknown>): Result<unknown> => {
  const names = [...files.keys()].toSorted()
  const main = names.find((name) => /^plan\.(?:ya?ml|json)$/.test(name))
  const plan = main === undefined ? undefined : files.get(main)
  if (typeof plan !== 'object' || plan === null || Array.isArray(plan)) return { ok: true, value: plan ?? null }
  const document: Record<string, unknown> = { ...plan }
  const problems: Problem[] = []
  for (const name of names.filter((other) => other !== main && !other.includes('/'))) {
    const section = sectionOf(name)
    if (Object.hasOwn(document, section)) problems.push(twice(section, name))
    else document[section] = files.get(name)
  }
  const options = names.filter((name) => name.startsWith('options/')).map((name) => files.get(name))
  if (options.length > 0 && Object.hasOwn(document, 'options')) problems.push(twice('options', 'options/'))
  else document['options'] = document['options'] ?? options
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: document }
}
