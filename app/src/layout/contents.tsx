/** What stands on a page, by the headings of its sections: read from the page itself, so that no page keeps a list of its own. */
import { raw } from 'hono/html'
import { say } from 'ltsfs'
import { Folded } from './folded.tsx'

/** A page of fewer sections is its own list. */
const FEW = 3
/** A heading that is a finding carries the name of its section: a list of whole sentences is no list of contents. */
const HEADING = /<h2 id="([^"]+)"(?: data-name="([^"]*)")?[^>]*>(.*?)<\/h2>/gs
const TAG = /<[^>]+>/g

export const Contents = ({ page }: { readonly page: string }) => {
  const sections = [...page.matchAll(HEADING)].map(([, id = '', name, heading = '']) => ({ id, name: name ?? heading.replace(TAG, '') }))
  return sections.length < FEW ? null : (
    <nav class="contents" aria-label={say`On this page`}>
      <Folded summary={say`On this page`}>
        <ul>
          {sections.map(({ id, name }) => (
            <li>
              <a href={`#${id}`}>{raw(name)}</a>
            </li>
          ))}
        </ul>
      </Folded>
    </nav>
  )
}
