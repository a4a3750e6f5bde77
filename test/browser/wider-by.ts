import type { Page } from 'playwright-core'

/** How much wider a page is than its window, and which places of it are. */
export const widerBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const isScrolled = (one: Element): boolean =>
      one.parentElement !== null &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(one.parentElement).overflowX) || isScrolled(one.parentElement))
    const places = [...document.querySelectorAll('main *, header *, footer *, .wrap *')].filter(
      (one) => one.getBoundingClientRect().right > width + 1 && !isScrolled(one),
    )
    const wider = document.documentElement.scrollWidth - width
    return wider <= 0 ? [] : [`${wider} px wider`, ...places.slice(0, 3).map((one) => one.outerHTML.slice(0, 120))]
  })
