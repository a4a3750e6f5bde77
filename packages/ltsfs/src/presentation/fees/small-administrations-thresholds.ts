/** The thresholds of a tier as fields: as the plan has them, as people type other ones, and the document with those in it. */

import { firstDay } from '../../calendar/fiscal-year.ts'
import type { Comparison, EntryRule } from '../../inputs/entry-rule.ts'
import { foundText } from '../../inputs/found-text.ts'
import type { PlanDocument } from '../../inputs/plan-document.ts'
import { speaking } from '../../language/language.ts'
import { say } from '../../language/say.ts'
import { notADecimal, parseDecimal } from '../../money/decimal-text.ts'
import { spell } from '../../money/spell.ts'
import type { Plan } from '../../plan/plan.ts'

export interface ThresholdField {
  /** "threshold-1": the first comparison of the rule. */
  readonly name: string
  readonly indicator: string
  readonly is: Comparison['is']
  readonly unit: string
  /** As the plan has it. */
  readonly planned: string
  /** As it was typed; the planned one when nothing was. */
  readonly tried: string
  /** Why what was typed cannot be used, as a sentence; null when it can. */
  readonly problem: string | null
}

export const comparisonsIn = (rule: EntryRule): readonly Comparison[] => {
  if ('everyone' in rule) return []
  const parts = 'all' in rule ? rule.all : 'any' in rule ? rule.any : 'of' in rule ? rule.of : null
  return parts === null ? [rule as Comparison] : parts.flatMap(comparisonsIn)
}

export const ruleInWords = (rule: EntryRule): string => {
  if ('everyone' in rule) return say`everyone who is in no tier before`
  if ('all' in rule) return say`all of these`
  if ('any' in rule) return say`any of these`
  if ('of' in rule) return say`at least ${rule.atLeast} of these ${rule.of.length}`
  return say`this one comparison`
}

const GROUPED = /^[1-9]\d{0,2}(?:[,\s]\d{3})+(?:\.\d+)?$/
const WITH_A_COMMA = /^\d+(?:\s\d{3})*,\d+$/

/**
 * "1 200.50" and "1,200.50" are read as people mean them. "1,5" is not taken for fifteen: it is one and a half where the language writes it
 * so, and nothing elsewhere. What every language reads is the same for all, because an address goes from one reader to another.
 */
const typed = (text: string): string => {
  const trimmed = text.trim()
  if (GROUPED.test(trimmed)) return trimmed.replaceAll(/[\s,]/g, '')
  return speaking().point === ',' && WITH_A_COMMA.test(trimmed) ? trimmed.replaceAll(/\s/g, '').replace(',', '.') : trimmed
}

/** Texts by the name of their field. */
export type TypedThresholds = Readonly<Record<string, string>>

export const fieldsOf = (plan: Plan, rule: EntryRule, year: number, thresholds: TypedThresholds): readonly ThresholdField[] =>
  comparisonsIn(rule).map((comparison, index) => {
    const name = `threshold-${index + 1}`
    const at = plan.at(comparison.threshold, year)
    const value = at.op === 'parameter' ? at.parameter.value : null
    const planned = value === null ? '' : value.toFixed()
    const tried = thresholds[name] ?? planned
    const found = parseDecimal(typed(tried))
    const example = value === null ? '1000' : spell(value, value.decimalPlaces())
    const wrong = found === null ? notADecimal(foundText(tried)) : found.isNegative() ? say`${foundText(tried)} is below zero.` : null
    const problem = wrong === null ? null : say`${wrong} Enter a number from 0 up, such as ${example}.`
    return { name, indicator: comparison.indicator, is: comparison.is, unit: comparison.threshold.unit, planned, tried, problem }
  })

export interface TriedTierPlace {
  readonly schedule: string
  readonly tier: string
  /** The fiscal year whose thresholds place members. */
  readonly year: number
}

/** The document with other thresholds in one tier, from the first day of the year on. */
export const withThresholds = (plan: Plan, at: TriedTierPlace, fields: readonly ThresholdField[]): PlanDocument => {
  const document = JSON.parse(JSON.stringify(plan.document)) as PlanDocument
  const tier = document.membershipFees.schedules
    .flatMap((schedule) => (schedule.method === 'tiers' && schedule.id === at.schedule ? schedule.tiers : []))
    .find(({ id }) => id === at.tier)
  const from = firstDay(at.year, document.organisation.fiscalYear)
  comparisonsIn(tier?.entry ?? { everyone: true }).forEach((comparison, index) => {
    const { tried, planned } = fields[index] ?? { tried: '', planned: '' }
    if (tried !== planned) Object.assign(comparison.threshold.values, { [from]: typed(tried) })
  })
  return document
}
