/** Every file of tests begins in English, in whatever language the file before it has left the worker. */
import { ENGLISH, speakBy } from '../packages/ltsfs/src/language/language.ts'

speakBy(() => ENGLISH)
