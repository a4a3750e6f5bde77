/** What a paper is made of: the option it proposes, and how contributions are shown. */

import type { OptionRecord } from 'ltsfs'
import { say } from 'ltsfs'
import type { Asked } from './form.ts'

export const PaperChoices = ({ options, asked }: { readonly options: readonly OptionRecord[]; readonly asked: Asked }) => (
  <>
    <label>
      <span class="name">{say`Paper on`}</span>
      <select name="of" id="of">
        <option value="" selected={asked.of === null}>{say`The plan as it stands`}</option>
        {options.map(({ id, title }) => (
          <option value={id} selected={id === asked.of}>
            {title}
          </option>
        ))}
      </select>
    </label>
    <fieldset>
      <legend>{say`Contributions`}</legend>
      <label>
        <input type="radio" name="amounts" value="bands" checked={asked.amounts === 'bands'} />
        {say`by tier and band, for the committee`}
      </label>
      <label>
        <input type="radio" name="amounts" value="members" checked={asked.amounts === 'members'} />
        {say`by member, for finance staff`}
      </label>
    </fieldset>
  </>
)
