/** A position in a text as an editor counts it: "line 2, column 1". */
export const textPlace = (text: string, at: number): string => {
  const before = text.slice(0, at)
  return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`
}
