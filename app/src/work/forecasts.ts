/** Long work that is so many forecasts, one after the other: how far it is, in the language of whoever looks. */
import { say, spell } from 'ltsfs'
import { inSteps, type Progress, pace, type Told } from './in-thread.ts'
import type { Standing } from './works.ts'

const whole = (count: number): string => spell(String(count), 0)

const forecastsSaid = ({ done, of }: NonNullable<Progress['step']>): string => say`Forecasts: ${whole(done)} of ${whole(of)}`

/** Steps that yield how many forecasts are left. */
export function forecastByForecast<T>(steps: Generator<number, T>, told: Told): T {
  const lasts = pace()
  return inSteps(steps, (left, done) => {
    const step = { done, of: done + left }
    told({ share: done / step.of, says: forecastsSaid(step), step, ...lasts(done, left) })
  })
}

/** What a thread says to everybody, in the language of the reader. */
export function forReader<A>(standing: Standing<A>): Standing<A> {
  if (standing.kind !== 'running' || standing.progress.step === undefined) return standing
  return { ...standing, progress: { ...standing.progress, says: forecastsSaid(standing.progress.step) } }
}
