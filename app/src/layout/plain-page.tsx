/** A page for what went wrong: one sentence and the way back. */
import { say } from 'ltsfs'

export const PlainPage = ({ title, sentence }: { readonly title: string; readonly sentence: string }) => (
  <div id="view" class="wrap">
    <main id="main">
      <h1>{title}</h1>
      <p class="deck">{sentence}</p>
      <p>
        <a href="/">{say`To the overview`}</a>
      </p>
    </main>
  </div>
)
