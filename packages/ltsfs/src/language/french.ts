/** French, as the library speaks it. */
import admission from './fr/admission.json' with { type: 'json' }
import agreements from './fr/agreements.json' with { type: 'json' }
import checks from './fr/checks.json' with { type: 'json' }
import commitments from './fr/commitments.json' with { type: 'json' }
import comparison from './fr/comparison.json' with { type: 'json' }
import cover from './fr/cover.json' with { type: 'json' }
import dataQuality from './fr/data-quality.json' with { type: 'json' }
import derived from './fr/derived.json' with { type: 'json' }
import design from './fr/design.json' with { type: 'json' }
import everywhere from './fr/everywhere.json' with { type: 'json' }
import explanation from './fr/explanation.json' with { type: 'json' }
import fees from './fr/fees.json' with { type: 'json' }
import forecast from './fr/forecast.json' with { type: 'json' }
import ids from './fr/ids.json' with { type: 'json' }
import inputs from './fr/inputs.json' with { type: 'json' }
import members from './fr/members.json' with { type: 'json' }
import missions from './fr/missions.json' with { type: 'json' }
import money from './fr/money.json' with { type: 'json' }
import options from './fr/options.json' with { type: 'json' }
import outlook from './fr/outlook.json' with { type: 'json' }
import papers from './fr/papers.json' with { type: 'json' }
import plan from './fr/plan.json' with { type: 'json' }
import presentation from './fr/presentation.json' with { type: 'json' }
import programme from './fr/programme.json' with { type: 'json' }
import projects from './fr/projects.json' with { type: 'json' }
import receivables from './fr/receivables.json' with { type: 'json' }
import register from './fr/register.json' with { type: 'json' }
import risk from './fr/risk.json' with { type: 'json' }
import streams from './fr/streams.json' with { type: 'json' }
import uncertainty from './fr/uncertainty.json' with { type: 'json' }
import waterfall from './fr/waterfall.json' with { type: 'json' }
import type { Language } from './language.ts'

/** One object, so that a phrase is looked up once. */
const phrases: Language['phrases'] = {
  ...admission,
  ...agreements,
  ...checks,
  ...commitments,
  ...comparison,
  ...cover,
  ...dataQuality,
  ...derived,
  ...design,
  ...everywhere,
  ...explanation,
  ...fees,
  ...forecast,
  ...ids,
  ...inputs,
  ...members,
  ...missions,
  ...money,
  ...options,
  ...outlook,
  ...papers,
  ...plan,
  ...presentation,
  ...programme,
  ...projects,
  ...receivables,
  ...register,
  ...risk,
  ...streams,
  ...uncertainty,
  ...waterfall,
}

export const french: Language = { code: 'fr', phrases, group: '\u202f', point: ',', isOne: (amount) => Math.abs(Number(amount)) < 2 }
