import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ALONE } from '../alone.ts'
import { filesBelow } from './source-file.ts'

const REPLACES = /^\s*vi\.(?:do)?mock\(/im

test('a file of tests that puts a module in the place of another runs alone, since the others share what they import', () => {
  const files = ['packages', 'app/src', 'test'].flatMap(filesBelow).filter((path) => /\.test\.tsx?$/.test(path))
  expect(files.filter((path) => REPLACES.test(readFileSync(path, 'utf8')))).toEqual(ALONE)
})
