/**
 * What may be added up. Within a year: figures in one unit, and no ratios. Over years: what comes in, is paid or takes place in each;
 * a balance and a ratio are of one day or one year, and their sum would be of none.
 */

import type { Assessment } from '../checks/check.ts'
import { figureTitle } from '../forecast/figure-text.ts'
import { type FigureName, printFigureName } from '../formula/figure-name.ts'
import { isMoney, PURE, type Unit } from '../formula/unit.ts'
import { unitWords } from '../formula/unit-words.ts'
import { list, say } from '../language/say.ts'
import { combinedFigure, unitOf } from './combined-figure.ts'
import type { CombinedName } from './combined-name.ts'

/** Money as it stands on a day, or limits that it is held against; all other money moves in its year. */
const BALANCES: ReadonlySet<string> = new Set([
  'crop-agency/cumulative-net',
  'crop-agency/net-present-value',
  'donor-co-funding/left',
  'donor-co-funding/unspent',
  'membership-fees/owed',
  'membership-fees/owed-before',
  'membership-fees/receivable',
  'membership-fees/settled',
  'project-management-fees/grant-left',
  'project-management-fees/in-hand',
  'reserves/above-floor',
  'reserves/closing',
  'reserves/floor',
  'reserves/opening',
  'reserves/target',
])

/** Pure numbers that count something in their year; all others are ratios. */
const COUNTS: ReadonlySet<string> = new Set(['user-pays-missions/held', 'user-pays-missions/lost'])

const TIMES: ReadonlySet<Unit> = new Set(['month', 'year'])

/** What a figure is that is not added up over years, as one and as several; null for what is. */
const standing = (id: string, unit: Unit): readonly [one: string, several: string] | null => {
  if (BALANCES.has(id)) return [say`a balance`, say`balances`]
  if (TIMES.has(unit)) return [say`a length of time`, say`lengths of time`]
  return COUNTS.has(id) || isMoney(unit) || !(unit === PURE || unit.includes('/')) ? null : [say`a ratio`, say`ratios`]
}

interface Measured {
  readonly name: FigureName
  readonly unit: Unit
}

const unlike = (parts: readonly Measured[]): string | null => {
  const kinds = new Map(parts.map(({ name, unit }) => [unit, name.id]))
  if (kinds.size < 2) return null
  const words = [...kinds].map(([unit, id], at) => {
    const title = figureTitle(id)
    return `${at === 0 ? title : title.replace(/^./, (letter) => letter.toLowerCase())} (${unit === PURE ? say`a pure number` : unitWords('0', unit)})`
  })
  return say`${list(words)} are unlike and are not added up: ask for one of them by itself.`
}

/** Ratios of one year, whichever way the years become one. */
const ratiosTogether = (years: readonly (readonly Measured[])[]): string | null => {
  for (const [first, ...others] of years) {
    if (first === undefined || others.length === 0 || BALANCES.has(first.name.id)) continue
    const what = standing(first.name.id, first.unit)
    if (what === null) continue
    return say`${figureTitle(first.name.id)} is ${what[0]}, and ${what[1]} are not added up: ask for one by itself, as "${printFigureName(first.name)}".`
  }
  return null
}

const overYears = (parts: readonly Measured[]): string | null => {
  if (new Set(parts.map(({ name }) => name.year)).size < 2) return null
  for (const { name, unit } of parts) {
    const what = standing(name.id, unit)
    if (what === null) continue
    return say`${figureTitle(name.id)} is ${what[0]}, and ${what[1]} of several years are not added up: ask for over=last, over=lowest or over=highest.`
  }
  return null
}

/** Why a combined figure is none under any of these ways ahead, in a sentence; null where it may be asked for, or there is nothing of it. */
export const notAddedUp = (name: CombinedName, ways: readonly Assessment[]): string | null => {
  const measured = ways.map((assessment) =>
    combinedFigure(assessment, name).years.map(({ parts }) =>
      parts.map((part): Measured => ({ name: part.name, unit: unitOf(assessment, part.name) })),
    ),
  )
  const all = measured.flat(2)
  return unlike(all) ?? measured.map(ratiosTogether).find((text) => text !== null) ?? (name.over === 'sum' ? overYears(all) : null)
}
