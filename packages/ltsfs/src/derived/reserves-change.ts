/** By how much reserves are more at the end of a year than at the end of the year before; in the first year, all they are. */
import { type DerivedFigures, isOf } from './derived-figures.ts'

export const reservesChange: DerivedFigures = {
  id: 'reserves/change',
  formula: ({ book }, of, year) => {
    if (!isOf(of, [])) return undefined
    const [closing, before] = [year, year - 1].map((each) => book.find('reserves/closing', {}, each))
    return before === undefined ? closing : closing?.minus(before)
  },
}
