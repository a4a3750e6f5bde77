/** Two options of one title cannot be told apart in any list: no edit gives an option the title of another. */
import { type PlanDocument, type Problem, say } from 'ltsfs'

/** As it is read: capitals and spaces make no difference. */
const read = (title: string): string => title.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

const namesakeOf = ({ options }: PlanDocument, id: string) => {
  const option = options.find((each) => each.id === id)
  return option === undefined ? undefined : options.find((each) => each.id !== id && read(each.title) === read(option.title))
}

/** A title that was shared before the edit is no fault of it. */
export function titleProblems(edited: PlanDocument, before: PlanDocument, id: string | null): readonly Problem[] {
  const other = id === null ? undefined : namesakeOf(edited, id)
  if (id === null || other === undefined || namesakeOf(before, id) !== undefined) return []
  return [
    {
      code: 'duplicate-name',
      path: `options.${id}.title`,
      found: JSON.stringify(other.title),
      expected: say`a title that no other option has`,
      message: say`Option "${other.id}" is called “${other.title}” already.`,
      remedy: say`Give this one another title, such as “${freeTitle(edited, other.title)}”.`,
    },
  ]
}

/** The title itself, or with the first number after it that is free. */
export function freeTitle({ options }: PlanDocument, title: string): string {
  const taken = new Set(options.map((option) => read(option.title)))
  const numbered = Array.from({ length: options.length + 1 }, (_, at) => (at === 0 ? title : `${title} (${at + 1})`))
  return numbered.find((each) => !taken.has(read(each))) ?? title
}
