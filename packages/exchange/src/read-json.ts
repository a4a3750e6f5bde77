/** Reads a JSON text in time that grows with it. What two equal keys mean is not guessed. */
import { DEEPEST, foundText, type Problem, pathText, type Result } from 'ltsfs'
import { jsonFaults } from './json-faults.ts'
import { keyTwice, tooDeep } from './reading-problem.ts'
import { textPlace } from './text-place.ts'

/** Undefined where the text is no JSON: it may be YAML then. */
export const readJson = (text: string, name: string): Result<unknown> | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { twice, tooDeepAt } = jsonFaults(text, DEEPEST)
  const problems: Problem[] = twice.map(({ keys, at }) =>
    keyTwice(name, { path: pathText(value, keys), key: foundText(keys[keys.length - 1]), place: textPlace(text, at) }),
  )
  if (tooDeepAt !== null) problems.push(tooDeep(name, textPlace(text, tooDeepAt), DEEPEST))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}
