/** A thread that counts, slowly, or goes wrong as it is told: work to try the queue with. */
import { answerQuestions } from '../../../app/src/work/in-thread.ts'

export interface Counting {
  readonly to: number
  readonly wrong?: 'throws' | 'fills-memory'
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 2))

answerQuestions<Counting, number>(async ({ to, wrong }, told) => {
  if (wrong === 'throws') throw new Error('counting is beyond me')
  const held: number[][] = []
  while (wrong === 'fills-memory') held.push(Array.from({ length: 100_000 }, (_, at) => at + held.length))
  for (let count = 1; count <= to; count += 1) {
    await pause()
    told({ share: count / to, says: `Counted to ${count}` })
  }
  return { ok: true, value: to }
})
