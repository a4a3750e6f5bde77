/** One member or one area of the framework printed under several names. */
import { later, list, say } from '../language/say.ts'
import { defineRule, type Oddity } from './rule.ts'

const oddity = (name: string, forms: readonly string[], concerned: Pick<Oddity, 'members' | 'records'>): readonly Oddity[] => {
  const distinct = [...new Set(forms)]
  if (distinct.length < 2) return []
  const words = new Set(distinct.map((form) => form.toLowerCase()))
  return [
    {
      severity: words.size > 1 && concerned.records ? 'warn' : 'note',
      ...concerned,
      title: say`${name} is named in ${distinct.length} ways`,
      message: say`${name} is printed as ${list(distinct.map((form) => say`"${form}"`))}.`,
      numbers: { forms: `${distinct.length}`, formsApartFromCapitals: `${words.size}` },
    },
  ]
}

export const namesInSeveralForms = defineRule({
  id: 'names-in-several-forms',
  treatment: later`One name is used and identified by its code; every printed form is kept as an alias.`,
  find: ({ members, framework }) => [
    ...members.flatMap((member) =>
      oddity(member.name, [member.name, ...Object.values(member.printedNames ?? {}), ...(member.aliases ?? [])], { members: [member.id] }),
    ),
    ...(framework?.areas ?? []).flatMap((area) =>
      oddity(
        area.name,
        (area.printedNames ?? []).map(({ text }) => text),
        { records: [area.id] },
      ),
    ),
  ],
})
