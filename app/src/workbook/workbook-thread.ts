/** The thread in which workbooks are made. */
import { answerQuestions } from '../work/in-thread.ts'
import { workbookFile } from './file.ts'

answerQuestions(workbookFile)
