/** What the pages of agreements show, in the words and tables of the library: the register of the database as of a day. */
import {
  type AgreementPaper,
  type Attention,
  agreementPaper,
  attentionList,
  conditionsTable,
  deliveryTable,
  instalmentCalendar,
  openInstalmentsTable,
  pipelineSentence,
  pipelineTable,
  promisesTable,
  scopeTable,
  type Table,
} from 'ltsfs'
import type { Standing } from '../ledger/standing.ts'

export interface AgreementsShown {
  readonly sentence: string
  readonly pipeline: Table
  readonly attention: readonly Attention[]
  readonly calendar: Table
  readonly open: Table
  readonly conditions: Table
  readonly scope: Table
  readonly promises: Table
  readonly delivery: Table
}

export const agreementsOf = ({ view }: Standing): AgreementsShown => ({
  sentence: pipelineSentence(view),
  pipeline: pipelineTable(view),
  attention: attentionList(view),
  calendar: instalmentCalendar(view),
  open: openInstalmentsTable(view),
  conditions: conditionsTable(view),
  scope: scopeTable(view),
  promises: promisesTable(view),
  delivery: deliveryTable(view),
})

/** A table of the page by its name in the address of a download. */
export function tableOf(standing: Standing, name: string): Table | undefined {
  const { sentence: _, attention: __, ...tables } = agreementsOf(standing)
  return new Map<string, Table>(Object.entries(tables)).get(name)
}

export const paperOf = ({ books, view }: Standing, id: string): AgreementPaper | undefined => agreementPaper(view, id, books.entries)
