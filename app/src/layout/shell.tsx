/** The frame of every page: nameplate, navigation, the choices that stand in the address, the page itself, and what it was made from. */

import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { later, say, speaking, spoken } from 'ltsfs'
import { recordedWords } from '../database/recorded-words.ts'
import type { Html } from '../htmx.ts'
import { LanguageChoice } from '../language/choice.tsx'
import { rich } from '../language/rich.ts'
import type { Opening } from '../outlook/opening.ts'
import { addressOf } from '../outlook/selection.ts'
import { Patterns } from './charts/patterns.tsx'
import { Choices, type ChoicesAsked } from './choices.tsx'
import { Contents } from './contents.tsx'
import { Folded } from './folded.tsx'
import { type Notice, Notices } from './notices.tsx'

/** The pages by what they are about, in the order in which money goes. */
const GROUPS = [
  {
    id: 'plan',
    title: later`Plan`,
    pages: [
      ['/', later`Overview`],
      ['/options', later`Options`],
      ['/compare', later`Compare`],
      ['/workshop', later`Workshop`],
      ['/risk', later`Risk`],
      ['/papers', later`Papers`],
    ],
  },
  {
    id: 'income',
    title: later`Income`,
    pages: [
      ['/members', later`Members and fees`],
      ['/fees', later`Fee schedules`],
      ['/projects', later`Project fees`],
      ['/missions', later`Missions`],
      ['/agreements', later`Agreements`],
      ['/receivables', later`Receivables`],
    ],
  },
  {
    id: 'programme',
    title: later`Programme`,
    pages: [
      ['/programme', later`Work programme`],
      ['/cover', later`May we commit?`],
    ],
  },
  {
    id: 'records',
    title: later`Records`,
    pages: [
      ['/data-quality', later`Data quality`],
      ['/plans', later`Plans`],
      ['/log', later`Log`],
    ],
  },
] as const
export type PagePath = (typeof GROUPS)[number]['pages'][number][0]

export interface ShellProps {
  readonly opening: Opening
  /** The page of the navigation this is; null for one that stands in none. */
  readonly page: PagePath | null
  /** None are shown without. */
  readonly choices?: ChoicesAsked
  /** In their place: what a page asks for that is none of them, such as the day. */
  readonly asks?: Html
  readonly engine: string
  /** Of the page itself, to come back to. */
  readonly address: string
  /** Reached by a link that htmx followed: the focus goes to the page, as after any other link. */
  readonly arrived?: boolean
  readonly notices?: readonly Notice[]
  /** Markup. */
  readonly content: string
}

export const Shell = ({ opening, page, address, choices, asks, engine, arrived = false, notices = [], content }: ShellProps): Html => {
  const { version, plan, selection, leftOut } = opening
  return (
    <div id="view">
      <Masthead opening={opening} page={page} address={address} />
      <div class="wrap">
        {choices !== undefined && <Choices opening={opening} {...choices} />}
        {asks}
        <Contents page={content} />
        <main id="main" tabindex={-1} autofocus={arrived}>
          <Notices notices={[...standing(opening), ...leftOut.map((text) => ({ kind: 'note' as const, text })), ...notices]} />
          {raw(content)}
        </main>
        <footer class="colophon">
          <p>
            {say`${plan.document.title}, version ${version.number} of ${version.recordedAt.slice(0, 10)}${version.note === '' ? '' : ` (${recordedWords(version.note)})`}. Amounts in ${plan.currency}. Basis: ${spoken(selection.basis)}.`}
          </p>
          <p>{rich`Plan SHA-256 ${<span class="code">{version.sha256}</span>}, computed by ltsfs ${engine}.`}</p>
        </footer>
      </div>
    </div>
  )
}

const NAMES: ReadonlyMap<string, () => string> = new Map(GROUPS.flatMap(({ pages }): readonly (readonly [string, () => string])[] => pages))

const Masthead = ({ opening: { plan, selection }, page, address }: Pick<ShellProps, 'opening' | 'page' | 'address'>) => {
  const current = NAMES.get(page ?? '')?.()
  return (
    <header class="masthead">
      <div class="wrap">
        <div class="nameplate">
          <a class="title" href={addressOf('/', selection)}>{say`Sustainable financing plan`}</a>
          <span class="body">{plan.document.organisation.name}</span>
          <LanguageChoice page={address} />
        </div>
        <nav aria-label={say`Pages`}>
          <Folded summary={current === undefined ? say`Pages` : say`Pages: ${current}`}>
            <div class="groups">
              {GROUPS.map(({ id, title, pages }) => (
                <div class="group">
                  <span class="heading" id={`pages-${id}`}>
                    {title()}
                  </span>
                  <ul aria-labelledby={`pages-${id}`}>
                    {pages.map(([path, name]) => (
                      <li>
                        <a href={addressOf(path, selection)} {...(path === page ? { 'aria-current': 'page' as const } : {})}>
                          {name()}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </div>
          </Folded>
        </nav>
      </div>
    </header>
  )
}

const standing = ({ plan }: Opening): readonly Notice[] =>
  plan.document.illustrative === true
    ? [
        {
          kind: 'note',
          text: say`Illustrative plan: its amounts are invented to show how the planner works. They are not the figures of the organisation.`,
        },
      ]
    : []

/** What a reader has unfolded stays so when an answer changes the page. */
const HTMX_CONFIG = JSON.stringify({ includeIndicatorCSS: false, morphIgnore: ['data-htmx-powered', 'open'] })

/** The document around every page. */
export const Document = ({
  title,
  style,
  script,
  again,
  children,
}: {
  readonly title: string
  readonly style: string
  readonly script: string
  /** Without scripts the browser asks for the page again after so many seconds. */
  readonly again?: number | undefined
  readonly children?: Child
}) => (
  <html lang={speaking().code}>
    <head>
      <meta charset="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="htmx-config" content={HTMX_CONFIG} />
      <link
        rel="icon"
        href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b5566' d='M1 9h3v6H1zm5-4h3v10H6zm5-4h3v14h-3z'/%3E%3C/svg%3E"
      />
      <link rel="stylesheet" href={style} />
      <script src={script} defer></script>
      {again !== undefined && (
        <noscript>
          <meta http-equiv="refresh" content={String(again)} />
        </noscript>
      )}
    </head>
    <body hx-boost:inherited="true">
      <a class="skip" href="#main">{say`Skip to the figures`}</a>
      <Patterns />
      <p id="live" class="visually-hidden" role="status" aria-live="polite"></p>
      {children}
    </body>
  </html>
)
