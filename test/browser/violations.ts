/** What axe finds on a page, each with the first place where it finds it. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Those of colour are all that another scheme of colours can break, those of size all that a narrower window can. */
export type Rules = 'all' | 'of colour' | 'of size'
const OF_COLOUR = ['color-contrast', 'link-in-text-block']
/** Off unless asked for: what is touched is 24 pixels wide and high, or that far from the next. */
const TARGETS = 'target-size'
const ONLY: Readonly<Record<Rules, readonly string[]>> = {
  all: [],
  'of colour': OF_COLOUR,
  'of size': [...OF_COLOUR, TARGETS, 'scrollable-region-focusable', 'region', 'page-has-heading-one'],
}

export async function violations(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async ({ only, targets }) => {
      const axe = (
        globalThis as unknown as {
          readonly axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
      ).axe
      const rules = only.length === 0 ? { rules: { [targets]: { enabled: true } } } : { runOnly: only }
      // What passes is not told one by one, nor how a place is selected: that takes longer than to find it.
      const found = await axe.run({ ...rules, resultTypes: ['violations'], selectors: false })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first at ${nodes[0]?.html}`)
    },
    { only: ONLY[rules], targets: TARGETS },
  )
}
