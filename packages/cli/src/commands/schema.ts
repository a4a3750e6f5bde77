/** `ltsfs schema`: the JSON Schema of the plan document, for editors and other tools. */
import { planSchema } from 'ltsfs/schema'
import type { Command } from '../command.ts'

export const schemaCommand: Command = {
  name: 'schema',
  operands: [],
  options: {},
  about: 'Prints the JSON Schema (draft 2020-12) that a plan document follows; an editor completes and checks a plan with it.',
  example: 'ltsfs schema > plan.schema.json',
  execute: async () => ({ exit: 0, out: `${JSON.stringify(planSchema(), null, 2)}\n` }),
}
