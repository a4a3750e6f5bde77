/** What the pages of agreements show, in the words and tables of the library: the register of the database as of a day. */
import {
  type AgreementPaper,
  type Attention,
  agreementPaper,
  attentionList,
  conditionsTable,
  deliveryTable,
  instalmentCalendar,
  instalmentsAsked,
  instalmentsTable,
  openInstalmentsTable,
  pipelineSentence,
  pipelineTable,
  promisesTable,
  scopeTable,
  type Table,
} from 'ltsfs'
import { inWords } from '../database/recorded-words.ts'
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
  /** Agreements of which the register speaks: what came in under any other is as the plan says. */
  readonly registered: ReadonlySet<string>
}

export type TableName = Exclude<keyof AgreementsShown, 'sentence' | 'attention' | 'registered'>

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
  registered: new Set(view.position.agreements.flatMap(({ agreement, registered }) => (registered ? [agreement.id] : []))),
})

/** Instalments as the address narrows them; undefined where it names what is not there. */
export const instalmentsOf = ({ view }: Standing, query: Readonly<Record<string, string>>): Table | undefined => {
  const asked = instalmentsAsked(view, query)
  return asked && instalmentsTable(view, asked)
}

/** A table of the page by its name in the address of a download. */
export function tableOf(standing: Standing, name: string): Table | undefined {
  const { sentence: _, attention: __, registered: ___, ...tables } = agreementsOf(standing)
  return new Map<string, Table>(Object.entries(tables)).get(name)
}

export const paperOf = ({ books, view }: Standing, id: string): AgreementPaper | undefined =>
  agreementPaper(view, id, inWords(books.entries))
