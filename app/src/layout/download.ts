/** Sends a file to keep: a table as CSV, a chart as SVG, a plan as a workbook. */
import type { Context } from 'hono'
import { type Table, tableRecords } from 'ltsfs'
import { writeCsv } from 'ltsfs-exchange'

export interface Download {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
  /** A content security policy of its own. */
  readonly policy?: string
}

export function download(c: Context, { name, type, content, policy }: Download): Response {
  c.header('Content-Disposition', `attachment; filename="${name}"`)
  if (policy !== undefined) c.header('Content-Security-Policy', policy)
  return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, { 'Content-Type': type })
}

export function downloadTable(c: Context, table: Table, name: string): Response {
  const [header = [], ...rows] = tableRecords(table)
  return download(c, { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: writeCsv(header, rows) })
}
