/**
 * What a number measures: a currency, people, days, or a quotient of them; '1' is a pure number.
 *
 * Written as factors over factors: "FJD", "FJD/day", "FJD/AUD", "people*day". The order of factors carries no meaning.
 */
import { isCurrency } from '../money/currency.ts'

export type Unit = string

export const PURE: Unit = '1'

const factors = (text: string): readonly string[] => text.split('*').filter((factor) => factor !== PURE && factor !== '')

const print = (over: readonly string[], under: readonly string[]): Unit => {
  const left = over.length === 0 ? PURE : over.toSorted().join('*')
  return under.length === 0 ? left : `${left}/${under.toSorted().join('*')}`
}

const reduce = (over: readonly string[], under: readonly string[]): Unit => {
  const rest = [...under]
  const kept = over.filter((factor) => {
    const at = rest.indexOf(factor)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return print(kept, rest)
}

const split = (unit: Unit): { readonly over: readonly string[]; readonly under: readonly string[] } => {
  const [over = '', under = ''] = unit.split('/')
  return { over: factors(over), under: factors(under) }
}

/** Units of a plan are few and worked with by the thousand: what came out once is kept, until so many came out that they are not of a plan. */
const MOST_KEPT = 1000
const kept = (work: (left: Unit, right: Unit) => Unit): ((left: Unit, right: Unit) => Unit) => {
  const known = new Map<Unit, Map<Unit, Unit>>()
  let size = 0
  return (left, right) => {
    const found = known.get(left)?.get(right)
    if (found !== undefined) return found
    if (size === MOST_KEPT) known.clear()
    size = size === MOST_KEPT ? 1 : size + 1
    const made = work(left, right)
    known.set(left, (known.get(left) ?? new Map<Unit, Unit>()).set(right, made))
    return made
  }
}

/** The unit of a product: FJD/day times day is FJD. */
export const multiplyUnits: (left: Unit, right: Unit) => Unit = kept((left, right) => {
  if (left === PURE) return right
  if (right === PURE) return left
  const [a, b] = [split(left), split(right)]
  return reduce([...a.over, ...b.over], [...a.under, ...b.under])
})

/** The unit of a quotient: FJD over FJD is a pure number. */
export const divideUnits: (left: Unit, right: Unit) => Unit = kept((left, right) => {
  if (right === PURE) return left
  const [a, b] = [split(left), split(right)]
  return reduce([...a.over, ...b.under], [...a.under, ...b.over])
})

/** Whether a unit is an amount of one currency. */
export const isMoney = (unit: Unit): boolean => isCurrency(unit)
