/** Why a YAML text does not read, as its parser says it in English, in the language of the reader. What is not known here stays as it is. */
import { later, say } from 'ltsfs'

const REASONS: readonly (() => string)[] = [
  later`the stream contains non-printable characters`,
  later`deficient indentation`,
  later`bad indentation of a mapping entry`,
  later`bad indentation of a sequence entry`,
  later`tab characters must not be used in indentation`,
  later`bad explicit indentation width of a block scalar; it cannot be less than one`,
  later`repeat of an indentation width identifier`,
  later`repeat of a chomping mode identifier`,
  later`a line break is expected`,
  later`missed comma between flow collection entries`,
  later`expected the node content, but found ','`,
  later`unexpected end of the stream within a flow collection`,
  later`unexpected end of the stream within a single quoted scalar`,
  later`unexpected end of the document within a single quoted scalar`,
  later`unexpected end of the stream within a double quoted scalar`,
  later`unexpected end of the document within a double quoted scalar`,
  later`unexpected end of the stream within a verbatim tag`,
  later`expected valid JSON character`,
  later`expected hexadecimal character`,
  later`unknown escape sequence`,
  later`a whitespace character is expected after the key-value separator within a block mapping`,
  later`expected ':' after a mapping key`,
  later`can not read a block mapping entry; a multiline key may not be an implicit key`,
  later`can not read a document`,
  later`directives end mark is expected`,
  later`end of the stream or a document separator is expected`,
  later`duplication of a tag property`,
  later`duplication of an anchor property`,
  later`name of an anchor node must contain at least one character`,
  later`name of an alias node must contain at least one character`,
  later`alias node should not have any properties`,
  later`named tag handle cannot contain such characters`,
  later`tag suffix cannot contain exclamation marks`,
  later`tag suffix cannot contain flow indicator characters`,
  later`duplication of %YAML directive`,
  later`YAML directive accepts exactly one argument`,
  later`ill-formed argument of the YAML directive`,
  later`unacceptable YAML version of the document`,
  later`TAG directive accepts exactly two arguments`,
  later`cannot merge mappings; the provided source object is unacceptable`,
]

const NAMING: readonly (readonly [pattern: RegExp, said: (name: string) => string])[] = [
  [/^unidentified alias "(.*)"$/, (name) => say`unidentified alias "${name}"`],
  [/^unknown scalar tag (!<.*>)$/, (tag) => say`unknown scalar tag ${tag}`],
  [/^unknown sequence tag (!<.*>)$/, (tag) => say`unknown sequence tag ${tag}`],
  [/^unknown mapping tag (!<.*>)$/, (tag) => say`unknown mapping tag ${tag}`],
  [/^undeclared tag handle "(.*)"$/, (handle) => say`undeclared tag handle "${handle}"`],
  [/^cannot resolve a node with (!<.*>) explicit tag$/, (tag) => say`cannot resolve a node with ${tag} explicit tag`],
  [/^tag name cannot contain such characters: (.*)$/, (tag) => say`tag name cannot contain such characters: ${tag}`],
]

/** While this file is read the planner speaks English, as the parser always does. */
const BY_ENGLISH = new Map(REASONS.map((said) => [said(), said]))

export const yamlReason = (reason: string): string => {
  for (const [pattern, said] of NAMING) {
    const [, name] = pattern.exec(reason) ?? []
    if (name !== undefined) return said(name)
  }
  return BY_ENGLISH.get(reason)?.() ?? reason
}
