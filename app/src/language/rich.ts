/** A sentence with links and marks in it: rich`Computed by ${<b>ltsfs</b>} on ${day}.` Where they stand is up to the language. */
import type { Child } from 'hono/jsx'
import { pieces } from 'ltsfs'

export const rich = (parts: TemplateStringsArray, ...values: readonly Child[]): Child => pieces(parts, values) as Child
