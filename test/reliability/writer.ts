/**
 * `node writer.ts ADDRESS ROUND WRITERS`: writes into a database until it is killed, and says on stdout what was acknowledged.
 *
 * Every operation makes three entries at once; its key is written out in the moment in which its answer has come.
 */
import { writeSync } from 'node:fs'
import { enterEntries } from '../../app/src/ledger/enter.ts'
import { request } from '../app/register-plan.ts'
import { openAt } from './database.ts'

const [address = '', round = '', writers = '16'] = process.argv.slice(2)

const MEMBERS = ['AA', 'BB', 'CC'] as const

const invoices = (key: string) =>
  MEMBERS.map((member) => ({
    ...{ id: `${key}-${member.toLowerCase()}`, kind: 'invoiced' as const, on: '2018-01-15', document: `Invoice ${key}`, member },
    ...{ fiscalYear: 2018, amount: { amount: '10.00', currency: 'FJD' }, due: '2018-03-31' },
  }))

const db = await openAt(address).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
})

async function write(writer: number): Promise<void> {
  for (let count = 1; ; count++) {
    const key = `k${round}-${writer}-${count}`
    const outcome = await enterEntries(db, request({ key }), invoices(key))
    if (outcome.ok) writeSync(1, `${key}\n`)
    else if (outcome.reason !== 'unavailable') throw new Error(outcome.problems[0]?.message)
  }
}

await Promise.all(Array.from({ length: Number(writers) }, (_, at) => write(at + 1)))
