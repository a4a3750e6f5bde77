/** The thread in which goals are sought. */
import { answerQuestions } from '../work/in-thread.ts'
import { soughtAnswer } from './seek-work.ts'

answerQuestions(soughtAnswer)
