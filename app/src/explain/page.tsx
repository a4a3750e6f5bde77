/** One figure as a tree: what is done at each step, with which numbers of the plan, from which day and source, and what was rounded. */
import type { Explained, FigureExplained, FigureName } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount } from '../layout/number.ts'
import { explanationOf } from '../layout/table.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface ExplainProps {
  readonly explained: FigureExplained
  readonly selection: Selection
  /** The same figure in the other years and on the other bases, to step through. */
  readonly years: readonly number[]
  readonly json: string
}

const USES_SHOWN = 40

export const Explain = ({ explained: { title, name, tree, usedIn }, selection, years, json }: ExplainProps): Html => (
  <>
    <h1>{title}</h1>
    <p class="deck">
      <strong>
        {printAmount(tree.amount)} {unitName(tree.unit)}
      </strong>
      {tree.parts.length === 0 ? '.' : ', and this is how it comes about.'}
    </p>
    <nav aria-label="The same figure in other years">
      <ul class="legend">
        {years.map((year) => (
          <li>{year === name.year ? <strong>{year}</strong> : <a href={explanationOf({ ...name, year }, selection)}>{year}</a>}</li>
        ))}
      </ul>
    </nav>
    <section>
      <h2>How it is computed</h2>
      <ul class="tree">
        {tree.parts.map((part) => (
          <Step part={part} selection={selection} />
        ))}
      </ul>
      <p class="downloads">
        <a href={json} hx-boost="false">
          The same as JSON
        </a>
      </p>
    </section>
    <section>
      <h2>Where it is used</h2>
      {usedIn.length === 0 ? (
        <p class="about">No other figure is built on this one.</p>
      ) : (
        <ul>
          {usedIn.slice(0, USES_SHOWN).map((use) => (
            <li>
              <Figure name={use.name} selection={selection}>
                {use.title}
              </Figure>
            </li>
          ))}
        </ul>
      )}
      {usedIn.length > USES_SHOWN && <p class="about">And in {usedIn.length - USES_SHOWN} more; the JSON lists them all.</p>}
    </section>
  </>
)

const unitName = (unit: string): string => (unit === '1' ? '' : unit)

const Figure = ({ name, selection, children }: { readonly name: FigureName; readonly selection: Selection; readonly children?: string }) => (
  <a href={explanationOf(name, selection)}>{children}</a>
)

const Step = ({ part, selection }: { readonly part: Explained; readonly selection: Selection }) => (
  <li>
    <div class="row">
      <span class="what">
        {part.figure !== null ? (
          <Figure name={part.figure} selection={selection}>
            {part.says}
          </Figure>
        ) : part.provenance === null ? (
          part.says
        ) : (
          <span class="code">{part.provenance.path}</span>
        )}
      </span>
      <span class="worth">
        {printAmount(part.amount)} {unitName(part.unit)}
      </span>
    </div>
    {part.provenance !== null && (
      <p class="why">
        {part.provenance.from === null ? '' : `In force from ${part.provenance.from}. `}
        Source: {part.provenance.link === null ? part.provenance.source : <a href={part.provenance.link}>{part.provenance.source}</a>}
        {part.provenance.page === null ? '' : `, ${part.provenance.page}`}.{part.provenance.illustrative ? ' Illustrative.' : ''}
      </p>
    )}
    {part.note !== null && <p class="why">{part.note}</p>}
    {part.parts.length > 0 && (
      <ul>
        {part.parts.map((inner) => (
          <Step part={inner} selection={selection} />
        ))}
      </ul>
    )}
  </li>
)
