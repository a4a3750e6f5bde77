/** Data quality: what is odd in the data, found by rule and corrected by nobody, and every member as printed beside as understood. */
import { later, type MemberRecord, type SourceRecord, say, spoken, unitName } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { printAmount } from '../layout/number.ts'
import { Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { CustomsProfiles, capital } from './customs-profiles.tsx'
import type { RuleFindings } from './queries.ts'
import { UnnamedSources } from './unnamed-sources.tsx'

export interface DataQualityProps {
  readonly rules: readonly RuleFindings[]
  readonly members: readonly MemberRecord[]
  /** That nothing in the plan names. */
  readonly unnamed: readonly SourceRecord[]
  readonly selection: Selection
}

const SEVERITIES = { note: later`Note`, warn: later`With care`, hold: later`Held back` } as const
const BADGES = { note: '', warn: 'warn', hold: 'fail' } as const

export const DataQuality = ({ rules, members, unnamed, selection }: DataQualityProps): Html => {
  const anomalies = rules.flatMap((rule) => rule.anomalies)
  const held = anomalies.flatMap(({ members: [member], holds }) => holds.map((indicator) => `${member} ${indicator}`))
  return (
    <>
      <h1>
        {new Set(held).size === 1
          ? say`${anomalies.length} oddities in the data; 1 value is held back`
          : say`${anomalies.length} oddities in the data; ${new Set(held).size} values are held back`}
      </h1>
      <p class="deck">{say`Each was found by a rule that would find it in other data too. Nothing is corrected silently: the printed value stays beside the value as understood. A value that is held back counts as absent in every key, entry rule and burden until somebody confirms it in the plan: “confirmed”, with the day, by whom, and a source.`}</p>
      <section>
        <h2>{say`By rule`}</h2>
        {rules.map(({ rule, treatment, anomalies: found }) => (
          <details class="rule" id={rule}>
            <summary>
              <strong>{capital(spoken(rule))}</strong> <span class="quiet">({found.length})</span>
              <span class="small quiet treatment">{treatment}</span>
            </summary>
            <ul class="findings">
              {found.map(({ severity, title, message, members: concerned }) => (
                <li>
                  <span class={`badge ${BADGES[severity]}`}>{SEVERITIES[severity]()}</span>
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
      <Values members={members} held={new Set(held)} selection={selection} />
      <CustomsProfiles members={members} selection={selection} />
      <UnnamedSources sources={unnamed} />
    </>
  )
}

interface ValuesProps extends Omit<DataQualityProps, 'rules' | 'unnamed'> {
  /** Member and indicator of every value that is held back. */
  readonly held: ReadonlySet<string>
}

const Values = ({ members, held, selection }: ValuesProps) => {
  const indicators = [...new Set(members.flatMap((member) => Object.keys(member.indicators)))]
  return (
    <section>
      <h2>{say`Economic profiles`}</h2>
      <p class="about">{say`The number as understood, in full units, and under it the cell as printed. A blank is a blank and never nought.`}</p>
      <Scroll label={say`Economic profiles`}>
        <table class="sticky">
          <caption>
            <b>{say`Members as printed and as understood`}</b>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say`Member`}</th>
              {indicators.map((id) => (
                <th scope="col">{capital(spoken(id))}</th>
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
                  <Observed
                    observation={Object.hasOwn(member.indicators, id) ? member.indicators[id] : undefined}
                    isHeld={held.has(`${member.id} ${id}`)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

interface ObservedProps {
  readonly observation: MemberRecord['indicators'][string] | undefined
  readonly isHeld: boolean
}

/** A flag has no cell of its own in the source: it is read from a list, and says so. */
const printedText = ({ printed, derived, unit }: MemberRecord['indicators'][string]): string => {
  if (derived !== undefined) return say`derived`
  if (printed !== undefined) return printed === '' ? say`empty` : say`“${printed}”`
  return unit === 'flag' ? say`from a list` : say`not printed`
}

const understoodText = ({ value, unit }: MemberRecord['indicators'][string]): string | null => {
  if (value === null) return null
  return unit === 'flag' ? (value === '0' ? say`no` : say`yes`) : printAmount(value)
}

const Observed = ({ observation, isHeld }: ObservedProps) => {
  if (observation === undefined) return <td class="none">–</td>
  const { unit, year, quality, confirmed } = observation
  const understood = understoodText(observation)
  const marks = [
    ...(isHeld ? [say`held back`] : []),
    ...quality.map(spoken),
    ...(confirmed === undefined ? [] : [say`confirmed ${confirmed.on}`]),
  ]
  return (
    <td>
      {understood ?? <span class="none">{say`blank`}</span>} {unit === 'flag' ? null : <span class="small quiet">{unitName(unit)}</span>}
      <div class="small quiet">
        {printedText(observation)}
        {year === undefined ? '' : `, ${year}`}
      </div>
      {marks.length > 0 && <div class="small flag">{marks.join(', ')}</div>}
    </td>
  )
}
