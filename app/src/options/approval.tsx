/** The approval of an option: by which decision, the SHA-256 of what was frozen, what has drifted since; or the form that approves it. */
import { driftTables, later, say } from 'ltsfs'
import { approvalOf, lockedOptions } from '../database/approvals.ts'
import type { Desk } from '../desk.ts'
import { rich } from '../language/rich.ts'
import { EntryForm } from '../layout/entry-form.tsx'
import { FigureTable } from '../layout/table.tsx'
import { approvedDrift, approvedParts, planMoved, sinceApproved } from '../ledger/approved-drift.ts'
import { valuesWithoutReason } from '../ledger/without-reason.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import type { EditProps, Standing } from './edit-props.ts'
import { editAddress, LONGEST, MOST_SENT } from './form.ts'

/** Null while the option may change. */
export async function standingOf(desk: Desk, { version, plan, selection }: Opening, id: string): Promise<Standing | null> {
  const { database, engine } = desk
  const { planId, sha256 } = version
  const own = await approvalOf(database, planId, id)
  if (own === undefined) {
    const approval = (await lockedOptions(database, planId)).get(id)
    return approval === undefined ? null : { approval, sentences: [], tables: [] }
  }
  const asked = { planId, approval: own, document: plan.document, sha256, engine }
  const drift = await approvedDrift(database, asked)
  const parts = await approvedParts(database, asked, selection.basis)
  const tables = [...(parts === null ? [] : [parts]), ...(drift.ok ? driftTables(drift.value, plan.document) : [])]
  const moved = await planMoved(database, asked, selection.basis)
  return { approval: own, sentences: sinceApproved(drift, moved), tables }
}

export const ApprovalOf = ({ document, option, selection, version, refusal, standing, problems }: EditProps) => (
  <section aria-labelledby="approval-heading">
    <h2 id="approval-heading">{standing === null ? say`A draft: it may change` : titleOf(standing, option.id)}</h2>
    {standing !== null && <Approved standing={standing} option={option.id} selection={selection} />}
    {standing === null && <Unsaid document={document} id={option.id} selection={selection} />}
    {standing === null && problems.length === 0 && (
      <EntryForm
        id="approve"
        action={addressOf(`/options/edit/${option.id}/approve`, selection)}
        title={say`Approve it`}
        about={say`It is frozen with all its figures, and neither it nor an option under it can change any more. This cannot be undone; a copy can be made at any time.`}
        fields={[
          {
            name: 'decision',
            label: say`Decision it rests on`,
            kind: 'text',
            hint: say`As the minutes name it, such as "Steering Committee 2018/4". At most ${LONGEST} characters.`,
            longest: MOST_SENT,
          },
        ]}
        values={refusal?.form === 'approve' ? refusal.fields : {}}
        hidden={{ expected: String(version) }}
        submit={say`Freeze and approve`}
        problems={refusal?.form === 'approve' ? refusal.problems : []}
      />
    )}
    <p>
      <a href={addressOf('/papers', { ...selection, options: [] }, { of: option.id })}>{say`The paper on it`}</a>
    </p>
  </section>
)

/** What has to be said before it can be approved, each with a link to where. */
const Unsaid = ({ document, id, selection }: Pick<EditProps, 'document' | 'selection'> & { readonly id: string }) => {
  const unsaid = valuesWithoutReason(document, id)
  if (unsaid.length === 0) return null
  return (
    <>
      <p>{say`Before it can be approved, say why:`}</p>
      <ul>
        {unsaid.map(({ option, path, place }) => (
          <li>
            <a href={`${editAddress(option.id, selection, { place: path })}#change`}>{place}</a>
            {option.id !== id && ` (${say`in “${option.title}”`})`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the first column of a table of drift is of. */
const OF: Readonly<Record<string, () => string>> = { 'drift-changes': later`Value of the plan`, 'drift-parts': later`Over the whole plan` }

const titleOf = ({ approval }: Standing, id: string): string =>
  approval.option === id
    ? say`Approved on ${approval.approvedAt.slice(0, 10)}: it cannot change`
    : say`It lies under “${approval.option}”, approved on ${approval.approvedAt.slice(0, 10)}: it cannot change`

const Approved = ({
  standing,
  option,
  selection,
}: {
  readonly standing: Standing
  readonly option: string
  readonly selection: EditProps['selection']
}) => {
  const { approval, sentences, tables } = standing
  return (
    <>
      <dl class="facts">
        <dt>{say`Decision`}</dt>
        <dd>{approval.decision}</dd>
        <dt>{say`Frozen`}</dt>
        <dd>
          {rich`version ${approval.version} of the plan, ltsfs ${approval.engine}, SHA-256 ${<span class="code">{approval.sha256}</span>}`}
        </dd>
      </dl>
      {approval.option === option && (
        <p>{sentences.length === 0 ? say`Nothing has drifted since: every figure comes out as it was approved.` : sentences.join(' ')}</p>
      )}
      {approval.option === option && sentences.length > 0 && (
        <p>
          <a
            href={addressOf('/compare/versions', { ...selection, version: null, options: [] }, { since: String(approval.version) })}
          >{say`What changed in the plan since it was approved`}</a>
        </p>
      )}
      {tables.map((table) => (
        <FigureTable table={table} selection={selection} of={OF[table.id]?.() ?? say`Figure`} />
      ))}
    </>
  )
}
