/** Modules of one function and one memory: compiled where that may be, opened as often as wanted. */

/** What is used of it: the library knows no environment by its types. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> }
}

export interface OpenModule {
  readonly buffer: ArrayBuffer
  readonly run: () => void
}

/** Null where WebAssembly is not there, where a policy forbids it, or on a machine without pairs. */
export const compiled = (bytes: Uint8Array): object | null => {
  if (typeof WebAssembly === 'undefined') return null
  try {
    return new WebAssembly.Module(bytes)
  } catch {
    return null
  }
}

export const openModule = (module: object): OpenModule => {
  const { exports } = new WebAssembly.Instance(module)
  return { buffer: (exports['memory'] as { readonly buffer: ArrayBuffer }).buffer, run: exports['run'] as () => void }
}
