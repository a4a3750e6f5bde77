/** What is known of a member: each value as printed beside as understood, with its year, its quality and its source. */
import { type MemberRecord, say, spoken, spokenChoice, unitName } from 'ltsfs'
import { rich } from '../language/rich.ts'
import { printAmount } from '../layout/number.ts'
import { Scroll } from '../layout/table.tsx'
import { placeOf } from '../layout/table-cell.tsx'
import type { Selection } from '../outlook/selection.ts'

export interface ProfileProps {
  readonly member: MemberRecord
  readonly selection: Selection
  /** Titles of sources by id. */
  readonly sources: ReadonlyMap<string, string>
}

export const Profile = ({ member, selection, sources }: ProfileProps) => (
  <section>
    <h2>{say`What is known of it`}</h2>
    <Scroll label={say`Profile`}>
      <table class="sticky">
        <caption>{rich`${<b>{say`Economic profile`}</b>}, as printed and as understood`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`Indicator`}</th>
            <th scope="col">{say`Understood`}</th>
            <th scope="col" class="text">{say`Unit`}</th>
            <th scope="col" class="text">{say`Year`}</th>
            <th scope="col" class="text">{say`Printed`}</th>
            <th scope="col" class="text">{say`Quality`}</th>
            <th scope="col" class="text">{say`Source`}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(member.indicators).map(([id, { value, unit, year, firstYear, printed, quality, source, derived, concept }]) => (
            <tr>
              <th scope="row">{spoken(id)}</th>
              <td>
                <Understood value={value} unit={unit} path={`members.${member.id}.indicators.${id}.value`} selection={selection} />
              </td>
              <td class="text">{unit === YES_OR_NO ? <span class="none">–</span> : unitName(unit)}</td>
              <td class="text">
                {year === undefined ? (
                  <span class="none">{say`undated`}</span>
                ) : firstYear === undefined ? (
                  String(year)
                ) : (
                  `${firstYear}–${year}`
                )}
              </td>
              <td class="text">
                {printed === undefined ? (
                  <span class="none">{say`not printed`}</span>
                ) : printed === '' ? (
                  <span class="none">{say`empty`}</span>
                ) : (
                  printed
                )}
              </td>
              <td class="text">
                {[
                  ...quality.map(spoken),
                  ...(derived === undefined ? [] : [derived.how]),
                  ...(concept === undefined ? [] : [concept]),
                ].join(say`; `)}
              </td>
              <td class="text small">{sources.get(source) ?? source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  </section>
)

interface UnderstoodProps {
  readonly value: string | null
  readonly unit: string
  readonly path: string
  readonly selection: Selection
}

const YES_OR_NO = 'flag'

const Understood = ({ value, unit, path, selection }: UnderstoodProps) =>
  value === null ? (
    <span class="none">{say`blank`}</span>
  ) : (
    <a href={placeOf({ path, year: null }, selection)}>
      {unit === YES_OR_NO ? spokenChoice(value === '0' ? 'false' : 'true') : printAmount(value)}
    </a>
  )
