/** One member, to print and hand over: what it pays under each option, its account year by year, what it receives, and what is known of it. */
import type { Column, MemberCourse, ShownFigure, Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount } from '../layout/number.ts'
import { FigureTable, Scroll } from '../layout/table.tsx'
import type { Selection } from '../outlook/selection.ts'
import { Profile } from './profile.tsx'
import type { FeesUnderOption } from './queries.ts'

export interface MemberProps {
  readonly course: MemberCourse
  readonly underOptions: readonly FeesUnderOption[]
  readonly selection: Selection
  readonly year: number
  readonly currency: string
  readonly sources: ReadonlyMap<string, string>
}

const cell = (shown: ShownFigure | null) => (shown === null ? { amount: null } : shown)

const plainCell = (shown: ShownFigure | null) => ({ amount: shown?.amount ?? null })

export const Member = ({ course, underOptions, selection, year, currency, sources }: MemberProps): Html => {
  const at = course.years.indexOf(year)
  const fee = course.account[0]?.cells[at] ?? null
  return (
    <>
      <h1>
        {course.member.name}
        {fee === null ? ` is charged nothing in ${year}` : ` is charged ${printAmount(fee.amount)} ${currency} in ${year}`}
      </h1>
      <p class="deck">
        {course.tiers[at] ?? 'In no tier of the schedule in force'}.
        {course.member.joined === undefined ? '' : ` Member since ${course.member.joined}.`}
      </p>
      <section>
        <h2>What it pays under each option</h2>
        <FigureTable table={optionsTable(course, underOptions, currency)} selection={selection} of="Option" marked={String(year)} />
      </section>
      <section>
        <h2>Its account</h2>
        <FigureTable table={accountTable(course, currency)} selection={selection} of="Account" marked={String(year)} />
      </section>
      <Missions missions={course.missions} currency={currency} />
      <Profile member={course.member} sources={sources} />
    </>
  )
}

const yearColumns = (years: readonly number[]): readonly Column[] =>
  years.map((one) => ({ id: String(one), label: String(one), kind: 'number', year: one }))

const accountTable = (course: MemberCourse, currency: string): Table => ({
  id: 'account',
  caption: 'The account of the member',
  unit: currency,
  columns: yearColumns(course.years),
  notes: [],
  rows: course.account.map(({ label, cells }) => ({ id: label, label, kind: 'line' as const, cells: cells.map(cell) })),
  reconciliation: 'Each year: owed at the beginning + charged − received − written off = still owed at the end.',
})

const optionsTable = (course: MemberCourse, underOptions: readonly FeesUnderOption[], currency: string): Table => ({
  id: 'under-options',
  caption: 'Fee charged under each option by itself',
  unit: currency,
  columns: yearColumns(course.years),
  notes: [],
  rows: underOptions.map(({ option, title, course: under }) => ({
    id: option,
    label: title,
    kind: 'line' as const,
    cells: under.account[0]?.cells.map(plainCell) ?? [],
  })),
  reconciliation: null,
})

const Missions = ({ missions, currency }: Pick<MemberCourse, 'missions'> & { readonly currency: string }) =>
  missions.length === 0 ? null : (
    <section>
      <h2>What it receives</h2>
      <Scroll label="Missions">
        <table class="sticky">
          <caption>
            <b>Missions in the country</b>, {currency}
          </caption>
          <thead>
            <tr>
              <th scope="col">Mission</th>
              <th scope="col">Year</th>
              <th scope="col">Full cost</th>
              <th scope="col">Charged</th>
            </tr>
          </thead>
          <tbody>
            {missions.map(({ title, year: when, cost, charged }) => (
              <tr>
                <th scope="row">{title}</th>
                <td>{when}</td>
                <td>{cost === null ? <span class="none">–</span> : printAmount(cost.amount)}</td>
                <td>{charged === null ? <span class="none">–</span> : printAmount(charged.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
