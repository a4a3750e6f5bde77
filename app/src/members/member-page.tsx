/** One member, to print on two pages and hand over: what it pays under each option and why, the path by year, what it receives. */

import { later, type MemberCourse, type MemberPaper, type Row, say, type Table } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount } from '../layout/number.ts'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Profile } from './profile.tsx'

export interface MemberProps {
  readonly course: MemberCourse
  readonly paper: MemberPaper
  readonly options: readonly string[]
  readonly selection: Selection
  readonly year: number
  readonly currency: string
  readonly sources: ReadonlyMap<string, string>
}

/** Titles of the tables of the paper as headings of the page, and the heading of their first column. */
const SECTIONS: Readonly<Record<string, readonly [heading: () => string, of: () => string]>> = {
  'member-years': [later`What it pays under each option, year by year`, later`Payment`],
  'member-why': [later`Why: the fee step by step`, later`Step`],
  'member-account': [later`Its account`, later`Account`],
  'member-arrears': [later`What it owes, by age`, later`Under`],
  'member-missions': [later`What it receives: missions`, later`Mission`],
  'member-activities': [later`What it receives: activities`, later`Activity`],
}

export const Member = ({ course, paper, options, selection, year, currency, sources }: MemberProps): Html => {
  const at = course.years.indexOf(year)
  const fee = course.account[0]?.cells[at] ?? null
  const csv = (id: string) => csvOf(id, course.member.id, options, { ...selection, year })
  return (
    <div class="member">
      <h1>
        {fee === null
          ? say`${course.member.name} is charged nothing in ${year}`
          : say`${course.member.name} is charged ${printAmount(fee.amount)} ${currency} in ${year}`}
      </h1>
      <p class="deck">
        {course.tiers[at] ?? say`In no tier of the schedule in force`}.
        {course.member.joined !== undefined && ` ${say`Member since ${course.member.joined}.`}`}
      </p>
      <ul class="accounts">
        {paper.accounts.map(([first, ...rest]) => (
          <li>
            <b>{first}</b> {rest.join(' ')}
          </li>
        ))}
      </ul>
      <p class="downloads">{say`Printed from the browser, this page fills two A4 sheets at most with up to two options beside the plan.`}</p>
      <div class="paper">
        {paper.tables.map((table) => (
          <Part table={table} selection={selection} year={year} csv={csv(table.id)} />
        ))}
      </div>
      <div class="screen-only">
        <Profile member={course.member} selection={selection} sources={sources} />
      </div>
    </div>
  )
}

const csvOf = (id: string, member: string, options: readonly string[], selection: Selection): string => {
  const query = new URLSearchParams(options.map((option): [string, string] => ['with', option]))
  const address = addressOf(`/members/${member}/${id}.csv`, { ...selection, options: [] })
  return query.size === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`
}

interface PartProps {
  readonly table: Table
  readonly selection: Selection
  readonly year: number
  readonly csv: string
}

const Part = ({ table, selection, year, csv }: PartProps) => {
  const [heading, of] = SECTIONS[table.id] ?? [() => table.caption, later`Row`]
  /** A row under an option leads to its figures under that option alone. */
  const selectionOf = ({ of: row }: Row): Selection =>
    row === undefined ? selection : { ...selection, options: row['option'] === undefined ? [] : [row['option']] }
  return (
    <section class={table.id} aria-labelledby={`${table.id}-heading`}>
      <h2 id={`${table.id}-heading`}>{heading()}</h2>
      <FigureTable
        table={table}
        selection={selection}
        selectionOf={selectionOf}
        of={of()}
        marked={String(year)}
        linkOf={({ of: row }) => (row?.['mission'] === undefined ? undefined : addressOf(`/missions/${row['mission']}`, selection))}
        csv={csv}
      />
      {table.id === 'member-arrears' && <p class="about">{table.notes.join(' ')}</p>}
    </section>
  )
}
