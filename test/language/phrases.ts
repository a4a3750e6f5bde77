/** What the planner says: every phrase of a source file, told by its syntax tree. */
import { parseSync, Visitor } from 'oxc-parser'

export interface Phrase {
  /** As a catalogue has it: "{0} of {1}". */
  readonly text: string
  readonly path: string
  readonly line: number
  /** Said while the file is read, and so in English for ever. */
  readonly isTooEarly: boolean
}

/** Tags whose template is a phrase; what `later` keeps is said when it is asked for. */
const TAGS = new Set(['say', 'later', 'rich'])

interface Span {
  readonly start: number
  readonly end: number
}

export function phrasesOf(path: string, text: string): readonly Phrase[] {
  const found: (Omit<Phrase, 'isTooEarly'> & Span & { readonly tag: string })[] = []
  const functions: Span[] = []
  const add = ({ start, end }: Span, tag: string, phrase: string) =>
    void found.push({ text: phrase, path, line: text.slice(0, start).split('\n').length, start, end, tag })
  const enter = (node: Span) => void functions.push({ start: node.start, end: node.end })
  new Visitor({
    FunctionDeclaration: enter,
    FunctionExpression: enter,
    ArrowFunctionExpression: enter,
    TaggedTemplateExpression: (node) => {
      if (node.tag.type !== 'Identifier' || !TAGS.has(node.tag.name)) return
      const parts = node.quasi.quasis.map(({ value }) => value.cooked ?? '')
      add(
        node,
        node.tag.name,
        parts.reduce((all, part, at) => `${all}{${at - 1}}${part}`),
      )
    },
    CallExpression: (node) => {
      const [first, second] = node.arguments
      if (node.callee.type !== 'Identifier') return
      if (node.callee.name === 'phrase' && first?.type === 'Literal') add(node, 'phrase', String(first.value))
      if (node.callee.name === 'meant' && first?.type === 'Literal' && second?.type === 'Literal')
        add(node, 'meant', `${first.value} (${second.value})`)
      if (node.callee.name !== 'counted' || second?.type !== 'Literal') return
      add(node, 'counted', `{0} ${second.value}`)
      add(node, 'counted', `{0} ${second.value}s`)
    },
  }).visit(parseSync(path, text).program)
  const isInFunction = ({ start, end }: Span) => functions.some((around) => around.start <= start && end <= around.end)
  return found.map((each) => ({
    text: each.text,
    path: each.path,
    line: each.line,
    isTooEarly: each.tag !== 'later' && !isInFunction(each),
  }))
}
