/**
 * In which language the planner speaks at the moment: what a sentence is in it, and how its numbers are written.
 *
 * Which one it is comes from whoever runs the planner, as the day does; figures never depend on it. Sentences are made deep inside the
 * rules that find them, so the language is not handed through every rule: the host says once how to find it.
 */
export interface Language {
  /** BCP 47: "fr". */
  readonly code: string
  /** What a phrase is, by what it is in English: "{0} of {1}" is "{0} sur {1}". What is not there stays English. */
  readonly phrases: Readonly<Record<string, string>>
  /** Between the thousands of a number. */
  readonly group: string
  /** Before its decimals. */
  readonly point: string
  /** Whether so many are told as one: "1 member", "0 membre". */
  readonly isOne: (amount: string) => boolean
}

export const ENGLISH: Language = { code: 'en', phrases: {}, group: ',', point: '.', isOne: (amount) => /^-?1$/.test(amount) }

let find: () => Language = () => ENGLISH

/** The language of what is being said. */
export const speaking = (): Language => find()

/** From now on the language is found so, in this thread. */
export const speakBy = (finder: () => Language): void => {
  find = finder
}
