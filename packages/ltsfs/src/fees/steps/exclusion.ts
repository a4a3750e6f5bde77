/** Exclusion: whoever stands below a threshold of the key, or of the share by the key alone, pays nothing. */
import { excludedBy } from '../../plan/excluded.ts'
import { rescaled, type ScaleStep } from '../scale-step.ts'

export const exclusion: ScaleStep<'exclusion'> = (scale, record, setting) => {
  const out = excludedBy(setting, record, setting.key).filter((id) => scale.weights.has(id))
  const weights = new Map([...scale.weights].filter(([id]) => !out.includes(id)))
  return { scale: rescaled({ ...scale, weights }, setting.reader), held: () => out }
}
