/** The versions that one form recorded before the one that has the row, folded up behind how many they are, each to be reached. */
import type { Child } from 'hono/jsx'
import { say } from 'ltsfs'

interface SavesProps<V> {
  /** All of them, newest first: the newest has the row. */
  readonly versions: readonly V[]
  readonly each: (version: V) => Child
}

export const SavesOfForm = <V extends { readonly number: number }>({ versions, each }: SavesProps<V>) =>
  versions.length < 2 ? null : (
    <details class="saves">
      <summary>{say`${versions.length} saves of one form, versions ${versions.at(-1)?.number ?? ''} to ${versions[0]?.number ?? ''}`}</summary>
      <ul>
        {versions.slice(1).map((version) => (
          <li>{each(version)}</li>
        ))}
      </ul>
    </details>
  )
