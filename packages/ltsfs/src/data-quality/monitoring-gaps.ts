/** What the monitoring table does not say: objectives whose row is lost, actions without an indicator, cells that ran together. */
import { counted, later, list, say } from '../language/say.ts'
import { defineRule, type Oddity } from './rule.ts'

export const monitoringGaps = defineRule({
  id: 'monitoring-gaps',
  treatment: later`Objectives and strategies are restored from the plan itself; blank indicators stay blank and are shown as missing.`,
  find: ({ framework }) => {
    const objectives = (framework?.areas ?? []).flatMap((area) => area.objectives)
    const actions = objectives.flatMap((objective) => objective.keyActions)
    const measured = new Set(objectives.flatMap(({ indicators }) => indicators.flatMap(({ keyActions }) => keyActions)))
    const lost = objectives.filter(({ monitoringName }) => monitoringName === null)
    const blank = actions.filter(({ id }) => !measured.has(id))
    const merged = [...objectives, ...actions, ...objectives.flatMap(({ indicators }) => indicators)].filter(
      ({ quality }) => quality.length > 0,
    )
    const oddity = (severity: Oddity['severity'], records: readonly string[], title: string, message: string): readonly Oddity[] =>
      records.length === 0 ? [] : [{ severity, records, title, message, numbers: { records: `${records.length}` } }]
    return [
      ...oddity(
        'warn',
        lost.map(({ id }) => id),
        say`${counted(lost.length, 'objective')} lost from the monitoring table`,
        say`The monitoring table has no row for ${list(lost.map(({ name }) => say`"${name}"`))}: ${objectives.length - lost.length} of ${objectives.length} objectives are named there.`,
      ),
      ...oddity(
        'warn',
        blank.map(({ id }) => id),
        say`${counted(blank.length, 'key action')} without an indicator`,
        say`Of ${actions.length} key actions ${blank.length} have no indicator: ${list(blank.map(({ text, id }) => say`"${text ?? id}"`))}.`,
      ),
      ...oddity(
        'note',
        merged.map(({ id }) => id),
        say`Entries from cells that ran together: ${merged.length}`,
        say`${merged.length} entries of the monitoring table were read from cells that print or scan ran together or split over pages.`,
      ),
    ]
  },
})
