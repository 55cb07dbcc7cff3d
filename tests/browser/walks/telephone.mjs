// The telephone rings: a complaint is taken down, given to somebody, answered and closed; the report counts it and lists it.
import { act, allListed, answerAndClose, banner, casesBehind, figure, later, openReport, phone, reference, signOff } from './steps.mjs'

export async function complaintByTelephone (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await openReport(ruth)
  const before = { received: await figure(ruth, 'Received'), answered: await figure(ruth, 'Answered') }

  const priya = await someone('Priya Nair')
  await priya.press('Record a new case', 'main')
  await priya.type('Who is it from?', 'Mrs Whitcombe')
  await priya.type('Postcode', 'WM4 2QH')
  await priya.type('What went wrong', 'Damp in the bedroom every winter, and nobody comes')
  await priya.choose('About which service?', 'Housing')
  await priya.choose('This is', 'LGSCO Code')
  await priya.type('I will', 'ring with the surveyor’s day')
  await priya.typeDay('By', later(await priya.dayOf('When did it come?'), 3))
  await priya.press('Save as a new case')
  await priya.sees('which we have?', '.rd-alike')
  await priya.sees(/Whitcombe: same name, same postcode, .*both say .*damp/, '.rd-alike')
  const alike = await priya.readAll('.rd-alike li')
  priya.agree('the number of likely duplicates', alike.length, 3)
  await priya.choose('Do we know this person?', `Mrs J. Whitcombe, as in ${alike[0].match(/WM-\d{4}-\w+/)[0]}`)
  await priya.press('Save as a new case')
  await priya.sees(/The case is recorded. Its reference is WM-/, banner)
  const number = await reference(priya)

  const gareth = await someone('Gareth Bowen')
  await gareth.goTo('Team work')
  await gareth.press(/^Unallocated/, '.rd-views')
  if (!(await allListed(gareth)).includes(number)) gareth.complain(`${number} is not among the cases that nobody has`)
  await gareth.search(number)
  await act(gareth, 'Give the case to somebody')
  await gareth.choose('As what?', 'Responding officer')
  await gareth.choose('Who takes it?', 'Priya Nair')
  await gareth.press('Give the case')
  await gareth.sees('The case has somebody new', banner)

  await priya.goTo('My work')
  await priya.search(number)
  await priya.press('Acknowledge the case', '.rd-next')
  await priya.choose('How was it sent?', 'Post')
  await priya.press('Record the acknowledgement')
  await priya.isAt(/^Check before you go on/)
  await priya.press('Record the acknowledgement')
  await priya.sees('The acknowledgement is recorded', banner)
  await act(priya, 'Propose a finding')
  await priya.choose('Finding', 'Upheld')
  await priya.type('Reasons', 'The repair was put off four times.')
  await priya.press('Propose the finding')

  await signOff(await someone('R. Castellano', phone), number)
  await priya.search(number)
  await answerAndClose(priya)

  await openReport(ruth)
  ruth.agree('the number of received complaints', await figure(ruth, 'Received'), before.received + 1)
  ruth.agree('the number of answered complaints', await figure(ruth, 'Answered'), before.answered + 1)
  for (const column of ['Received', 'Answered']) {
    await openReport(ruth)
    const references = await casesBehind(ruth, column)
    if (!references.includes(number)) ruth.complain(`${number} is not in the list behind “${column}”`)
  }
}
