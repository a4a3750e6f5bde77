/**
 * The plan document as the register knows it on a day: states of agreements, instalments received or freed, missions quoted and accepted.
 *
 * A forecast of it counts what has happened instead of what the plan expected. An instalment received in part stands as two.
 */
import type { AgreementRecord, InstalmentRecord } from '../inputs/donor-co-funding.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import type { Decimal } from '../money/decimal.ts'
import { printAmount } from '../money/money.ts'
import type { AgreementPosition, InstalmentPosition } from './agreement-position.ts'
import type { Position, Quote } from './position.ts'

export const documentAsOf = (document: PlanDocument, position: Position): PlanDocument => {
  const agreements = new Map(position.agreements.map((each) => [each.agreement.id, each]))
  const quotes = Map.groupBy(position.quotes, ({ entry }) => entry.mission)
  return {
    ...document,
    donorCoFunding: {
      ...document.donorCoFunding,
      agreements: document.donorCoFunding.agreements.map((agreement) => asKnown(agreement, agreements.get(agreement.id))),
    },
    userPaysMissions: {
      ...document.userPaysMissions,
      missions: document.userPaysMissions.missions.map((mission) => quoted(mission, quotes.get(mission.id) ?? [])),
    },
  }
}

const asKnown = (agreement: AgreementRecord, known: AgreementPosition | undefined): AgreementRecord =>
  known?.registered === true
    ? { ...agreement, state: known.state, instalments: known.instalments.flatMap((each) => instalments(each, agreement.currency)) }
    : agreement

const instalments = (
  { instalment, due, receipts, received, open, locked }: InstalmentPosition,
  currency: string,
): readonly InstalmentRecord[] => {
  const { condition, received: _, ...rest } = instalment
  const last = receipts.at(-1)?.on
  const money = (amount: Decimal) => ({ amount: printAmount(amount, currency), currency })
  const met = condition === undefined ? {} : { condition: { text: condition.text, ...(locked ? {} : { met: condition.met ?? due }) } }
  const arrived = last === undefined ? [] : [{ ...rest, ...met, due, amount: money(received), received: last }]
  const toCome = { ...rest, ...met, due, amount: money(open), id: arrived.length === 0 ? rest.id : `${rest.id}-rest` }
  return open.isZero() ? arrived : [...arrived, toCome]
}

const STATES = { quoted: 'quoted', expired: 'planned', accepted: 'accepted', settled: 'delivered' } as const

/** The furthest state of its quotes; a mission delivered stays delivered. */
const quoted = (mission: MissionRecord, quotes: readonly Quote[]): MissionRecord => {
  const order = ['planned', 'quoted', 'accepted', 'delivered'] as const
  const states = quotes.map(({ state }) => STATES[state])
  if (states.length === 0 || mission.state === 'delivered') return mission
  return { ...mission, state: order.findLast((state) => states.includes(state)) ?? mission.state }
}
