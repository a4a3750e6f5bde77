/** For whom an activity is that is only proposed, and how its cost falls into categories: what some agreements ask before they pay. */

import type { Day } from '../calendar/day.ts'
import { nearestWord } from '../inputs/nearest-word.ts'
import type { PlanDocument } from '../inputs/plan-document.ts'
import type { Problem } from '../inputs/problem.ts'
import { readShare } from '../inputs/share-text.ts'
import type { ActivityRecord } from '../inputs/spending.ts'
import { say } from '../language/say.ts'
import { Decimal, ONE } from '../money/decimal.ts'
import { rateValue } from '../parameters/rate.ts'
import { proposalProblem } from './proposal-problem.ts'

interface Terms {
  readonly members?: readonly string[]
  readonly categories?: Readonly<Record<string, string>>
}

/** Categories with a share, as it is read; null where it is no share. */
const sharesOf = ({ categories = {} }: Terms) =>
  Object.entries(categories).flatMap(([category, text]) => (text.trim() === '' ? [] : [{ category, text, share: readShare(text) }]))

/** Of what was found sound: as an activity of the plan has it, from the first day on which it costs anything. */
export const proposedTerms = (
  terms: Terms,
  { from, source }: { readonly from: Day; readonly source: string },
): Pick<ActivityRecord, 'beneficiaries' | 'categories'> => {
  const { members = [] } = terms
  const categories = sharesOf(terms).flatMap(({ category, share }) =>
    share === null ? [] : [{ category, share: { unit: '1', values: { [from]: share }, source } }],
  )
  return {
    ...(members.length === 0 ? {} : { beneficiaries: [...new Set(members)] }),
    ...(categories.length === 0 ? {} : { categories }),
  }
}

const SHOWN = 40

export const termProblems = ({ members, spending }: PlanDocument, terms: Terms): readonly Problem[] => {
  const ids = members.map(({ id }) => id)
  const strangers = (terms.members ?? []).filter((id) => !ids.includes(id))
  const known = new Map((spending.categories ?? []).map(({ id, title }) => [id, title]))
  const shares = sharesOf(terms)
  const sum = Decimal.sum(0, ...shares.flatMap(({ share }) => (share === null ? [] : [rateValue(share)])))
  return [
    ...strangers.map((id) => noMember(id.slice(0, SHOWN), ids)),
    ...shares.flatMap(({ category, text, share }) => {
      if (!known.has(category)) return [noCategory(category.slice(0, SHOWN), [...known.keys()])]
      return share === null ? [noShare(category, text.slice(0, SHOWN), known.get(category) ?? category)] : []
    }),
    // Quotients such as 3/7 and 4/7 add to the whole but for their last digit.
    ...(sum.toDecimalPlaces(30).lte(ONE) ? [] : [aboveWhole(shares.at(-1)?.category ?? '', sum)]),
  ]
}

const noMember = (id: string, ids: readonly string[]): Problem => {
  const near = nearestWord(id, ids)
  return proposalProblem(
    'members',
    id,
    say`ids of members`,
    say`The plan has no member "${id}".`,
    near === undefined ? say`Its members are ${ids.join(', ')}.` : say`Write "${near}" if that is meant.`,
  )
}

const noCategory = (id: string, ids: readonly string[]): Problem =>
  proposalProblem(
    `category-${id}`,
    id,
    say`a category of cost of the plan`,
    say`The plan has no category of cost "${id}".`,
    ids.length === 0 ? say`Leave it out.` : say`Its categories are ${ids.join(', ')}.`,
  )

const noShare = (category: string, text: string, title: string): Problem =>
  proposalProblem(
    `category-${category}`,
    text,
    say`a share of the cost, "0.6" or "60 %"`,
    say`"${text}" is no share of the cost for ${title}.`,
    say`Write it between 0 and 1, or in per cent with the sign.`,
  )

const aboveWhole = (category: string, sum: Decimal): Problem =>
  proposalProblem(
    `category-${category}`,
    sum.toFixed(),
    say`shares that add to at most the whole cost`,
    say`The categories of the cost add to ${sum.times(100).toDecimalPlaces(2).toFixed()} % of it.`,
    say`Lower the shares.`,
  )
