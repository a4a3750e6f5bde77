/** By which terms a project earns its management fee in a year, in words: the rate or the bands, what carries no fee, limits, waivers. */

import { valueReader } from '../../formula/value.ts'
import type { DatedNumber } from '../../inputs/dated.ts'
import { spoken } from '../../inputs/id-words.ts'
import type { ExclusionRecord } from '../../inputs/project-exclusion.ts'
import type { FeeBandRecord } from '../../inputs/project-fee-bands.ts'
import type { ProjectRecord } from '../../inputs/project-management-fees.ts'
import { list, say } from '../../language/say.ts'
import { minorUnits } from '../../money/currency.ts'
import type { Decimal } from '../../money/decimal.ts'
import { spell, spellPercent } from '../../money/spell.ts'
import type { Plan } from '../../plan/plan.ts'
import { waivedShare } from '../../projects/waiver.ts'

/** At most so many decimals of a percentage: a third is told as 33.33 %. */
const MOST_DECIMALS = 2

interface Asked {
  readonly plan: Plan
  readonly year: number
}

const percentOf = (share: Decimal): string => spellPercent(share, Math.min(MOST_DECIMALS, Math.max(0, share.decimalPlaces() - 2)))

const numberIn = ({ plan, year }: Asked, dated: DatedNumber | ProjectRecord['feeRate']): Decimal | null =>
  dated !== undefined && plan.isInForce(dated, year) ? valueReader().read(plan.at(dated, year)) : null

const share = (asked: Asked, dated: ProjectRecord['feeRate']): string | null => {
  const value = numberIn(asked, dated)
  return value && percentOf(value)
}

const money = (asked: Asked, dated: DatedNumber | undefined): string | null => {
  const value = numberIn(asked, dated)
  return value === null || dated === undefined ? null : `${spell(value, minorUnits(dated.unit))} ${dated.unit}`
}

const bandText = (asked: Asked, { from, upTo, rate }: FeeBandRecord): string => {
  const part = share(asked, rate) ?? say`nothing`
  return upTo === undefined ? say`${part} above ${money(asked, from)}` : say`${part} up to ${money(asked, upTo)}`
}

const chargeText = (asked: Asked, { feeRate, feeBands }: ProjectRecord): string => {
  if (feeBands === undefined) return say`${share(asked, feeRate) ?? say`nothing`} of what is delivered`
  const bands = list(feeBands.bands.map((band) => bandText(asked, band)))
  return feeBands.how === 'marginal'
    ? say`${bands}, each part of the base at the rate of its band`
    : say`${bands}, the whole base at the rate of its band`
}

const exclusionText = (asked: Asked, exclusion: ExclusionRecord): string | null => {
  const name = spoken(exclusion.kind)
  if (exclusion.kind === 'fee') return say`the fee that the cost holds`
  if ('share' in exclusion) {
    const part = share(asked, exclusion.share)
    return part && `${part} ${name}`
  }
  const amount = money(asked, exclusion.amount)
  if (amount === null) return null
  if (!('limit' in exclusion)) return say`${amount} of ${name}`
  const limit = money(asked, exclusion.limit.value)
  return exclusion.limit.is === '>' ? say`${amount} of ${name}, if above ${limit}` : say`${amount} of ${name}, if at least ${limit}`
}

const waiverText = ({ plan, year }: Asked, project: ProjectRecord): string | null => {
  const waived = waivedShare(plan, project, year)
  if (waived === undefined) return null
  const reasons = [...new Set((project.waivers ?? []).map(({ reason }) => reason.replace(/[.]$/, '')))]
  return say`${percentOf(valueReader().read(waived))} of it waived (${reasons.join(say`; `)})`
}

export const projectFeeTerms = (plan: Plan, project: ProjectRecord, year: number): string => {
  const asked = { plan, year }
  const excluded = share(asked, project.excluded)
  const without = [
    ...(excluded === null ? [] : [say`${excluded} of it`]),
    ...(project.exclusions ?? []).flatMap((each) => exclusionText(asked, each) ?? []),
  ]
  const [donorMaximum, least, most] = [
    share(asked, project.donorMaximum),
    money(asked, project.feeMinimum),
    money(asked, project.feeCeiling),
  ]
  return [
    chargeText(asked, project),
    ...(without.length === 0 ? [] : [say`without ${list(without)}`]),
    ...(donorMaximum === null ? [] : [say`at most the donor’s maximum of ${donorMaximum}`]),
    ...(least === null ? [] : [say`at least ${least}`]),
    ...(most === null ? [] : [say`at most ${most}`]),
    ...(project.allIn === true ? [say`all-in: the grant holds direct cost and fee together`] : []),
    ...[waiverText(asked, project)].filter((text) => text !== null),
  ].join(say`; `)
}
