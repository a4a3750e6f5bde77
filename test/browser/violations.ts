/** What axe finds on a page, each with the first place where it finds it. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as { readonly axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.length} times, first at ${nodes[0]?.html}`)
  })
}
