/** Sources of the plan that nothing names. */
import { type SourceRecord, say } from 'ltsfs'

export const UnnamedSources = ({ sources }: { readonly sources: readonly SourceRecord[] }) =>
  sources.length === 0 ? null : (
    <section>
      <h2>{say`Sources that nothing names`}</h2>
      <p class="about">{say`They stay in the plan until whoever hands it in takes them out.`}</p>
      <ul>
        {sources.map(({ title, page, link }) => (
          <li>
            {title}
            {page === undefined ? '' : `, ${page}`}
            {link !== undefined && (
              <>
                , <a href={link}>{link}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
