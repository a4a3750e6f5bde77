/** In place of a page's figures: why there are none, and all the reasons at once. */

import type { Problem } from 'ltsfs'
import { say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { Problems } from './problems.tsx'

export const NotComputable = ({ problems }: { readonly problems: readonly Problem[] }): Html => (
  <>
    <h1>{say`These choices do not go together, so there are no figures`}</h1>
    <p class="deck">{say`Choose fewer options above, or settle what is named here in the plan.`}</p>
    <Problems problems={problems} title={say`What stands in the way`} />
  </>
)
