/**
 * The values that are held back: each is absent in every key, entry rule and burden until somebody confirms it in the plan document.
 *
 * By member and indicator, with the finding that holds it. Where several rules hold one value, the first of the list speaks.
 */
import type { MemberRecord } from '../inputs/member.ts'
import { speaking } from '../language/language.ts'
import { guideValue } from './guide-value.ts'
import { perHeadDiffers } from './per-head-differs.ts'
import type { DataQualityInput, DataQualityRule, Oddity } from './rule.ts'
import { runRule } from './run-rule.ts'
import { staleYear } from './stale-year.ts'
import { tinyExports } from './tiny-exports.ts'

/** Every rule that may hold a value back, in the order of the list of all rules. */
export const HOLDING_RULES: readonly DataQualityRule[] = [staleYear, tinyExports, perHeadDiffers]

export interface HeldValue {
  readonly rule: string
  /** A full sentence with the figures. */
  readonly message: string
}

export interface HeldValues {
  readonly of: (member: string, indicator: string) => HeldValue | undefined
}

export const NOTHING_HELD: HeldValues = { of: () => undefined }

type Observed = Pick<DataQualityInput, 'asOf' | 'members' | 'guides' | 'exchangeRates'>

const find = (data: Observed): HeldValues => {
  const held = new Map<string, HeldValue>()
  const take = (rule: string, { members = [], holds = [], message }: Oddity): void => {
    for (const member of members)
      for (const indicator of holds) {
        const name = `${member} ${indicator}`
        if (!held.has(name)) held.set(name, { rule, message })
      }
  }
  for (const rule of HOLDING_RULES) for (const oddity of runRule(rule, data)) take(rule.id, oddity)
  return { of: (member, indicator) => held.get(`${member} ${indicator}`) }
}

/**
 * A forecast asks for every year, and the plans of a sweep share their members: the same members under the same guide values are judged once.
 *
 * Later versions of a plan share their members too, so what was judged goes with the rates it was judged by, and the oldest goes first.
 */
const known = new WeakMap<readonly MemberRecord[], WeakMap<Observed['exchangeRates'], Map<string, HeldValues>>>()
const MOST_KNOWN = 64

const guidesKnown = new WeakMap<Observed['guides'], Map<string, string>>()

/** In the language of the moment, as the sentences are. */
const guidesOn = ({ guides, asOf }: Observed): string => {
  const byDay = guidesKnown.get(guides) ?? new Map<string, string>()
  guidesKnown.set(guides, byDay)
  const read = (): string =>
    HOLDING_RULES.flatMap(({ needs = [] }) => needs.map((name) => guideValue(guides[name], asOf)?.toFixed() ?? '-')).join(' ')
  const found = byDay.get(asOf) ?? read()
  byDay.set(asOf, found)
  return `${speaking().code} ${found}`
}

export const heldValues = (data: Observed): HeldValues => {
  const guides = guidesOn(data)
  const byRates = known.get(data.members) ?? new WeakMap<Observed['exchangeRates'], Map<string, HeldValues>>()
  known.set(data.members, byRates)
  const byGuides = byRates.get(data.exchangeRates) ?? new Map<string, HeldValues>()
  byRates.set(data.exchangeRates, byGuides)
  const held = byGuides.get(guides) ?? find(data)
  byGuides.set(guides, held)
  const oldest = byGuides.keys().next()
  if (byGuides.size > MOST_KNOWN && oldest.done !== true) byGuides.delete(oldest.value)
  return held
}
