/** What is asked, as forms: which activity of the plan and on which day; or an activity that is only proposed. */
import { later, type Plan, PROPOSED, type Problem, say } from 'ltsfs'
import { Folded } from '../layout/folded.tsx'
import type { Opening } from '../outlook/opening.ts'
import { amountName, categoryName, type Question } from './form.ts'

interface QuestionProps {
  readonly opening: Opening
  readonly plan: Plan
  readonly question: Question
  readonly day: string
  readonly knownOn: string | null
}

const askedText = ({ document }: Plan, question: Question): string => {
  if (question.about === 'proposal') return question.texts['title'] || say`an activity that is not in the plan`
  const found = question.about === 'activity' ? document.spending.activities.find(({ id }) => id === question.id) : undefined
  return found === undefined ? say`all expansions together` : found.title
}

export const QuestionForm = ({ opening, plan, question, day, knownOn }: QuestionProps) => (
  <form
    class="choices"
    aria-label={say`What is asked`}
    id="choices"
    method="get"
    action="/cover"
    hx-boost="false"
    hx-get="/cover"
    hx-trigger="change, submit"
    hx-target="#view"
    hx-swap="outerMorph"
    hx-push-url="true"
  >
    <Folded summary={say`Asked: ${askedText(plan, question)}, as of ${day}`}>
      <div class="fields">
        <label>
          <span class="name">{say`Activity`}</span>
          <select name="activity" id="activity">
            <option value="">{say`all expansions together`}</option>
            {plan.document.framework.areas.map((area) => (
              <optgroup label={area.name}>
                {plan.document.spending.activities
                  .filter((activity) => activity.area === area.id && activity.id !== PROPOSED)
                  .map(({ id, title, kind }) => (
                    <option value={id} selected={question.about === 'activity' && question.id === id}>
                      {kind === 'base-line' ? say`${title} (base-line)` : title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label>
          <span class="name">{say`As of`}</span>
          <input type="date" name="as-of" id="as-of" value={day} required />
        </label>
        <label>
          <span class="name">{say`As known on`}</span>
          <input type="date" name="known-on" id="known-on" value={knownOn ?? ''} />
        </label>
        <Kept opening={opening} />
        <button type="submit" class="plain">{say`Ask`}</button>
      </div>
    </Folded>
  </form>
)

/** What other pages look at goes along. */
const Kept = ({ opening: { selection } }: Pick<QuestionProps, 'opening'>) => (
  <>
    {selection.plan !== null && <input type="hidden" name="plan" value={selection.plan} />}
    <input type="hidden" name="basis" value={selection.basis} />
    {selection.options.map((id) => (
      <input type="hidden" name="option" value={id} />
    ))}
    {selection.year !== null && <input type="hidden" name="year" value={String(selection.year)} />}
  </>
)

interface ProposalProps extends QuestionProps {
  readonly problems: readonly Problem[]
}

export const ProposalForm = (props: ProposalProps) => {
  const { opening, plan, question, day, knownOn, problems } = props
  const texts = question.about === 'proposal' ? question.texts : {}
  const field = (name: string) => ({
    ...{ id: name, name, value: texts[name] ?? '' },
    ...(problems.some(({ path }) => path === `proposal.${name}`)
      ? { 'aria-invalid': 'true' as const, 'aria-describedby': 'problems' }
      : {}),
  })
  return (
    <details class="entry-form" id="proposal" open={question.about === 'proposal'}>
      <summary>{say`Ask about an activity that is not in the plan`}</summary>
      <p class="about">{say`Nothing of it is recorded. The address holds the question, so that it can be sent to a colleague.`}</p>
      <form method="get" action="/cover">
        <input type="hidden" name="proposed" value="yes" />
        <input type="hidden" name="as-of" value={day} />
        {knownOn !== null && <input type="hidden" name="known-on" value={knownOn} />}
        <Kept opening={opening} />
        <div class="fields">
          <div class="field">
            <label for="title">{say`Title`}</label>
            <input type="text" {...field('title')} maxlength={200} required />
          </div>
          <div class="field">
            <label for="objective">{say`Area and objective`}</label>
            <Objectives plan={plan} chosen={texts['objective']} />
          </div>
          <Choice name="kind" label={say`Kind`} choices={KINDS} chosen={texts['kind']} />
          <div class="field">
            <label for="priority">{say`Priority, 1 is first`}</label>
            <input type="text" inputmode="numeric" {...field('priority')} value={texts['priority'] ?? '1'} />
          </div>
          <Choice name="divisible" label={say`May be done smaller`} choices={DIVISIBLE} chosen={texts['divisible']} />
          {plan.years
            .filter((year) => plan.span(year).until > day)
            .map((year) => (
              <div class="field amount">
                <label for={amountName(year)}>
                  {String(year)}, {plan.currency}
                </label>
                <input type="text" inputmode="decimal" {...field(amountName(year))} autocomplete="off" />
              </div>
            ))}
          <div class="field">
            <label for="members">{say`Only for members, by their ids`}</label>
            <input type="text" {...field('members')} placeholder={say`all members`} autocomplete="off" />
          </div>
          {(plan.document.spending.categories ?? []).map(({ id, title }) => (
            <div class="field amount">
              <label for={categoryName(id)}>{say`${title}, share such as 60 %`}</label>
              <input type="text" {...field(categoryName(id))} autocomplete="off" />
            </div>
          ))}
        </div>
        <button type="submit">{say`Ask`}</button>
      </form>
    </details>
  )
}

const KINDS = [
  ['expansion', later`expansion`],
  ['base-line', later`base-line`],
] as const
const DIVISIBLE = [
  ['no', later`no, all or nothing`],
  ['yes', later`yes`],
] as const

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly (readonly [value: string, label: () => string])[]
  readonly chosen: string | undefined
}

const Choice = ({ name, label, choices, chosen }: ChoiceProps) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select id={name} name={name}>
      {choices.map(([value, shown]) => (
        <option value={value} selected={value === chosen}>
          {shown()}
        </option>
      ))}
    </select>
  </div>
)

const Objectives = ({ plan, chosen }: { readonly plan: Plan; readonly chosen: string | undefined }) => (
  <select id="objective" name="objective">
    {plan.document.framework.areas.map(({ name, objectives }) => (
      <optgroup label={name}>
        {objectives.map((objective) => (
          <option value={objective.id} selected={objective.id === chosen}>
            {objective.name}
          </option>
        ))}
      </optgroup>
    ))}
  </select>
)
