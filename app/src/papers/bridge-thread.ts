/** The thread in which the long bridges of papers are made. */
import { answerQuestions } from '../work/in-thread.ts'
import { worthsAnswer } from './bridge-work.ts'

answerQuestions(worthsAnswer)
