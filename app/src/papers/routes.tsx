/** /papers: the paper for the Steering Committee, to read, to print, to take away as one file, and to say something in. */
import { type Context, Hono } from 'hono'
import { type Paper, paperWithoutLinks, type Result } from 'ltsfs'
import { type PaperText, paperTexts, recordPaperText } from '../database/paper-texts.ts'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY, readableForm } from '../guards.ts'
import { download } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import type { Notice } from '../layout/notices.tsx'
import { show } from '../layout/show.tsx'
import { driftSentences } from '../ledger/approved-drift.ts'
import { addressOf } from '../outlook/selection.ts'
import { Article } from './article.tsx'
import { PaperChoices } from './choices.tsx'
import { PaperFile } from './file.tsx'
import { type Asked, askedOf, paperAddress, paperName } from './form.ts'
import { openPapers } from './queries.ts'
import { Said, SUMMARY } from './sections.tsx'
import { type Standing, standingOf } from './standing.ts'
import { LONGEST_TEXT, type Refused, TextForm } from './text-form.tsx'

interface Opened extends Standing {
  readonly asked: Asked
  readonly paper: Result<Paper>
  readonly texts: ReadonlyMap<string, PaperText>
}
type Open = (c: Context) => Promise<Opened | undefined>

const WHO = 'this machine'

export function papers(desk: Desk): Hono {
  const area = new Hono()
  const paperOf = openPapers()

  const open: Open = async (c) => {
    const newest = await desk.planner.open(c.req.url)
    if (newest === undefined) return undefined
    const query = new URL(c.req.url).searchParams
    const standing = await standingOf(desk, c.req.url, newest, askedOf(newest, query).of)
    const asked = askedOf(standing.opening, query)
    const texts = await paperTexts(desk.database, newest.version.planId, paperName(asked))
    return { ...standing, asked, paper: paperOf(standing.opening, asked), texts }
  }

  area.get('/papers', async (c) => {
    const opened = await open(c)
    return opened === undefined ? c.notFound() : page(c, desk, opened, null)
  })
  area.get('/papers/paper.html', async (c) => {
    const opened = await open(c)
    return opened === undefined ? c.notFound() : file(c, desk, opened)
  })
  area.get('/papers/text', (c) => c.redirect(`/papers${new URL(c.req.url).search}`, 303))
  area.post('/papers/text', readableForm, async (c) => {
    const opened = await open(c)
    return opened === undefined ? c.notFound() : say(c, desk, opened)
  })
  return area
}

const noticesOf = ({ asked, drift }: Opened): readonly Notice[] =>
  [...asked.leftOut, ...driftSentences(drift)].map((text) => ({ kind: 'note' as const, text }))

function page(c: Context, desk: Desk, opened: Opened, refused: Refused | null, status: 200 | 409 | 422 = 200) {
  const { opening, approval, asked, paper, texts } = opened
  // The choices lead to the newest version again; only this paper stays with the one that was approved.
  const frame = approval === null ? opening : { ...opening, selection: { ...opening.selection, version: null } }
  const { selection } = frame
  const options = { field: 'with', title: 'Options beside it', chosen: asked.options.filter((id) => id !== asked.of) }
  const more = <PaperChoices options={opening.plan.document.options} asked={asked} />
  const screen = { opening: frame, page: '/papers', choices: { action: '/papers', options, more }, notices: noticesOf(opened) } as const
  if (!paper.ok) return show(c, desk, { ...screen, title: 'No paper', content: <NotComputable problems={paper.problems} />, status: 422 })
  const saidOf = (section: string) =>
    approval !== null ? (
      <Said text={texts.get(section)?.text ?? ''} />
    ) : (
      <TextForm
        section={section}
        action={paperAddress('/papers/text', asked, selection)}
        known={texts.get(section)}
        refused={refused?.section === section ? refused : null}
      />
    )
  const content = (
    <>
      <p class="downloads">
        <a href={paperAddress('/papers/paper.html', asked, selection)} hx-boost="false">
          This paper as one file
        </a>
        {asked.of !== null && (
          <>
            {' '}
            <a href={addressOf(`/options/edit/${asked.of}`, { ...selection, version: null })}>
              {approval === null ? 'The option, and its approval' : 'The option as approved'}
            </a>
          </>
        )}
      </p>
      <Article paper={paper.value} opening={opening} engine={desk.engine} approval={approval} saidOf={saidOf} />
    </>
  )
  return show(c, desk, { ...screen, title: paper.value.title, content, status })
}

async function file(c: Context, desk: Desk, { opening, approval, asked, paper, texts }: Opened): Promise<Response> {
  if (!paper.ok) return c.notFound()
  const saidOf = (section: string) => <Said text={texts.get(section)?.text ?? ''} />
  const document = await (
    <PaperFile {...{ opening, approval, saidOf }} engine={desk.engine} style={desk.style} paper={paperWithoutLinks(paper.value)} />
  )
  const name = [opening.plan.document.id, asked.of ?? 'plan', opening.selection.basis, asked.amounts].join('-')
  return download(c, { name: `${name}.html`, type: 'text/html; charset=utf-8', content: String(document), policy: PICTURE_POLICY })
}

async function say(c: Context, desk: Desk, opened: Opened) {
  const { opening, approval, asked, paper } = opened
  const { section = '', text = '', expected = '' } = (await c.req.parseBody()) as Readonly<Record<string, string>>
  const refuse = (sentence: string, status: 409 | 422) => page(c, desk, opened, { section, sentence, text }, status)
  if (approval !== null) return refuse('The option of this paper is approved: its texts cannot change any more.', 422)
  const known = paper.ok ? [SUMMARY, ...paper.value.sections.map(({ id }) => id)] : []
  if (!known.includes(section)) return refuse(`There is no section "${section.slice(0, 60)}" in this paper.`, 422)
  if (text.length > LONGEST_TEXT) return refuse(`A text has at most ${LONGEST_TEXT} characters; this one has ${text.length}.`, 422)
  const recorded = await recordPaperText(desk.database, {
    ...{ planId: opening.version.planId, paper: paperName(asked), section, text: text.replaceAll('\r\n', '\n').trim() },
    ...{ expected: /^\d{1,9}$/.test(expected) ? Number(expected) : 0, who: WHO, now: desk.clock() },
  })
  if (recorded.ok) return c.redirect(`${paperAddress('/papers', asked, opening.selection)}#${section}-heading`, 303)
  return refuse('Someone changed this text meanwhile. Theirs stands above; yours is kept here, to record on top of it or to leave.', 409)
}
