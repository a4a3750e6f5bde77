/** What was typed or chosen in a form that could not be recorded, to be copied from where the form itself is no more. */
import { later, type PlanDocument, placeText, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import type { Fields } from './form.ts'
import { sourceTitle } from './source-title.ts'

/** In the order of the form. */
const LABELS = {
  place: later`Value of the plan`,
  value: later`New value`,
  from: later`From`,
  last: later`Last year`,
  title: later`Title`,
  summary: later`Summary`,
  reason: later`Reason`,
  source: later`Source`,
  decision: later`Decision it rests on`,
} as const
const NAMES = Object.keys(LABELS) as readonly (keyof typeof LABELS)[]

export const SentFields = ({ document, fields }: { readonly document: PlanDocument; readonly fields: Fields }): Html | null => {
  const sent = NAMES.flatMap((name) => {
    const text = fields[name] ?? ''
    if (text === '') return []
    return [
      [LABELS[name](), name === 'place' ? placeText(document, text) : name === 'source' ? sourceTitle(document, text) : text] as const,
    ]
  })
  return sent.length === 0 ? null : (
    <section aria-labelledby="sent">
      <h2 id="sent">{say`What you sent`}</h2>
      <dl>
        {sent.map(([label, text]) => (
          <>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
