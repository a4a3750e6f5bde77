/** A figure made of several, for `ltsfs explain`: over years, over kinds, or as the difference from the same under another option. */
import { type CombinedCell, combinedOf, type ExplainedCombined, inYear, parseCombinedName, parseFigureName, unitWords } from 'ltsfs'
import type { Context } from './command.ts'
import { spelled } from './number-text.ts'
import { printable } from './printable.ts'
import { tablesText } from './table-text.ts'

/** Null where the text names a figure of one year and no difference is asked for, or nothing that could be read. */
export const combinedAsked = (typed: string, isDifference: boolean): CombinedCell | null => {
  const name = parseCombinedName(typed)
  if (name !== null) return name
  const figure = isDifference ? parseFigureName(typed) : null
  return figure === null ? null : combinedOf([figure.id], { of: figure.of, years: inYear(figure.year) })
}

export const combinedText = ({ title, amount, unit, sentences, parts }: ExplainedCombined, context: Context): string => {
  const { paint } = context
  const value = `${spelled(amount)} ${unitWords(amount, unit)}`.trimEnd()
  const told = sentences.map((sentence) => `${printable(sentence)}\n`).join('')
  return `${paint('bold', printable(title))}\n\n${paint('bold', value)}\n${told}\n${tablesText([parts], context)}`
}
