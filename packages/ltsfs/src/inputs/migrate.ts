/**
 * Brings a document of an earlier schema version to the one this engine reads, one step at a time.
 *
 * A later version is a problem, and the rest of the document is still read as far as this engine knows it.
 */
import { say } from '../language/say.ts'
import { foundText } from './found-text.ts'
import { SCHEMA_VERSION } from './plan-document.ts'
import type { KnownProblem } from './problem-list.ts'

/** From the version it stands at to the next. */
export type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** The steps that exist, by the version they start from. The first version has none before it. */
const MIGRATIONS: ReadonlyMap<number, Migration> = new Map()

export interface Migrated {
  readonly document: Readonly<Record<string, unknown>>
  readonly problem: KnownProblem | null
}

const newer = (version: number): KnownProblem => ({
  code: 'schema-newer',
  path: 'schema',
  found: foundText(version),
  expected: say`schema version ${SCHEMA_VERSION}`,
  message: say`The document is written in schema version ${version}; this engine reads version ${SCHEMA_VERSION}.`,
  remedy: say`Use an engine that reads this version; the other problems here were found by reading the rest as far as this engine knows it.`,
})

const unknown = (version: number): KnownProblem => ({
  code: 'schema-unknown',
  path: 'schema',
  found: foundText(version),
  expected: say`schema version ${SCHEMA_VERSION}`,
  message: say`There never was a schema version ${version}.`,
  remedy: say`Write "schema": ${SCHEMA_VERSION}.`,
})

/** Leaves what is no version to the schema. */
export const migrate = (
  document: Readonly<Record<string, unknown>>,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  current: number = SCHEMA_VERSION,
): Migrated => {
  const version = document['schema']
  if (typeof version !== 'number' || version === current) return { document, problem: null }
  const asCurrent = { ...document, schema: current }
  if (!Number.isInteger(version)) return { document: asCurrent, problem: unknown(version) }
  if (version > current) return { document: asCurrent, problem: newer(version) }
  let migrated = document
  for (let at = version; at < current; at += 1) {
    const step = migrations.get(at)
    if (step === undefined) return { document: asCurrent, problem: unknown(version) }
    migrated = { ...step(migrated), schema: at + 1 }
  }
  return { document: migrated, problem: null }
}
