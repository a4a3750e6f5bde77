/** Guidebooks sold to visitors: a stream of income that the observatory has and ltsfs does not know. */
import { defineStream, figure } from 'ltsfs'

export const guidebookSales = defineStream({
  id: 'guidebook-sales',
  label: 'Guidebook sales',
  figures: ({ plan }, year) => {
    const { 'guidebooks-sold': copies, 'guidebook-price': price } = plan.document.parameters ?? {}
    if (copies === undefined || price === undefined) return []
    return [figure('guidebook-sales/sold', { year }, plan.at(copies, year).times(plan.at(price, year)).rounded())]
  },
  income: ({ book }, year) =>
    book.all('guidebook-sales/sold', year).map((sold) => ({ kind: 'recurrent', payer: { kind: 'other', id: 'visitors' }, figure: sold })),
})
