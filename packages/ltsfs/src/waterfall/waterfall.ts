/**
 * Which money pays for what in a year, in the order of the policy (payment-order.ts), and what becomes of the rest.
 *
 * Every unit that comes in has one source and goes to one use: paid, returned to a donor, carried over in the fund of its agreement,
 * or added to reserves. `waterfall/total-in` and `waterfall/total-out` are added up apart from each other and agree to the cent.
 */
import type { Figure, Formula } from '../formula/formula.ts'
import { figure, nothing, sum } from '../formula/write.ts'
import { inOrderOfPayment } from '../spending/activity.ts'
import { USES, type Use } from '../spending/spending.ts'
import type { Income, Setting } from '../streams/stream.ts'
import { dueAfter, nobodyHasPaid } from './due.ts'
import { closeFund, type Fund, mayPay, type OpenFund, openFund, payFrom } from './fund.ts'
import { PAYMENT_ORDER, type Source } from './payment-order.ts'
import { type Receipts, receipts } from './receipts.ts'
import { reservesAfter, reservesBefore } from './reserves.ts'

/** Every figure of the waterfall, of the funds and of the reserves of a year, read after streams and spending are entered. */
export const waterfall = (setting: Setting, incomes: readonly Income[], year: number): readonly Figure[] => {
  const { plan } = setting
  const all = (parts: readonly Formula[]): Formula => sum(parts, plan.currency)
  const received = receipts(incomes)
  const funds = payFromFunds(setting, received, year)
  const operational = planned(setting, 'operational', year)
  const reserves = reservesBefore(setting, operational, year)
  const pools = poolsOf(setting, received, funds, year)
  const paid = payInOrder(setting, new Map<Source, Formula>([...pools, ['reserves', reserves.aboveFloor]]), funds, year)

  const left = figure('waterfall/left', { year }, all([...pools.keys()].map((source) => paid.left.get(source) ?? nothing(plan.currency))))
  const drawn = figure('reserves/drawn', { year }, all(paid.pays.filter(({ of }) => of['source'] === 'reserves')))
  const totalIn = figure(
    'waterfall/total-in',
    { year },
    all([...received.fromOutside, ...funds.flatMap(({ opening }) => opening ?? []), drawn]),
  )
  const carried = funds.flatMap(({ returned, closing }) => [returned ?? [], closing ?? []].flat())
  const totalOut = figure('waterfall/total-out', { year }, all([...paid.pays, ...carried, left]))
  return [
    ...funds.flatMap(({ figures }) => figures),
    ...pools.values(),
    ...[reserves.opening, reserves.floor, reserves.target, reserves.aboveFloor],
    ...[...paid.pays, ...paid.gaps, left],
    ...reservesAfter(reserves.opening, left, drawn, year),
    ...[totalIn, totalOut],
  ]
}

const planned = ({ book }: Setting, use: Use, year: number): Figure => {
  const found = book.find(`spending/${use}`, {}, year)
  if (found === undefined) throw new Error(`spending/${use} of ${year} is not entered yet`)
  return found
}

/**
 * Activity by activity in order of payment, each out of the agreement that runs its project, then out of those in whose scope it is, in
 * the order of the document. So every agreement pays the base-line first and then by priority, and nobody pays for a project whose own
 * agreement has the money.
 */
const payFromFunds = (setting: Setting, received: Receipts, year: number): readonly Fund[] => {
  const { agreements } = setting.plan.document.donorCoFunding
  const funds = agreements.flatMap((agreement) => openFund(setting, agreement, received.agreements.get(agreement.id) ?? [], year) ?? [])
  for (const activity of inOrderOfPayment(setting.plan.document.spending.activities)) {
    const cost = setting.book.find('spending/activity', { activity: activity.id }, year)
    if (cost === undefined) continue
    const payers = funds.filter((fund) => mayPay(setting, fund, activity, year))
    const runs = ({ projects }: OpenFund): boolean => projects.some(({ project }) => project.id === activity.project)
    let due = nobodyHasPaid({ activity, cost })
    for (const fund of [...payers.filter(runs), ...payers.filter((fund) => !runs(fund))])
      due = dueAfter(setting.plan, due, fund.agreement, payFrom(setting, fund, due, year), year)
  }
  return funds.map((fund) => closeFund(setting, fund, year))
}

/** The general money of a year by source: fees count as recurrent where a fund has paid them, unrestricted money after its fees. */
const poolsOf = ({ plan }: Setting, { general }: Receipts, funds: readonly Fund[], year: number): ReadonlyMap<Source, Figure> => {
  const pool = (name: string, parts: readonly Formula[]): Figure => figure(`waterfall/${name}-income`, { year }, sum(parts, plan.currency))
  return new Map([
    ['recurrent', pool('recurrent', [...(general.get('recurrent') ?? []), ...funds.flatMap(({ feeTaken }) => feeTaken ?? [])])],
    ['unrestricted', pool('unrestricted', [...(general.get('unrestricted') ?? []), ...funds.flatMap((each) => each.general ?? [])])],
    ['one-off', pool('one-off', general.get('one-off') ?? [])],
  ])
}

interface Payments {
  readonly pays: readonly Figure[]
  readonly gaps: readonly Figure[]
  /** What each source still holds. */
  readonly left: ReadonlyMap<Source, Formula>
}

const payInOrder = (setting: Setting, sources: ReadonlyMap<Source, Formula>, funds: readonly Fund[], year: number): Payments => {
  const { currency } = setting.plan
  const unpaid = new Map<Use, Formula>(USES.map((use) => [use, planned(setting, use, year)]))
  const left = new Map(sources)
  const pays: Figure[] = []
  for (const { source, pays: uses } of PAYMENT_ORDER)
    for (const use of uses) {
      const lacking = unpaid.get(use) ?? nothing(currency)
      const held = left.get(source)
      const fromFunds = funds.flatMap(({ applied }) => applied.filter(({ activity }) => activity.kind === use).map((each) => each.figure))
      const paid = figure('waterfall/pays', { use, source, year }, held === undefined ? sum(fromFunds, currency) : lacking.atMost(held))
      pays.push(paid)
      unpaid.set(use, lacking.minus(paid))
      if (held !== undefined) left.set(source, held.minus(paid))
    }
  const gaps = USES.map((use) => figure('waterfall/gap', { use, year }, unpaid.get(use) ?? nothing(currency)))
  return { pays, gaps, left }
}
