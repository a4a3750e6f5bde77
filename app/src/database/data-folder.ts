/**
 * Makes the data folder, level by level below the nearest one that is there. The recursion of `mkdir` itself never ends where a folder says
 * that it is there and can hold none, as /proc does. Throws what the file system says, with its code.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export function makeDataFolder(folder: string): void {
  const missing: string[] = []
  for (let level = resolve(folder); !existsSync(level) && level !== dirname(level); level = dirname(level)) missing.unshift(level)
  for (const level of missing) makeLevel(level)
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' })
}

/** Another process may make the same one at the same time. */
function makeLevel(level: string): void {
  try {
    mkdirSync(level)
  } catch (error) {
    if ((error as { readonly code?: string }).code !== 'EEXIST') throw error
  }
}
