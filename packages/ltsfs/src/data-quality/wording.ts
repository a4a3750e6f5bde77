/** Figures and lists inside the sentences of a finding. */
import { speaking } from '../language/language.ts'
import { say } from '../language/say.ts'
import type { Decimal } from '../money/decimal.ts'

/** "12,588,720": to the whole unit. */
export const whole = (amount: Decimal): string => amount.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, speaking().group)

/** "1.4385" as it is written in the language of the moment. */
export const decimals = (text: string): string => text.replace('.', speaking().point)

/** "64.2 %", with as many decimals as asked. */
export const percent = (share: Decimal, places = 1): string => say`${decimals(share.times(100).toFixed(places))} %`
