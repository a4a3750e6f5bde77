/**
 * How deep a YAML text goes and how far its aliases make it grow, told from the events of its parser before any of it is built.
 *
 * An alias stands for everything below its anchor: a few lines of them can stand for more records than a machine holds.
 */
import type { Event } from 'js-yaml'
import { EVENT_ALIAS, EVENT_DOCUMENT, EVENT_MAPPING, EVENT_POP, EVENT_SCALAR, EVENT_SEQUENCE } from 'js-yaml'

export interface YamlBounds {
  /** Where in the text it goes deeper than allowed; null where it does not. */
  readonly tooDeepAt: number | null
  /** How many values the aliases stand for. */
  readonly grownBy: number
}

interface Level {
  readonly anchor: string
  size: number
}

export const yamlBounds = (events: readonly Event[], text: string, deepest: number): YamlBounds => {
  const sizes = new Map<string, number>()
  const open: Level[] = []
  let grownBy = 0
  const add = (size: number, anchor: string): void => {
    const level = open[open.length - 1]
    if (level !== undefined) level.size += size
    if (anchor !== '') sizes.set(anchor, size)
  }
  for (const event of events) {
    switch (event.type) {
      case EVENT_MAPPING:
      case EVENT_SEQUENCE:
        // The document itself is a level, too.
        if (open.length > deepest + 1) return { tooDeepAt: event.start, grownBy }
        open.push({ anchor: anchorOf(event, text), size: 1 })
        break
      case EVENT_DOCUMENT:
        sizes.clear()
        open.push({ anchor: '', size: 0 })
        break
      case EVENT_SCALAR:
        add(1, anchorOf(event, text))
        break
      case EVENT_ALIAS: {
        const size = sizes.get(anchorOf(event, text)) ?? 1
        grownBy += size
        add(size, '')
        break
      }
      case EVENT_POP: {
        const closed = open.pop()
        if (closed !== undefined) add(closed.size, closed.anchor)
        break
      }
      default:
        event satisfies never
    }
  }
  return { tooDeepAt: null, grownBy }
}

const anchorOf = ({ anchorStart, anchorEnd }: { readonly anchorStart: number; readonly anchorEnd: number }, text: string): string =>
  anchorStart < 0 ? '' : text.slice(anchorStart, anchorEnd)
