/** The plan, or one option of it, as a file that reads back to the very same: YAML, JSON, or frozen with all its figures. */
import type { Context } from 'hono'
import { canonicalJson } from 'ltsfs'
import { writeJson, writeYaml } from 'ltsfs-exchange'
import { frozenText } from '../database/approvals.ts'
import type { Desk } from '../desk.ts'
import { download } from '../layout/download.ts'
import { frozenOption } from '../ledger/frozen-option.ts'

const FILE = /^([a-z0-9-]+)\.(yaml|json|frozen\.json)$/

/** `kind` says what the name before the dot is of: the plan itself, or one of its options. */
export async function exportFile(c: Context, desk: Desk, kind: 'plan' | 'option'): Promise<Response> {
  const opening = await desk.planner.open(c.req.url)
  const [, name, form] = FILE.exec(c.req.param('file') ?? '') ?? []
  if (opening === undefined || name === undefined) return c.notFound()
  const { document } = opening.plan
  const record = kind === 'plan' ? (name === document.id ? document : undefined) : document.options.find(({ id }) => id === name)
  if (record === undefined) return c.notFound()
  if (form === 'yaml') return download(c, { name: `${name}.yaml`, type: 'application/yaml; charset=utf-8', content: writeYaml(record) })
  if (form === 'json') return download(c, { name: `${name}.json`, type: 'application/json; charset=utf-8', content: writeJson(record) })
  const type = 'application/json; charset=utf-8'
  // Of an approved option the very bytes that were approved.
  const approved = kind === 'plan' ? undefined : await frozenText(desk.database, opening.version.planId, name)
  if (approved !== undefined) return download(c, { name: `${name}.frozen.json`, type, content: approved })
  const frozen = frozenOption(document, kind === 'plan' ? [] : [name], desk.engine)
  if (!frozen.ok) return c.notFound()
  return download(c, { name: `${name}.frozen.json`, type, content: `${canonicalJson(frozen.value)}\n` })
}
