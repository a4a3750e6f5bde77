/** Whether a form that saves itself says no more than what holds anyway: then there is nothing to record. */
import { differences, type PlanDocument, placeAt } from 'ltsfs'
import { inheritedBy } from './edit-queries.ts'
import { changeOf, type Fields } from './form.ts'

/** Of a value that the option does not set yet, in every year asked, and without a reason or a source that would say otherwise. */
export function isAsInherited(document: PlanDocument, id: string, fields: Fields): boolean {
  const { place: path = '', reason = '', source = '', title = '', link = '' } = fields
  const option = document.options.find((each) => each.id === id)
  if (option === undefined || option.changes.some((change) => change.path === path)) return false
  if (`${reason}${title}${link}` !== '' || !['', option.source].includes(source)) return false
  const change = changeOf(document, fields)
  if (!change.ok) return false
  const { from, until = Number.POSITIVE_INFINITY, value } = change.value
  const values = placeAt(inheritedBy(document, option), path)?.values ?? []
  const asked = values.filter(({ year }) => year === null || (year >= (from ?? year) && year < until))
  return asked.length > 0 && asked.every((each) => differences(each.value, value).length === 0)
}
