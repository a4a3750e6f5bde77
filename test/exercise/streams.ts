/** The list of streams, with the new one as its last line. */
import { streams } from '../../packages/ltsfs/src/streams/index.ts'
import { publicationSales } from './publication-sales.ts'

export const streamsWithSales = [...streams, publicationSales]
