/** Where a button or a link is called otherwise than it reads: whoever speaks to it says what is seen (WCAG 2.5.3, label in name). */
const NAMED = /<(a|button|summary)\b[^>]*?\saria-label="([^"]*)"[^>]*>(.*?)<\/\1>/gs

const plain = (text: string): string =>
  text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()

export const namesWithoutTheirText = (html: string): readonly string[] =>
  [...html.matchAll(NAMED)].flatMap(([, , name = '', inside = '']) =>
    plain(name).includes(plain(inside)) ? [] : [`“${plain(inside)}” is called “${name}”`],
  )
