/** The small plan of the cases as the text of a file, for the standard input: changed first where a test wants it wrong. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export const BASE_PLAN = 'fixtures/cases/base-plan.yaml'

type Part = { [key: string]: Part }

/** `change` may do anything to the document, also what its schema forbids. */
export const planText = (change: (document: Part) => void): string => {
  const document = parse(readFileSync(BASE_PLAN, 'utf8')) as Part
  change(document)
  return JSON.stringify(document)
}
