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
import { createPapers } from './queries.ts'
import { redactionIn, writtenIn } from './redaction.ts'
import { standingOf } from './standing.ts'

export interface Steering {
  /** Waits for its bridge for so long at most. */
  readonly open: (url: string, milliseconds: number) => Promise<OpenedPaper | undefined>
  readonly leave: (url: string, of: 'stop' | 'forget') => Promise<void>
}

export function createSteering(desk: Desk): Steering {
  const papers = createPapers()
  const askedIn = async (url: string) => {
    const opened = await desk.planner.open(url)
    if (opened === undefined) return undefined
    const query = new URL(url).searchParams
    const stood = await standingOf(desk, url, opened, askedOf(opened, query).of)
    return { opened, ...stood, asked: askedOf(stood.opening, query) }
  }
  const leave: Steering['leave'] = async (url, of) => {
    const found = await askedIn(url)
    if (found !== undefined) papers[of](found.opening, found.asked)
  }
  const open: Steering['open'] = async (url, milliseconds) => {
    const found = await askedIn(url)
    if (found === undefined) return undefined
    const { opened, opening, approval, since, newest, asked } = found
    // The choices lead to the newest version again; only this paper stays with the one that was approved.
    const selection = approval === null ? opening.selection : { ...opening.selection, version: null }
    const subject = opening.plan.document.options.find(({ id }) => id === asked.of)?.title ?? say`The plan as it stands`
    const address = (path: string) => paperAddress(path, asked, selection)
    const options = { field: 'with', title: say`Options beside it`, chosen: asked.options.filter((id) => id !== asked.of) }
    const more = <PaperChoices options={opening.plan.document.options} asked={asked} />
    const shown = { opening, others: [newest], amounts: asked.amounts }
    return {
      ...{ ...shown, paper: await papers.look(opening, asked, milliseconds), name: paperName(asked) },
      sections: () => papers.sections(opening, asked),
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
  return { open, leave }
}

/** An id may name a member as well, in small letters; no file of the committee does. */
const nameOf = ({ of, amounts }: Asked, opening: Opening): string => {
  if (of === null) return 'plan'
  const spellings = [of, of.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())]
  return amounts === 'bands' && spellings.some((spelling) => redactionIn(opening, []).leftOut(spelling).length > 0) ? 'option' : of
}
