/** What a source of the plan is called; by its id where the plan has it no longer. */
import type { PlanDocument } from 'ltsfs'

export const sourceTitle = ({ sources }: PlanDocument, id: string): string => sources.find((source) => source.id === id)?.title ?? id
