/** Every stream of income, in the order in which a forecast reads them: a later one may build on the figures of an earlier. */
import { cropAgency } from './crop-agency.ts'
import { donorCoFunding } from './donor-co-funding.ts'
import { membershipFees } from './membership-fees.ts'
import { otherIncome } from './other-income.ts'
import { projectManagementFees } from './project-management-fees.ts'
import type { Stream } from './stream.ts'
import { userPaysMissions } from './user-pays-missions.ts'

export const streams: readonly Stream[] = [membershipFees, donorCoFunding, projectManagementFees, userPaysMissions, cropAgency, otherIncome]
