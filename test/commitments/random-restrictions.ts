/** What agreements are restricted to and activities are for, at random: members, categories of cost, own shares. */
import fc from 'fast-check'

const SERVED = ['AA', 'BB', 'CC']

/** By category; what is left over is of none. */
const SPLITS: readonly Readonly<Record<string, string>>[] = [
  { travel: '0.5', staff: '0.5' },
  { travel: '0.3', staff: '0.3', equipment: '0.4' },
  { staff: '1' },
  { travel: '0.4' },
]

/** Whom an activity serves and what its cost is; nothing: all members, and no category. */
export const purpose = fc.record({
  serves: fc.option(fc.uniqueArray(fc.constantFrom(...SERVED), { minLength: 1 })),
  categories: fc.option(fc.constantFrom(...SPLITS)),
})

const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })

/** Three in four agreements are not narrowed in each way. */
export const narrowing = fc.record({
  members: seldom(fc.uniqueArray(fc.constantFrom(...SERVED), { minLength: 1 })),
  categories: seldom(fc.uniqueArray(fc.constantFrom<string>('travel', 'staff', 'equipment'), { minLength: 1, maxLength: 2 })),
  own: seldom(fc.constantFrom('0.2', '0.5')),
})

type Without<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }

/** Without what is nothing. */
export const given = <T extends object>(of: T): Without<T> =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== null)) as Without<T>
