/** Every dated number of a plan: the unit its place asks for, and whether it is a share of a whole. "$" is the currency of the plan. */
export interface DatedPlace {
  readonly pattern: string
  readonly unit: string
  /** More than the whole cannot be meant. */
  readonly share: boolean
}

const money = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: '$', share: false }))
const rates = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: '1', share: false }))
const shares = (...patterns: readonly string[]): readonly DatedPlace[] => patterns.map((pattern) => ({ pattern, unit: '1', share: true }))
const other = (unit: string, ...patterns: readonly string[]): readonly DatedPlace[] =>
  patterns.map((pattern) => ({ pattern, unit, share: false }))

export const DATED_PLACES: readonly DatedPlace[] = [
  ...other('choice', 'membershipFees.scheduleInForce'),
  ...money('membershipFees.schedules.*.tiers.*.fee'),
  ...rates('membershipFees.schedules.*.indexation.cap', 'indices.*.rate'),
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
  ),
  ...money('projectManagementFees.projects.*.feeCeiling', 'projectManagementFees.indirectPool'),
  ...money('userPaysMissions.grossAnnualCost'),
  ...other('day', 'userPaysMissions.productiveDays'),
  ...rates('userPaysMissions.overhead'),
  ...shares(
    'userPaysMissions.memberShare.default',
    'userPaysMissions.memberShare.tiers.*.share',
    'userPaysMissions.takeUp.default',
    'userPaysMissions.takeUp.tiers.*.share',
  ),
  ...shares(
    'donorCoFunding.weights.*',
    'donorCoFunding.haircut',
    'donorCoFunding.agreements.*.donorShare',
    'donorCoFunding.agreements.*.probability',
  ),
  ...money('cropAgency.oneOffCost', 'cropAgency.recurrentCost', 'cropAgency.access.*.amount'),
  ...shares('cropAgency.access.*.probability', 'cropAgency.uplifts.*.uplift'),
  ...rates('cropAgency.discountRate'),
  ...money('otherIncome.*.amount'),
  ...shares('otherIncome.*.probability'),
  ...money('spending.lines.*.amount', 'spending.activities.*.cost'),
  ...other('month', 'reserves.floor', 'reserves.target', 'guides.reserveMonthsAtLeast'),
  ...money('guides.structuralBalanceAtLeast'),
  ...rates(
    'guides.recurrentCoverageAtLeast',
    'guides.operatingCoverageAtLeast',
    'guides.workingCapitalAtLeast',
    'guides.workingCapitalAtMost',
    'guides.arrearsAtMost',
    'guides.costRecoveryAtLeast',
  ),
  ...shares(
    'guides.donorDependencyAtMost',
    'guides.concentrationAtMost',
    'guides.collectionRateAtLeast',
    'guides.deliveryGapAtMost',
    'guides.feeBurdenAtMost',
  ),
]
