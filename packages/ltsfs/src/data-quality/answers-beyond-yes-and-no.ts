/** Answers of the customs profiles that are neither yes nor no: they mean different things and are not counted as no. */
import { PROFILE_ANSWERS, PROFILE_QUESTIONS } from '../inputs/customs-profile.ts'
import { spoken } from '../inputs/id-words.ts'
import { counted, later, list, say } from '../language/say.ts'
import { defineRule } from './rule.ts'

export const answersBeyondYesAndNo = defineRule({
  id: 'answers-beyond-yes-and-no',
  treatment: later`Yes, partial, no, not implemented, not available and blank stay six different answers; none is merged into another.`,
  find: ({ members }) =>
    PROFILE_ANSWERS.filter((answer) => answer !== 'yes' && answer !== 'no').flatMap((answer) => {
      const cells = members.flatMap((member) =>
        PROFILE_QUESTIONS.filter((question) => member.customsProfile?.[question].understood === answer).map((question) => ({
          member,
          question,
        })),
      )
      if (cells.length === 0) return []
      const concerned = [...new Set(cells.map(({ member }) => member))]
      return [
        {
          severity: 'note' as const,
          members: concerned.map(({ id }) => id),
          records: [...new Set(cells.map(({ question }) => question))],
          title: say`${counted(cells.length, 'answer')} "${spoken(answer)}"`,
          message: say`${counted(cells.length, 'answer')} of the customs profiles (${list(concerned.map(({ name }) => name))}) read "${spoken(answer)}", which is neither yes nor no.`,
          numbers: { cells: `${cells.length}` },
        },
      ]
    }),
})
