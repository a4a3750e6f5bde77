/**
 * Whether a member may vote: not while its arrears reach its fees of the preceding years; and the smallest payment that gives it back.
 *
 * At exactly those fees the vote is gone, so one minor unit less must be owed. Who owes nothing votes.
 */
import { Decimal, ZERO } from '../money/decimal.ts'

export interface VotingRight {
  readonly votes: boolean
  /** Nothing where the member votes. */
  readonly payment: Decimal
}

export const votingRight = (arrears: Decimal, dues: Decimal, places: number): VotingRight => {
  if (arrears.lte(0) || arrears.lt(dues)) return { votes: true, payment: ZERO }
  const unit = new Decimal(10).pow(-places)
  return { votes: false, payment: Decimal.min(arrears, arrears.minus(dues).plus(unit)) }
}
