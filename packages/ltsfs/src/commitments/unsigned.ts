/** How far money has come that is not signed yet: "only pledged". */
import { later } from '../language/say.ts'

export const ONLY_HOPED = {
  concept: later`only an idea`,
  submitted: later`only submitted`,
  pledged: later`only pledged`,
  'approved-in-principle': later`only approved in principle`,
} as const
