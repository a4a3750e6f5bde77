/**
 * The five levers of a meeting: membership fees, management fees, what members pay of missions, co-funding, the CROP agency.
 *
 * Each is one number that is nothing where the plan stays as it is, and becomes changes of an option. A lever that the plan has no place
 * for is left out.
 */

import type { ChangeRecord } from '../inputs/option.ts'
import { speaking } from '../language/language.ts'
import { say } from '../language/say.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { parseDecimal } from '../money/decimal-text.ts'
import { spell } from '../money/spell.ts'
import type { Plan } from '../plan/plan.ts'
import { feePlaces, instalmentPlaces, type Moved, managementPlaces, missionPlaces, movedChanges } from './lever-places.ts'

const LEVER_IDS = ['fees', 'management-fees', 'missions', 'co-funding', 'crop'] as const
export type LeverId = (typeof LEVER_IDS)[number]

export interface Lever {
  readonly id: LeverId
  readonly label: string
  /** A change in per cent, in points of a share, or a fiscal year. */
  readonly kind: 'per cent' | 'points' | 'year'
  readonly least: string
  readonly most: string
  readonly step: string
  /** Where the plan stays as it is. */
  readonly still: string
  /** What it turns, in a sentence. */
  readonly about: string
}

interface Definition extends Lever {
  readonly changes: (value: Decimal) => readonly ChangeRecord[]
}

const HUNDRED = new Decimal(100)

/** With as many decimals as it was set with: fees are raised by exactly that. */
const signed = (value: Decimal): string => `${value.gt(0) ? '+' : ''}${spell(value, value.decimalPlaces())}`

type Range = Pick<Lever, 'least' | 'most' | 'step'>

const moving = (
  lever: Pick<Lever, 'id' | 'label' | 'about'> & { readonly kind: 'per cent' | 'points' } & Range,
  places: readonly Moved[],
): Definition => ({
  ...lever,
  still: '0',
  changes: (value) => {
    const what = `${lever.label.charAt(0).toLowerCase()}${lever.label.slice(1)} ${signed(value)}`
    const reason = lever.kind === 'points' ? say`Tried in a workshop: ${what} points.` : say`Tried in a workshop: ${what} %.`
    const by = value.div(HUNDRED)
    return movedChanges(
      places,
      (old) => (lever.kind === 'points' ? Decimal.min(1, Decimal.max(ZERO, old.plus(by))) : old.times(by.plus(1))),
      reason,
    )
  },
})

const joining = (plan: Plan, from: number): Definition | null => {
  const { cropAgency } = plan.document
  const last = plan.years.at(-1) ?? from
  if (cropAgency === undefined) return null
  const never = last + 1
  return {
    ...{
      id: 'crop',
      label: say`CROP agency from`,
      kind: 'year',
      least: String(Math.min(from, cropAgency.joins ?? from)),
      most: String(never),
      step: '1',
    },
    still: String(cropAgency.joins ?? never),
    about: say`The fiscal year of joining; ${never} is after the plan, so never within it.`,
    changes: (value) => [
      {
        path: 'cropAgency.joins',
        value: value.gte(never) ? null : value.toNumber(),
        reason: value.gte(never)
          ? say`Tried in a workshop: no CROP agency.`
          : say`Tried in a workshop: a CROP agency from ${value.toFixed()}.`,
      },
    ],
  }
}

const definitions = (plan: Plan, from: number): readonly Definition[] => {
  const [fees, projects, missions, money] = [
    feePlaces(plan, from),
    managementPlaces(plan, from),
    missionPlaces(plan, from),
    instalmentPlaces(plan, from),
  ]
  return [
    moving(
      {
        ...{ id: 'fees', label: say`Membership fees`, kind: 'per cent', least: '-50', most: '100', step: '1' },
        about: say`Every fee of the schedule in force, from ${from}.`,
      },
      fees,
    ),
    moving(
      {
        ...{ id: 'management-fees', label: say`Project management fees`, kind: 'points', least: '-10', most: '15', step: '0.5' },
        about: say`Added to the rate of every project, from ${from}; what a donor allows at most still holds.`,
      },
      projects,
    ),
    moving(
      {
        ...{ id: 'missions', label: say`Members’ share of missions`, kind: 'points', least: '-100', most: '100', step: '5' },
        about: say`Added to the share of every tier, from ${from}; how many missions are still asked for stays as the plan has it.`,
      },
      missions,
    ),
    moving(
      {
        ...{ id: 'co-funding', label: say`Co-funding still to come`, kind: 'per cent', least: '-100', most: '100', step: '5' },
        about: say`Every instalment due from ${from} that has not been received, and the ceiling of its agreement.`,
      },
      money,
    ),
    joining(plan, from),
  ].flatMap((one, at) => (one === null || ([fees, projects, missions, money][at]?.length ?? 1) === 0 ? [] : [one]))
}

export const levers = (plan: Plan, from: number): readonly Lever[] => definitions(plan, from).map(({ changes: _, ...lever }) => lever)

/** By lever, decimal text; a lever that is not named stays still. */
export type Settings = Partial<Readonly<Record<LeverId, string>>>

/**
 * A setting typed as numbers are written in the language; null where it is no number within the range of its lever. A year before or after
 * the range is its first or last: that means the same.
 */
export const settingOf = ({ least, most, kind }: Lever, typed: string): string | null => {
  const { group, point } = speaking()
  const plain = typed.replaceAll(group, '').replace(point, '.').replace('\u2212', '-')
  const value = parseDecimal(plain.replace(/\s*%$/, '').replace(/^\+/, '').trim())
  if (value === null) return null
  const held = Decimal.min(most, Decimal.max(least, value))
  if (kind === 'year') return held.round().toFixed()
  return held.eq(value) ? value.toFixed() : null
}

/** Where a slider stands for a setting: on the nearest of its steps, which may be another number. */
export const sliderPosition = ({ least, step }: Lever, setting: string): string =>
  new Decimal(setting).minus(least).div(step).round().times(step).plus(least).toFixed()

/** The changes of an option that these settings stand for; none where every lever stays still. */
export const leverChanges = (plan: Plan, from: number, settings: Settings): readonly ChangeRecord[] =>
  definitions(plan, from).flatMap((lever) => {
    const setting = settings[lever.id]
    return setting === undefined || new Decimal(setting).eq(lever.still) ? [] : lever.changes(new Decimal(setting))
  })
