/** Data quality: what is odd in the data, found by rule and corrected by nobody, and every member as printed beside as understood. */
import type { MemberRecord } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount } from '../layout/number.ts'
import { Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { CustomsProfiles } from './customs-profiles.tsx'
import type { RuleFindings } from './queries.ts'

export interface DataQualityProps {
  readonly rules: readonly RuleFindings[]
  readonly members: readonly MemberRecord[]
  readonly selection: Selection
}

const SEVERITIES = { note: 'Note', warn: 'With care', hold: 'Held back' } as const
const BADGES = { note: '', warn: 'warn', hold: 'fail' } as const

const capital = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

export const DataQuality = ({ rules, members, selection }: DataQualityProps): Html => {
  const anomalies = rules.flatMap((rule) => rule.anomalies)
  const held = anomalies.filter(({ severity }) => severity === 'hold').length
  return (
    <>
      <h1>
        {anomalies.length} oddities in the data, {held} of them grave enough to hold a value back
      </h1>
      <p class="deck">
        Each was found by a rule that would find it in other data too. Nothing is corrected silently: the printed value stays beside the
        value as understood.
      </p>
      <section>
        <h2>By rule</h2>
        {rules.map(({ rule, treatment, anomalies: found }) => (
          <details class="rule" id={rule}>
            <summary>
              <strong>{capital(rule)}</strong> <span class="quiet">({found.length})</span>
              <span class="small quiet treatment">{treatment}</span>
            </summary>
            <ul class="findings">
              {found.map(({ severity, title, message, members: concerned }) => (
                <li>
                  <span class={`badge ${BADGES[severity]}`}>{SEVERITIES[severity]}</span>
                  <div>
                    <strong>
                      {concerned.length === 1 ? <a href={addressOf(`/members/${concerned[0]}`, selection)}>{title}</a> : title}
                    </strong>
                    <div class="small">{message}</div>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <Values members={members} selection={selection} />
      <CustomsProfiles members={members} selection={selection} />
    </>
  )
}

const Values = ({ members, selection }: Omit<DataQualityProps, 'rules'>) => {
  const indicators = [...new Set(members.flatMap((member) => Object.keys(member.indicators)))]
  return (
    <section>
      <h2>Economic profiles</h2>
      <p class="about">The number as understood, in full units, and under it the cell as printed. A blank is a blank and never nought.</p>
      <Scroll label="Economic profiles">
        <table class="sticky">
          <caption>
            <b>Members as printed and as understood</b>
          </caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              {indicators.map((id) => (
                <th scope="col">{capital(id)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <tr>
                <th scope="row">
                  <a href={addressOf(`/members/${member.id}`, selection)}>{member.name}</a>
                </th>
                {indicators.map((id) => (
                  <Observed observation={member.indicators[id]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const Observed = ({ observation }: { readonly observation: MemberRecord['indicators'][string] | undefined }) => {
  if (observation === undefined) return <td class="none">–</td>
  const { value, unit, year, printed, quality } = observation
  return (
    <td>
      {value === null ? <span class="none">blank</span> : printAmount(value)} <span class="small quiet">{unit}</span>
      <div class="small quiet">
        {printed === undefined ? 'derived' : printed === '' ? 'empty' : `“${printed}”`}
        {year === undefined ? '' : `, ${year}`}
      </div>
      {quality.length > 0 && <div class="small flag">{quality.map((flag) => flag.replaceAll('-', ' ')).join(', ')}</div>}
    </td>
  )
}
