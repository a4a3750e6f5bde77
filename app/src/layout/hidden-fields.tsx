/** What a form sends besides what is typed in it. An address may name one thing several times, as it does options. */
interface HiddenProps {
  readonly fields: Readonly<Record<string, string>> | URLSearchParams
}

export const HiddenFields = ({ fields }: HiddenProps) => (
  <>
    {[...(fields instanceof URLSearchParams ? fields : Object.entries(fields))].map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
