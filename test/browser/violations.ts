/** What axe finds on a page, each with the first place where it finds it. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Those of colour are all that another scheme of colours can break. */
export type Rules = 'all' | 'of colour'

export async function violations(page: Page, rules: Rules = 'all'): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async (which) => {
    const axe = (
      globalThis as unknown as {
        readonly axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe
    const found = await axe.run(which === 'all' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first at ${nodes[0]?.html}`)
  }, rules)
}
