/** The two files every page needs, read once, named by their content so that a browser keeps them for good. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface Asset {
  readonly path: string
  readonly type: string
  readonly content: string
}
export interface Assets {
  readonly style: Asset
  readonly script: Asset
}

function asset(name: string, extension: string, type: string, urls: readonly string[]): Asset {
  const content = urls.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n')
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${extension}`, type, content }
}

const own = (file: string): string => new URL(`../assets/${file}`, import.meta.url).href

export const readAssets = (): Assets => ({
  style: asset('ltsfs', 'css', 'text/css; charset=utf-8', [own('ltsfs.css')]),
  script: asset('htmx', 'js', 'text/javascript; charset=utf-8', [import.meta.resolve('htmx.org/dist/htmx.min.js'), own('ltsfs.js')]),
})
