/**
 * Why a change of an option is made, in words; or that nobody has said so yet.
 *
 * A plan document must give a reason for every change. Where a value is recorded before its reason is, these words stand in its place, always
 * the same ones, whoever records it: they are no reason, and are told in the language of the reader.
 */
import { say } from '../language/say.ts'

export const NO_REASON = 'No reason given yet'
/** As it was recorded in French before there were always the same words. */
const RECORDED = new Set([NO_REASON, 'Motif pas encore donné'])

export const isNoReason = (reason: string): boolean => RECORDED.has(reason)

export const reasonWords = (reason: string): string => (isNoReason(reason) ? say`No reason given yet` : reason)
