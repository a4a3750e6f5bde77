/** The paper of an option or of the plan as it stands, with its bridge; the most recent are kept. */
import { type Bridges, bridges, MEASURES, type Paper, type Result, steeringPaper } from 'ltsfs'
import type { Opening } from '../outlook/opening.ts'
import { recent } from '../outlook/recent.ts'
import { countryNames } from './country-names.ts'
import type { Asked } from './form.ts'

const KEPT = 12
const PAPERS_KEPT = 16
/** Each part doubles the forecasts of a bridge; a page cannot wait for thousands. */
const MOST_PARTS = 8

export function openPapers(): (opening: Opening, asked: Asked) => Result<Paper> {
  const kept = recent<Result<Bridges>>(KEPT)
  const papers = recent<Result<Paper>>(PAPERS_KEPT)
  const made = (opening: Opening, { of, options: ids, amounts }: Asked): Result<Paper> => {
    const { plan, version, selection } = opening
    const comparison = opening.compare({ options: ids, baseline: null })
    if (!comparison.ok) return comparison
    const bridged =
      of === null
        ? null
        : kept([version.sha256, selection.basis, of].join(' '), () =>
            bridges(plan.document, {
              option: of,
              baseline: null,
              basis: selection.basis,
              measures: MEASURES.slice(0, 1),
              most: MOST_PARTS,
            }),
          )
    if (bridged?.ok === false) return bridged
    const { options } = plan.document
    return {
      ok: true,
      value: steeringPaper(comparison.value, {
        at: of === null ? 0 : 1,
        bridges: bridged?.value ?? null,
        amounts,
        options,
        alsoCalled: countryNames,
      }),
    }
  }
  return (opening, asked) => {
    const { version, selection } = opening
    const key = [version.sha256, selection.basis, asked.amounts, asked.of ?? '', ...asked.options].join(' ')
    return papers(key, () => made(opening, asked))
  }
}
