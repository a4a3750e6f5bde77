/** `ltsfs freeze`: an option as canonical JSON with its SHA-256; against a frozen file, what has drifted. */
import { createHash } from 'node:crypto'
import { canonicalJson, type Drift, driftSince, driftTables, type Frozen, freeze, hasDrifted, readFrozen } from 'ltsfs'
import { readPlan } from 'ltsfs-exchange'
import type { Command, Context, Outcome } from '../command.ts'
import { engine } from '../engine.ts'
import { openPlan, refusal, warningsOf } from '../open-plan.ts'
import { optionOption } from '../plan-options.ts'
import { printable } from '../printable.ts'
import { tablesText } from '../table-text.ts'

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

export const freezeCommand: Command = {
  name: 'freeze',
  operands: ['PLAN'],
  options: {
    option: optionOption,
    against: { value: 'FILE', describes: 'a frozen file: print what has drifted since instead' },
    json: { value: null, describes: 'with --against, everything that has drifted as JSON' },
  },
  about:
    'Prints the plan under the option, all its figures and the versions that computed them as canonical JSON, the same bytes at every run, and on the standard error the SHA-256 of what it printed. With --against the exit code is 1 when anything has drifted.',
  example: 'ltsfs freeze fixtures/oco --option restructured-fees > restructured-fees.frozen.json',
  execute: async (given, context) => {
    const [operand = ''] = given.operands
    const options = given.all('option')
    const opened = await openPlan('freeze', operand, options, context)
    if (!opened.ok) return opened.outcome
    const frozen = freeze(opened.value.document, options, engine.engine)
    if (!frozen.ok) return refusal(operand, frozen.problems, context)
    const file = given.one('against')
    if (file !== undefined) return against(file, frozen.value, given.has('json'), context)
    const text = `${canonicalJson(frozen.value)}\n`
    const err = `${warningsOf(operand, opened.value.warnings, context)}SHA-256 ${sha256Of(text)}, engine ${engine.engine}, schema ${engine.schema}\n`
    return { exit: 0, out: text, err }
  },
}

const against = async (file: string, now: Frozen, asJson: boolean, context: Context): Promise<Outcome> => {
  const read = await readPlan(file)
  const frozen = read.ok ? readFrozen(read.value) : read
  if (!frozen.ok) return refusal(file, frozen.problems, context)
  const drift = driftSince(frozen.value, now)
  if (!drift.ok) return refusal(file, drift.problems, context)
  const exit = hasDrifted(drift.value) ? 1 : 0
  return { exit, out: asJson ? `${JSON.stringify(drift.value, null, 2)}\n` : driftText(file, frozen.value, drift.value, context) }
}

const driftText = (file: string, frozen: Frozen, drift: Drift, context: Context): string => {
  const sha256 = sha256Of(`${canonicalJson(frozen)}\n`)
  const head = `${printable(file)}: SHA-256 ${sha256}, engine ${printable(frozen.engine)}, schema ${frozen.schema}\n`
  const count = Object.values(frozen.figures).reduce((all, figures) => all + Object.keys(figures).length, 0)
  return hasDrifted(drift)
    ? `${head}\n${tablesText(driftTables(drift), context)}`
    : `${head}Nothing has drifted: all ${count} figures come out the same.\n`
}
