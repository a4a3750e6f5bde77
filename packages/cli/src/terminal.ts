/** Where a command reads and writes: the process itself, or what a test hands in. */
import type { Writable } from 'node:stream'
import { styleText } from 'node:util'

type Screen = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly stdout: Screen
  readonly stderr: Screen
  readonly env: Readonly<Record<string, string | undefined>>
}

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green'
export type Paint = (style: Style, text: string) => string

/** Colours text for a person at a terminal; leaves it plain in a pipe, in a file, and where NO_COLOR asks for it. */
export const painter = (screen: Screen, env: Terminal['env']): Paint => {
  const plain = screen.isTTY !== true || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb'
  return (style, text) => (plain ? text : styleText(style, text, { validateStream: false }))
}

/** How many characters a line may have: what the terminal is wide, without limit in a pipe or a file. */
export const widthOf = (screen: Screen): number => (screen.isTTY === true && screen.columns ? screen.columns : Number.POSITIVE_INFINITY)

/**
 * Writes all of a text and says how it went; a reader that has gone away (`| head`) is no failure.
 * The promise resolves to null, or to the reason why the text could not be written.
 */
export const write = (screen: Screen, text: string): Promise<string | null> =>
  new Promise((resolve) => {
    if (text === '') return resolve(null)
    const settle = (error?: Error | null) => resolve(!error || goneAway(error) ? null : error.message)
    screen.once('error', settle)
    screen.write(text, (error) => {
      if (!error) screen.off('error', settle)
      settle(error)
    })
  })

const goneAway = (error: Error): boolean => ['EPIPE', 'ERR_STREAM_DESTROYED'].includes((error as { readonly code?: string }).code ?? '')
