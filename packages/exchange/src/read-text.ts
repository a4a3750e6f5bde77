/**
 * Reads YAML or JSON text as plain data. JSON is read as YAML too, because a JSON reader keeps the last of two equal keys in silence.
 *
 * Numbers without quotes stay numbers, and the plan's schema then asks for text: 0.10 as a number has already lost its last digit.
 */
import type { Problem, Result } from 'ltsfs'
import { LineCounter, parseDocument } from 'yaml'

/** More than this is no plan document: about a hundred times the example. */
const LARGEST = 20_000_000

const unreadable = (file: string, found: string, message: string, remedy: string): Problem => ({
  code: 'not-readable',
  path: file,
  found,
  expected: 'a plan document in YAML or JSON',
  message,
  remedy,
})

export const readText = (text: string, file: string): Result<unknown> => {
  if (text.length > LARGEST) {
    const found = `${text.length} characters`
    const message = `${file} has ${text.length} characters, more than the ${LARGEST} that a plan document may have.`
    return {
      ok: false,
      problems: [unreadable(file, found, message, 'Hand in the plan document itself, without data that the plan does not read.')],
    }
  }
  const lineCounter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter,
    logLevel: 'silent',
  })
  if (document.errors.length > 0) {
    const problems = document.errors.slice(0, 20).map((error) => {
      const { line, col } = lineCounter.linePos(error.pos[0])
      const what = error.message.replaceAll(/\s+/g, ' ')
      return unreadable(
        file,
        `line ${line}, column ${col}`,
        `${file} cannot be read at line ${line}, column ${col}: ${what}.`.replace('..', '.'),
        'Mend the line named here; text with special characters belongs in quotes.',
      )
    })
    return { ok: false, problems }
  }
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) as unknown }
  } catch (error) {
    const what = error instanceof Error ? error.message : 'it does not end'
    return {
      ok: false,
      problems: [
        unreadable(file, what, `${file} cannot be read: ${what}.`, 'Write the document out without aliases that repeat one another.'),
      ],
    }
  }
}
