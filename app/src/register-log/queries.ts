/** The log of a plan, one of its operations, and what the seals say. */
import type { OperationKind } from '../database/operations.ts'
import type { Desk } from '../desk.ts'
import { type LoggedOperation, readLog } from '../ledger/log.ts'
import { type Verification, verifyDatabase } from '../ledger/verify.ts'

export const OPERATION_LABELS: Readonly<Record<OperationKind, string>> = {
  'plan-recorded': 'Plan recorded',
  'register-adopted': 'Register of the plan document taken in',
  appended: 'Entered',
  reserved: 'Reserved',
  committed: 'Committed',
  reversed: 'Reversed',
  'override-granted': 'Override granted',
  imported: 'Imported from a file',
  undone: 'Undone',
  'option-approved': 'Option approved',
}

export const logOf = ({ database }: Desk, planId: string): Promise<readonly LoggedOperation[]> => readLog(database, planId)

export const operationOf = async (desk: Desk, planId: string, number: number): Promise<LoggedOperation | undefined> =>
  (await logOf(desk, planId)).find((operation) => operation.number === number)

export const verificationOf = ({ database }: Desk): Promise<Verification> => verifyDatabase(database)
