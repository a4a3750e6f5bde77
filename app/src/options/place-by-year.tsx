/** What a value is in every year of the plan: inherited, and set here. */

import type { Place } from 'ltsfs'
import { phrase, say } from 'ltsfs'
import { Scroll } from '../layout/table.tsx'
import { valueText } from '../layout/value.tsx'
import type { SetValue } from './set-here.ts'

export const ByYear = ({ place, values }: { readonly place: Place; readonly values: readonly SetValue[] }) => {
  const setIn = (year: number | null): SetValue | undefined =>
    values.findLast(({ from, until }) => year !== null && year >= (from ?? year) && (until === undefined || year < until))
  return (
    <Scroll label={say`${place.words} by year`}>
      <table>
        <caption class="visually-hidden">{say`${place.words} by year, inherited and set here`}</caption>
        <thead>
          <tr>
            <th scope="col">{place.unit === '1' ? say`Share` : phrase(place.unit ?? '')}</th>
            {place.values.map(({ year }) => (
              <th scope="col">{String(year)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say`Inherited`}</th>
            {place.values.map(({ value }) => (
              <td>{valueText(value)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{say`Set here`}</th>
            {place.values.map(({ year }) => {
              const found = setIn(year)
              return <td>{found === undefined ? <span class="none">–</span> : <strong>{valueText(found.value)}</strong>}</td>
            })}
          </tr>
        </tbody>
      </table>
    </Scroll>
  )
}
