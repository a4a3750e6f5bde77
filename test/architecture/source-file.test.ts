import { expect, test } from 'vitest'
import { cycles } from './cycles.ts'
import { parametersAtFault } from './parameters-at-fault.ts'
import { parseSourceFile } from './source-file.ts'

const example = parseSourceFile(
  'src/streams/example.ts',
  `import type { Money } from '../money/money.ts'
export * from './stream.ts'
export type Plan = import('../plan/plan.ts').Plan
const later = () => import('../forecast/forecast.ts')
// Date.now() in a comment
const words = 'process. as any', list = [later, words]
const now = \`\${Date.now()} process.\`
`,
)

test('imports of types, re-exports, types by import and imports at run time are all seen', () => {
  expect([...example.imports].sort()).toEqual([
    'src/forecast/forecast.ts',
    'src/money/money.ts',
    'src/plan/plan.ts',
    'src/streams/stream.ts',
  ])
})

test('code is read, comments and sentences are not', () => {
  expect(example.code.match(/Date\.now/g)).toHaveLength(1)
  expect(example.code).not.toMatch(/process|as any/)
})

test('lines, functions and the members of lists are counted', () => {
  expect(example.lines).toBe(7)
  expect(example.functions).toEqual([{ name: 'later', lines: 1 }])
  expect(example.listed).toEqual(['later', 'words'])
})

test('a cycle is found by way of a type, and told as the way round', () => {
  const other = parseSourceFile('src/streams/stream.ts', "import type { Plan } from './example.ts'")
  expect(cycles([example, other])).toEqual(['src/streams/example.ts -> src/streams/stream.ts -> src/streams/example.ts'])
  expect(cycles([example])).toEqual([])
})

test('a parameter without unit or source, or with a value that has no day, is at fault', () => {
  expect(parametersAtFault({ cap: { unit: '1', source: 'rules', values: { '2017-07-01': '0.15' } } })).toEqual([])
  expect(parametersAtFault({ fees: [{ values: { '2017-07-01': '833' }, source: 'rules' }] })).toEqual(['fees.0: no unit'])
  expect(parametersAtFault({ cap: { unit: '1', source: '', values: { '2017': '0.15' } } })).toEqual([
    'cap: no source',
    'cap: "2017" is not a day',
  ])
})
