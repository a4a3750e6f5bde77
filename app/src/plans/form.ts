/** What the import form sends: a document as a file or as text, and a note. */
import * as z from 'zod'

const LARGEST_NOTE = 300

export const importForm = z.object({
  document: z.string().default(''),
  file: z.instanceof(File).optional(),
  note: z.string().max(LARGEST_NOTE).default(''),
})
export type ImportForm = z.infer<typeof importForm>

/** A file that was chosen comes before the text; an empty one was not chosen. */
export async function handedIn({ document, file }: ImportForm): Promise<{ readonly text: string; readonly name: string }> {
  if (file === undefined || file.size === 0) return { text: document, name: 'the document' }
  return { text: await file.text(), name: file.name }
}
