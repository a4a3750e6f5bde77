/** The customs profiles: six different answers, none merged into another, each as printed in its cell. */
import { type CustomsProfileRecord, later, type MemberRecord, say, spoken } from 'ltsfs'
import { rich } from '../language/rich.ts'
import { Scroll } from '../layout/table.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'

const QUESTIONS = [
  ['harmonisedSystem', later`Harmonised System`],
  ['revisedKyoto', later`Revised Kyoto`],
  ['wtoValuation', later`WTO valuation`],
  ['riskManagement', later`Risk management`],
  ['automation', later`Automation`],
  ['arusha', later`Arusha`],
  ['postClearanceAudit', later`Post-clearance audit`],
] as const

/** As a heading begins. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

export interface CustomsProfilesProps {
  readonly members: readonly MemberRecord[]
  readonly selection: Selection
}

export const CustomsProfiles = ({ members, selection }: CustomsProfilesProps) => {
  const profiled = members.flatMap(({ id, name, customsProfile }) =>
    customsProfile === undefined ? [] : [{ id, name, profile: customsProfile }],
  )
  if (profiled.length === 0) return null
  return (
    <section>
      <h2>{say`Customs profiles`}</h2>
      <Scroll label={say`Customs profiles`}>
        <table class="sticky">
          <caption>{rich`${<b>{say`Answers as understood`}</b>}, and as printed`}</caption>
          <thead>
            <tr>
              <th scope="col">{say`Member`}</th>
              {QUESTIONS.map(([, name]) => (
                <th scope="col" class="text">
                  {capital(name())}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {profiled.map(({ id, name, profile }) => (
              <tr>
                <th scope="row">
                  <a href={addressOf(`/members/${id}`, selection)}>{name}</a>
                </th>
                {QUESTIONS.map(([question]) => (
                  <Answer answer={profile[question]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}

const Answer = ({ answer }: { readonly answer: CustomsProfileRecord['harmonisedSystem' | 'automation' | 'arusha'] }) => {
  const { printed, understood, doubt } = answer
  const detail = 'version' in answer ? answer.version : 'system' in answer ? answer.system : undefined
  return (
    <td class="text">
      {spoken(understood)}
      {detail === undefined ? '' : `, ${detail}`}
      <span class="small quiet"> {printed === '' ? say`(empty)` : say`“${printed}”`}</span>
      {doubt !== undefined && <div class="small flag">{say`doubted: ${doubt.reason}`}</div>}
    </td>
  )
}
