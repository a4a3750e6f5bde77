/** Every check between the records of a document, each on the parts that read. */
import { runChecks } from './found-sound.ts'
import type { Reading } from './reading.ts'
import { validateReferences } from './references/validate-references.ts'
import { validateAgreementTerms } from './validate-agreement-terms.ts'
import { validateCharging } from './validate-charging.ts'
import { validateCostCategories } from './validate-cost-categories.ts'
import { validateDays } from './validate-days.ts'
import { validateExchangeRates } from './validate-exchange-rates.ts'
import { validateExpectations } from './validate-expectations.ts'
import { validateFramework } from './validate-framework.ts'
import { validateMembership } from './validate-membership.ts'
import { validateMissions } from './validate-missions.ts'
import { validateMoney } from './validate-money.ts'
import { validateNames } from './validate-names.ts'
import { validateNumbers } from './validate-numbers.ts'
import { validatePlacements } from './validate-placements.ts'
import { validateProjects } from './validate-projects.ts'
import { validateSchedules } from './validate-schedules.ts'
import { validateStepOrder } from './validate-step-order.ts'
import { validateTierOrder } from './validate-tier-order.ts'
import { validateUncertainty } from './validate-uncertainty.ts'

const CHECKS: readonly ((reading: Reading) => void)[] = [
  validateDays,
  validateNames,
  validateMembership,
  validateReferences,
  validateFramework,
  validateNumbers,
  validateCostCategories,
  validateMoney,
  validateAgreementTerms,
  validateExchangeRates,
  validateProjects,
  validateMissions,
  validateSchedules,
  validateTierOrder,
  validateStepOrder,
  validateCharging,
  validatePlacements,
  validateUncertainty,
  validateExpectations,
]

export const validateRecords = (reading: Reading): void => runChecks(CHECKS, reading)
