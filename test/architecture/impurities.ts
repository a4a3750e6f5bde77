/**
 * What in a source file reads a clock, chance, the machine or its language: told by the syntax tree, so that neither another spelling
 * (`Date["now"]()`, `new Date`, `const m = Math`) nor a name of one's own (`plan.process`) misleads it.
 */
import { parseSync, Visitor } from 'oxc-parser'

/** Names of the platform that a pure file does not even name. "window" is a word of the field, and the library is compiled without that global. */
const IMPURE = new Set([
  ...['performance', 'crypto', 'process', 'globalThis', 'global', 'navigator', 'console', 'Intl', 'Temporal'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'MessageChannel', 'Worker'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'eval', 'Function', 'require', 'WeakRef', 'FinalizationRegistry'],
])
/** Pure only in some forms: a day that is given, arithmetic. */
const PARTLY = new Set(['Date', 'Math'])
const DAYS_GIVEN = new Set(['UTC', 'parse'])
const OF_LANGUAGE = /^(?:localeCompare|toLocale\w+)$/

interface Place {
  readonly start: number
  readonly end: number
}
interface Name extends Place {
  readonly type: string
  readonly name?: string
  readonly value?: unknown
}

const wordOf = ({ type, name, value }: Name): string | null =>
  type === 'Identifier' ? (name ?? null) : type === 'Literal' && typeof value === 'string' ? value : null

export function impuritiesOf(path: string, text: string): readonly string[] {
  const { program } = parseSync(path, text)
  const found: string[] = []
  /** Identifiers that name a member or a type, or stand in a form that is pure. */
  const passed = new Set<number>()
  const pass = ({ start }: Place): void => void passed.add(start)
  const tell = ({ start, end }: Place): void => {
    found.push(text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60))
  }
  const key = ({ key: name, computed, shorthand }: { readonly key: Place; readonly computed?: boolean; readonly shorthand?: boolean }) => {
    if (computed !== true && shorthand !== true) pass(name)
  }
  new Visitor({
    MemberExpression: (node) => {
      const [object, property]: readonly Name[] = [node.object as Name, node.property as Name]
      if (object === undefined || property === undefined) return
      if (!node.computed) pass(property)
      const word = wordOf(property)
      if (word !== null && OF_LANGUAGE.test(word)) tell(node)
      if (node.computed || object.type !== 'Identifier') return
      if (object.name === 'Math' && word !== 'random') pass(object)
      if (object.name === 'Date' && word !== null && DAYS_GIVEN.has(word)) pass(object)
    },
    NewExpression: (node) => {
      const callee = node.callee as Name
      if (callee.type === 'Identifier' && callee.name === 'Date' && node.arguments.length > 0) pass(callee)
    },
    BinaryExpression: (node) => {
      if (node.operator === 'instanceof') pass(node.right)
    },
    Property: key,
    PropertyDefinition: key,
    MethodDefinition: key,
    TSPropertySignature: key,
    TSMethodSignature: key,
    TSTypeReference: (node) => pass(node.typeName),
    ImportSpecifier: (node) => pass(node.imported),
    ExportSpecifier: (node) => {
      pass(node.exported)
      if (node.local.start !== node.exported.start) pass(node.local)
    },
    Identifier: (node) => {
      if ((IMPURE.has(node.name) || PARTLY.has(node.name)) && !passed.has(node.start)) tell(node)
    },
    ImportExpression: (node) => {
      if (node.source.type !== 'Literal') tell(node)
    },
    MetaProperty: (node) => tell(node),
  }).visit(program)
  return found
}
