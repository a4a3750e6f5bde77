/** The thread in which goals are sought. */
import { answerQuestions } from '../work/in-thread.ts'
import { soughtSentence } from './seek-work.ts'

answerQuestions(soughtSentence)
