/** Every check between the records of a document, each on the parts that read. */
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

export const validateRecords = (reading: Reading): void => {
  validateDays(reading)
  validateNames(reading)
  validateMembership(reading)
  validateReferences(reading)
  validateFramework(reading)
  validateNumbers(reading)
  validateCostCategories(reading)
  validateMoney(reading)
  validateAgreementTerms(reading)
  validateExchangeRates(reading)
  validateProjects(reading)
  validateMissions(reading)
  validateSchedules(reading)
  validateTierOrder(reading)
  validateStepOrder(reading)
  validateCharging(reading)
  validatePlacements(reading)
  validateUncertainty(reading)
  validateExpectations(reading)
}
