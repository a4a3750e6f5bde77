/** Management fees: what projects earn, by which terms, what running them costs, and who carries the difference. */

import { type Chart, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Lines } from '../layout/charts/lines.tsx'
import { FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { ProjectsShown } from './queries.ts'

export interface ProjectsProps {
  readonly shown: ProjectsShown
  readonly selection: Selection
  readonly year: number
}

export const Projects = ({ shown, selection, year }: ProjectsProps): Html => {
  const { sentence, recovery, terms, members, years, chart } = shown
  const file = (name: string) => addressOf(`/projects/${name}`, { ...selection, year })
  return (
    <>
      <h1>{sentence}</h1>
      <p class="deck">{say`A management fee is earned when a project spends, never when its agreement is signed. What the fees do not bring back of the cost of running projects is paid out of membership fees.`}</p>
      <section aria-labelledby="recovery-heading">
        <h2 id="recovery-heading" data-name={say`Earned and spent`}>{say`What each project earns, and what it costs to run`}</h2>
        <p class="about">{recovery.notes.join(' ')}</p>
        <FigureTable table={recovery} selection={selection} of={say`Project`} captioned csv={file('recovery.csv')} />
      </section>
      <section aria-labelledby="terms-heading">
        <h2 id="terms-heading" data-name={say`Terms`}>
          {terms.caption}
        </h2>
        {terms.rows.length === 0 ? (
          <p class="about">{say`No project delivers anything in ${year}.`}</p>
        ) : (
          <FigureTable table={terms} selection={selection} of={say`Project`} captioned csv={file('terms.csv')} />
        )}
      </section>
      <section aria-labelledby="years-heading">
        <h2 id="years-heading" data-name={say`By year`}>
          {years.caption}
        </h2>
        {isEmpty(chart) ? (
          <p class="about">{say`There is nothing to draw: no project earns a fee in any year, and the plan gives no indirect cost of running projects.`}</p>
        ) : (
          <div class="figure">
            <Lines chart={chart} marked={String(year)} />
          </div>
        )}
        <FigureTable
          table={years}
          selection={selection}
          of={say`Fee`}
          captioned
          marked={String(year)}
          csv={file('years.csv')}
          {...(isEmpty(chart) ? {} : { svg: file('recovery.svg') })}
        />
      </section>
      <Carried table={members} selection={selection} year={year} csv={file('members.csv')} />
    </>
  )
}

const isEmpty = ({ series }: Chart): boolean => series.every(({ points }) => points.every(({ amount }) => !/[1-9]/.test(amount ?? '')))

interface CarriedProps {
  readonly table: ProjectsShown['members']
  readonly selection: Selection
  readonly year: number
  readonly csv: string
}

const Carried = ({ table, selection, year, csv }: CarriedProps) => (
  <section aria-labelledby="carried-heading">
    <h2 id="carried-heading" data-name={say`What each member carries`}>
      {table.caption}
    </h2>
    <p class="about">{say`By the membership fees of ${year}: what projects do not bring back is paid from them. A minus means that projects bring back more than they cost.`}</p>
    {table.reconciliation === null ? (
      <p class="about">{say`Nobody is charged a membership fee in ${year}, so no member carries any of it.`}</p>
    ) : (
      <FigureTable
        table={table}
        selection={selection}
        of={say`Member`}
        captioned
        linkOf={({ member }) => (member === undefined ? undefined : addressOf(`/members/${member.id}`, { ...selection, year }))}
        csv={csv}
      />
    )}
  </section>
)

export const NoProjects = (): Html => (
  <>
    <h1>{say`This plan has no projects run for donors`}</h1>
    <p class="deck">{say`Management fees come from projects: write them in the plan under projectManagementFees, each with the agreement that pays for it.`}</p>
  </>
)
