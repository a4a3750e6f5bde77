/** Money of any currency in the plan's own, and prices of one year in those of another: at the plan's dated rates and index series. */
import type { Formula } from '../formula/formula.ts'
import { one } from '../formula/write.ts'
import type { MoneyRecord } from '../inputs/amount.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Leaves } from './leaves.ts'

export interface Conversion {
  readonly money: (record: MoneyRecord, year: number) => Formula
  readonly growth: (index: string, since: number, year: number) => Formula
}

/** Throws for a currency without a rate or an index that is not there: validation reports both before any rule asks. */
export const conversionOf = (document: PlanDocument, leaves: Leaves): Conversion => {
  const currency = document.organisation.currency
  const rates = new Map(document.exchangeRates.map((record) => [record.currency, record.rate]))
  const indices = new Map(document.indices.map((record) => [record.id, record.rate]))
  const products = new Map<string, Formula>()

  const growth = (index: string, since: number, year: number): Formula => {
    const rate = indices.get(index)
    if (rate === undefined) throw new Error(`no index "${index}"`)
    if (year <= since) return one
    const key = `${index} ${since} ${year}`
    const product = products.get(key) ?? growth(index, since, year - 1).times(one.plus(leaves.at(rate, year)))
    products.set(key, product)
    return product
  }

  return {
    growth,
    money: (record, year) => {
      const own = leaves.number(record, 'amount', record.amount, record.currency)
      if (record.currency === currency) return own
      const rate = rates.get(record.currency)
      if (rate === undefined) throw new Error(`no rate of exchange for ${record.currency}`)
      return own.times(leaves.at(rate, year)).rounded()
    },
  }
}
