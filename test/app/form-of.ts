/** What a form of a page would send: its hidden fields and their values, read from the markup as a browser would. */
const decoded = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Hidden fields of the form whose markup holds the text given. */
export function hiddenFields(page: string, holding: string): Readonly<Record<string, string>> {
  const form = [...page.matchAll(/<form[^>]*>.*?<\/form>/gs)].map(([markup]) => markup).find((markup) => markup.includes(holding))
  if (form === undefined) throw new Error(`no form holds ${holding}`)
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )
}

/** What each choice of a page sends, name and value, in order. */
export const choicesIn = (page: string): readonly (readonly [name: string, value: string])[] =>
  [...page.matchAll(/<input type="radio" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    decoded(name),
    decoded(value),
  ])

/** What stands in a field of several lines. */
export const textIn = (page: string, name: string): string =>
  decoded(new RegExp(`<textarea[^>]*name="${name}"[^>]*>([^<]*)<`).exec(page)?.[1] ?? '')
