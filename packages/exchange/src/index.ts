/** Files in and out: plan documents in YAML and JSON, tables in CSV, workbooks in XLSX. */
export { writeCsv } from './csv.ts'
export { LARGEST_DOCUMENT, tooLarge } from './document-size.ts'
export { fingerprint } from './fingerprint.ts'
export { joinSections } from './join-sections.ts'
export { readPlan } from './read-plan.ts'
export { type ByteStream, readStream } from './read-stream.ts'
export { readBytes, readText } from './read-text.ts'
export { writeXlsx } from './xlsx.ts'
