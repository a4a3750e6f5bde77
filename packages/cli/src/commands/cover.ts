/** `ltsfs cover`: may we commit? Exit code 1 when anything asked for is not payable with confirmed money. */
import {
  type Answer,
  type Cover,
  cover,
  inMajorUnits,
  isDay,
  lastDay,
  lineByLineSentence,
  overrideSentence,
  type Payment,
  type Plan,
  printAmount,
  type Uncovered,
} from 'ltsfs'
import type { Command, Context, Given } from '../command.ts'
import { engine } from '../engine.ts'
import { jsonText } from '../json-text.ts'
import { spelled } from '../number-text.ts'
import { fault, openPlan, refusal, warningsOf } from '../open-plan.ts'
import { optionOption, stackName } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { countOf } from '../sentence.ts'

export const coverCommand: Command = {
  name: 'cover',
  operands: ['PLAN'],
  options: {
    'as-of': { value: 'DAY', describes: 'the day asked about; without it, that of the last entry of the register' },
    'known-on': { value: 'DAY', describes: 'leave out what was recorded after this day' },
    activity: { value: 'ID', describes: 'ask about this activity; without it, about every expansion', repeats: true },
    option: optionOption,
    json: { value: null, describes: 'answers, allocation and cuts as JSON, amounts as text' },
  },
  about:
    'Checks every activity with everything already committed, and all of them together, against confirmed money only. A yes shows what pays, a no what is short and the single changes that would unlock it.',
  example: 'ltsfs cover fixtures/oco --as-of 2018-06-30 --activity legislative-drafting-fellows',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const undated = ['as-of', 'known-on'].find((option) => given.has(option) && !isDay(given.one(option) ?? ''))
    if (undated !== undefined) return fault('cover', `--${undated} takes a day such as 2018-06-30, not "${given.one(undated)}".`)
    const opened = await openPlan('cover', operand, given.all('option'), context)
    if (!opened.ok) return opened.outcome
    const { plan, warnings } = opened.value
    const covered = cover(plan, questionOf(plan, given))
    if (!covered.ok) return refusal(operand, covered.problems, context)
    const answer = covered.value
    const payable = answer.together.payable && answer.answers.every(({ status }) => status === 'payable')
    return {
      exit: payable ? 0 : 1,
      out: given.has('json') ? asJson(plan, answer, stackName(given.all('option'))) : asText(answer, context),
      err: warningsOf(operand, warnings, context),
    }
  },
}

const questionOf = (plan: Plan, given: Given) => {
  const [asOf, knownOn, activities] = [given.one('as-of'), given.one('known-on'), given.all('activity')]
  return {
    asOf: asOf ?? lastDay(plan, plan.document.register?.entries ?? []),
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(activities.length === 0 ? {} : { activities: [...new Set(activities)] }),
  }
}

const STYLES = { payable: 'green', 'payable-with-unconfirmed': 'yellow', 'not-payable': 'red', 'not-checkable': 'red' } as const

const asText = (answer: Cover, { paint }: Context): string => {
  const { answers, together } = answer
  const said = answers.map((each) => {
    const ways = each.ways.map(({ sentence }) => `    ${paint('dim', 'or')} ${printable(sentence)}\n`)
    const uncovered = overrideSentence(answer, each)
    const allowed = uncovered === null ? '' : `    ${paint('yellow', '!')} ${printable(uncovered)}\n`
    return `${paint(STYLES[each.status], '*')} ${printable(each.sentence)}\n${allowed}${ways.join('')}`
  })
  const lost = lineByLineSentence(answer)
  const lineByLine = lost === null ? '' : `${printable(lost)}\n`
  const standing = [...answer.breached, ...answer.blocked].map(({ sentence }) => `${paint('red', '!')} ${printable(sentence)}\n`)
  const baseLine = answer.baseLine.length === 0 ? '' : `${baseLineSentence(answer)}\n`
  return `As of ${answer.asOf}, amounts in ${answer.currency}.\n\n${said.join('')}\n${printable(together.sentence)}\n${lineByLine}${standing.length === 0 ? '' : `\n${standing.join('')}`}${baseLine}`
}

const baseLineSentence = (answer: Cover): string => {
  const lacking = answer.baseLine.reduce((all, { lacking: amounts }) => all + amounts.reduce((sum, amount) => sum + amount, 0), 0)
  return `${spelled(amountOf(answer, lacking))} of the base-line in ${countOf(answer.baseLine.length, 'activity', 'activities')} is not covered by confirmed money.`
}

const amountOf = ({ currency }: Cover, amount: number): string => printAmount(inMajorUnits(amount, currency), currency)

const byYear = (answer: Cover, byPeriod: readonly number[]) =>
  Object.fromEntries(byPeriod.flatMap((amount, period) => (amount === 0 ? [] : [[String(answer.years[period]), amountOf(answer, amount)]])))

const fundOf = ({ network }: Cover, fund: number) => network.funds[fund]?.id
const activityOf = ({ network }: Cover, claim: number) => network.claims[claim]?.id

const cutRecord = (answer: Cover, cut: Answer['cut']) =>
  cut && {
    needs: cut.claims.map(({ claim, period, demand }) => ({
      activity: activityOf(answer, claim),
      year: answer.years[period],
      amount: amountOf(answer, demand),
    })),
    confirmed: cut.funds.map(({ fund, period, inflow }) => ({
      fund: fundOf(answer, fund),
      year: answer.years[period],
      amount: amountOf(answer, inflow),
    })),
    shares: cut.limits.map(({ fund, claim, period, limit }) => ({
      fund: fundOf(answer, fund),
      activity: activityOf(answer, claim),
      year: answer.years[period],
      amount: amountOf(answer, limit),
    })),
    shared: cut.gates.map(({ claim, period, most, of, beside, funds }) => ({
      funds: funds.map((fund) => fundOf(answer, fund)),
      categories: of,
      besideOwnShare: of.length === 0 || beside === true,
      activity: activityOf(answer, claim),
      year: answer.years[period],
      amount: amountOf(answer, most),
    })),
    short: amountOf(answer, cut.short),
  }

const paymentRecord = (answer: Cover, { from, arrived, fund, claim, period, amount }: Payment) => ({
  fund: fundOf(answer, fund),
  activity: activityOf(answer, claim),
  year: answer.years[period],
  amount: amountOf(answer, amount),
  from: fundOf(answer, from),
  arrived: answer.years[arrived],
})

const uncoveredRecord = (answer: Cover, { activity, entries, lacking, sentence }: Uncovered) => ({
  activity,
  entries,
  lacking: byYear(answer, lacking),
  sentence,
})

const answerRecord = (answer: Cover, each: Answer) => ({
  activity: each.activity,
  kind: each.kind,
  status: each.status,
  sentence: each.sentence,
  needs: byYear(answer, each.needs),
  payments: each.payments.map((payment) => paymentRecord(answer, payment)),
  cut: cutRecord(answer, each.cut),
  unconfirmed: each.unconfirmed.map(({ agreement, instalment, state, period, amount }) => ({
    agreement,
    instalment,
    state,
    year: answer.years[period],
    amount: amountOf(answer, amount),
  })),
  missing: each.missing,
  ways: each.ways.map(({ kind, of, amount, year, sentence }) => ({ kind, of, year, newMoney: amountOf(answer, amount), sentence })),
  override: each.override && { entry: each.override.entry.id, uncovered: amountOf(answer, each.override.uncovered) },
})

const asJson = (plan: Plan, answer: Cover, option: string | null): string => {
  const { together } = answer
  return jsonText({
    plan: plan.document.id,
    option,
    ...engine,
    asOf: answer.asOf,
    knownOn: answer.knownOn === '9999-12-31' ? null : answer.knownOn,
    currency: answer.currency,
    years: answer.years,
    payable: together.payable,
    sentence: together.sentence,
    accepted: together.accepted,
    refused: together.refused,
    refusedLineByLine: together.refusedLineByLine,
    cut: cutRecord(answer, together.cut),
    answers: answer.answers.map((each) => answerRecord(answer, each)),
    allocation: together.payments.map((payment) => paymentRecord(answer, payment)),
    breached: answer.breached.map((each) => uncoveredRecord(answer, each)),
    blocked: answer.blocked.map((each) => uncoveredRecord(answer, each)),
    baseLine: answer.baseLine.map((each) => uncoveredRecord(answer, each)),
  })
}
