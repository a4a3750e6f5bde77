import { expect, test } from 'vitest'
import { impuritiesOf } from './impurities.ts'

const of = (code: string): readonly string[] => impuritiesOf('src/example.ts', code)

test.each([
  'export const now = (): string => Date()',
  'export const now = (): Date => new Date',
  'export const now = (): Date => new Date()',
  'export const now = (): number => Date.now()',
  'export const now = (): number => Date["now"]()',
  'const D = Date; export const now = () => new D()',
  'export const now = (clock = Date) => clock.now()',
  'export const later = () => setInterval(() => undefined, 1)',
  'export const later = () => setImmediate(() => undefined)',
  'export const chance = () => Math.random()',
  'export const chance = () => Math["random"]()',
  'const m = Math; export const chance = () => m.random()',
  'const { random } = Math; export const chance = () => random()',
  'export const chance = () => crypto.getRandomValues(new Uint8Array(1))',
  'export const where = () => process.env',
  'export const where = () => globalThis["process"]',
  'export const where = () => import.meta.url',
  'export const by = (name: string) => import(name)',
  'export const run = (code: string) => new Function(code)',
  'export const order = (a: string, b: string) => a.localeCompare(b)',
  'export const order = (a: string, b: string) => a["localeCompare"](b)',
  'export const words = (n: number) => n.toLocaleString()',
  'const process = 1; export { process }',
])('%s is not pure', (code) => {
  expect(of(code)).not.toEqual([])
})

test.each([
  'export const day = (text: string): Date => new Date(text)',
  'export const day = (year: number): number => Date.UTC(year, 0, 1)',
  'export const isDay = (value: unknown): boolean => value instanceof Date',
  'export const least = (a: number, b: number): number => Math.min(a, b)',
  'export interface Step { readonly process: string; readonly fetch: () => void }',
  'export const step = (plan: { readonly process: string }) => ({ process: plan.process, performance: 1 })',
  '// Date.now() and Math.random()\nexport const words = "process.env and new Date()"',
  "import { process as work } from './work.ts'\nexport { work as process }",
])('%s is pure', (code) => {
  expect(of(code)).toEqual([])
})
