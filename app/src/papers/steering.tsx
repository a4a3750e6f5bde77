/** Opens the paper for the Steering Committee: of an option or of the plan as it stands; of an approved option as it was approved. */
import { say } from 'ltsfs'
import { paperTexts } from '../database/paper-texts.ts'
import type { Desk } from '../desk.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { standingFacts } from './article.tsx'
import { PaperChoices } from './choices.tsx'
import { type Asked, askedOf, paperAddress, paperName } from './form.ts'
import type { OpenedPaper } from './opened.ts'
import { openPapers } from './queries.ts'
import { redactionIn, writtenIn } from './redaction.ts'
import { standingOf } from './standing.ts'

export function openSteering(desk: Desk): (url: string) => Promise<OpenedPaper | undefined> {
  const paperOf = openPapers()
  return async (url) => {
    const opened = await desk.planner.open(url)
    if (opened === undefined) return undefined
    const query = new URL(url).searchParams
    const { opening, approval, since, newest } = await standingOf(desk, url, opened, askedOf(opened, query).of)
    const asked = askedOf(opening, query)
    // The choices lead to the newest version again; only this paper stays with the one that was approved.
    const selection = approval === null ? opening.selection : { ...opening.selection, version: null }
    const subject = opening.plan.document.options.find(({ id }) => id === asked.of)?.title ?? say`The plan as it stands`
    const address = (path: string) => paperAddress(path, asked, selection)
    const options = { field: 'with', title: say`Options beside it`, chosen: asked.options.filter((id) => id !== asked.of) }
    const more = <PaperChoices options={opening.plan.document.options} asked={asked} />
    const shown = { opening, others: [newest], amounts: asked.amounts }
    return {
      ...{ ...shown, paper: paperOf(opening, asked), name: paperName(asked) },
      standing: standingFacts(approval, { subject, since, written: writtenIn(shown) }),
      locked: approval === null ? null : say`The option of this paper is approved: its texts cannot change any more.`,
      texts: await paperTexts(desk.database, opened.version.planId, paperName(asked)),
      addresses: {
        ...{ page: address('/papers'), file: address('/papers/paper.html'), text: address('/papers/text') },
        full: paperAddress('/papers', { ...asked, amounts: 'members' }, selection),
      },
      fileName: [opening.plan.document.id, nameOf(asked, opening), selection.basis, asked.amounts].join('-'),
      choices: { action: '/papers', options, more },
      notices: asked.leftOut.map((text) => ({ kind: 'note' as const, text })),
      links: (
        <>
          {asked.of !== null && (
            <a href={addressOf(`/options/edit/${asked.of}`, { ...selection, version: null })}>
              {approval === null ? say`The option, and its approval` : say`The option as approved`}
            </a>
          )}{' '}
          <a href={addressOf('/papers/annual', { ...selection, version: null, options: [] })}>{say`The annual report`}</a>
        </>
      ),
    }
  }
}

/** An id may name a member as well, in small letters; no file of the committee does. */
const nameOf = ({ of, amounts }: Asked, opening: Opening): string => {
  if (of === null) return 'plan'
  const spellings = [of, of.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())]
  return amounts === 'bands' && spellings.some((spelling) => redactionIn(opening, []).leftOut(spelling).length > 0) ? 'option' : of
}
