/** What an annual report is made of: which version was the original budget, and how contributions are shown. */
import { say } from 'ltsfs'
import type { PlanVersion } from '../database/plan-versions.ts'
import type { AnnualFacts } from './annual-form.ts'

const MOST = 50

export const AnnualChoices = ({ versions, facts }: { readonly versions: readonly PlanVersion[]; readonly facts: AnnualFacts }) => (
  <>
    <label>
      <span class="name">{say`Original budget`}</span>
      <select name="original" id="original">
        {versions.slice(-MOST).map(({ number, recordedAt }) => (
          <option value={String(number)} selected={number === facts.original}>
            {say`Version ${number} of ${recordedAt.slice(0, 10)}`}
          </option>
        ))}
      </select>
    </label>
    <fieldset>
      <legend>{say`Contributions`}</legend>
      <label>
        <input type="radio" name="amounts" value="bands" checked={facts.amounts === 'bands'} />
        {say`by tier and band`}
      </label>
      <label>
        <input type="radio" name="amounts" value="members" checked={facts.amounts === 'members'} />
        {say`by member`}
      </label>
    </fieldset>
  </>
)
