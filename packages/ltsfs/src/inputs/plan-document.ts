/** The plan document as people hand it in. Strict: an unknown or misplaced key is a problem with its path. */
import * as z from 'zod'
import { capabilityRecord } from './capability.ts'
import { commitmentPolicyRecord } from './commitment-policy.ts'
import { cropAgencyRecord } from './crop-agency.ts'
import { dataQualityRecord } from './data-quality.ts'
import { datedNumber } from './dated.ts'
import { fiscalYearName } from './day.ts'
import { donorCoFundingRecord } from './donor-co-funding.ts'
import { exchangeRateRecord, indexRecord } from './economy.ts'
import { expectationRecord } from './expectation-of-plan.ts'
import { frameworkRecord } from './framework.ts'
import { guidesRecord } from './guides.ts'
import { historicExchangeRateRecord } from './historic-exchange-rate.ts'
import { identifier, sentence } from './identifier.ts'
import { memberRecord } from './member.ts'
import { membershipFeesRecord } from './membership-fees.ts'
import { optionRecord } from './option.ts'
import { organisationRecord } from './organisation.ts'
import { otherIncomeRecord } from './other-income.ts'
import { projectManagementFeesRecord } from './project-management-fees.ts'
import { registerRecord } from './register.ts'
import { reservesRecord } from './reserves.ts'
import { sourceRecord } from './source.ts'
import { spendingRecord } from './spending.ts'
import { statementRecord } from './statement.ts'
import { uncertaintyRecord } from './uncertainty.ts'
import { userPaysMissionsRecord } from './user-pays-missions.ts'

/** The schema version this engine reads and writes. */
export const SCHEMA_VERSION = 1

export const planDocument = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  id: identifier,
  title: sentence,
  /** The whole plan is an example: every screen and paper says so. */
  illustrative: z.boolean().optional(),
  organisation: organisationRecord,
  /** Fiscal years by name, both included. */
  period: z.strictObject({ from: fiscalYearName, to: fiscalYearName }),
  sources: z.array(sourceRecord).min(1).max(1000),
  exchangeRates: z.array(exchangeRateRecord).max(200),
  indices: z.array(indexRecord).max(200),
  /** Numbers of no other record, by name: what an organisation's own streams and rules read. */
  parameters: z.record(identifier, datedNumber).optional(),
  members: z.array(memberRecord).min(1).max(1000),
  membershipFees: membershipFeesRecord,
  projectManagementFees: projectManagementFeesRecord,
  userPaysMissions: userPaysMissionsRecord,
  donorCoFunding: donorCoFundingRecord,
  cropAgency: cropAgencyRecord.optional(),
  otherIncome: z.array(otherIncomeRecord).max(500),
  framework: frameworkRecord,
  capability: capabilityRecord.optional(),
  spending: spendingRecord,
  reserves: reservesRecord,
  guides: guidesRecord,
  /** What the data-quality checks read besides: guide values, statements of the source, past rates of exchange. */
  dataQuality: dataQualityRecord.optional(),
  statements: z.array(statementRecord).max(1000).optional(),
  historicExchangeRates: z.array(historicExchangeRateRecord).max(5000).optional(),
  /** What has happened so far, and the policy by which money is committed. */
  register: registerRecord.optional(),
  commitments: commitmentPolicyRecord.optional(),
  /** What is not known about these numbers, and what the plan is expected to keep. */
  uncertainty: uncertaintyRecord.optional(),
  expectations: z.array(expectationRecord).max(200).optional(),
  options: z.array(optionRecord).max(200),
})
export type PlanDocument = z.infer<typeof planDocument>
