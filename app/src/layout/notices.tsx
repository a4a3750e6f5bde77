/** What a reader must know before the figures: nothing is left out, doubted or invented in silence. */
import type { Html } from '../htmx.ts'

export interface Notice {
  readonly kind: 'note' | 'fail' | 'done'
  readonly text: string | Html
}

export const Notices = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.length === 0 ? null : (
    <ul class="notices">
      {notices.map(({ kind, text }) => (
        // What was just done is what whoever did it comes to: the focus goes there.
        <li class={kind} {...(kind === 'done' ? { tabindex: -1, autofocus: true } : {})}>
          {text}
        </li>
      ))}
    </ul>
  )
