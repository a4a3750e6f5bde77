/** Registers at random that somebody could have kept for a plan: entries that would be at fault are left out. */
import fc from 'fast-check'
import { firstDay } from '../calendar/fiscal-year.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { RegisterEntry } from '../inputs/register.ts'
import { planOf } from '../plan/plan.ts'
import { registerProblems } from '../register/position.ts'

interface Drawn {
  readonly kind: number
  readonly record: number
  readonly day: number
  readonly amount: number
  readonly earlier: number
}

/** What an entry of each kind is about: records of the plan by number, an amount, an entry before it. */
const kindsOf = ({ donorCoFunding, members, spending, organisation, period }: PlanDocument) => {
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
  const money = (amount: number, currency: string = organisation.currency) => ({ amount: { amount: String(amount), currency } })
  const agreement = ({ record }: Drawn) => pick(donorCoFunding.agreements, record)
  const year = ({ day }: Drawn): number => period.from + (day % 2)
  const activity = (drawn: Drawn) => ({
    activity: pick(spending.activities, drawn.record)?.id,
    fiscalYear: year(drawn),
    ...money(drawn.amount),
  })
  return {
    signed: (drawn: Drawn) => ({ agreement: agreement(drawn)?.id }),
    received: (drawn: Drawn) => {
      const of = agreement(drawn)
      return { agreement: of?.id, instalment: pick(of?.instalments ?? [], drawn.day)?.id, ...money(drawn.amount, of?.currency) }
    },
    invoiced: (drawn: Drawn) => ({
      ...{ member: pick(members, drawn.record)?.id, fiscalYear: year(drawn), ...money(drawn.amount) },
      due: firstDay(year(drawn) + 1, organisation.fiscalYear),
    }),
    paid: ({ amount }: Drawn, earlier: string) => ({ invoice: earlier, ...money(amount) }),
    reserved: activity,
    committed: activity,
    expensed: ({ amount }: Drawn, earlier: string) => ({ commitment: earlier, ...money(amount) }),
    'paid-out': ({ amount }: Drawn, earlier: string) => ({ expense: earlier, ...money(amount) }),
    reversed: (_: Drawn, earlier: string) => ({ entry: earlier, reason: 'Wrong.' }),
  } as const
}

/** Six months of the first year of the plan. */
const MONTHS = 6

export const registersOf = (document: PlanDocument): fc.Arbitrary<readonly RegisterEntry[]> => {
  const plan = planOf(document)
  const kinds = Object.entries(kindsOf(document))
  const year = firstDay(document.period.from, document.organisation.fiscalYear).slice(0, 4)
  const dayOf = (day: number): string => `${year}-${String(7 + (day % MONTHS)).padStart(2, '0')}-15`
  const drawn = fc.record({
    kind: fc.nat({ max: kinds.length - 1 }),
    record: fc.nat({ max: 30 }),
    day: fc.nat({ max: MONTHS - 1 }),
    amount: fc.integer({ min: 1, max: 4000 }),
    earlier: fc.nat({ max: 20 }),
  })
  return fc.array(drawn, { maxLength: 24 }).map((all) => {
    const entries: RegisterEntry[] = []
    for (const [at, each] of all.entries()) {
      const [kind, own] = kinds[each.kind] ?? []
      const earlier = entries[each.earlier % Math.max(1, entries.length)]?.id ?? 'none'
      const entry = {
        ...{ id: `e${at}`, kind, who: 'Officer', on: dayOf(each.day), document: 'Paper' },
        recorded: `${Number(year) + 1}-01-${String(1 + Math.floor(at / 2)).padStart(2, '0')}T00:00:${String(at).padStart(2, '0')}Z`,
        ...own?.(each, earlier),
      } as unknown as RegisterEntry
      if (registerProblems(plan, [...entries, entry]).length === 0) entries.push(entry)
    }
    return entries
  })
}
