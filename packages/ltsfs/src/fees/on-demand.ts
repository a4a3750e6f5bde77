/** Worked out when it is first asked for, and once: who settles at a limit after a step is of no account when a later step settles again. */
export const onDemand = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
