/** The composition of a tier under thresholds one can change: who stays, who enters, who leaves, and which indicator decides. */
import { counted, later, type SmallAdministrations, say, spoken, type ThresholdField, type TierMember, unitName } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { printAmount, printChange } from '../layout/number.ts'
import { decimalsFor, Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { ChangedPayers } from './changed-payers.tsx'
import { TriedEffects } from './tried-effects.tsx'

export interface CompositionProps {
  readonly composition: SmallAdministrations
  readonly selection: Selection
  readonly year: number
  readonly currency: string
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const STANDINGS = { stays: later`stays`, enters: later`+ enters`, leaves: later`− leaves` } as const

export const Composition = ({ composition, selection, year, currency }: CompositionProps): Html => {
  const { tier, schedule, members, rule, charged, problems } = composition
  const entering = members.filter(({ standing }) => standing === 'enters').length
  const leaving = members.filter(({ standing }) => standing === 'leaves').length
  const decimals = decimalsFor([charged.planned, charged.tried, charged.change, tier.fee], currency)
  return (
    <section id="composition">
      <h2>{say`${tier.title}: who belongs`}</h2>
      <p class="about">
        {say`${schedule.title}, ${year}. A member belongs here when it meets ${rule}. The fee of the tier is ${printAmount(tier.fee, decimals)} ${currency}. Other thresholds can be tried; nothing is recorded.`}
      </p>
      <Thresholds composition={composition} selection={selection} year={year} />
      {problems.length > 0 && (
        <div class="summary-box" role="alert">
          <p>{say`Nobody can be charged under these thresholds; below stands what is in the plan.`}</p>
          <ul>
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <p role="status">
        {rich`${<strong>{say`${counted(members.length - leaving, 'member')}, ${entering} entering and ${leaving} leaving.`}</strong>} Fees charged to all members: ${printAmount(charged.tried, decimals)} ${currency}, ${printChange(charged.change, decimals)} against the plan.`}
      </p>
      <TriedEffects composition={composition} selection={selection} currency={currency} year={year} />
      <Scroll label={say`${tier.title}: members`}>
        <table class="sticky wraps">
          <caption>{rich`${<b>{say`Members of the tier`}</b>} under these thresholds`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`Member`}</th>
              <th scope="col" class="text">{say`Stands`}</th>
              <th scope="col" class="text">{say`Because`}</th>
            </tr>
          </thead>
          <Members members={members} selection={selection} />
        </table>
      </Scroll>
      <ChangedPayers composition={composition} selection={selection} currency={currency} year={year} />
    </section>
  )
}

const Members = ({ members, selection }: { readonly members: readonly TierMember[]; readonly selection: Selection }) => (
  <tbody>
    {members.map(({ id, name, standing, from, to, decides, because }) => (
      <tr class={standing === 'enters' ? 'entering' : standing === 'leaves' ? 'leaving' : ''}>
        <th scope="row">
          <a href={addressOf(`/members/${id}`, selection)}>{name}</a>
        </th>
        <td class="text">
          {STANDINGS[standing]()}
          {standing === 'enters' && <span class="quiet small">{say` from ${from}`}</span>}
          {standing === 'leaves' && <span class="quiet small">{say` to ${to}`}</span>}
        </td>
        <td class="text long">
          {decides !== null && <strong>{say`${capital(decides)}:`} </strong>}
          {because.join(say`; `)}
        </td>
      </tr>
    ))}
  </tbody>
)

const Thresholds = ({ composition: { fields, tiers, tier }, selection, year }: Omit<CompositionProps, 'currency'>) => (
  <form
    class="thresholds"
    method="get"
    action="/members#composition"
    hx-boost="false"
    hx-get="/members/composition"
    hx-trigger="change, submit, input delay:300ms"
    hx-target="#composition"
    hx-swap="outerMorph"
  >
    <input type="hidden" name="basis" value={selection.basis} />
    <input type="hidden" name="year" value={String(year)} />
    {selection.plan !== null && <input type="hidden" name="plan" value={selection.plan} />}
    {selection.version !== null && <input type="hidden" name="version" value={String(selection.version)} />}
    {selection.options.map((option) => (
      <input type="hidden" name="option" value={option} />
    ))}
    {tiers.length > 1 && (
      <div class="field">
        <label for="tier">{say`Tier`}</label>
        <select name="tier" id="tier">
          {tiers.map(({ id, title }) => (
            <option value={id} selected={id === tier.id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    )}
    {fields.map((field) => (
      <Threshold field={field} />
    ))}
    <div class="field">
      <button type="submit">{say`Try`}</button> <a href={addressOf('/members', selection)}>{say`As in the plan`}</a>
    </div>
  </form>
)

const Threshold = ({ field: { name, indicator, is, unit, planned, tried, problem } }: { readonly field: ThresholdField }) => (
  <div class="field">
    <label for={name}>
      {capital(spoken(indicator))} {is}
    </label>
    <input
      type="text"
      inputmode="decimal"
      id={name}
      name={name}
      value={tried}
      size={16}
      autocomplete="off"
      aria-describedby={`${name}-hint`}
      {...(problem === null ? {} : { 'aria-invalid': 'true' as const })}
    />
    <p class={problem === null ? 'hint' : 'error'} id={`${name}-hint`}>
      {problem ?? say`${unitName(unit)}; in the plan ${printAmount(planned === '' ? '0' : planned)}`}
    </p>
  </div>
)
