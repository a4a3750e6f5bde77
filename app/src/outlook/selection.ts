/** What a page looks at, as it stands in the address: which plan, on which basis, under which options, in which year. */
import { BASES, type Basis, say, spoken } from 'ltsfs'

export interface Selection {
  /** Null: the plan that was recorded first. */
  readonly plan: string | null
  /** Null: the newest version. */
  readonly version: number | null
  readonly basis: Basis
  readonly options: readonly string[]
  /** Null: this fiscal year, or the last of the plan. */
  readonly year: number | null
}

const DEFAULT_BASIS: Basis = 'expected'

const wholeNumber = (text: string | null): number | null => (text !== null && /^\d{1,4}$/.test(text) ? Number(text) : null)

/** Reads an address. What it does not know it leaves out and says so. */
export function readSelection(query: URLSearchParams): { readonly selection: Selection; readonly leftOut: readonly string[] } {
  const basis = query.get('basis')
  const known = BASES.find((one) => one === basis)
  const selection = {
    plan: query.get('plan') || null,
    version: wholeNumber(query.get('version')),
    basis: known ?? DEFAULT_BASIS,
    options: [...new Set(query.getAll('option').filter((id) => id !== ''))],
    year: wholeNumber(query.get('year')),
  }
  const leftOut = [
    ...(basis !== null && known === undefined
      ? [say`There is no basis "${basis}"; this page shows the basis "${spoken(DEFAULT_BASIS)}".`]
      : []),
    ...(query.get('year') && selection.year === null ? [say`"${query.get('year')}" is not a year.`] : []),
  ]
  return { selection, leftOut }
}

/** The selection as it stands in an address, without what is the default; anything given besides goes in front. */
export function addressOf(
  path: string,
  { plan, version, basis, options, year }: Selection,
  besides: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(besides)
  if (plan !== null) query.set('plan', plan)
  if (version !== null) query.set('version', String(version))
  if (basis !== DEFAULT_BASIS) query.set('basis', basis)
  for (const option of options) query.append('option', option)
  if (year !== null && !query.has('year')) query.set('year', String(year))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
