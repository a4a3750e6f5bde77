/** Who would be charged more and who less under the thresholds tried: the picture, the table, and the line that adds it up. */

import { type Chart, type FigureName, type SmallAdministrations, say } from 'ltsfs'
import { DivergingBars } from '../layout/charts/diverging-bars.tsx'
import { printAmount, printChange } from '../layout/number.ts'
import { decimalsFor, Scroll } from '../layout/table.tsx'
import { explanationOf } from '../layout/table-cell.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

export interface ChangedPayersProps {
  readonly composition: Pick<SmallAdministrations, 'payers' | 'charged'>
  readonly selection: Selection
  readonly currency: string
  readonly year: number
}

type Payers = SmallAdministrations['payers']

const chartOf = (payers: Payers, currency: string): Chart => ({
  id: 'changed-payers',
  kind: 'bars',
  title: say`Change of the fee by member`,
  unit: currency,
  categories: payers.map(({ id, name }) => ({ id, label: name })),
  series: [{ id: 'change', label: say`Change`, ibcs: 'forecast', points: payers.map(({ change }) => ({ amount: change })) }],
})

const proof = (count: number): string =>
  count === 1
    ? say`The change of 1 member is that of all; the others are charged as in the plan.`
    : say`The changes of ${count} members add up to that of all; the others are charged as in the plan.`

export const ChangedPayers = ({ composition: { payers, charged }, selection, currency, year }: ChangedPayersProps) => {
  if (payers.length === 0) return <p class="about">{say`Nobody is charged more or less than in the plan.`}</p>
  const decimals = decimalsFor(
    payers.flatMap(({ planned, tried }) => [planned, tried]),
    currency,
  )
  const chargedTo = (of: FigureName['of']): string => explanationOf({ id: 'membership-fees/charged', of, year }, selection)
  return (
    <div class="columns">
      <div class="figure">
        <h3>{say`Who is charged more, who less`}</h3>
        <DivergingBars chart={chartOf(payers, currency)} decimals={decimals} />
      </div>
      <div>
        <Scroll label={say`Fees that change`}>
          <table class="sticky" id="changed-payers-table">
            <caption>
              <b>{say`Fees that change`}</b>, {currency}
            </caption>
            <thead>
              <tr>
                <th scope="col">{say`Member`}</th>
                <th scope="col">{say`In the plan`}</th>
                <th scope="col">{say`As tried`}</th>
                <th scope="col">{say`Change`}</th>
              </tr>
            </thead>
            <tbody>
              {payers.map(({ id, name, planned, tried, change }) => (
                <tr>
                  <th scope="row">
                    <a href={addressOf(`/members/${id}`, selection)}>{name}</a>
                  </th>
                  <td>
                    <a href={chargedTo({ member: id })}>{printAmount(planned, decimals)}</a>
                  </td>
                  <td>{printAmount(tried, decimals)}</td>
                  <td>{printChange(change, decimals)}</td>
                </tr>
              ))}
              <tr class="total">
                <th scope="row">{say`All members`}</th>
                <td>
                  <a href={chargedTo({})}>{printAmount(charged.planned, decimals)}</a>
                </td>
                <td>{printAmount(charged.tried, decimals)}</td>
                <td>{printChange(charged.change, decimals)}</td>
              </tr>
            </tbody>
          </table>
        </Scroll>
        <p class="reconciliation">{proof(payers.length)}</p>
      </div>
    </div>
  )
}
