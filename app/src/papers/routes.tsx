/** /papers: the paper for the Steering Committee and the annual report, to read, to print, to take away as one file, and to say something in. */

import { type Context, Hono } from 'hono'
import { type Paper, paperWithoutLinks, say } from 'ltsfs'
import { recordPaperText } from '../database/paper-texts.ts'
import { THIS_MACHINE } from '../database/recorded-words.ts'
import type { Desk } from '../desk.ts'
import { PICTURE_POLICY, readableForm } from '../guards.ts'
import { download } from '../layout/download.ts'
import { NotComputable } from '../layout/not-computable.tsx'
import { show } from '../layout/show.tsx'
import { answerFile } from '../work/file.ts'
import { showUnfinished } from '../work/show-unfinished.tsx'
import { openAnnual } from './annual.tsx'
import { Article } from './article.tsx'
import { PaperFile } from './file.tsx'
import type { OpenedPaper } from './opened.ts'
import { redactionIn, shownIn } from './redaction.ts'
import { Said, SUMMARY } from './sections.tsx'
import { createSteering } from './steering.tsx'
import { LONGEST_TEXT, type Refused, TextElsewhere, TextForm } from './text-form.tsx'

const STEERING = '/papers' as const
/** What is done sooner is shown at once. */
const PATIENCE_MILLISECONDS = 700

export function papers(desk: Desk): Hono {
  const area = new Hono()
  const steering = createSteering(desk)
  const kinds = [
    { page: STEERING, file: '/papers/paper.html', text: '/papers/text', open: steering.open },
    { page: '/papers/annual', file: '/papers/annual.html', text: '/papers/annual/text', open: openAnnual(desk) },
  ]
  for (const { page: pagePath, file: filePath, text: textPath, open } of kinds) {
    area.get(pagePath, async (c) => {
      const opened = await open(c.req.url, PATIENCE_MILLISECONDS)
      return opened === undefined ? c.notFound() : page(c, desk, opened, null)
    })
    area.get(filePath, async (c) => {
      const opened = await open(c.req.url, PATIENCE_MILLISECONDS)
      return opened === undefined ? c.notFound() : file(c, desk, opened, pagePath)
    })
    area.get(textPath, (c) => c.redirect(`${pagePath}${new URL(c.req.url).search}`, 303))
    area.post(textPath, readableForm, async (c) => {
      const opened = await open(c.req.url, 0)
      return opened === undefined ? c.notFound() : recordText(c, desk, opened)
    })
  }
  for (const [path, of] of [
    ['/papers/stop', 'stop'],
    ['/papers/again', 'forget'],
  ] as const)
    area.post(path, async (c) => {
      await steering.leave(c.req.url, of)
      return c.redirect(`${STEERING}${new URL(c.req.url).search}`, 303)
    })
  return area
}

function page(c: Context, desk: Desk, opened: OpenedPaper, refused: Refused | null, status: 200 | 409 | 422 = 200) {
  const { opening, others, standing, locked, choices, notices, texts, addresses, links } = opened
  const frame = locked === null ? opening : { ...opening, selection: { ...opening.selection, version: null } }
  const screen = { opening: frame, page: '/papers', choices, notices } as const
  const { leftOut } = redactionIn(opening, others)
  const { words, textOf } = shownIn(opened)
  const saidOf = (section: string) => {
    const known = texts.get(section)
    const own = refused?.section === section ? refused : null
    const shown = textOf(section)
    if (locked !== null) return <Said text={shown} />
    if (own === null && shown !== (known?.text ?? '')) return <TextElsewhere section={section} shown={shown} page={addresses.full} />
    const asked = { section, known, shown, refused: own, leftOut: leftOut(own?.text ?? known?.text ?? '') }
    return <TextForm action={addresses.text} {...asked} />
  }
  if (opened.paper.kind !== 'done') {
    // What was written stays in sight, whether the paper is there or not.
    const kept = <>{refused !== null && saidOf(refused.section)}</>
    if (status !== 200) return show(c, desk, { ...screen, title: say`The text is not recorded`, content: kept, status })
    return showUnfinished(c, desk, { screen, standing: opened.paper, what: say`The paper`, page: STEERING })
  }
  const { answer: paper } = opened.paper
  if (!paper.ok)
    return show(c, desk, { ...screen, title: say`No paper`, content: <NotComputable problems={paper.problems} />, status: 422 })
  const content = (
    <>
      <p class="downloads">
        <a href={addresses.file} hx-boost="false">{say`This paper as one file`}</a> {links}
      </p>
      <Article paper={paper.value} opening={opening} engine={desk.engine} standing={standing} saidOf={saidOf} words={words} />
    </>
  )
  return show(c, desk, { ...screen, title: paper.value.title, content, status })
}

function file(c: Context, desk: Desk, opened: OpenedPaper, pagePath: string): Response | Promise<Response> {
  const send = (paper: Paper) => sendFile(c, desk, opened, paper)
  return answerFile(c, { standing: opened.paper, what: say`The paper`, page: pagePath, send })
}

async function sendFile(c: Context, desk: Desk, opened: OpenedPaper, paper: Paper): Promise<Response> {
  const { opening, standing, fileName } = opened
  const { words, textOf } = shownIn(opened)
  const saidOf = (section: string) => <Said text={textOf(section)} />
  const document = await (
    <PaperFile {...{ opening, standing, saidOf, words }} engine={desk.engine} style={desk.style} paper={paperWithoutLinks(paper)} />
  )
  return download(c, { name: `${fileName}.html`, type: 'text/html; charset=utf-8', content: String(document), policy: PICTURE_POLICY })
}

const sectionsOf = ({ paper, sections }: OpenedPaper): readonly string[] => {
  if (paper.kind !== 'done') return [SUMMARY, ...(sections?.() ?? [])]
  return paper.answer.ok ? [SUMMARY, ...paper.answer.value.sections.map(({ id }) => id)] : []
}

async function recordText(c: Context, desk: Desk, opened: OpenedPaper) {
  const { opening, locked, name, addresses } = opened
  const { section = '', text = '', expected = '' } = (await c.req.parseBody()) as Readonly<Record<string, string>>
  const refuse = (sentence: string, status: 409 | 422) => page(c, desk, opened, { section, sentence, text }, status)
  /** Where the paper has no form for it. */
  const refuseAll = (sentence: string) =>
    page(c, desk, { ...opened, notices: [...opened.notices, { kind: 'fail', text: sentence }] }, null, 422)
  if (locked !== null) return refuseAll(locked)
  if (!sectionsOf(opened).includes(section)) return refuseAll(say`There is no section "${section.slice(0, 60)}" in this paper.`)
  if (text.length > LONGEST_TEXT) return refuse(say`A text has at most ${LONGEST_TEXT} characters; this one has ${text.length}.`, 422)
  const recorded = await recordPaperText(desk.database, {
    ...{ planId: opening.version.planId, paper: name, section, text: text.replaceAll('\r\n', '\n').trim() },
    ...{ expected: /^\d{1,9}$/.test(expected) ? Number(expected) : 0, who: THIS_MACHINE, now: desk.clock() },
  })
  if (recorded.ok) return c.redirect(`${addresses.page}#${section}-heading`, 303)
  return refuse(say`Someone changed this text meanwhile. Theirs stands above; yours is kept here, to record on top of it or to leave.`, 409)
}
