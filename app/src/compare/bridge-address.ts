/** The address of a bridge: of which option, against which baseline, in which figure. */
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { BridgeAsked } from './bridge.ts'

export const bridgeAddress = (path: string, { of, baseline, figure }: Omit<BridgeAsked, 'leftOut'>, selection: Selection): string =>
  addressOf(path, selection, { of, figure, ...(baseline === null ? {} : { baseline }) })
