/** The versions of the plan, newest first: any of them can be opened, and any earlier one be recorded again as the newest. */
import { say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import { recordedWords } from '../database/recorded-words.ts'
import { byEdit } from '../database/version-forms.ts'
import { SavesOfForm } from '../layout/saves-of-form.tsx'
import { Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

const MOST = 12

export interface VersionsProps {
  /** Of the plan, newest first. */
  readonly versions: readonly (PlanVersion & { readonly form?: string })[]
  readonly selection: Selection
}

const momentOf = ({ recordedAt }: PlanVersion): string => recordedAt.slice(0, 16).replace('T', ' ')

export const Versions = ({ versions, selection }: VersionsProps) => {
  const newest = versions[0]?.number ?? 0
  const to = (number: number) => addressOf('/options', { ...selection, version: number === newest ? null : number })
  const goBack = (number: number) => (number === newest ? say`the newest` : <GoBack to={number} newest={newest} selection={selection} />)
  return (
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
            {byEdit(versions)
              .slice(0, MOST)
              .map((edit) => ({ edit, version: edit[0] }))
              .map(({ edit, version }) => (
                <tr>
                  <th scope="row">
                    <a href={to(version.number)}>{version.number}</a>
                  </th>
                  <td class="text">{momentOf(version)}</td>
                  <td class="text">
                    {version.note === '' ? <span class="none">–</span> : recordedWords(version.note)}
                    <SavesOfForm
                      versions={edit}
                      each={(save) => (
                        <>
                          <a href={to(save.number)}>{say`Version ${save.number}`}</a> <span class="quiet">{momentOf(save)}</span>{' '}
                          {goBack(save.number)}
                        </>
                      )}
                    />
                  </td>
                  <td class="text">{goBack(version.number)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

interface GoBackProps {
  readonly to: number
  readonly newest: number
  readonly selection: Selection
}

const GoBack = ({ to, newest, selection }: GoBackProps) => (
  <form method="post" action={addressOf('/options/back', { ...selection, version: null })} hx-boost="false">
    <input type="hidden" name="to" value={String(to)} />
    <input type="hidden" name="expected" value={String(newest)} />
    <button type="submit" class="plain" aria-label={say`Go back to it, version ${to}`}>{say`Go back to it`}</button>
  </form>
)
