/**
 * The reading `sampler`: figures as a numeric kernel that is compiled once and run over many trials, block by block.
 *
 * It computes what `value` computes, rounding included, in binary fractions: to about a billionth of the figure.
 */
import type { Formula } from './formula.ts'
import { buildKernel } from './kernel-build.ts'
import type { KernelCode } from './kernel-code.ts'
import { placeKernel } from './kernel-slots.ts'

/** `inputs` are the formulas that vary from trial to trial, parameters as a rule; all other numbers are what the plan says. */
export const sampler = (outputs: readonly Formula[], inputs: readonly Formula[]): KernelCode =>
  placeKernel(buildKernel(outputs, inputs), inputs.length)
