/** Names as they are looked for: one way of writing for many. */

/** Letters, quotes, hyphens, spaces and "and" are written one way here and another there; "S. T. P." is STP. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[‘’ʼʻ]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\s\u2010-\u2015_-]+/g, ' ')
    .replace(/ (?:and|et) | ?[&/] ?/giu, ' & ')
    .replace(/(?<!\p{L})\p{L}(?:\. ?\p{L}(?!\p{L}))+/gu, (initials) => initials.replace(/[. ]/g, ''))

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Words of a name may be joined and points left out: "TimorLeste", "St Kitts". */
export const spaced = (name: string): string =>
  name
    .split(' ')
    .map((word) => (word === '&' ? '&?' : escaped(word).replaceAll('\\.', '\\.?')))
    .join(' ?')
