/** Every value that an option changes, with the years, the reason, the source, and the values before and after. */
import { type AppliedChange, type PlanDocument, reasonWords, say, spellSpan } from 'ltsfs'
import { PlaceName } from '../layout/place-name.tsx'
import { Scroll } from '../layout/table.tsx'
import { valueText } from '../layout/value.tsx'
import { changesByYear } from './changes-by-year.ts'
import { sourceTitle } from './source-title.ts'

interface ChangesProps {
  readonly changes: readonly AppliedChange[]
  readonly title: string
  readonly document: PlanDocument
  /** Said above the table already. */
  readonly source?: string
}

export const ChangesTable = ({ changes, title, document, source: said }: ChangesProps) => (
  <Scroll label={say`What ${title} changes`}>
    <table class="changes">
      <caption>{changes.length === 1 ? say`1 value changes` : say`${changes.length} values change`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`What changes`}</th>
          <th scope="col" class="text">{say`From`}</th>
          <th scope="col">{say`Before`}</th>
          <th scope="col">{say`After`}</th>
        </tr>
      </thead>
      <tbody>
        {changesByYear(changes).map(({ path, from, until, before, after, kind, reason, source }) => (
          <tr>
            <th scope="row">
              <PlaceName document={document} path={path} />
              <div class="small quiet">{reasonWords(reason)}</div>
              {source !== said && <div class="small quiet">{say`Source: ${sourceTitle(document, source)}.`}</div>}
            </th>
            <td class="text">
              {from === null
                ? kind === 'added'
                  ? say`added`
                  : say`all years`
                : until === null
                  ? String(from)
                  : spellSpan({ from, until })}
            </td>
            <td>{kind === 'added' ? <span class="none">–</span> : valueText(before)}</td>
            <td>
              <strong>{valueText(after)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scroll>
)
