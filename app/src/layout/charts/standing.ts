/** How sure a bar is, in the notation of IBCS: actual solid, previous light, plan outlined, forecast hatched. */
export type Standing = 'actual' | 'previous' | 'plan' | 'forecast'

export const STANDINGS: Readonly<Record<Standing, string>> = {
  actual: 'actual',
  previous: 'before',
  plan: 'plan',
  forecast: 'forecast',
}
