/**
 * What the documents say is true: every command in them runs and prints what they show, every TypeScript example runs, every link leads
 * somewhere. In shown output a line of "..." stands for any number of lines.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { run } from '../packages/cli/src/main.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const SCRATCH = `${ROOT}test-output/documentation`
const DOCUMENTS = ['README.md', 'GLOSSARY.md', 'DECISIONS.md', 'CHANGELOG.md']
const text = Object.fromEntries(DOCUMENTS.map((name) => [name, readFileSync(`${ROOT}${name}`, 'utf8')]))

interface Example {
  readonly document: string
  readonly language: string
  readonly content: string
  /** The text block that follows it, if one does. */
  readonly shows?: string | undefined
}

const examples: readonly Example[] = DOCUMENTS.flatMap((document) => {
  const blocks = [...(text[document] ?? '').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  return blocks.map((block, at) => ({
    document,
    language: block[1] ?? '',
    content: block[2] ?? '',
    shows: blocks[at + 1]?.[1] === 'text' ? blocks[at + 1]?.[2] : undefined,
  }))
})

const matches = (shown: string, printed: string): boolean => {
  const pattern = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '...' ? '[\\s\\S]*' : line.trimEnd().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('\n')
  return new RegExp(`^${pattern}$`).test(printed.replaceAll(/[ \t]+$/gm, '').trimEnd())
}

/** What is printed while a piece of work runs. */
const printing = async (work: () => Promise<unknown>): Promise<string> => {
  const written: string[] = []
  const take = (chunk: string | Uint8Array, ...then: readonly unknown[]): boolean => {
    written.push(chunk.toString())
    for (const done of then) if (typeof done === 'function') done()
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(take),
    vi.spyOn(console, 'log').mockImplementation((line) => void written.push(`${line}\n`)),
  ]
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return written.join('')
}

const commands = examples.filter((example) => example.language === 'sh' && example.content.startsWith('npx ltsfs'))
test.each(commands)('$document: $content prints what is shown below it', async ({ content, shows }) => {
  let code: number | undefined
  const printed = await printing(async () => {
    code = await run(
      content
        .trim()
        .split(/\s+/)
        .slice(2)
        .map((word) => word.replaceAll(/^['"]|['"]$/g, '')),
    )
  })
  expect([0, 1]).toContain(code)
  if (shows !== undefined && !matches(shows, printed)) expect(printed).toBe(shows)
})

mkdirSync(SCRATCH, { recursive: true })
afterAll(() => rmSync(SCRATCH, { recursive: true }))

const programs = examples.filter((example) => example.language === 'ts').map((example, at) => ({ ...example, at }))
test.each(programs)('$document: TypeScript example $at runs and prints what is shown below it', async ({ at, content, shows }) => {
  const file = `${SCRATCH}/example-${at}.ts`
  writeFileSync(file, content)
  const printed = await printing(() => import(pathToFileURL(file).href))
  if (shows !== undefined && !matches(shows, printed)) expect(printed).toBe(shows)
})

const links = DOCUMENTS.flatMap((document) =>
  [...(text[document] ?? '').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((link) => ({ document, to: link[1] ?? '' })),
)
test.each(links)('$document: the link to $to leads somewhere', ({ to }) => {
  expect(existsSync(`${ROOT}${to}`)).toBe(true)
})

test('the README opens with what this is, a picture and the two commands', () => {
  const [title, , about] = (text['README.md'] ?? '').split('\n')
  expect(title).toBe('# ltsfs')
  expect(about?.length).toBeGreaterThan(100)
  const opening = (text['README.md'] ?? '').slice(0, 2500)
  expect(opening).toMatch(/!\[[^\]]+\]\(docs\/overview\.png\)/)
  expect(opening).toContain('npm install && npm start')
  expect(opening).toContain('npm install && npm test')
})

test('what the documents say of themselves stays with the project', () => {
  for (const document of DOCUMENTS) expect(text[document]).not.toMatch(/\/(?:work|root|tmp)\/|\.\.\/shared/)
})
