/** `ltsfs member`: the page of one member: what it pays under each option and why, the path by year, what it receives and owes. */
import { compare, type MemberPaper, memberPaper, type PlanDocument } from 'ltsfs'
import type { Command, Context } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { didYouMean } from '../nearest.ts'
import { fault, openPlan, refusal, unknownOption, warningsOf } from '../open-plan.ts'
import { basisOf, basisOption } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'
import { widthOf } from '../terminal.ts'
import { wrap } from '../wrap.ts'
import { yearOf, yearOption } from '../year-option.ts'

export const memberCommand: Command = {
  name: 'member',
  operands: ['PLAN', 'MEMBER'],
  options: {
    option: { value: 'ID', describes: 'an option of the plan to set beside it; several stand side by side', repeats: true },
    year: yearOption,
    basis: basisOption,
    json: { value: null, describes: 'the sentences and tables as JSON, amounts as text' },
  },
  about:
    'Prints what a member pays under the plan and under each option, by which tier and steps, its account over the years, what it receives, its vote and its arrears by age.',
  example: 'ltsfs member fixtures/oco TV --option restructured-fees --option all-levers',
  execute: async (given, context) => {
    const [operand = '', member = ''] = given.operands
    const options = given.all('option')
    const opened = await openPlan('member', operand, [], context)
    if (!opened.ok) return opened.outcome
    const { document, plan, warnings } = opened.value
    const wrong = unknownOption(document, options) ?? unknownMember(document, member)
    if (wrong !== null) return fault('member', wrong)
    const year = yearOf(given, plan)
    if (typeof year === 'string') return fault('member', year)
    const compared = compare(document, { options, baseline: null, basis: basisOf(given) })
    if (!compared.ok) return refusal(operand, compared.problems, context)
    const paper = memberPaper(compared.value, member, year)
    if (paper === undefined) return fault('member', `The plan has no member "${member}".`)
    const err = warningsOf(operand, [...warnings, ...compared.value.alternatives.flatMap(({ notes }) => notes)], context)
    return { exit: 0, out: given.has('json') ? jsonText({ plan: document.id, ...engine, options, ...paper }) : asText(paper, context), err }
  },
}

const unknownMember = ({ members }: PlanDocument, member: string): string | null => {
  const known = members.map(({ id }) => id)
  return known.includes(member) ? null : `The plan has no member "${member}".${didYouMean(member, known)}`
}

const asText = ({ member, sentences, tables }: MemberPaper, context: Context): string => {
  const width = Math.min(widthOf(context.stdout), 100)
  const said = sentences.flatMap((sentence) => wrap(printable(sentence), width))
  return `${context.paint('bold', printable(member.name))}\n\n${said.join('\n')}\n\n${tablesText(tables, context)}`
}
