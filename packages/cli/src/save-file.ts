/** Writes a result into a file. What is there already is kept unless it is to be replaced. */
import { writeFile } from 'node:fs/promises'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EACCES: 'writing there is not permitted',
  EPERM: 'writing there is not permitted',
  EROFS: 'writing there is not permitted',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
}

interface Saved {
  readonly content: Uint8Array | string
  /** Whether a file that is there already is replaced. */
  readonly replaces: boolean
}

/** Null when it is written, otherwise the sentence that says why it is not. */
export const saveFile = async (path: string, { content, replaces }: Saved): Promise<string | null> => {
  try {
    await writeFile(path, content, { flag: replaces ? 'w' : 'wx' })
    return null
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return `"${path}" is there already and was left as it is; --force replaces it.`
    return `"${path}" cannot be written: ${REASONS[code] ?? message}.`
  }
}
