/**
 * Every dated number of a plan: the unit its place asks for, and whether it is a share of a whole.
 *
 * OWN is the currency of the plan; ANY is any currency, converted at the dated rate of exchange.
 */
export const OWN = 'own currency'
export const ANY = 'any currency'

export interface DatedPlace {
  readonly pattern: string
  readonly unit: string
  /** More than the whole cannot be meant. */
  readonly share: boolean
}

const money = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: ANY, share: false }))
const ownMoney = (...patterns: readonly string[]): readonly DatedPlace[] =>
  patterns.map((pattern) => ({ pattern, unit: OWN, share: false }))
const rates = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: '1', share: false }))
const shares = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: '1', share: true }))
const other = (unit: string, ...patterns: readonly string[]): readonly DatedPlace[] =>
  patterns.map((pattern) => ({ pattern, unit, share: false }))

export const DATED_PLACES: readonly DatedPlace[] = [
  ...other('choice', 'membershipFees.scheduleInForce'),
  ...money(
    'membershipFees.schedules.*.tiers.*.fee',
    'membershipFees.schedules.*.toAssess',
    'membershipFees.schedules.*.unitValue',
    'membershipFees.schedules.*.base',
    'membershipFees.schedules.*.fixedFees.*.fee',
    'membershipFees.schedules.*.limits.floor',
    'membershipFees.schedules.*.limits.ceiling',
    'membershipFees.waivers.*.amount',
    'membershipFees.promptPayment.pool.amount',
  ),
  ...rates('membershipFees.schedules.*.classes.*.units'),
  ...shares(
    'membershipFees.schedules.*.key.mix.*.part',
    'membershipFees.schedules.*.steps.*.share',
    'membershipFees.schedules.*.steps.*.shares.*.share',
    'membershipFees.schedules.*.steps.*.gradient',
    'membershipFees.schedules.*.steps.*.rate',
  ),
  ...rates('membershipFees.schedules.*.indexation.cap', 'membershipFees.schedules.*.limits.maximumRise', 'indices.*.rate'),
  ...shares(
    'membershipFees.schedules.*.hysteresis',
    'membershipFees.schedules.*.limits.maximumFall',
    'membershipFees.waivers.*.share',
    'membershipFees.promptPayment.credit',
  ),
  ...shares(
    'membershipFees.collection.profiles.*.inYearDue',
    'membershipFees.collection.profiles.*.oneYearLater',
    'membershipFees.collection.profiles.*.twoYearsLater',
    'membershipFees.openingReceivables.*.expected',
  ),
  ...shares(
    'projectManagementFees.projects.*.delivery',
    'projectManagementFees.projects.*.excluded',
    'projectManagementFees.projects.*.feeRate',
    'projectManagementFees.projects.*.donorMaximum',
    'projectManagementFees.projectShare',
    'projectManagementFees.projects.*.feeBands.bands.*.rate',
    'projectManagementFees.projects.*.exclusions.*.share',
    'projectManagementFees.projects.*.waivers.*.share',
  ),
  ...money(
    'projectManagementFees.projects.*.feeCeiling',
    'projectManagementFees.projects.*.feeMinimum',
    'projectManagementFees.projects.*.feeBands.bands.*.from',
    'projectManagementFees.projects.*.feeBands.bands.*.upTo',
    'projectManagementFees.projects.*.exclusions.*.amount',
    'projectManagementFees.projects.*.exclusions.*.limit.value',
  ),
  ...ownMoney('projectManagementFees.indirectPool', 'projectManagementFees.directBase'),
  ...money('userPaysMissions.grossAnnualCost', 'userPaysMissions.terminalAllowance'),
  ...other('day', 'userPaysMissions.productiveDays', 'userPaysMissions.freeDays.default', 'userPaysMissions.freeDays.tiers.*.days'),
  ...other('hour', 'userPaysMissions.perDiemRegimes.*.hourBands.bands.*.from'),
  ...other('choice', 'userPaysMissions.sharing'),
  ...rates('userPaysMissions.overhead', 'userPaysMissions.elasticity.value.default', 'userPaysMissions.elasticity.value.tiers.*.share'),
  ...shares(
    'userPaysMissions.memberShare.default',
    'userPaysMissions.memberShare.tiers.*.share',
    'userPaysMissions.takeUp.default',
    'userPaysMissions.takeUp.tiers.*.share',
    'userPaysMissions.elasticity.reference.default',
    'userPaysMissions.elasticity.reference.tiers.*.share',
    'userPaysMissions.perDiemRegimes.*.hourBands.bands.*.share',
    'userPaysMissions.perDiemRegimes.*.deductions.*',
  ),
  ...shares(
    'donorCoFunding.weights.*',
    'donorCoFunding.haircut',
    'donorCoFunding.agreements.*.donorShare',
    'donorCoFunding.agreements.*.ownShare',
    'donorCoFunding.agreements.*.probability',
  ),
  ...money('cropAgency.oneOffCost', 'cropAgency.recurrentCost', 'cropAgency.access.*.amount'),
  ...shares('cropAgency.access.*.probability', 'cropAgency.uplifts.*.uplift'),
  ...rates('cropAgency.discountRate'),
  ...money('otherIncome.*.amount'),
  ...shares('otherIncome.*.probability'),
  ...money('spending.lines.*.amount', 'spending.activities.*.cost'),
  ...shares('spending.activities.*.categories.*.share'),
  ...other('month', 'reserves.floor', 'reserves.target', 'guides.reserveMonthsAtLeast'),
  ...ownMoney('guides.structuralBalanceAtLeast'),
  ...rates(
    'guides.recurrentCoverageAtLeast',
    'guides.operatingCoverageAtLeast',
    'guides.workingCapitalAtLeast',
    'guides.workingCapitalAtMost',
    'guides.missionChargesAtMost',
    'guides.arrearsAtMost',
    'guides.costRecoveryAtLeast',
  ),
  ...shares(
    'guides.donorDependencyAtMost',
    'guides.concentrationAtMost',
    'guides.collectionRateAtLeast',
    'guides.deliveryGapAtMost',
    'guides.feeBurdenAtMost',
    'guides.progressivityCoverageAtLeast',
  ),
]

/** Whether the number at a path is a share of a whole: 0.1 is ten per cent of it. */
export const isShareAt = (path: string): boolean => {
  const names = path.split('.')
  return DATED_PLACES.some(({ pattern, share }) => {
    const asked = pattern.split('.')
    return share && asked.length === names.length && asked.every((name, at) => name === '*' || name === names[at])
  })
}
