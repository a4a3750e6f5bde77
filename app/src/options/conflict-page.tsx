/** Someone recorded a version meanwhile: what is theirs, what is yours, both against the version that both began with. Nothing is lost. */
import { differences, placeText, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { PlanPath } from '../layout/plan-path.tsx'
import { Scroll } from '../layout/table.tsx'
import { valueText } from '../layout/value.tsx'
import type { Conflict } from '../ledger/outcome.ts'
import type { Fields } from './form.ts'

export interface ConflictProps {
  readonly conflict: Conflict<unknown>
  readonly sentence: string
  readonly action: string
  /** What was sent, to be sent again on top of the newest version. */
  readonly fields: Fields
  readonly newest: number
  /** Where to go without it. */
  readonly leave: string
}

export const ConflictPage = ({ conflict: { yours, theirs, base }, sentence, action, fields, newest, leave }: ConflictProps): Html => (
  <>
    <h1>{say`Someone recorded another version meanwhile, so yours was not recorded yet`}</h1>
    <p class="deck">{say`${sentence} Look at what is new. If yours still holds, record it on top.`}</p>
    <Side id="theirs" title={say`Theirs: recorded since you opened it`} base={base} other={theirs} />
    <Side id="yours" title={say`Yours: not recorded yet`} base={base} other={yours} />
    <form method="post" action={action} hx-boost="false">
      {Object.entries({ ...fields, expected: String(newest) }).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit">{say`Record mine on top of theirs`}</button> <a class="button plain" href={leave}>{say`Leave mine out`}</a>
      </p>
    </form>
  </>
)

interface SideProps {
  readonly id: string
  readonly title: string
  readonly base: unknown
  readonly other: unknown
}

const MOST = 40

const Side = ({ id, title, base, other }: SideProps) => {
  const found = differences(base, other)
  const document = (other ?? {}) as object
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {found.length === 0 && <p class="quiet">{say`Nothing differs from the version both began with.`}</p>}
      {found.length > 0 && (
        <Scroll label={say`Table: ${title}`}>
          <table class="changes">
            <caption class="visually-hidden">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{say`What differs`}</th>
                <th scope="col">{say`Where both began`}</th>
                <th scope="col">{say`Here`}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, MOST).map(({ path, before, after }) => (
                <tr>
                  <th scope="row">
                    {placeText(document, path)}
                    <div class="small quiet">
                      <PlanPath path={path} />
                    </div>
                  </th>
                  <td>{before === undefined ? <span class="none">–</span> : valueText(before)}</td>
                  <td>{after === undefined ? <span class="none">–</span> : valueText(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {found.length > MOST && <p class="quiet">{say`${found.length} differences; the first ${MOST} are shown.`}</p>}
    </section>
  )
}
