/** What thresholds that are tried do at once: how many members stand in each tier, and what all are charged in every year. */

import { type SmallAdministrations, say } from 'ltsfs'
import { printAmount, printChange } from '../layout/number.ts'
import { decimalsFor, Scroll } from '../layout/table.tsx'
import { explanationOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface TriedEffectsProps {
  readonly composition: Pick<SmallAdministrations, 'composition' | 'years' | 'isTried'>
  readonly selection: Selection
  readonly currency: string
  readonly year: number
}

export const TriedEffects = ({ composition: { composition, years, isTried }, selection, currency, year }: TriedEffectsProps) => (
  <div class="columns">
    <div>
      <Scroll label={say`Members in each tier`}>
        <table class="sticky" id="tried-tiers">
          <caption>
            <b>{say`Members in each tier`}</b>, {year}
          </caption>
          <Head of={say`Tier`} />
          <tbody>
            {composition.map(({ title, planned, tried, change }) => (
              <tr class={planned === tried ? '' : 'entering'}>
                <th scope="row">{title}</th>
                <td>{String(planned)}</td>
                <td>{String(tried)}</td>
                <td>{printChange(String(change), 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </div>
    <div>
      <Revenue years={years} isTried={isTried} selection={selection} currency={currency} year={year} />
    </div>
  </div>
)

type RevenueProps = Omit<TriedEffectsProps, 'composition'> & Pick<SmallAdministrations, 'years' | 'isTried'>

/** What is tried is recorded nowhere: it leads on only while it is what stands in the plan. */
const Revenue = ({ years, isTried, selection, currency, year }: RevenueProps) => {
  const decimals = decimalsFor(
    years.flatMap(({ planned, tried }) => [planned, tried]),
    currency,
  )
  const planned = (at: number): string => explanationOf({ id: 'membership-fees/charged', of: {}, year: at }, selection)
  return (
    <Scroll label={say`Fees charged in each year`}>
      <table class="sticky by-year" id="tried-years">
        <caption>
          <b>{say`Fees charged to all members in each year`}</b>, {currency}
        </caption>
        <Head of={say`Year`} />
        <tbody>
          {years.map((one) => (
            <tr>
              <th scope="row">{one.year === year ? <b>{String(one.year)}</b> : String(one.year)}</th>
              <td>
                <a href={planned(one.year)}>{printAmount(one.planned, decimals)}</a>
              </td>
              <td>{isTried ? printAmount(one.tried, decimals) : <a href={planned(one.year)}>{printAmount(one.tried, decimals)}</a>}</td>
              <td>{printChange(one.change, decimals)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const Head = ({ of }: { readonly of: string }) => (
  <thead>
    <tr>
      <th scope="col">{of}</th>
      <th scope="col">{say`In the plan`}</th>
      <th scope="col">{say`As tried`}</th>
      <th scope="col">{say`Change`}</th>
    </tr>
  </thead>
)
