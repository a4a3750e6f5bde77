/** Files in and out: plan documents in YAML and JSON, tables in CSV. */
export { writeCsv } from './csv.ts'
export { joinSections } from './join-sections.ts'
export { readPlan } from './read-plan.ts'
export { readText } from './read-text.ts'
