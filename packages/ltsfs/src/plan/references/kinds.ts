/** What can be named elsewhere in a plan, where each is defined, and what it is called in a sentence. */
import type { ProblemCode } from '../../inputs/problem-codes.ts'
import { later } from '../../language/say.ts'

export interface Kind {
  readonly code: ProblemCode
  /** With its article. */
  readonly noun: () => string
  /** Where the names stand: the value itself, or with `keys` the keys of the records there. */
  readonly defined: string
  readonly keys?: true
  /** Where a new one would be added. */
  readonly list: () => string
}

export const KINDS = {
  source: { code: 'unknown-source', noun: later`source`, defined: 'sources.*.id', list: () => 'sources' },
  member: { code: 'unknown-member', noun: later`member`, defined: 'members.*.id', list: () => 'members' },
  memberIndicator: {
    code: 'unknown-member-indicator',
    noun: later`member indicator`,
    defined: 'members.*.indicators',
    keys: true,
    list: later`the indicators of the members`,
  },
  index: { code: 'unknown-index', noun: later`index`, defined: 'indices.*.id', list: () => 'indices' },
  schedule: {
    code: 'unknown-schedule',
    noun: later`fee schedule`,
    defined: 'membershipFees.schedules.*.id',
    list: () => 'membershipFees.schedules',
  },
  tier: {
    code: 'unknown-tier',
    noun: later`tier`,
    defined: 'membershipFees.schedules.*.tiers.*.id',
    list: later`the tiers of a fee schedule`,
  },
  profile: {
    code: 'unknown-collection-profile',
    noun: later`collection profile`,
    defined: 'membershipFees.collection.profiles.*.id',
    list: () => 'membershipFees.collection.profiles',
  },
  project: {
    code: 'unknown-project',
    noun: later`project`,
    defined: 'projectManagementFees.projects.*.id',
    list: () => 'projectManagementFees.projects',
  },
  mission: {
    code: 'unknown-mission',
    noun: later`mission`,
    defined: 'userPaysMissions.missions.*.id',
    list: () => 'userPaysMissions.missions',
  },
  perDiemRegime: {
    code: 'unknown-per-diem-regime',
    noun: later`per diem regime`,
    defined: 'userPaysMissions.perDiemRegimes.*.id',
    list: () => 'userPaysMissions.perDiemRegimes',
  },
  agreement: {
    code: 'unknown-agreement',
    noun: later`agreement`,
    defined: 'donorCoFunding.agreements.*.id',
    list: () => 'donorCoFunding.agreements',
  },
  area: { code: 'unknown-area', noun: later`priority area`, defined: 'framework.areas.*.id', list: () => 'framework.areas' },
  objective: {
    code: 'unknown-objective',
    noun: later`objective`,
    defined: 'framework.areas.*.objectives.*.id',
    list: later`the objectives of a priority area`,
  },
  strategy: {
    code: 'unknown-strategy',
    noun: later`strategy`,
    defined: 'framework.areas.*.objectives.*.strategies.*.id',
    list: later`the strategies of an objective`,
  },
  keyAction: {
    code: 'unknown-key-action',
    noun: later`key action`,
    defined: 'framework.areas.*.objectives.*.keyActions.*.id',
    list: later`the key actions of an objective`,
  },
  monitoringIndicator: {
    code: 'unknown-monitoring-indicator',
    noun: later`framework indicator`,
    defined: 'framework.areas.*.objectives.*.indicators.*.id',
    list: later`the indicators of an objective`,
  },
  capability: {
    code: 'unknown-capability',
    noun: later`capability component`,
    defined: 'capability.components.*.id',
    list: () => 'capability.components',
  },
  activity: { code: 'unknown-activity', noun: later`activity`, defined: 'spending.activities.*.id', list: () => 'spending.activities' },
  costCategory: {
    code: 'unknown-cost-category',
    noun: later`cost category`,
    defined: 'spending.categories.*.id',
    list: () => 'spending.categories',
  },
  option: { code: 'unknown-option', noun: later`option`, defined: 'options.*.id', list: () => 'options' },
} as const satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof KINDS
