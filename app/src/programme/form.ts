/** What of the programme is shown, as it stands in the address: ?area=area-2&kind=expansion&years=one. What it does not know it leaves out. */
import * as z from 'zod'

const LONGEST = 100

const asked = z.object({
  area: z.string().max(LONGEST).optional().catch(undefined),
  kind: z.enum(['base-line', 'expansion']).optional().catch(undefined),
  years: z.enum(['all', 'one']).catch('all').default('all'),
})
export type Shown = z.infer<typeof asked>

export const shownAsked = (query: Readonly<Record<string, string>>): Shown => asked.parse(query)

/** The filter as it stands in an address, without what is the default. */
export const besidesOf = ({ area, kind, years }: Shown): Readonly<Record<string, string>> => ({
  ...(area === undefined ? {} : { area }),
  ...(kind === undefined ? {} : { kind }),
  ...(years === 'all' ? {} : { years }),
})
