/** What a member is called in the languages of the planner, where its id is the ISO 3166 code of a country or territory. */
import type { AlsoCalled } from 'ltsfs'

const LANGUAGES = ['en', 'fr']
const STYLES = ['long', 'short', 'narrow'] as const

const printed = LANGUAGES.flatMap((language) =>
  STYLES.map((style) => new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' })),
)

export const countryNames: AlsoCalled = (id) =>
  /^[A-Z]{2}$/.test(id) ? [...new Set(printed.flatMap((names) => names.of(id) ?? []))].filter((name) => name !== id) : []
