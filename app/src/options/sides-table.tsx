/** Values as two or three say them, side by side: place, years, and what each says with its reason. */
import { reasonWords, say } from 'ltsfs'
import { PlanPath } from '../layout/plan-path.tsx'
import { Scroll } from '../layout/table.tsx'
import { wholeText } from '../layout/value.tsx'
import type { ConflictRow, Said } from './conflict-rows.ts'

interface SidesProps {
  readonly rows: readonly ConflictRow[]
  readonly columns: readonly (readonly [side: 'base' | 'theirs' | 'yours', label: string])[]
  readonly caption: string
}

const MOST = 60

export const SidesTable = ({ rows, columns, caption }: SidesProps) => (
  <>
    <Scroll label={say`Table: ${caption}`}>
      <table class="changes">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Value of the plan`}</th>
            <th scope="col" class="text">{say`Years`}</th>
            {columns.map(([, label]) => (
              <th scope="col" class="text">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST).map((row) => (
            <tr>
              <th scope="row">
                {row.isDisputed || row.isLost ? <strong>{row.place}</strong> : row.place}
                <div class="small quiet">
                  {row.option !== null && <div>{say`“${row.option}”`}</div>}
                  <PlanPath path={row.path} />
                </div>
              </th>
              <td class="text">{row.years ?? <span class="none">–</span>}</td>
              {columns.map(([side]) => (
                <td class="text">
                  <SaidIn said={row[side] ?? inheritedIn(row, side)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
    {rows.length > MOST && <p class="quiet">{say`${rows.length} differences; the first ${MOST} are shown.`}</p>}
  </>
)

/** Where an option says nothing of it yet, the value that it inherits. */
const inheritedIn = ({ inherited }: ConflictRow, side: string): Said | null => (side === 'base' ? inherited : null)

const SaidIn = ({ said }: { readonly said: Said | null }) =>
  said === null ? (
    <span class="none">–</span>
  ) : (
    <>
      <strong>{wholeText(said.value)}</strong>
      {said.reason !== null && <div class="small quiet">{reasonWords(said.reason)}</div>}
      {said.source !== null && <div class="small quiet">{say`Source: ${said.source}.`}</div>}
    </>
  )
