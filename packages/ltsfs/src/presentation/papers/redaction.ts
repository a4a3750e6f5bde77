/**
 * A table without the amounts of single members: tiers and totals, and a band where fewer than three members
 * stand behind an amount.
 *
 * A group that is too small in one column shows bands in all of them: a row may add up from column to column, and a fee may be the same
 * from year to year. What a total leaves of the groups that it shows is then of two groups and three members at least: the next smallest
 * of some weight shows bands too. Totals stay as they are: both views agree. Where fewer than three members share in a total at all, it
 * stands alone, and of the other columns one is shown by group, in bands: what is paid of what is invoiced would say in which group the
 * debtor is. A member may see its own row beside them. Whatever cannot be added up (a burden, a reason) is left out.
 */
import { counted, say } from '../../language/say.ts'
import { Decimal, ZERO } from '../../money/decimal.ts'
import { spell } from '../../money/spell.ts'
import { EMPTY } from '../cell.ts'
import type { Cell, Row, Table } from '../table.ts'

/** So many members hide each other. */
export const ENOUGH = 3

export const isFew = (count: number): boolean => count > 0 && count < ENOUGH

/**
 * Three bands of even width to a power of ten. Edges are fixed, for one that moved with the amount would tell it; and they are primes, so
 * that a round fee or a few of one seldom make an edge: a total that is the sum of lower edges would tell every amount.
 */
const EDGES = ['0.79', '1.7', '3.7', '7.9', '17']

/** The edges between which an amount lies. */
export const bandOf = (amount: Decimal): readonly [Decimal, Decimal] => {
  if (amount.isZero()) return [ZERO, ZERO]
  if (amount.isNegative()) {
    const [low, high] = bandOf(amount.negated())
    return [high.negated(), low.negated()]
  }
  const decade = new Decimal(10).pow(amount.e)
  const edges = EDGES.map((edge) => decade.times(edge))
  const above = edges.findIndex((edge) => edge.gt(amount))
  return [edges[above - 1] ?? ZERO, edges[above] ?? ZERO]
}

const bandText = (amount: Decimal): string => {
  const [low, high] = bandOf(amount).map((edge) => spell(edge, edge.decimalPlaces()))
  return say`${low ?? ''} to ${high ?? ''}`
}

interface Group {
  readonly id: string
  readonly label: string
  readonly rows: readonly Row[]
}

const groupsOf = (rows: readonly Row[]): readonly Group[] => {
  const byGroup = Map.groupBy(
    rows.filter(({ member }) => member !== undefined),
    ({ member }) => member?.group ?? '',
  )
  return [...byGroup].map(([id, ofGroup]) => ({ id, label: ofGroup[0]?.member?.groupLabel ?? id, rows: ofGroup }))
}

const amountsOf = ({ rows }: Group, at: number): readonly string[] => rows.flatMap(({ cells }) => cells[at]?.amount ?? [])

/** How many members stand behind the amount of a group: those that share in it. Nobody shares in nothing, so nobody is given away. */
const sharers = (group: Group, at: number): number => amountsOf(group, at).filter((amount) => /[1-9]/.test(amount)).length

const isSmall = (group: Group, at: number): boolean => group.rows.length < ENOUGH || (sharers(group, at) > 0 && sharers(group, at) < ENOUGH)

const sharersOf = (groups: readonly Group[], at: number): number => groups.reduce((count, group) => count + sharers(group, at), 0)

const sumOf = (group: Group, at: number): Decimal => amountsOf(group, at).reduce((all, amount) => all.plus(amount), ZERO)

/** A group that pays less than a fifth of a hidden one moves what the total leaves too little to hide it. */
const covers = (group: Group, hidden: readonly Group[], at: number): boolean =>
  hidden.every((each) => sumOf(group, at).abs().times(5).gte(sumOf(each, at).abs()))

/** What has to hide with the groups that are hidden, so that the total of a column leaves neither one of them nor one or two members. */
const alsoHidden = (groups: readonly Group[], hidden: readonly Group[], at: number): readonly Group[] => {
  const sharing = hidden.filter((group) => sharers(group, at) > 0)
  if (sharing.length === 0 || (sharing.length > 1 && sharersOf(sharing, at) >= ENOUGH)) return []
  const others = groups.filter((group) => !hidden.includes(group) && sharers(group, at) > 0)
  const smallestFirst = others.toSorted((a, b) => a.rows.length - b.rows.length)
  return [...smallestFirst.filter((group) => covers(group, sharing, at)), ...smallestFirst].slice(0, 1)
}

const additive = ({ columns }: Table): readonly number[] => [...columns.keys()].filter((at) => columns[at]?.additive === true)

const withCompany = (groups: readonly Group[], hidden: readonly Group[], columns: readonly number[]): readonly Group[] => {
  const [next] = columns.flatMap((at) => alsoHidden(groups, hidden, at))
  return next === undefined ? hidden : withCompany(groups, [...hidden, next], columns)
}

/** Shared in by so few that the groups would only say whose it is. */
const isOfFew = (groups: readonly Group[], at: number): boolean => isFew(sharersOf(groups, at))

/** The columns that are shown by group: all, or one where a total is of few. */
const columnsByGroup = (table: Table, groups: readonly Group[]): readonly number[] => {
  const columns = additive(table)
  if (!columns.some((at) => isOfFew(groups, at))) return columns
  return columns.filter((at) => sharersOf(groups, at) >= ENOUGH).slice(0, 1)
}

/** The groups that a table shows in bands for their own sake or for company. */
export const bandedGroups = (table: Table): ReadonlySet<string> => {
  const groups = groupsOf(table.rows)
  const columns = columnsByGroup(table, groups)
  const small = groups.filter((group) => columns.some((at) => isSmall(group, at)))
  return new Set(withCompany(groups, small, columns).map(({ id }) => id))
}

const cellOfGroup = (group: Group, at: number, asBand: boolean): Cell => {
  const amounts = amountsOf(group, at)
  if (amounts.length === 0) return EMPTY
  const sum = sumOf(group, at)
  const places = Math.max(...amounts.map((amount) => amount.split('.')[1]?.length ?? 0))
  if (!asBand) return { amount: sum.toFixed(places) }
  // Nothing is an exact amount as well.
  return sum.isZero() ? EMPTY : { amount: null, text: bandText(sum) }
}

/** Where the groups themselves say how the total is shared. */
export const totalsAlone = (table: Table): Table => ({
  ...table,
  rows: table.rows.filter(({ member }) => member === undefined),
  notes: [
    ...table.notes,
    say`Fees are multiples of one amount: by group the total would say what a single member pays, so it stands alone.`,
  ],
})

/** `own` is the member that looks, where it is one. A table without single members comes back as it is. */
export const redact = (table: Table, own: string | null = null): Table => {
  const groups = groupsOf(table.rows)
  if (groups.length === 0) return table
  const bands = bandedGroups(table)
  const ofFew = additive(table).some((at) => isOfFew(groups, at))
  const shown = new Set(columnsByGroup(table, groups))
  const nameless = groups.every(({ label }) => label === '')
  const grouped = groups.map(
    (group): Row => ({
      id: `group-${group.id}`,
      label: `${group.label} (${counted(group.rows.length, 'member')})`,
      kind: 'line',
      cells: table.columns.map((_, at) => (shown.has(at) ? cellOfGroup(group, at, ofFew || bands.has(group.id)) : EMPTY)),
    }),
  )
  const mine = table.rows.filter(({ member }) => member !== undefined && member.id === own)
  return {
    ...table,
    rows: [...(nameless ? [] : grouped), ...mine, ...table.rows.filter(({ member }) => member === undefined)],
    notes: [
      ...table.notes,
      ...(nameless ? [] : [say`Amounts of single members are not shown; a group too small to hide them shows a band.`]),
      ...(!nameless && ofFew
        ? [
            say`What fewer than three members share in stands in the total alone; by group one other column is shown, in bands, so that none says whose it is.`,
          ]
        : []),
    ],
  }
}
