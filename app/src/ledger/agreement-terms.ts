/** What an agreement of a CSV file may pay for, and the shares that it pays at most and asks for at least. */
import { firstDay, fiscalYearOf, nearestWord, type PlanDocument, type Problem, readShare, say } from 'ltsfs'
import type { AgreementRecord } from './agreements-of-plan.ts'
import type { CsvRow } from './csv-rows.ts'
import { problemOfLine } from './import-row.ts'

interface ScopeInCell {
  readonly restriction: AgreementRecord['restriction']
  readonly problems: readonly Problem[]
}

/** "none", or names with spaces between: of areas, objectives, strategies, activities, of members it is for and of categories of cost. */
export function restrictionInCell(line: number, text: string, { framework, spending, members }: PlanDocument): ScopeInCell {
  if (text === 'none') return { restriction: 'none', problems: [] }
  const names = text.split(/[\s,]+/).filter((name) => name !== '')
  const objectives = framework.areas.flatMap((area) => area.objectives)
  const strategies = objectives.flatMap((objective) => objective.strategies ?? [])
  const kinds = {
    areas: framework.areas,
    objectives,
    strategies,
    activities: spending.activities,
    members,
    categories: spending.categories,
  }
  const idsOf = new Map(Object.entries(kinds).map(([kind, records]) => [kind, (records ?? []).map(({ id }) => id)]))
  const all = [...idsOf.values()].flat()
  const lists = [...idsOf].map(([kind, ids]) => {
    const found = names.filter((name) => ids.includes(name))
    return [kind, kind === 'categories' ? found.filter((name) => idsOf.get('activities')?.includes(name) !== true) : found] as const
  })
  return {
    restriction: Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
    problems: names
      .filter((name) => !all.includes(name))
      .map((name) => unknownName(line, name, { all, members: idsOf.get('members') ?? [] })),
  }
}

interface Names {
  readonly all: readonly string[]
  readonly members: readonly string[]
}

function unknownName(line: number, name: string, { all, members }: Names): Problem {
  const found = name.slice(0, 80)
  const near = nearestWord(found, all)
  return problemOfLine(line, {
    code: 'unknown-name',
    found,
    expected: say`names of areas, objectives, strategies, activities, members and categories of cost`,
    message: say`The plan has no area, objective, strategy, activity, member or category of cost "${found}".`,
    remedy:
      near === undefined
        ? say`Write names as the plan has them; its members are ${members.join(', ')}.`
        : say`Write "${near}" if that is meant.`,
  })
}

interface SharesInCells {
  readonly read: Pick<AgreementRecord, 'donorShare' | 'ownShare'>
  readonly problems: readonly Problem[]
}

/** "0.75" or "75 %": in force from the first day of the fiscal year in which the window begins, because shares are read on that day. */
export function sharesInCells({ line, cells }: CsvRow, { organisation }: PlanDocument): SharesInCells {
  const begins = cells.get('from') ?? ''
  const from = /^\d{4}-\d{2}-\d{2}$/.test(begins)
    ? firstDay(fiscalYearOf(begins, organisation.fiscalYear), organisation.fiscalYear)
    : begins
  const columns = [
    { column: 'donor-share', field: 'donorShare' },
    { column: 'own-share', field: 'ownShare' },
  ].flatMap((each) => {
    const text = cells.get(each.column)
    return text === undefined ? [] : [{ ...each, text, share: readShare(text) }]
  })
  const dated = (share: string | { readonly of: string; readonly per: string }) => ({
    unit: '1',
    values: { [from]: share },
    source: cells.get('source') ?? '',
  })
  return {
    read: Object.fromEntries(columns.flatMap(({ field, share }) => (share === null ? [] : [[field, dated(share)] as const]))),
    problems: columns.flatMap(({ column, text, share }) => (share === null ? [notAShare(line, column, text)] : [])),
  }
}

const notAShare = (line: number, name: string, text: string): Problem =>
  problemOfLine(line, {
    code: 'not-a-share',
    found: text.slice(0, 80),
    expected: say`a share of the cost, "0.75" or "75 %"`,
    message: say`"${text.slice(0, 80)}" in the column "${name}" is not a share of a cost.`,
    remedy: say`Write it between 0 and 1, or in per cent with the sign.`,
  })
