/** What stands in the way when the database cannot write, as a problem a reader can act on; null when it is a fault of the program. */

import { later, type Problem, say } from 'ltsfs'

const SAID: readonly (readonly [codes: RegExp, code: string, message: () => string, remedy: () => string])[] = [
  [
    /^(?:SQLITE_FULL|ENOSPC|53100)$/,
    'disk-full',
    later`The disk of the database is full. Nothing was recorded, and everything recorded before is safe.`,
    later`Make room on the disk, then do it again.`,
  ],
  [
    /^(?:SQLITE_IOERR|SQLITE_READONLY|SQLITE_CANTOPEN|EIO|58030|25006)/,
    'disk-error',
    later`The disk of the database cannot be written. Nothing was recorded, and everything recorded before is as it was.`,
    later`Have the disk looked at, then do it again.`,
  ],
  [
    /^(?:SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03)/,
    'database-busy',
    later`The database was busy for too long. Nothing was recorded.`,
    later`Do it again in a moment.`,
  ],
  [
    /^(?:ECONNREFUSED|ECONNRESET|EPIPE|57P0[123]|08\w{3}|53300)$/,
    'database-gone',
    later`The database does not answer. What was asked may not have been recorded.`,
    later`Do it again with the same key: what was recorded is not recorded twice.`,
  ],
]

export function unavailable(error: unknown): Problem | null {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string }
  const found = /Connection terminated|connection timeout/i.test(message) ? 'ECONNRESET' : String(code)
  const said = SAID.find(([codes]) => codes.test(found))
  if (said === undefined) return null
  const [, name, sentence, remedy] = said
  return { code: name, path: '', found, expected: say`a database that can be written`, message: sentence(), remedy: remedy() }
}
