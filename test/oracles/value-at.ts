/** The value a path of the sheet of inputs leads to in a document; items of lists are found by their id or currency, as paths name them. */
export const valueAt = (document: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (found, name) =>
      Array.isArray(found)
        ? found.find((item) => (item as { readonly id?: string; readonly currency?: string }).id === name || item.currency === name)
        : (found as Record<string, unknown>)[name],
    document,
  )
