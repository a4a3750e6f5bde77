/** Whether an activity may be committed, as a sign and words: told by shape as well as by colour. */
import { COVER_STATE_LABELS, type CoverState } from 'ltsfs'

const SIGNS: Readonly<Record<CoverState, string>> = {
  breached: '✕',
  blocked: '✕',
  'not-checkable': '?',
  'not-payable': '○',
  'payable-with-unconfirmed': '◐',
  'not-yet-covered': '◌',
  payable: '●',
  reserved: '◆',
  committed: '■',
  'nothing-asked': '–',
}

export const CoverSign = ({ state }: { readonly state: CoverState }) => (
  <span class={`dot ${state}`} aria-hidden="true">
    {SIGNS[state]}
  </span>
)

export const CoverDot = ({ state }: { readonly state: CoverState }) => (
  <>
    <CoverSign state={state} /> {COVER_STATE_LABELS[state]()}
  </>
)
