/** What proves an answer: what is needed, the cut or the allocation, and the bands from funds to activities; each amount leads to what it rests on. */

import type { Column, Row, Table } from 'ltsfs'
import { later, say } from 'ltsfs'
import { Sankey } from '../layout/charts/sankey.tsx'
import { CoverSign } from '../layout/cover-dot.tsx'
import { decimalsFor, FigureTable } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { coverLinks } from './links.ts'
import type { Answered } from './queries.ts'

interface ProofsProps {
  readonly answered: Answered
  readonly selection: Selection
  /** The days, where they stand in the address. */
  readonly days: Readonly<Record<string, string>>
  readonly file: (name: string) => string
}

const stateOf = ({ of }: Row) => of?.['cover'] as Parameters<typeof CoverSign>[0]['state'] | undefined

export const Proofs = (props: ProofsProps) => {
  const { answered, selection, days, file } = props
  const { allocation, cut, needs, one } = answered
  const elsewhereOf = coverLinks(answered, selection, days)
  const shared = { selection, elsewhereOf }
  return (
    <>
      <Each {...props} />
      <Proof table={cut} title={one === null ? say`Why not all of them` : say`Why not`} {...shared} csv={file('cut.csv')} />
      <Proof table={allocation} title={say`The allocation that proves it`} {...shared} csv={file('allocation.csv')} />
      <Proof table={needs} title={say`What it needs`} {...shared} csv={file('needs.csv')} />
      <Bands {...props} elsewhereOf={allocation === null ? elsewhereOf : () => '#allocation-heading'} />
    </>
  )
}

/** Every activity asked about, with the sums leading to the answer about it alone. */
const Each = ({ answered: { all }, selection, days, file }: ProofsProps) => {
  const activityOf = ({ of }: Row) =>
    of?.['activity'] === undefined ? undefined : addressOf('/cover', selection, { ...days, activity: of['activity'] })
  const needsOf = (row: Row) => {
    const address = activityOf(row)
    return address && `${address}#needs-heading`
  }
  return all === null ? null : (
    <section aria-labelledby="all-heading">
      <h2 id="all-heading">{say`Each expansion by itself`}</h2>
      <p class="about">{all.notes.join(' ')}</p>
      <FigureTable
        table={all}
        selection={selection}
        of={say`Activity`}
        csv={file('all.csv')}
        linkOf={activityOf}
        elsewhereOf={needsOf}
        signOf={(row, column) => {
          const state = column.id === 'cover' ? stateOf(row) : undefined
          return state === undefined ? null : <CoverSign state={state} />
        }}
      />
    </section>
  )
}

const Bands = ({ answered: { one, sankey }, selection, file, elsewhereOf }: ProofsProps & Pick<ProofProps, 'elsewhereOf'>) =>
  sankey === null ? null : (
    <section aria-labelledby="sankey-heading">
      <h2 id="sankey-heading" data-name={say`From funds to activities`}>
        {one === null
          ? say`From funds to activities, with those that may be accepted: ${sankey.chart.title}`
          : say`From funds to the activity: ${sankey.chart.title}`}
      </h2>
      <div class="figure">
        <Sankey
          chart={sankey.chart}
          decimals={decimalsFor(
            sankey.chart.links.map(({ amount }) => amount),
            sankey.chart.unit,
          )}
        />
      </div>
      <FigureTable
        table={sankey.table}
        selection={selection}
        of={say`Fund`}
        captioned
        elsewhereOf={elsewhereOf}
        csv={file('funds.csv')}
        svg={file('funds.svg')}
      />
    </section>
  )

interface ProofProps {
  readonly table: Table | null
  readonly title: string
  readonly selection: Selection
  readonly elsewhereOf: (row: Row, column: Column) => string | undefined
  readonly csv: string
}

const FIRST: Readonly<Record<string, () => string>> = { cut: later`Activity or fund`, needs: later`Part` }

const Proof = ({ table, title, selection, elsewhereOf, csv }: ProofProps) =>
  table === null ? null : (
    <section aria-labelledby={`${table.id}-heading`}>
      <h2 id={`${table.id}-heading`}>{title}</h2>
      {table.notes.length > 0 && <p class="about">{table.notes.join(' ')}</p>}
      <FigureTable table={table} selection={selection} of={FIRST[table.id]?.() ?? say`Fund`} elsewhereOf={elsewhereOf} csv={csv} />
    </section>
  )
