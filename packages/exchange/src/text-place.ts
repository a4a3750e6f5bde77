import { say } from 'ltsfs'

/** A position in a text as an editor counts it: "line 2, column 1". */
export const textPlace = (text: string, at: number): string => {
  const before = text.slice(0, at)
  return say`line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`
}
