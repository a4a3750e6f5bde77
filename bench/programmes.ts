/**
 * `npm run bench programmes`: random programmes, how often a check line by line refuses what is payable, and whether every answer is right.
 *
 * Each programme is answered by maximum flow; its allocation is added up again and its cut proved by code that shares nothing with the
 * solver; the smallest of all cuts by brute force says the same total, and HiGHS does so on every thousandth. PROGRAMMES sets the number.
 */

import { allocation } from '../packages/ltsfs/src/commitments/allocation.ts'
import { cutOf } from '../packages/ltsfs/src/commitments/cut.ts'
import { refusedLineByLine } from '../packages/ltsfs/src/commitments/line-by-line.ts'
import { verifyAllocation } from '../packages/ltsfs/src/commitments/verify-allocation.ts'
import { verifyCut } from '../packages/ltsfs/src/commitments/verify-cut.ts'
import { mostPayable } from '../test/commitments/brute-force.ts'
import { loadHighs } from '../test/commitments/highs.ts'
import { linearProgram } from '../test/commitments/linear-program.ts'
import { demanded, randomNetwork } from '../test/commitments/random-network.ts'
import { solved } from '../test/commitments/solved.ts'

const count = Number(process.env['PROGRAMMES'] ?? 100_000)
const highs = await loadHighs()
const seen = { payable: 0, wronglyRefused: 0, wrongActivities: 0, activities: 0, notPayable: 0, faults: 0, brute: 0, highs: 0 }

for (let seed = 1; seed <= count; seed++) {
  const network = randomNetwork(seed, { claims: 3 + (seed % 6), funds: 3, periods: 3, load: 10 + (seed % 70), gates: seed % 2 === 0 })
  const { flow, lacking } = solved(network)
  const everyone = network.claims.map((_, at) => at)
  const paid = demanded(network) - lacking
  const covered = everyone.filter((at) => flow.placed[at]?.lacking.every((amount) => amount === 0))
  seen.faults += verifyAllocation(network, allocation(flow), covered).length
  const cut = cutOf(flow, everyone)
  if (cut !== null) seen.faults += verifyCut(network, cut).length
  seen.faults += (cut?.short ?? 0) === lacking ? 0 : 1
  seen.brute += 1
  if (mostPayable(network) !== paid) seen.faults += 1
  if (seed % 1000 === 0) {
    seen.highs += 1
    if (Math.round(highs.solve(linearProgram(network), { output_flag: false }).ObjectiveValue) !== paid) seen.faults += 1
  }
  if (lacking > 0) {
    seen.notPayable += 1
    continue
  }
  const refused = refusedLineByLine(network, everyone)
  seen.payable += 1
  seen.activities += everyone.length
  seen.wrongActivities += refused.length
  if (refused.length > 0) seen.wronglyRefused += 1
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
console.log(
  `  ${count} random programmes of 3 to 8 activities, 3 funds and 3 years, every other one with gates: ${seen.payable} payable, ${seen.notPayable} not payable`,
)
console.log(
  `  line by line refuses something in ${seen.wronglyRefused} of the payable ones (${percent(seen.wronglyRefused, seen.payable)})`,
)
console.log(`  and ${seen.wrongActivities} of their ${seen.activities} activities (${percent(seen.wrongActivities, seen.activities)})`)
console.log(
  `  answers found wrong: ${seen.faults} (allocation and cut verified on all, every cut tried on ${seen.brute}, HiGHS on ${seen.highs})`,
)
if (seen.faults > 0) process.exitCode = 1
