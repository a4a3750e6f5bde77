/** The other languages of this page, each by its own name. */
import { say, speaking } from 'ltsfs'
import { LANGUAGES } from './languages.ts'

export const LanguageChoice = ({ page }: { readonly page: string }) => (
  <form class="language" method="post" action="/language" hx-boost="false" aria-label={say`Language`}>
    <input type="hidden" name="back" value={page} />
    {LANGUAGES.filter(({ language }) => language.code !== speaking().code).map(({ language, name }) => (
      <button type="submit" class="plain" name="to" value={language.code} lang={language.code}>
        {name}
      </button>
    ))}
  </form>
)
