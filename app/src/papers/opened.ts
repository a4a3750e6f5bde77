/** A paper of either kind, opened: what is in it, how it stands, and under which addresses it is read, taken away and written in. */
import type { Paper, PaperAsked } from 'ltsfs'
import type { PaperText } from '../database/paper-texts.ts'
import type { Html } from '../htmx.ts'
import type { ChoicesAsked } from '../layout/choices.tsx'
import type { Notice } from '../layout/notices.tsx'
import type { Opening } from '../outlook/opening.ts'
import type { Standing as Work } from '../work/works.ts'
import type { Standing } from './article.tsx'

export interface OpenedPaper {
  /** Of the plan as it is shown: the approved version where there is one. */
  readonly opening: Opening
  /** Further versions of the plan that it speaks of: the original budget, the newest beside the approved one. */
  readonly others: readonly Opening[]
  readonly paper: Work<Paper>
  /** The ids of its sections while it is being made. */
  readonly sections?: () => readonly string[]
  readonly amounts: PaperAsked['amounts']
  readonly standing: Standing
  /** Why its texts cannot change; null while they may. */
  readonly locked: string | null
  /** Under which its texts are recorded. */
  readonly name: string
  readonly texts: ReadonlyMap<string, PaperText>
  /** Of the page, of the same by member, of the file, and of the form of a text. */
  readonly addresses: { readonly page: string; readonly full: string; readonly file: string; readonly text: string }
  readonly fileName: string
  readonly choices: ChoicesAsked
  readonly notices: readonly Notice[]
  readonly links: Html
}
