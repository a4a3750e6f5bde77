/** Publication sales: copies of the customs handbook that are sold in a year, at the price of that year. A new stream, as anyone might add one. */
import { figure } from '../../packages/ltsfs/src/formula/write.ts'
import { defineStream } from '../../packages/ltsfs/src/streams/stream.ts'

export const publicationSales = defineStream({
  id: 'publication-sales',
  label: 'Publication sales',
  figures: ({ plan }, year) => {
    const { 'publication-copies': copies, 'publication-price': price } = plan.document.parameters ?? {}
    if (copies === undefined || price === undefined || !plan.isInForce(copies, year)) return []
    return [figure('publication-sales/sold', { year }, plan.at(copies, year).times(plan.at(price, year)).rounded())]
  },
  income: ({ book }, year) =>
    book.all('publication-sales/sold', year).map((sold) => ({ kind: 'recurrent', payer: { kind: 'other', id: 'readers' }, figure: sold })),
})
