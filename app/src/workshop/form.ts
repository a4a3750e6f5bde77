/**
 * Which levers stand where: ?from=2019&fees=10&missions=60. A lever that stands still is not in the address.
 *
 * A form sends every lever twice, as a slider and as a number, with the position that its page gave the slider: only a slider that was moved
 * from there is meant. A number holds exactly as it is typed, also between two steps of the slider.
 */
import { type Lever, type Settings, settingOf, type WorkshopStand } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface Typed {
  readonly settings: Settings
  /** By lever: what was typed and is no number. */
  readonly wrong: ReadonlyMap<string, string>
  /** It came from the form, not from an address that somebody kept. */
  readonly isForm: boolean
}

/** The year asked for; without a word the first that is not closed. */
export function fromYear({ plan }: Opening, query: URLSearchParams): number {
  const asked = Number(query.get('from'))
  const closed = (plan.document.register?.closedYears ?? []).map(({ fiscalYear }) => fiscalYear)
  return plan.years.find((year) => year === asked) ?? plan.years.find((year) => !closed.includes(year)) ?? plan.document.period.from
}

const meantBy = (lever: Lever, query: URLSearchParams): string | null => {
  const [slider, typed, was] = [query.get(lever.id), query.get(`${lever.id}-typed`), query.get(`${lever.id}-was`)]
  return was === null || slider !== was ? slider : typed
}

export function typedIn({ levers }: WorkshopStand, query: URLSearchParams): Typed {
  const found = levers.flatMap((lever) => {
    const meant = meantBy(lever, query)
    return meant === null ? [] : [{ lever, meant, setting: settingOf(lever, meant) }]
  })
  return {
    settings: Object.fromEntries(
      found.flatMap(({ lever, setting }) => (setting === null || setting === lever.still ? [] : [[lever.id, setting]])),
    ),
    wrong: new Map(found.flatMap(({ lever, meant, setting }) => (setting === null ? [[lever.id, meant.slice(0, 40)] as const] : []))),
    isForm: levers.some(({ id }) => query.has(`${id}-was`)),
  }
}

export const workshopAddress = (path: string, from: number, settings: Settings, selection: Selection): string =>
  addressOf(path, { ...selection, year: null }, { from: String(from), ...settings })
