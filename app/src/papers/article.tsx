/** A paper: its kind and standing, the finding as its title, what it was made from, and its sections. The same on screen, in print and as a file. */

import type { Child } from 'hono/jsx'
import type { Paper } from 'ltsfs'
import { later, say } from 'ltsfs'
import type { Approval } from '../database/approvals.ts'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import type { Opening } from '../outlook/opening.ts'
import { Sections } from './sections.tsx'

/** A draft or final, in words, with what stands in the stamp besides. */
export interface Standing {
  readonly status: string
  readonly isFinal: boolean
  /** What the paper is of: an option, a fiscal year. */
  readonly subject: string
  readonly facts: readonly (readonly [what: string, text: string])[]
  /** What changed since it was approved, in sentences. */
  readonly since: readonly string[]
}

/** `written` is what a paper shows of what people wrote. */
export const standingFacts = (
  approval: Approval | null,
  { subject, since, written }: Pick<Standing, 'subject' | 'since'> & { readonly written: (text: string) => string },
): Standing =>
  approval === null
    ? { status: say`Draft`, isFinal: false, subject, since, facts: [] }
    : {
        status: say`Approved on ${approval.approvedAt.slice(0, 10)}`,
        isFinal: true,
        ...{ subject, since },
        facts: [
          [say`Approved`, say`${written(approval.decision)}, recorded by ${written(recordedWords(approval.approvedBy))}`],
          [say`Frozen option`, say`SHA-256 ${approval.sha256}, ltsfs ${approval.engine}`],
        ],
      }

export interface ArticleProps {
  readonly paper: Paper
  readonly opening: Opening
  readonly engine: string
  readonly standing: Standing
  readonly saidOf: (section: string) => Child
  /** Words of the plan and of those who recorded it as this paper may show them. */
  readonly words: (text: string) => string
}

const BASIS = {
  confirmed: later`confirmed money only`,
  expected: later`expected money, weighted`,
  all: later`all money at its face`,
} as const
const LONG = 150

export const Article = ({ paper, opening, engine, standing, saidOf, words }: ArticleProps): Html => {
  const { plan, selection } = opening
  const option = plan.document.options.find(({ id }) => id === paper.option)
  const under = { ...selection, options: paper.option === null ? [] : [paper.option] }
  return (
    <article class="paper">
      <p class="kind">
        <span class={standing.isFinal ? 'status approved' : 'status draft'}>{standing.status}</span> {paper.kind}. {words(standing.subject)}
        .{paper.illustrative && ` ${say`Illustrative: the amounts are invented.`}`}
      </p>
      <h1 class={paper.title.length > LONG ? 'long' : ''}>{paper.title}</h1>
      {option !== undefined && <p class="deck">{words(option.summary)}</p>}
      {standing.since.length > 0 && <p class="since">{standing.since.map(words).join(' ')}</p>}
      <Stamp opening={opening} engine={engine} standing={standing} words={words} />
      <Sections paper={paper} selection={under} saidOf={saidOf} />
    </article>
  )
}

type StampProps = Pick<ArticleProps, 'opening' | 'engine' | 'standing' | 'words'>

const Stamp = ({ opening: { plan, version, selection }, engine, standing, words }: StampProps) => (
  <dl class="facts stamp">
    <dt>{say`Plan`}</dt>
    <dd>{say`${words(plan.document.title)}, version ${version.number} of ${version.recordedAt.slice(0, 10)}`}</dd>
    <dt>{say`Basis`}</dt>
    <dd>{say`${BASIS[selection.basis]()}; amounts in ${plan.currency}`}</dd>
    {standing.facts.map(([what, text]) => (
      <>
        <dt>{what}</dt>
        <dd class="breakable">{words(text)}</dd>
      </>
    ))}
    <dt>{say`Plan SHA-256`}</dt>
    <dd class="code">{version.sha256}</dd>
    <dt>{say`Computed by`}</dt>
    <dd>ltsfs {engine}</dd>
  </dl>
)
