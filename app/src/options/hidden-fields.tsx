/** What was sent, to be sent once more by another button. */
import type { Fields } from './form.ts'

export const HiddenFields = ({ fields }: { readonly fields: Fields }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
