/** A quote is issued, then valid, then accepted or not, and the state of its mission says the same. */
import { foundText } from '../inputs/found-text.ts'
import { spoken } from '../inputs/id-words.ts'
import type { QuoteRecord } from '../inputs/mission-quote.ts'
import type { Keys } from '../inputs/path-text.ts'
import type { MissionRecord } from '../inputs/user-pays-missions.ts'
import { say } from '../language/say.ts'
import { currencyOf, pathOf, type Reading, soundItems } from './reading.ts'

const validateDays = (reading: Reading, keys: Keys, { issued, validUntil, accepted }: QuoteRecord): void => {
  const days = [
    { key: 'validUntil', day: validUntil, message: () => say`The quote is valid until ${validUntil}, before it is issued on ${issued}.` },
    { key: 'accepted', day: accepted, message: () => say`The quote is accepted on ${accepted}, before it is issued on ${issued}.` },
  ]
  for (const { key, day, message } of days) {
    if (day === undefined || day >= issued) continue
    reading.problems.add(() => ({
      code: 'quote-days-reversed',
      path: pathOf(reading, [...keys, key]),
      found: foundText(day),
      expected: say`a day that is not before "${issued}"`,
      message: message(),
      remedy: say`Correct one of the two days.`,
    }))
  }
}

const validateState = (reading: Reading, keys: Keys, { state, quote }: MissionRecord): void => {
  const accepted = quote?.accepted
  const asked = state === 'accepted' && quote !== undefined && accepted === undefined
  const open = (state === 'planned' || state === 'quoted') && accepted !== undefined
  if (!asked && !open) return
  reading.problems.add(() => ({
    code: 'quote-against-state',
    path: pathOf(reading, [...keys, 'state']),
    found: foundText(state),
    expected: asked ? say`a quote with the day of its acceptance` : say`"accepted" or "delivered"`,
    message: asked
      ? say`The mission is accepted, but its quote has no day on which it was.`
      : say`The mission is ${spoken(state)}, but its quote was accepted on ${accepted}.`,
    remedy: asked
      ? say`Add the day as "accepted" to the quote, or write "quoted" as the state.`
      : say`Correct the state, or take the day of acceptance out.`,
  }))
}

const warn = (reading: Reading, keys: Keys, { validUntil, accepted, rate, price }: QuoteRecord): void => {
  if (accepted !== undefined && accepted > validUntil) {
    reading.warnings.add(() => ({
      code: 'quote-accepted-late',
      path: pathOf(reading, [...keys, 'accepted']),
      found: foundText(accepted),
      expected: say`a day up to "${validUntil}"`,
      message: say`The quote was accepted on ${accepted}, when it had expired on ${validUntil}: it binds nobody, and its price is no confirmed money.`,
      remedy: say`Issue a new quote, or correct the day.`,
    }))
  }
  if (rate === undefined || price.currency !== currencyOf(reading)) return
  reading.warnings.add(() => ({
    code: 'needless-exchange-rate',
    path: pathOf(reading, [...keys, 'rate']),
    found: foundText(rate),
    expected: say`no rate`,
    message: say`The price stands in ${price.currency}, the currency of the plan: a rate of exchange for it changes nothing.`,
    remedy: say`Take the rate out.`,
  }))
}

export const validateQuotes = (reading: Reading): void => {
  for (const { keys, value: mission } of soundItems<MissionRecord>(reading, ['userPaysMissions', 'missions'])) {
    validateState(reading, keys, mission)
    if (mission.quote === undefined) continue
    validateDays(reading, [...keys, 'quote'], mission.quote)
    warn(reading, [...keys, 'quote'], mission.quote)
  }
}
