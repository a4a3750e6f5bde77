/**
 * What the architecture test knows of a source file: its length, what it imports, its functions, and its code without comments and words.
 *
 * A parser reads it, so a rule is never tricked by a comment, a sentence in quotes or an unusual way to import.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Comment, parseSync, Visitor } from 'oxc-parser'

export type SourceFile = {
  /** From the root of the workspace, with forward slashes. */
  readonly path: string
  readonly lines: number
  /** Own files this one imports, types and re-exports and `import()` included, as paths from the root. */
  readonly imports: readonly string[]
  /** Packages it imports: 'zod', '@date-fns/utc', 'node:fs'. */
  readonly packages: readonly string[]
  readonly functions: readonly { readonly name: string; readonly lines: number }[]
  /** Names inside array literals: the way a list registers its members. */
  readonly listed: readonly string[]
  /** Local name of each named import, and the file it comes from. */
  readonly named: ReadonlyMap<string, string>
  /** The code with comments and the text of strings blanked out. */
  readonly code: string
}

type Span = { readonly start: number; readonly end: number }

/** All source files below a folder in order of path: no tests, nothing when the folder does not exist. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return filesBelow(folder)
    .filter((path) => /\.tsx?$/.test(path) && !/\.(?:test|d)\.tsx?$/.test(path))
    .map(readSourceFile)
}

/** All files below a folder as paths from the root with forward slashes, in order. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[\\/](?:node_modules|dist)(?:[\\/]|$)/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .sort()
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ENOENT') return []
    throw error
  }
}

const readSourceFile = (path: string): SourceFile => parseSourceFile(path, readFileSync(path, 'utf8'))

export function parseSourceFile(path: string, text: string): SourceFile {
  const { program, module, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const walked = walk(program, text)
  const requests = [
    ...module.staticImports.map((entry) => entry.moduleRequest.value),
    ...module.staticExports.flatMap((statement) => statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...walked.requests,
  ]
  const own = (request: string) => join(dirname(path), request).replaceAll('\\', '/')
  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports: requests.filter((request) => request.startsWith('.')).map(own),
    packages: requests.filter((request) => !request.startsWith('.')).map(packageName),
    functions: walked.functions,
    listed: walked.listed,
    named: new Map(
      module.staticImports.flatMap((statement) =>
        statement.entries.map((entry) => [entry.localName.value, own(statement.moduleRequest.value)] as const),
      ),
    ),
    code: blank(text, comments, walked.words),
  }
}

function walk(program: ReturnType<typeof parseSync>['program'], text: string) {
  const requests: string[] = []
  const functions: { readonly name: string; readonly lines: number }[] = []
  const listed: string[] = []
  const words: Span[] = []
  const measure = (node: Span & { readonly id?: { readonly name: string } | null }) => {
    const before = text.slice(0, node.start)
    const line = before.split('\n').length
    const name = node.id?.name ?? before.match(/(\w+)\s*[:=]\s*(?:async\s*)?$/)?.[1] ?? `line ${line}`
    functions.push({ name, lines: text.slice(node.start, node.end).split('\n').length })
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    ImportExpression: (node) => {
      requests.push(
        node.source.type === 'Literal' && typeof node.source.value === 'string' ? node.source.value : 'an import that is computed',
      )
    },
    TSImportType: (node) => {
      requests.push(node.source.value)
    },
    ArrayExpression: (node) => {
      for (const element of node.elements) if (element?.type === 'Identifier') listed.push(element.name)
    },
    Literal: (node) => {
      if (typeof node.value === 'string') words.push({ start: node.start + 1, end: node.end - 1 })
    },
    TemplateElement: (node) => {
      words.push(node)
    },
    JSXText: (node) => {
      words.push(node)
    },
  }).visit(program)
  return { requests, functions, listed, words }
}

function blank(text: string, comments: readonly Comment[], words: readonly Span[]): string {
  let code = text
  for (const { start, end } of [...comments, ...words]) {
    code = code.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end)
  }
  return code
}

const packageName = (request: string): string =>
  request
    .split('/')
    .slice(0, request.startsWith('@') ? 2 : 1)
    .join('/')
