/** Over which years the curve runs, as it stands in the address: ?over=year. Without a word, over the whole plan. */
import * as z from 'zod'

const SPANS = ['plan', 'year'] as const
export type Span = (typeof SPANS)[number]

const asked = z.object({ over: z.enum(SPANS).catch('plan').default('plan') }).transform(({ over }) => over)

export const spanAsked = (query: Readonly<Record<string, string>>): Span => asked.parse(query)
