// Words in a report: Gareth Bowen writes them and is refused a typed number, Ruth Adeyinka reads them, Clare Ibbotson proposes the
// report. And an action, set and finished with what shows it.
import { banner, figure, openReport } from './steps.mjs'

export async function wordsInAReport (someone) {
  const gareth = await someone('Gareth Bowen')
  await openReport(gareth, 2)
  const answered = await figure(gareth, 'Answered')
  await gareth.press('Words and paper')
  await gareth.press('Write words')
  await gareth.type('The words', 'We answered 312 complaints.')
  await gareth.press('Keep the words')
  await gareth.sees('“312” is typed')
  await gareth.type('The words', 'We answered {stages.total.closed} complaints.')
  await gareth.press('Keep the words')
  await gareth.sees('Your words are kept', banner)
  await gareth.sees(`We answered ${answered} complaints.`)
  await gareth.sees('You wrote them, so somebody else has to read them.')

  const clare = await someone('Clare Ibbotson')
  await openReport(clare, 2)
  await clare.press('Publish')
  await clare.sees('1 block of words waits to be read by somebody else.')
  await clare.press('Propose it for publication')
  await clare.sees('by Gareth Bowen, have not been read by somebody else')

  const ruth = await someone('Ruth Adeyinka')
  await openReport(ruth, 2)
  await ruth.press('Words and paper')
  await ruth.press('I have read these words and they may be published')
  await ruth.sees('You have read these words', banner)
  await openReport(ruth, 2)
  await ruth.sees('Written by Gareth Bowen, read by Ruth Adeyinka.')

  await openReport(clare, 2)
  await clare.press('Publish')
  await clare.press('Propose it for publication')
  await clare.sees('You proposed it, so somebody else who may publish reports has to release it')
}

export async function actionToItsEnd (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await ruth.goTo('Reports'); await ruth.press('Actions', 'main')
  await ruth.sees('Overdue', 'tbody')
  await ruth.press('Set an action')
  await ruth.type('What is to be done?', 'Answer the telephone at lunch time')
  await ruth.type('Who is to do it?', 'Head of Customer Services')
  await ruth.type('Or for the next meeting of whom?', 'Audit and Governance Committee')
  await ruth.choose('What is it?', 'Asked by a meeting')
  await ruth.press('Set the action')
  await ruth.sees('The action is in the register', banner)
  await ruth.sees('Next meeting of Audit and Governance Committee')
  await ruth.press('Keep that it is done')
  await ruth.sees('Say what shows that it is done')
  await ruth.type('What shows it?', 'The rota of the next month')
  await ruth.press('Keep that it is done')
  await ruth.sees('The action is done', banner)
  await ruth.sees('Evidence: The rota of the next month')
}
