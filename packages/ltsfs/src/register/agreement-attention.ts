/**
 * What of an agreement asks for attention on a day: money overdue, a window that closes, and what is missing for it to be complete.
 *
 * Overdue is what a signed agreement owes after its due day. A window closes when fewer than 180 days of it are left and money is open.
 * An agreement is incomplete when its instalments do not add up to its ceiling, one of them falls due outside of its window, a condition
 * is open within 90 days of the due day, or it is signed in the plan while the register knows nothing of it.
 */

import { type Day, daysBetween, shiftDay } from '../calendar/day.ts'
import { say } from '../language/say.ts'
import { minorUnits } from '../money/currency.ts'
import { Decimal, ZERO } from '../money/decimal.ts'
import { spell } from '../money/spell.ts'
import type { AgreementPosition, InstalmentPosition } from './agreement-position.ts'

const CLOSES_WITHIN = 180
const CONDITION_WITHIN = 90

export type AttentionKind = 'overdue' | 'expiring' | 'incomplete'

export interface Attention {
  readonly kind: AttentionKind
  readonly agreement: string
  /** The instalment it is about; null for the agreement as a whole. */
  readonly instalment: string | null
  /** A full sentence with its figures. */
  readonly sentence: string
}

export const agreementAttention = (known: AgreementPosition, asOf: Day): readonly Attention[] => {
  const { agreement, state } = known
  if (state === 'lapsed' || state === 'cancelled') return []
  const about = (kind: AttentionKind, sentence: string, instalment: string | null = null): Attention => ({
    kind,
    agreement: agreement.id,
    instalment,
    sentence: say`"${agreement.title}": ${sentence}`,
  })
  return [
    ...known.instalments.flatMap((each) => {
      const sentence = overdue(known, each, asOf)
      return sentence === null ? [] : [about('overdue', sentence, each.instalment.id)]
    }),
    ...closing(known, asOf).map((sentence) => about('expiring', sentence)),
    ...gaps(known, asOf).map(({ sentence, instalment }) => about('incomplete', sentence, instalment)),
  ]
}

const money = (amount: Decimal, currency: string): string => `${spell(amount, minorUnits(currency))} ${currency}`
const days = (count: number): string => (count === 1 ? say`one day` : say`${spell(new Decimal(count), 0)} days`)

const overdue = ({ state, agreement }: AgreementPosition, each: InstalmentPosition, asOf: Day): string | null => {
  if (state !== 'signed' || !each.overdue) return null
  const [open, passed] = [money(each.open, agreement.currency), days(daysBetween(each.due, asOf))]
  return each.locked
    ? say`${open} of "${each.instalment.id}" fell due on ${each.due}, ${passed} ago, and its condition is open.`
    : say`${open} of "${each.instalment.id}" fell due on ${each.due}, ${passed} ago.`
}

const closing = ({ agreement, instalments }: AgreementPosition, asOf: Day): readonly string[] => {
  const { until } = agreement.window
  const left = daysBetween(asOf, until)
  const open = instalments.reduce((sum, each) => sum.plus(each.open), ZERO)
  if (left >= CLOSES_WITHIN || open.isZero()) return []
  const rest = money(open, agreement.currency)
  return [
    left > 0
      ? say`its window closes in ${days(left)}, and ${rest} have not arrived.`
      : say`its window closed on ${shiftDay(until, -1)}, and ${rest} have not arrived.`,
  ]
}

interface Gap {
  readonly sentence: string
  readonly instalment: string | null
}

const gaps = ({ agreement, state, registered, instalments }: AgreementPosition, asOf: Day): readonly Gap[] => {
  const { currency, ceiling, window } = agreement
  const promised = instalments.reduce((sum, { instalment }) => sum.plus(instalment.amount.amount), ZERO)
  const difference = promised.minus(ceiling.amount)
  const whole = (sentence: string): Gap => ({ sentence, instalment: null })
  const [apart, most] = [money(difference.abs(), currency), money(new Decimal(ceiling.amount), currency)]
  return [
    ...(state === 'signed' && !registered ? [whole(say`the plan has it as signed, but the register knows of no signature.`)] : []),
    ...(difference.isZero()
      ? []
      : [
          whole(
            difference.isNegative()
              ? say`its instalments add up to ${apart} less than its ceiling of ${most}.`
              : say`its instalments add up to ${apart} more than its ceiling of ${most}.`,
          ),
        ]),
    ...instalments.flatMap(({ instalment: { id }, due, open, locked }): readonly Gap[] => [
      ...(open.isZero() || (due >= window.from && due < window.until)
        ? []
        : [
            {
              sentence: say`"${id}" falls due on ${due}, outside of its window of ${window.from} to ${shiftDay(window.until, -1)}.`,
              instalment: id,
            },
          ]),
      ...(state === 'signed' && locked && !open.isZero() && due >= asOf && daysBetween(asOf, due) < CONDITION_WITHIN
        ? [{ sentence: say`"${id}" falls due in ${days(daysBetween(asOf, due))}, and its condition is open.`, instalment: id }]
        : []),
    ]),
  ]
}
