/** The numeric cells of the tables of a page, each with where it leads: what a reader can count and follow. */

export interface NumericCell {
  /** The id of its table, or the caption where it has none. */
  readonly table: string
  readonly row: string
  /** As shown, without marks: "+1,200.00", "37.9 %". */
  readonly text: string
  /** Null where it leads nowhere. */
  readonly href: string | null
  /** Whether its column is one of words. */
  readonly isText: boolean
}

const NUMBER = /^[+−-]?\d[\d,]*(?:\.\d+)?(?: ?%)?$/

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' }

const plain = (html: string): string =>
  html
    .replaceAll(/<span class="mark[^>]*>[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:amp|quot|#39|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim()

const inside = (html: string, tag: string): readonly RegExpExecArray[] => [
  ...html.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs')),
]

export const numericCells = (html: string): readonly NumericCell[] =>
  inside(html, 'table').flatMap(([whole, body = '']) => {
    const table = /^<table[^>]* id="([^"]*)"/.exec(whole)?.[1] ?? plain(inside(body, 'caption')[0]?.[1] ?? '')
    return inside(body, 'tr').flatMap(([, row = '']) =>
      inside(row, 'td').flatMap(([td, cell = '']): readonly NumericCell[] => {
        const text = plain(cell)
        const isText = /^<td class="(?:[^"]* )?text[ "]/.test(td)
        const href = /<a [^>]*href="([^"]*)"/.exec(cell)?.[1]
        return NUMBER.test(text)
          ? [{ table, row: plain(inside(row, 'th')[0]?.[1] ?? ''), text, href: href === undefined ? null : plain(href), isText }]
          : []
      }),
    )
  })
