/** Folded up behind its summary on a phone alone: the style sheet keeps it open where there is room. */
import type { Child } from 'hono/jsx'

export const Folded = ({ summary, children }: { readonly summary: string; readonly children?: Child }) => (
  <details class="folded">
    <summary>{summary}</summary>
    {children}
  </details>
)
