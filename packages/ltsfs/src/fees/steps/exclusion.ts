/** Exclusion: whoever stands below a threshold of the key, or of the share by the key alone, pays nothing. */
import { excludedBy } from '../../plan/excluded.ts'
import { asItStands } from '../scale.ts'
import type { ScaleStep } from '../scale-step.ts'

export const exclusion: ScaleStep<'exclusion'> = (before, record, setting) => {
  const scale = asItStands(before)
  const out = excludedBy(setting, record, setting.key).filter((id) => scale.weights.has(id))
  const weights = new Map([...scale.weights].filter(([id]) => !out.includes(id)))
  return { scale: { ...scale, weights }, held: () => out }
}
