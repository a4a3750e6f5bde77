/** Every problem of a document at once: where, what was found, what is expected and what to do, in the same words as the command line. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import { rich } from '../language/rich.ts'

export const Problems = ({ problems, title }: { readonly problems: readonly Problem[]; readonly title: string }) => (
  <div class="summary-box" id="problems" role="alert" tabindex={-1} autofocus>
    <h2>{title}</h2>
    <ProblemList problems={problems} />
  </div>
)

export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ol class="problems">
    {problems.map(({ path, message, found, expected, remedy }) => (
      <li>
        <div class="path code">{path === '' ? say`the document as a whole` : path}</div>
        <div>{message}</div>
        <div class="small quiet">
          {rich`Found ${found === '' ? say`nothing` : <span class="code">{found}</span>}; expected ${expected}.`}
        </div>
        <div class="small">{remedy}</div>
      </li>
    ))}
  </ol>
)
