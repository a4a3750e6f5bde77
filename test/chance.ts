/**
 * Chance in the tests: a fixed seed, so that two runs of one commit agree, or a new one for the long run.
 *
 * A property that fails prints its seed and path; LTSFS_SEED repeats the run, LTSFS_RUNS sets how many examples each property tries.
 */
import { configureGlobal } from 'fast-check'

const seed = Number(process.env['LTSFS_SEED'] ?? 20170701)
const runs = Number(process.env['LTSFS_RUNS'] ?? 100)

configureGlobal({ seed, numRuns: runs })
