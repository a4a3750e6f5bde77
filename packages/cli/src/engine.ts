/** The versions that made a result: the library's, pinned by this package, and the schema's of the plan document. */
import { readFileSync } from 'node:fs'
import { SCHEMA_VERSION } from 'ltsfs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly dependencies: { readonly ltsfs: string }
}

export const engine: { readonly engine: string; readonly schema: number } = { engine: manifest.dependencies.ltsfs, schema: SCHEMA_VERSION }
