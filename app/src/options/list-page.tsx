/** Answers with the list of options: a new one as it was sent stands in its form again. */

import type { Context } from 'hono'
import { say } from 'ltsfs'
import type { Desk } from '../desk.ts'
import { show } from '../layout/show.tsx'
import type { Opening } from '../outlook/opening.ts'
import type { Refusal } from './edit-props.ts'
import { versionsOfPlan } from './editing.ts'
import { Options } from './page.tsx'
import { optionsOf } from './queries.ts'
import { savedNotices } from './saved.tsx'

type Refused = Pick<Refusal, 'problems' | 'fields'> | null

export async function listPage(c: Context, desk: Desk, opening: Opening, refusal: Refused, status: 200 | 422 = 200): Promise<Response> {
  const versions = await versionsOfPlan(desk, opening.version.planId)
  const content = <Options options={optionsOf(opening)} opening={opening} versions={versions} refusal={refusal} />
  const notices = await savedNotices(desk, opening, c.req.query('saved'))
  return show(c, desk, { opening, page: '/options', choices: { action: '/options' }, title: say`Options`, content, notices, status })
}
