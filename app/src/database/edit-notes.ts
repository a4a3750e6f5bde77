/**
 * What an edit of the options is noted as: recorded in English by whoever makes it, and read in the language of the moment. What is quoted in
 * it, a title, stays as it was written.
 */
import { ENGLISH, phrase, say } from 'ltsfs'
import { inLanguage } from '../language/languages.ts'

/** Each is found again by its own words, so those that say more stand first. */
const NOTES = {
  backAlone: (to: string, seen: string) => say`Back to version ${to} from version ${seen}; what was recorded later stays`,
  added: (title: string) => say`“${title}”: a new option`,
  importedAnew: (title: string) => say`“${title}”: a new option from a file`,
  imported: (title: string) => say`“${title}”: as a file has it`,
  stacked: (title: string, count: string) => say`“${title}”: ${count} options laid over one another`,
  reset: (title: string) => say`“${title}”: a value reset to the inherited one`,
  described: (title: string) => say`“${title}”: described anew`,
  renamed: (title: string, to: string) => say`“${title}” renamed to “${to}”`,
  copied: (title: string, of: string) => say`“${title}”: a copy of “${of}”`,
  merged: (title: string) => say`“${title}” merged into the plan`,
  retired: (title: string) => say`“${title}” retired`,
  set: (title: string, place: string) => say`“${title}”: ${placeAgain(place)} set`,
} as const

type Kind = keyof typeof NOTES

const PARTS = ['{0}', '{1}'] as const
const KINDS = Object.keys(NOTES) as readonly Kind[]

/** As it is recorded. A part that is words of the planner is said in here, to be English as well. */
export const noted = (kind: Kind, ...parts: readonly (string | (() => string))[]): string =>
  inLanguage(ENGLISH, () => {
    const [first = '', second = ''] = parts.map((part) => (typeof part === 'string' ? part : part()))
    return NOTES[kind](first, second)
  })

const patterns = new Map<Kind, RegExp>()

const patternOf = (kind: Kind): RegExp => {
  const known = patterns.get(kind)
  if (known !== undefined) return known
  const escaped = noted(kind, ...PARTS).replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
  const pattern = new RegExp(`^${escaped.replace('{0}', '(?<first>.*)').replace('{1}', '(?<second>.*)')}$`, 's')
  patterns.set(kind, pattern)
  return pattern
}

/** In the language of the moment; null where it is none of these. */
export function notedWords(kept: string): string | null {
  for (const kind of KINDS) {
    const { groups } = patternOf(kind).exec(kept) ?? {}
    if (groups !== undefined) return NOTES[kind](groups['first'] ?? '', groups['second'] ?? '')
  }
  return null
}

const HOLDS_PLACE = /\{\d+\}/

/** "Membership fees › Fees as they are › fee": names of the plan's own parts are words, titles are as they are. */
function placeAgain(place: string): string {
  const [first = '', ...steps] = place.split(' › ')
  const words = [first.charAt(0).toLowerCase() + first.slice(1), ...steps].map((step) => (HOLDS_PLACE.test(step) ? step : phrase(step)))
  const text = words.join(' › ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
