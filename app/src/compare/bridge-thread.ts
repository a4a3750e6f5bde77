/** The thread in which long bridges are made. */
import { answerQuestions } from '../work/in-thread.ts'
import { bridgeAnswer } from './bridge-work.ts'

answerQuestions(bridgeAnswer)
