/** The languages of the planner: which there are, which a request asks for, and in which it is answered. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { MiddlewareHandler } from 'hono'
import { languageDetector } from 'hono/language'
import { ENGLISH, type Language, speakBy } from 'ltsfs'
import { FRENCH } from './french.ts'

/** Each by its own name. */
export const LANGUAGES: readonly { readonly language: Language; readonly name: string }[] = [
  { language: ENGLISH, name: 'English' },
  { language: FRENCH, name: 'Français' },
]

/** Where the language chosen on a page is kept, for this reader's later pages. */
export const CHOSEN = 'language'

/** English when there is no such language. */
export const languageOf = (code: string): Language => LANGUAGES.find(({ language }) => language.code === code)?.language ?? ENGLISH

const spoken = new AsyncLocalStorage<Language>()

/** From now on everything says what it says in the language of the work it is part of. */
export const speakTheReadersLanguage = (): void => speakBy(() => spoken.getStore() ?? ENGLISH)

export const inLanguage = <T>(language: Language, work: () => T): T => spoken.run(language, work)

/** The language chosen on a page, or else the one that the browser asks for. */
export const detected: MiddlewareHandler = languageDetector({
  supportedLanguages: LANGUAGES.map(({ language }) => language.code),
  fallbackLanguage: ENGLISH.code,
  order: ['cookie', 'header'],
  lookupCookie: CHOSEN,
  caches: false,
})

export const answeredInIt: MiddlewareHandler = (c, next) => {
  c.header('Vary', 'Cookie, Accept-Language', { append: true })
  return inLanguage(languageOf(c.get('language') ?? ''), next)
}
