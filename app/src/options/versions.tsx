/** The versions of the plan, newest first: any of them can be opened, and any earlier one be recorded again as the newest. */
import { say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import { Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

const MOST = 12

export const Versions = ({ versions, selection }: { readonly versions: readonly PlanVersion[]; readonly selection: Selection }) => (
  <section aria-labelledby="versions-heading" class="screen-only">
    <h2 id="versions-heading">{say`Versions of the plan`}</h2>
    <p class="about">{say`Nothing is overwritten: going back records the earlier version once more, as the newest.`}</p>
    {versions.length > 1 && (
      <p>
        <a
          href={addressOf('/compare/versions', { ...selection, version: null, options: [] })}
        >{say`Why figures changed since the version before`}</a>
      </p>
    )}
    <Scroll label={say`Versions, newest first`}>
      <table>
        <caption class="visually-hidden">{say`Versions of the plan, newest first`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Version`}</th>
            <th scope="col" class="text">{say`Recorded, UTC`}</th>
            <th scope="col" class="text">{say`What is new`}</th>
            <th scope="col" class="text">{say`Go back`}</th>
          </tr>
        </thead>
        <tbody>
          {versions.slice(0, MOST).map(({ number, recordedAt, note }, at) => (
            <tr>
              <th scope="row">
                <a href={addressOf('/options', { ...selection, version: at === 0 ? null : number })}>{number}</a>
              </th>
              <td class="text">{recordedAt.slice(0, 16).replace('T', ' ')}</td>
              <td class="text">{note === '' ? <span class="none">–</span> : recordedWords(note)}</td>
              <td class="text">
                {at === 0 ? (
                  say`the newest`
                ) : (
                  <form method="post" action={addressOf('/options/back', { ...selection, version: null })} hx-boost="false">
                    <input type="hidden" name="to" value={String(number)} />
                    <input type="hidden" name="expected" value={String(versions[0]?.number ?? 0)} />
                    <button type="submit" class="plain" aria-label={say`Go back to it, version ${number}`}>{say`Go back to it`}</button>
                  </form>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </section>
)
