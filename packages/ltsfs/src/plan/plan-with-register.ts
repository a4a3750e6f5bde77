/** The plan with other entries in its register, as when they are kept apart from the document; years closed stay closed. */
import type { RegisterEntry } from '../inputs/register.ts'
import { type Plan, planOf } from './plan.ts'

export const planWithRegister = ({ document }: Plan, entries: readonly RegisterEntry[]): Plan =>
  planOf({ ...document, register: { ...document.register, entries: [...entries] } })
