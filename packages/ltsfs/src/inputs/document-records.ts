/** The types of every record of a plan document, in the order of their files: what `PlanDocument` is made of, by name. */
export type { MoneyRecord } from './amount.ts'
export type { CapabilityComponentRecord, CapabilityRecord } from './capability.ts'
export type { CommitmentPolicyRecord, CoverageMode } from './commitment-policy.ts'
export type { CropAgencyRecord } from './crop-agency.ts'
export type { CustomsProfileRecord, ProfileAnswer, ProfileQuestion } from './customs-profile.ts'
export type { DataQualityRecord, GuideName } from './data-quality.ts'
export type { ChangedBy, DatedChoice, DatedNumber } from './dated.ts'
export type { DistributionRecord } from './distribution.ts'
export type { AgreementRecord, AgreementState, DonorCoFundingRecord, InstalmentRecord } from './donor-co-funding.ts'
export type { ExchangeRateRecord, IndexRecord } from './economy.ts'
export type { EntryRule } from './entry-rule.ts'
export type { FeeKeyRecord, KeyPartRecord } from './fee-key.ts'
export type { FeeLimitsRecord } from './fee-limits.ts'
export type { CategoryRecord, ClassRecord, FeeScheduleRecord, TierRecord } from './fee-schedule.ts'
export type { FeeStepRecord } from './fee-step.ts'
export type { FeeWaiverRecord } from './fee-waiver.ts'
export type {
  AreaRecord,
  FrameworkRecord,
  IndicatorRecord,
  KeyActionRecord,
  MeasurementRecord,
  ObjectiveRecord,
  StrategyRecord,
} from './framework.ts'
export type { GuidesRecord } from './guides.ts'
export type { HistoricExchangeRateRecord } from './historic-exchange-rate.ts'
export type { ObservationRecord, QualityFlag } from './indicator.ts'
export type { MemberRecord } from './member.ts'
export type { CollectionProfileRecord, MembershipFeesRecord, OpeningReceivableRecord } from './membership-fees.ts'
export type { ClusterRecord } from './mission-cluster.ts'
export type { LegRecord } from './mission-itinerary.ts'
export type { HourBandRecord, PerDiemRegimeRecord } from './mission-per-diem.ts'
export type { QuoteRecord } from './mission-quote.ts'
export type { AdditionRecord, ChangeRecord, OptionRecord } from './option.ts'
export type { OrganisationRecord } from './organisation.ts'
export type { OtherIncomeRecord } from './other-income.ts'
export type { ExclusionRecord } from './project-exclusion.ts'
export type { FeeBandRecord, FeeBandsRecord } from './project-fee-bands.ts'
export type { ProjectRecord, WaiverRecord } from './project-management-fees.ts'
export type { PromptPaymentRecord } from './prompt-payment.ts'
export type { EntryKind, RegisterEntry, RegisterRecord } from './register.ts'
export type { ReservesRecord } from './reserves.ts'
export type { SourceRecord } from './source.ts'
export type { ActivityRecord, SpendingLineRecord, SpendingRecord } from './spending.ts'
export type { Claim, StatementRecord } from './statement.ts'
export type { DrawRecord, UncertaintyRecord } from './uncertainty.ts'
export type { MissionRecord, SharingKey } from './user-pays-missions.ts'
