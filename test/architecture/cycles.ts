import type { SourceFile } from './source-file.ts'

/** The ways in which a file imports itself by way of others, each as "a -> b -> a". */
export function cycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' -> ')]
    if (done.has(path)) return []
    const found = (byPath.get(path)?.imports ?? []).flatMap((next) => walk(next, [...trail, path]))
    done.add(path)
    return found
  }
  return files.flatMap((file) => walk(file.path, []))
}
