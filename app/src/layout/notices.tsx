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
        <li class={kind}>{text}</li>
      ))}
    </ul>
  )
