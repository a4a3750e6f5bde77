/**
 * How long a simulation of the OCO plan takes: 100,000 and 1,000,000 trials of all figures of the paper, draws and tallies included, on one core.
 *
 * In the same run, where they are there: the very same instructions as a plain C program (-O3), and as NumPy arrays. Both peers compute the
 * kernel alone, on inputs drawn beforehand, and are compared with the kernel alone. Processor time, because other work may share the machine.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPlan } from '../packages/exchange/src/read-plan.ts'
import { BLOCK, type KernelCode, OP, RELATIONS } from '../packages/ltsfs/src/formula/kernel-code.ts'
import { type KernelRun, openKernel } from '../packages/ltsfs/src/formula/kernel-run.ts'
import { openFastKernel } from '../packages/ltsfs/src/formula/kernel-wasm.ts'
import { validate } from '../packages/ltsfs/src/plan/validate.ts'
import { simulate } from '../packages/ltsfs/src/uncertainty/simulate.ts'
import { openTrials } from '../packages/ltsfs/src/uncertainty/trials.ts'
import { uncertainPlan } from '../packages/ltsfs/src/uncertainty/uncertain-plan.ts'
import { bestMs, must } from './timing/processor.ts'

const TRIALS = 100_000
const GOAL_MS = 250

type Write = (result: string, left: string, right: string, constant: string) => string
/** One line for an instruction in a language whose operators are those of C. */
const lines = (min: string, max: string, round: string): Partial<Record<number, Write>> => ({
  [OP.add]: (r, a, b) => `${r}=${a}+${b}`,
  [OP.addConstant]: (r, a, _, k) => `${r}=${a}+(${k})`,
  [OP.minus]: (r, a, b) => `${r}=${a}-${b}`,
  [OP.fromConstant]: (r, a, _, k) => `${r}=(${k})-${a}`,
  [OP.times]: (r, a, b) => `${r}=${a}*${b}`,
  [OP.timesConstant]: (r, a, _, k) => `${r}=${a}*(${k})`,
  [OP.over]: (r, a, b) => `${r}=${a}/${b}`,
  [OP.constantOver]: (r, a, _, k) => `${r}=(${k})/${a}`,
  [OP.smaller]: (r, a, b) => `${r}=${min}(${a},${b})`,
  [OP.smallerConstant]: (r, a, _, k) => `${r}=${min}(${a},${k})`,
  [OP.larger]: (r, a, b) => `${r}=${max}(${a},${b})`,
  [OP.largerConstant]: (r, a, _, k) => `${r}=${max}(${a},${k})`,
  [OP.round]: (r, a, _, k) => `${r}=${round}(${a},${k})`,
  [OP.roundDown]: (r, a, _, k) => `${r}=${round}(${a},${k})`,
})

const instructions = function* ({ code, constants }: KernelCode) {
  for (let at = 0; at < code.length; ) {
    const op = code[at] as number
    if (op === OP.share) throw new Error('the plan of this benchmark splits nothing by largest remainder in what varies')
    const begin = at
    const part = (offset: number): number => code[begin + offset] as number
    yield { op, part, constant: constants[part(3)] ?? 0 }
    at += op === OP.choose ? 8 : 4
  }
}

const cProgram = (kernel: KernelCode, inputs: readonly number[], trials: number): string => {
  const text = lines('fmin', 'fmax', 'rnd')
  const body = [...instructions(kernel)].map(({ op, part, constant }) => {
    const slot = (offset: number) => `s${part(offset)}[i]`
    const relation = RELATIONS[part(4)] ?? '<'
    const statement =
      op === OP.choose
        ? `${slot(1)}=cmp(${slot(2)},${slot(3)})?${slot(5)}:${slot(6)}`.replace('cmp(', `cmp${RELATIONS.indexOf(relation)}(`)
        : (text[op]?.(slot(1), slot(2), slot(3), constant.toExponential(17)) ?? '')
    return `for(int i=0;i<B;i++){${statement};}`
  })
  const slots = Array.from({ length: kernel.slots }, (_, at) => `static double s${at}[B] __attribute__((aligned(64)));`)
  const fixed = Array.from({ length: kernel.fixed.length / 2 }, (_, at) => {
    const [slot = 0, constant = 0] = [kernel.fixed[2 * at], kernel.fixed[2 * at + 1]]
    return `for(int i=0;i<B;i++)s${slot}[i]=${(kernel.constants[constant] ?? 0).toExponential(17)};`
  })
  const near = '(fabs(l-r)<=1e-9*fmax(1,fmax(fabs(l),fabs(r))))'
  const compare = ['!n&&l<r', 'n||l<r', '!n&&l>r', 'n||l>r'].map(
    (test, at) => `static inline int cmp${at}(double l,double r){int n=${near};return ${test};}`,
  )
  return `#include <math.h>
#include <stdio.h>
#include <time.h>
#define B ${BLOCK}
static inline double rnd(double v,double k){double s=fabs(v)*k;return copysign(floor(s+s*1e-14+0.5)/k,v);}
${compare.join('\n')}
${slots.join('\n')}
static void block(void){
${body.join('\n')}
}
int main(void){
${fixed.join('\n')}
${inputs.map((value, at) => `for(int i=0;i<B;i++)s${at}[i]=${value.toExponential(17)};`).join('\n')}
clock_t t=clock();double all=0;
for(int b=0;b<${Math.ceil(trials / BLOCK)};b++){s0[b%B]+=1e-9;block();all+=s${kernel.outputs[0]}[b%B];}
printf("%f %.6f\\n",(clock()-t)*1000.0/CLOCKS_PER_SEC,s${kernel.outputs[0]}[7]);return all==1?1:0;}
`
}

const numpyProgram = (kernel: KernelCode, inputs: readonly number[], trials: number): string => {
  const text = lines('np.minimum', 'np.maximum', 'rnd')
  const body = [...instructions(kernel)].map(({ op, part, constant }) => {
    const slot = (offset: number) => `s${part(offset)}`
    if (op !== OP.choose) return ` ${text[op]?.(slot(1), slot(2), slot(3), constant.toExponential(17)) ?? 'pass'}`
    return ` ${slot(1)}=np.where(${slot(2)}${RELATIONS[part(4)]}${slot(3)},${slot(5)},${slot(6)})`
  })
  const fixed = Array.from(
    { length: kernel.fixed.length / 2 },
    (_, at) => ` s${kernel.fixed[2 * at]}=np.full(n,${kernel.constants[kernel.fixed[2 * at + 1] ?? 0]})`,
  )
  return `import numpy as np, time
def rnd(v,k):
 s=np.abs(v)*k
 return np.copysign(np.floor(s+s*1e-14+0.5)/k,v)
def run(n):
${fixed.join('\n')}
${inputs.map((value, at) => ` s${at}=np.full(n,${value})`).join('\n')}
 t=time.process_time()
${body.join('\n')}
 return time.process_time()-t, s${kernel.outputs[0]}[7]
spent=0
for first in range(0,${trials},10000):
 t,v=run(min(10000,${trials}-first)); spent+=t
print(spent*1000,v)
`
}

const peer = (command: string, args: readonly string[]): readonly [ms: number, value: string] | null => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  const [ms, value] = stdout?.trim().split(' ') ?? []
  return status === 0 && ms !== undefined && value !== undefined ? [Number(ms), value] : null
}

const model = must(uncertainPlan(must(validate(must(await readPlan('fixtures/oco')))).plan, { basis: 'expected' }))
const { kernel, disturbed, drawn, figures, events } = model.model
const count = [...instructions(kernel)].length
console.log(
  `  ${figures} figures and ${events} events of ${model.years.length} years, ${drawn.length} draws, ${disturbed.length} inputs, ${count} instructions, ${kernel.slots} slots`,
)
simulate(model, { trials: 20_000, seed: 1 })
let wholeMs = 0
for (const trials of [TRIALS, 10 * TRIALS]) {
  const ms = bestMs(() => must(simulate(model, { trials, seed: 1 })), trials === TRIALS ? 5 : 1)
  if (trials === TRIALS) wholeMs = ms
  const memory = process.memoryUsage().rss / 2 ** 20
  console.log(
    `  ${String(trials).padStart(9)} trials, draws and tallies included: ${ms.toFixed(0).padStart(6)} ms of one core, ${memory.toFixed(0)} MB resident`,
  )
}
/** Blocks of the kernel on draws at their means, as WebAssembly or as a list of instructions. */
const kernelMsOf = (run: KernelRun): number => {
  for (const [at, { base }] of disturbed.entries()) run.input(at).fill(base)
  const blocks = () => {
    for (let block = 0; block * BLOCK < TRIALS; block += 1) run.run()
  }
  blocks()
  return bestMs(blocks)
}
const [list, fast] = [openKernel(kernel), openFastKernel(kernel)]
const listMs = kernelMsOf(list)
const kernelMs = fast === null ? listMs : kernelMsOf(fast)
console.log(
  `  ${String(TRIALS).padStart(9)} trials, kernel alone: ${kernelMs.toFixed(0)} ms${fast === null ? '' : ` as WebAssembly, ${listMs.toFixed(0)} ms as a list of instructions`}`,
)
const trials = openTrials(model.model)
const drawing = () => {
  for (let block = 0; block * BLOCK < TRIALS; block += 1) trials.run(1, block * BLOCK)
}
drawing()
const drawnMs = Math.max(0, bestMs(drawing) - kernelMs)
const tallyMs = Math.max(0, wholeMs - drawnMs - kernelMs)
console.log(
  `  the whole takes ${(wholeMs / GOAL_MS).toFixed(1)} times its goal of ${GOAL_MS} ms: kernel ${kernelMs.toFixed(0)}, draws and inputs ${drawnMs.toFixed(0)}, tallies and the first look ${tallyMs.toFixed(0)} ms; draws bound it: ${drawn.length} numbers of a generator a trial, most of them through quotients of polynomials of degree 7 and an exponential`,
)

const folder = mkdtempSync(join(tmpdir(), 'ltsfs-bench-'))
const inputs = disturbed.map(({ base }) => base)
writeFileSync(join(folder, 'kernel.c'), cProgram(kernel, inputs, TRIALS))
writeFileSync(join(folder, 'kernel.py'), numpyProgram(kernel, inputs, TRIALS))
const built = spawnSync('gcc', ['-O3', '-march=native', '-fno-math-errno', '-o', join(folder, 'kernel'), join(folder, 'kernel.c'), '-lm'])
const peers = [
  ['C, gcc -O3 -march=native', 'at most 4', built.status === 0 ? peer(join(folder, 'kernel'), []) : null],
  ['NumPy, 10,000 at a time', 'at most 0.33', peer('python3', [join(folder, 'kernel.py')])],
] as const
const own = (list.output(0)[7] ?? 0).toFixed(6)
for (const [name, goal, found] of peers)
  console.log(
    found === null
      ? `  ${name}: not here`
      : `  ${name.padEnd(26)} ${found[0].toFixed(0).padStart(6)} ms, here ${(kernelMs / found[0]).toFixed(2)} times as long (goal ${goal}); first figure ${Number(found[1]).toFixed(2)} there, ${Number(own).toFixed(2)} here`,
  )
rmSync(folder, { recursive: true })
