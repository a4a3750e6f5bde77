/** What the options are held against. */

import type { OptionRecord } from 'ltsfs'
import { say } from 'ltsfs'

export const Baseline = ({ options, baseline }: { readonly options: readonly OptionRecord[]; readonly baseline: string | null }) => (
  <label>
    <span class="name">{say`Against`}</span>
    <select name="baseline" id="baseline">
      <option value="" selected={baseline === null}>{say`The plan as it stands`}</option>
      {options.map(({ id, title }) => (
        <option value={id} selected={id === baseline}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
