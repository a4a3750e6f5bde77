/**
 * Words printed in letters of another script that look like Latin ones: they read well and match nothing.
 *
 * Only words whose every foreign letter has a Latin twin are named, so text that is really in another script stays silent.
 */

import { PROFILE_QUESTIONS } from '../inputs/customs-profile.ts'
import type { MemberRecord } from '../inputs/member.ts'
import { counted, later, list, say } from '../language/say.ts'
import { defineRule } from './rule.ts'

const CYRILLIC =
  '\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455'
const CYRILLIC_TWINS = 'ABEKMHOPCTYXIJSaeopcyxijs'
const GREEK = '\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd'
const GREEK_TWINS = 'ABEZHIKMNOPTYXov'
const TWINS = new Map([...(CYRILLIC + GREEK)].map((letter, at) => [letter, (CYRILLIC_TWINS + GREEK_TWINS)[at] ?? letter]))
const SCRIPTS: readonly (readonly [() => string, RegExp])[] = [
  [later`Cyrillic`, /\p{Script=Cyrillic}/u],
  [later`Greek`, /\p{Script=Greek}/u],
]

interface LookAlike {
  readonly printed: string
  readonly latin: string
  readonly script: string
}

/** The words of a text that pass for Latin and are not. */
const lookAlikes = (text: string): readonly LookAlike[] =>
  (text.match(/\p{L}+/gu) ?? []).flatMap((word) => {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(word))?.[0]
    const readable = [...word].every((letter) => TWINS.has(letter) || /\p{Script=Latin}/u.test(letter))
    if (script === undefined || !readable) return []
    return [{ printed: word, latin: [...word].map((letter) => TWINS.get(letter) ?? letter).join(''), script: script() }]
  })

const printedTexts = (member: MemberRecord): readonly string[] => [
  member.name,
  ...Object.values(member.printedNames ?? {}),
  ...(member.aliases ?? []),
  ...Object.values(member.indicators).flatMap(({ printed, printedUnit, printedYear }) => [
    printed ?? '',
    printedUnit ?? '',
    printedYear ?? '',
  ]),
  ...PROFILE_QUESTIONS.map((question) => member.customsProfile?.[question].printed ?? ''),
]

export const lookAlikeLetters = defineRule({
  id: 'look-alike-letters',
  treatment: later`The word is understood as its Latin twin and kept letter by letter as printed.`,
  find: ({ members }) =>
    members.flatMap((member) => {
      const found = printedTexts(member).flatMap(lookAlikes)
      if (found.length === 0) return []
      const kinds = [...new Set(found.map(({ latin, script }) => say`"${latin}" in ${script} letters`))]
      return [
        {
          severity: 'note' as const,
          members: [member.id],
          title: say`${member.name}: letters that only look Latin`,
          message: say`${member.name} prints ${list(kinds)} (${counted(found.length, 'cell')}).`,
          numbers: { cells: `${found.length}` },
        },
      ]
    }),
})
