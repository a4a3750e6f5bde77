/** Exclusion: whoever stands below a threshold of the key, or of the share by the key alone, pays nothing. The operator decides at the threshold. */
import { holds } from '../../formula/value.ts'
import { ZERO } from '../../money/decimal.ts'
import { rescaled, type ScaleStep } from '../scale-step.ts'

export const exclusion: ScaleStep<'exclusion'> = (scale, record, { plan, year, reader, key }) => {
  const threshold = reader.read(plan.at(record.threshold, year))
  const whole = [...key.values()].reduce((all, weight) => all.plus(reader.read(weight)), ZERO)
  const limit = record.of === 'key' ? threshold : threshold.times(whole)
  const out = [...scale.weights.keys()].filter((id) => {
    const weight = key.get(id)
    return weight !== undefined && holds(reader.read(weight), record.is, limit)
  })
  const weights = new Map([...scale.weights].filter(([id]) => !out.includes(id)))
  return { scale: rescaled({ ...scale, weights }, reader), held: () => out }
}
