/** The log of a plan, one of its operations, and what the seals say. */
import { later } from 'ltsfs'
import type { OperationKind } from '../database/operations.ts'
import type { Desk } from '../desk.ts'
import { type LoggedOperation, readLog } from '../ledger/log.ts'
import { type Verification, verifyDatabase } from '../ledger/verify.ts'

export const OPERATION_LABELS: Readonly<Record<OperationKind, () => string>> = {
  'plan-recorded': later`Plan recorded`,
  'register-adopted': later`Register of the plan document taken in`,
  appended: later`Entered`,
  reserved: later`Reserved`,
  committed: later`Committed`,
  reversed: later`Reversed`,
  'override-granted': later`Override granted`,
  imported: later`Imported from a file`,
  undone: later`Undone`,
  'option-approved': later`Option approved`,
}

export const logOf = ({ database }: Desk, planId: string): Promise<readonly LoggedOperation[]> => readLog(database, planId)

export const operationOf = async (desk: Desk, planId: string, number: number): Promise<LoggedOperation | undefined> =>
  (await logOf(desk, planId)).find((operation) => operation.number === number)

export const verificationOf = ({ database }: Desk): Promise<Verification> => verifyDatabase(database)
