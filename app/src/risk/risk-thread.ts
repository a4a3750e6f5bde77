/** The thread in which the figures of the Risk page are made. */
import { answerQuestions } from '../work/in-thread.ts'
import { riskFigures } from './figures.ts'

answerQuestions(riskFigures)
