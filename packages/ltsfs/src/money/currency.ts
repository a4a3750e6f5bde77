/** ISO 4217 currencies and their minor units: VUV and XPF have none, most have two, a few have three or four. */
import currencies from 'currency-codes'

const known = new Map<string, number>(currencies.codes().map((code) => [code, currencies.code(code)?.digits ?? 2]))

/** Whether a text is an ISO 4217 alphabetic code ("SAT", seen in print for the tala, is not). */
export const isCurrency = (code: string): boolean => known.has(code)

/** How many decimals the minor unit of a currency has; throws for a text that is not a currency (a broken invariant, checked at the door). */
export const minorUnits = (code: string): number => {
  const digits = known.get(code)
  if (digits === undefined) throw new Error(`"${code}" is not an ISO 4217 currency`)
  return digits
}

/** What the currencies are called in English: "Fiji Dollar". */
export const currencyNames = (): readonly string[] => currencies.codes().flatMap((code) => currencies.code(code)?.currency ?? [])
