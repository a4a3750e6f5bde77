/** The JSON Schema of the plan document, for editors and other programs: what a document may look like, before its records are checked against each other. */
import * as z from 'zod'
import { planDocument, SCHEMA_VERSION } from './inputs/plan-document.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** JSON Schema, draft 2020-12. */
export const planSchema = (): JsonSchema => ({
  $id: `urn:ltsfs:plan:${SCHEMA_VERSION}`,
  title: 'Plan document',
  ...(z.toJSONSchema(planDocument, { io: 'input' }) as JsonSchema),
})
