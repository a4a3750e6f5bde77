/** A way that an answer offers, taken in the plan and its register as an officer would; null for those that leave a choice open. */
import type { Way } from '../../packages/ltsfs/src/commitments/way.ts'
import type { AgreementRecord } from '../../packages/ltsfs/src/inputs/donor-co-funding.ts'
import type { PlanDocument } from '../../packages/ltsfs/src/inputs/plan-document.ts'
import type { RegisterEntry } from '../../packages/ltsfs/src/inputs/register.ts'
import type { ActivityRecord } from '../../packages/ltsfs/src/inputs/spending.ts'
import type { Plan } from '../../packages/ltsfs/src/plan/plan.ts'
import { ACTIVITIES, FIRST, idOf, planOfRegister, type RegisterSketch, TODAY, YEARS } from './random-register.ts'

const paper = { recorded: TODAY, on: TODAY, who: 'Officer', document: 'The way' }

export const taken = (of: RegisterSketch, way: Way, id: string): Plan | null => {
  const at = of.agreements.findIndex((_, position) => idOf(position) === way.of)
  const agreementIn = (document: PlanDocument) => document.donorCoFunding.agreements[at]
  const known = of.agreements[at]
  const enter = (...entries: readonly object[]) =>
    planOfRegister(of, (document) => document.register?.entries.push(...(entries as unknown as RegisterEntry[])))
  switch (way.kind) {
    case 'sign':
      return enter({ ...paper, id: 'signature', kind: 'signed', agreement: way.of })
    case 'meet-condition': {
      const instalment = `year-${/due on (\d{4})/.exec(way.sentence)?.[1]}`
      return known?.registered === true
        ? enter({ ...paper, id: 'met', kind: 'condition-met', agreement: way.of, instalment })
        : planOfRegister(of, (document) => {
            const condition = agreementIn(document)?.instalments.find((each) => each.id === instalment)?.condition
            if (condition !== undefined) condition.met = TODAY
          })
    }
    case 'widen':
      return planOfRegister(of, (document) => {
        const agreement = agreementIn(document)
        const activity = document.spending.activities.find((each) => each.id === id)
        if (agreement !== undefined && activity !== undefined) widen(agreement, activity, way.sentence)
      })
    case 'raise-share':
      return planOfRegister(of, (document) => {
        const share = agreementIn(document)?.donorShare
        if (share !== undefined) share.values = { ...share.values, [`${fromYear(way)}-01-01`]: '1' }
      })
    case 'waive-own-share':
      return planOfRegister(of, (document) => {
        const share = agreementIn(document)?.ownShare
        if (share !== undefined) share.values = { ...share.values, [`${fromYear(way)}-01-01`]: '0' }
      })
    case 'postpone':
      return postponed(of, id, Number(/by (\d+) years/.exec(way.sentence)?.[1] ?? 1))
    case 'reduce':
      return reduced(of, id, way)
    case 'more-money':
      return enriched(of, way)
    default:
      return way.kind satisfies never
  }
}

const fromYear = ({ sentence }: Way): string => /from (\d{4}) on/.exec(sentence)?.[1] ?? ''

/** As the sentence says: for the activity, for what serves some or all members, for categories. */
const widen = ({ restriction }: AgreementRecord, { id, beneficiaries = [] }: ActivityRecord, sentence: string): void => {
  if (restriction === 'none') return
  if (new RegExp(`for ${id}\\b`).test(sentence)) restriction.activities?.push(id)
  if (sentence.includes('for what serves all members')) delete restriction.members
  else if (sentence.includes('for what serves')) restriction.members?.push(...beneficiaries)
  restriction.categories?.push(...['staff', 'travel', 'equipment'].filter((category) => sentence.includes(`for ${category}`)))
}

const costsOf = (of: RegisterSketch, id: string): readonly number[] => of.costs[ACTIVITIES.indexOf(id)] ?? []

const withCosts = (of: RegisterSketch, id: string, costs: readonly number[]): Plan =>
  planOfRegister(of, (document) => {
    const activity = document.spending.activities.find((each) => each.id === id)
    if (activity === undefined) return
    const values = YEARS.map((year, at) => [`${year}-01-01`, (costs[at] ?? 0).toFixed(2)] as const)
    activity.cost.values = Object.fromEntries([...values, ['2021-01-01', null]])
  })

/** By year, what is committed or spent, and what is neither. */
const partsOf = (of: RegisterSketch, id: string) => {
  const committed = YEARS.map((year) =>
    of.commitments.reduce((sum, each) => (each.activity === id && each.year === year ? sum + each.amount : sum), 0),
  )
  const rest = costsOf(of, id).map((cost, at) => (YEARS[at]! < FIRST ? 0 : Math.max(0, cost - (committed[at] ?? 0))))
  return { committed, rest }
}

const postponed = (of: RegisterSketch, id: string, years: number): Plan => {
  const { committed, rest } = partsOf(of, id)
  return withCosts(
    of,
    id,
    costsOf(of, id).map((cost, at) => (YEARS[at]! < FIRST ? cost : (committed[at] ?? 0) + (rest[at - years] ?? 0))),
  )
}

/** Where it runs in one year only, nobody has to choose the year in which it is made smaller. */
const reduced = (of: RegisterSketch, id: string, { sentence }: Way): Plan | null => {
  const { rest } = partsOf(of, id)
  if (rest.filter((amount) => amount > 0).length !== 1) return null
  const less = Number(/smaller by ([\d,.]*\d)/.exec(sentence)?.[1]?.replaceAll(',', ''))
  const { committed } = partsOf(of, id)
  return withCosts(
    of,
    id,
    costsOf(of, id).map((cost, at) =>
      YEARS[at]! < FIRST ? cost : (committed[at] ?? 0) + ((rest[at] ?? 0) > 0 ? (rest[at] ?? 0) - less : 0),
    ),
  )
}

/** New money is an instalment in the currency of the plan, without condition; of an agreement that is not signed, it would not be confirmed by that. */
const enriched = (of: RegisterSketch, { sentence, year }: Way): Plan | null => {
  const amounts = [...sentence.matchAll(/([\d,.]*\d)(?: more)?(?:, confirmed,)? from (g\d|general income)/g)].map(
    ([, amount = '', from = '']) => ({ amount: amount.replaceAll(',', ''), from }),
  )
  const sure = amounts.every(({ from }) => {
    const known = of.agreements[Number(from.slice(1)) - 1]
    return from === 'general income' || (known?.state === 'signed' && !(known.foreign && known.registered))
  })
  if (!sure || amounts.length === 0) return null
  return planOfRegister(of, (document) => {
    for (const { amount, from } of amounts) {
      const agreement = document.donorCoFunding.agreements.find((each) => each.id === from)
      const due = year === FIRST ? TODAY : `${year}-03-02`
      if (agreement === undefined) {
        const values = { '2016-01-01': '0', [`${year}-01-01`]: amount, [`${Number(year) + 1}-01-01`]: '0' }
        const income = {
          id: 'more',
          title: 'More',
          kind: 'recurrent',
          certainty: 'confirmed',
          amount: { unit: 'FJD', source: 'invented', values },
        }
        document.otherIncome.push(income as (typeof document.otherIncome)[number])
      } else agreement.instalments.push({ id: 'more', due, amount: { amount, currency: 'FJD' } })
    }
  })
}
