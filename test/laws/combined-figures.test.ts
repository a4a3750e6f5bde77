/** The law of combined figures: whatever an option changes, each cell of a comparison is what its explanation comes to, and the parts add up to it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Alternative } from '../../packages/ltsfs/src/comparison/alternative.ts'
import { type Comparison, compare } from '../../packages/ltsfs/src/comparison/comparison.ts'
import { ZERO } from '../../packages/ltsfs/src/money/decimal.ts'
import { comparedIndicatorsTable, headlinesTable, totalsTable } from '../../packages/ltsfs/src/presentation/comparison/comparison-tables.ts'
import { winnersTable } from '../../packages/ltsfs/src/presentation/comparison/winners-table.ts'
import {
  type CombinedWay,
  type ExplainedCombined,
  explainedCombined,
} from '../../packages/ltsfs/src/presentation/explanation/explained-combined.ts'
import type { Cell, Column, Table } from '../../packages/ltsfs/src/presentation/table.ts'
import { BASES } from '../../packages/ltsfs/src/streams/stream.ts'
import { optionsFor } from '../../packages/ltsfs/src/testing/options-for.ts'
import { basePlan } from '../base-plan.ts'

const wayOf = ({ option, title, assessment }: Alternative): CombinedWay => ({ titles: option === null ? [] : [title], assessment })

/** The cells of a table that are made of several figures, with the way ahead that each stands for. */
const combinedCells = (
  { alternatives }: Comparison,
  { columns, rows }: Table,
): readonly (readonly [Cell, ExplainedCombined | undefined])[] =>
  rows.flatMap(({ cells, of }) =>
    cells.flatMap((cell, at) => {
      const option = (of ?? columns[at]?.of)?.['option'] ?? columns[at]?.of?.['option'] ?? null
      const own = alternatives.find((one) => one.option === option)
      const against = alternatives.find((one) => one.option === cell.combined?.against)
      if (cell.combined === undefined || cell.amount === null || own === undefined) return []
      return [
        [cell, explainedCombined(cell.combined, { own: wayOf(own), against: against === undefined ? null : wayOf(against) })] as const,
      ]
    }),
  )

const isPart = (kind: string): boolean => kind === 'line'

/** What the parts of a column come to, as they are shown. */
const addedUp = ({ rows }: Table, { id }: Column, columns: readonly Column[]): string => {
  const at = columns.findIndex((column) => column.id === id)
  return rows
    .filter(({ kind }) => isPart(kind))
    .reduce((all, { cells }) => all.plus(cells[at]?.amount ?? 0), ZERO)
    .toFixed(2)
}

const document = basePlan()

test('a cell is what its explanation comes to, and the parts of a sum add up to it as they are shown', () => {
  let seen = 0
  fc.assert(
    fc.property(optionsFor(document), fc.constantFrom(...BASES), (option, basis) => {
      const compared = compare({ ...document, options: [...document.options, option] }, { options: [option.id], baseline: null, basis })
      fc.pre(compared.ok)
      if (!compared.ok) return
      const tables = [headlinesTable, totalsTable, winnersTable, (all: Comparison) => comparedIndicatorsTable(all, 'differences')]
      for (const [cell, found] of tables.flatMap((tableOf) => combinedCells(compared.value, tableOf(compared.value)))) {
        seen += 1
        expect(found?.amount).toBe(cell.amount)
        if (found === undefined || found.unit !== 'FJD' || found.name.over !== 'sum') continue
        const { columns } = found.parts
        const last = columns.at(-1)
        if (last !== undefined) expect(addedUp(found.parts, last, columns)).toBe(cell.amount)
        expect(found.parts.reconciliation ?? 'leave 0.00 FJD in').toContain('leave 0.00 FJD in')
      }
    }),
    { numRuns: 25 },
  )
  expect(seen).toBeGreaterThan(0)
})
