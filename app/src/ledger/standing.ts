/** The books of a plan with the position on the day of the address: what a page about the register begins with. */
import { type Plan, type Position, type Problem, position } from 'ltsfs'
import type { Desk } from '../desk.ts'
import type { Opening } from '../outlook/opening.ts'
import { type AsOf, asOfAsked } from './as-of.ts'
import { type Books, readBooks } from './books.ts'

export interface Standing {
  readonly books: Books
  readonly asOf: AsOf
  /** What the tables of the library are made from. */
  readonly view: { readonly plan: Plan; readonly position: Position }
}

export interface Opened {
  readonly opening: Opening
  readonly standing: { readonly ok: true; readonly value: Standing } | { readonly ok: false; readonly problems: readonly Problem[] }
}

/** Always of the newest version, because entries are about that one. Undefined when there is no such plan. */
export async function openStanding({ planner, database }: Desk, url: string): Promise<Opened | undefined> {
  const address = new URL(url)
  address.searchParams.delete('version')
  const opening = await planner.open(address.href)
  const books = opening && (await readBooks(database, opening.version.planId))
  if (opening === undefined || books === undefined) return undefined
  const asOf = asOfAsked(Object.fromEntries(address.searchParams), books)
  const known = position(books.plan, books.entries, { asOf: asOf.day, knownOn: '9999-12-31' })
  if (!known.ok) return { opening, standing: known }
  return { opening, standing: { ok: true, value: { books, asOf, view: { plan: books.plan, position: known.value } } } }
}
