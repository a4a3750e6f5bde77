/**
 * The code of a kernel: a flat list of instructions over slots, each slot a block of trials. Plain data, so that it can be sent to a thread.
 *
 * Four whole numbers an instruction: what to do, where the result goes, and two operands, a slot or a constant by its place. A choice and a
 * split go on in the numbers that follow.
 */
export interface KernelCode {
  readonly code: Int32Array
  readonly constants: Float64Array
  /** The first slots are the inputs, in their order. */
  readonly inputs: number
  readonly slots: number
  /** Where each output stands when a block is done. */
  readonly outputs: Int32Array
  /** Slots that hold one constant throughout, and its place. */
  readonly fixed: Int32Array
}

/** Trials that are computed together: enough to make the reading of an instruction cheap, few enough to stay near the processor. */
export const BLOCK = 256

export const OP = {
  add: 0,
  /** The constant is the second operand: slot + constant. */
  addConstant: 1,
  minus: 2,
  /** The constant is the first: constant - slot. */
  fromConstant: 3,
  times: 4,
  timesConstant: 5,
  over: 6,
  constantOver: 7,
  smaller: 8,
  smallerConstant: 9,
  larger: 10,
  largerConstant: 11,
  /** To a multiple of 1 / constant, halves away from zero. */
  round: 12,
  roundDown: 13,
  /** A slot that holds a constant throughout: no code is written for it. */
  constant: 14,
  /** Followed by: relation, slot if it holds, slot if not, nothing. */
  choose: 15,
  /** [op, how many, total, constant of minor units], then so many weights, then so many results. */
  share: 16,
} as const
export type Op = (typeof OP)[keyof typeof OP]

export const RELATIONS = ['<', '<=', '>', '>='] as const
