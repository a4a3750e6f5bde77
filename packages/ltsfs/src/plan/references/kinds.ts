/** What can be named elsewhere in a plan, where each is defined, and what it is called in a sentence. */
import type { ProblemCode } from '../../inputs/problem-codes.ts'

export interface Kind {
  readonly code: ProblemCode
  /** With its article. */
  readonly noun: string
  /** Where the names stand: the value itself, or with `keys` the keys of the records there. */
  readonly defined: string
  readonly keys?: true
  /** Where a new one would be added. */
  readonly list: string
}

export const KINDS = {
  source: { code: 'unknown-source', noun: 'source', defined: 'sources.*.id', list: 'sources' },
  member: { code: 'unknown-member', noun: 'member', defined: 'members.*.id', list: 'members' },
  memberIndicator: {
    code: 'unknown-member-indicator',
    noun: 'member indicator',
    defined: 'members.*.indicators',
    keys: true,
    list: 'the indicators of the members',
  },
  index: { code: 'unknown-index', noun: 'index', defined: 'indices.*.id', list: 'indices' },
  schedule: {
    code: 'unknown-schedule',
    noun: 'fee schedule',
    defined: 'membershipFees.schedules.*.id',
    list: 'membershipFees.schedules',
  },
  tier: {
    code: 'unknown-tier',
    noun: 'tier',
    defined: 'membershipFees.schedules.*.tiers.*.id',
    list: 'the tiers of a fee schedule',
  },
  profile: {
    code: 'unknown-collection-profile',
    noun: 'collection profile',
    defined: 'membershipFees.collection.profiles.*.id',
    list: 'membershipFees.collection.profiles',
  },
  project: {
    code: 'unknown-project',
    noun: 'project',
    defined: 'projectManagementFees.projects.*.id',
    list: 'projectManagementFees.projects',
  },
  mission: { code: 'unknown-mission', noun: 'mission', defined: 'userPaysMissions.missions.*.id', list: 'userPaysMissions.missions' },
  perDiemRegime: {
    code: 'unknown-per-diem-regime',
    noun: 'per diem regime',
    defined: 'userPaysMissions.perDiemRegimes.*.id',
    list: 'userPaysMissions.perDiemRegimes',
  },
  agreement: {
    code: 'unknown-agreement',
    noun: 'agreement',
    defined: 'donorCoFunding.agreements.*.id',
    list: 'donorCoFunding.agreements',
  },
  area: { code: 'unknown-area', noun: 'priority area', defined: 'framework.areas.*.id', list: 'framework.areas' },
  objective: {
    code: 'unknown-objective',
    noun: 'objective',
    defined: 'framework.areas.*.objectives.*.id',
    list: 'the objectives of a priority area',
  },
  strategy: {
    code: 'unknown-strategy',
    noun: 'strategy',
    defined: 'framework.areas.*.objectives.*.strategies.*.id',
    list: 'the strategies of an objective',
  },
  keyAction: {
    code: 'unknown-key-action',
    noun: 'key action',
    defined: 'framework.areas.*.objectives.*.keyActions.*.id',
    list: 'the key actions of an objective',
  },
  monitoringIndicator: {
    code: 'unknown-monitoring-indicator',
    noun: 'framework indicator',
    defined: 'framework.areas.*.objectives.*.indicators.*.id',
    list: 'the indicators of an objective',
  },
  capability: {
    code: 'unknown-capability',
    noun: 'capability component',
    defined: 'capability.components.*.id',
    list: 'capability.components',
  },
  activity: { code: 'unknown-activity', noun: 'activity', defined: 'spending.activities.*.id', list: 'spending.activities' },
  costCategory: {
    code: 'unknown-cost-category',
    noun: 'cost category',
    defined: 'spending.categories.*.id',
    list: 'spending.categories',
  },
  option: { code: 'unknown-option', noun: 'option', defined: 'options.*.id', list: 'options' },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof KINDS
