/** A paper: its kind and standing, the finding as its title, what it was made from, and its sections. The same on screen, in print and as a file. */
import type { Child } from 'hono/jsx'
import type { Paper } from 'ltsfs'
import type { Approval } from '../database/approvals.ts'
import type { Html } from '../htmx.ts'
import type { Opening } from '../outlook/opening.ts'
import { Sections } from './sections.tsx'

export interface ArticleProps {
  readonly paper: Paper
  readonly opening: Opening
  readonly engine: string
  /** Null for a draft. */
  readonly approval: Approval | null
  readonly saidOf: (section: string) => Child
}

const BASIS = { confirmed: 'confirmed money only', expected: 'expected money, weighted', all: 'all money at its face' } as const
const LONG = 150

export const Article = ({ paper, opening, engine, approval, saidOf }: ArticleProps): Html => {
  const { plan, selection } = opening
  const option = plan.document.options.find(({ id }) => id === paper.option)
  const under = { ...selection, options: paper.option === null ? [] : [paper.option] }
  const status = approval === null ? 'Draft' : `Approved on ${approval.approvedAt.slice(0, 10)}`
  return (
    <article class="paper">
      <p class="kind">
        <span class={approval === null ? 'status draft' : 'status approved'}>{status}</span> {paper.kind}.{' '}
        {option === undefined ? 'The plan as it stands' : option.title}.
        {paper.illustrative ? ' Illustrative: the amounts are invented.' : ''}
      </p>
      <h1 class={paper.title.length > LONG ? 'long' : ''}>{paper.title}</h1>
      {option !== undefined && <p class="deck">{option.summary}</p>}
      <Stamp opening={opening} engine={engine} approval={approval} />
      <Sections paper={paper} selection={under} saidOf={saidOf} />
    </article>
  )
}

const Stamp = ({ opening: { plan, version, selection }, engine, approval }: Pick<ArticleProps, 'opening' | 'engine' | 'approval'>) => (
  <dl class="facts stamp">
    <dt>Plan</dt>
    <dd>
      {plan.document.title}, version {version.number} of {version.recordedAt.slice(0, 10)}
    </dd>
    <dt>Basis</dt>
    <dd>
      {BASIS[selection.basis]}; amounts in {plan.currency}
    </dd>
    {approval !== null && (
      <>
        <dt>Approved</dt>
        <dd>
          {approval.decision}, recorded by {approval.approvedBy}
        </dd>
        <dt>Frozen option</dt>
        <dd>
          SHA-256 <span class="code">{approval.sha256}</span>, ltsfs {approval.engine}
        </dd>
      </>
    )}
    <dt>Plan SHA-256</dt>
    <dd class="code">{version.sha256}</dd>
    <dt>Computed by</dt>
    <dd>ltsfs {engine}</dd>
  </dl>
)
