/** Work that is done step by step, so that whoever waits may show how far it is, let others have a turn, or stop. */
export type Steps<T> = Generator<number, T>

/** All of it at once. */
export const allAtOnce = <T>(steps: Steps<T>): T => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}
