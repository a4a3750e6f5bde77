/** HiGHS, another solver. The package's types describe its CommonJS file; as a module its default export is the loader itself. */
import type { LegacyHighs } from 'highs'
import loader from 'highs'

export const loadHighs = loader as unknown as () => Promise<LegacyHighs>
