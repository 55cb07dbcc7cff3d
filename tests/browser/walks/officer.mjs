// Priya Nair, case officer: what is late first and why; what she records; one late case to its end.
import { act, answerAndClose, banner, casesBehind, figure, later, openReport, phone, reference, signOff, tab } from './steps.mjs'

export async function morningOfAnOfficer (someone) {
  const priya = await someone('Priya Nair')
  await priya.isAt('My work')
  const late = await priya.readNumber('.rd-counts .is-late b')
  priya.agree('the first group of the list', await priya.read('.rd-work .rd-group'), `Overdue (${late})`)

  await priya.open('.rd-work .rd-case a')
  await priya.sees('Late', '.rd-tags')
  await priya.press('Why is this the date?', '.rd-next')
  await priya.isAt(/: why is it due on/)
  const parts = (await priya.readAll('.rd-sumline b')).map(part => Number(part.replace(/[+= ]/g, '')))
  const sum = parts.pop()
  priya.agree('the sum of the days', parts.reduce((all, part) => all + part, 0), sum)
  await priya.press(/^Back to WM-/)

  await priya.press('Record a contact')
  await priya.choose('Who got in touch?', 'They got in touch with us')
  await priya.choose('How?', 'Telephone')
  await priya.type('What was said', 'When does the answer come?')
  const today = await priya.dayOf('When was this?')
  await priya.press('Record the contact')
  await priya.sees('The contact is recorded', banner)

  await act(priya, 'Make a promise')
  await priya.type('What was promised', 'I will ring on the day the letter leaves')
  await priya.typeDay('By when?', later(today, 7))
  await priya.choose('Who keeps it?', 'Priya Nair')
  await priya.press('Record the promise')
  await priya.sees('The promise is recorded, and its day is a clock now', banner)
  await priya.sees(/I will ring on the day the letter leaves[\s\S]*Open/, 'section[aria-labelledby=owed]')

  await tab(priya, 'Overview')
  await priya.type('Add a note', 'The crew has no key to the gate')
  await priya.press('Save note')
  await priya.sees('The note is saved', banner)
  await priya.press('Undo', banner)
  await priya.sees('It is undone. The history shows both.', banner)
  await priya.sees(/Taken back[\s\S]*The crew has no key to the gate/, '#main-content .rd-log')
}

export async function lateCaseToItsEnd (someone) {
  const priya = await someone('Priya Nair')
  const ruth = await someone('Ruth Adeyinka')
  await openReport(ruth)
  const before = await figure(ruth, 'Answered')

  const late = await priya.readNumber('.rd-counts .is-late b')
  await priya.press(/^Roof leak and damp/, '.rd-work')
  const number = await reference(priya)
  await act(priya, 'Propose a finding')
  await priya.choose('On which head of complaint?', /^1: Roof leak/)
  await priya.choose('Finding', 'Upheld')
  await priya.type('Reasons', 'The surveyor was sent seven weeks after the first report.')
  await priya.press('Propose the finding')
  await priya.sees('The finding is proposed and awaits sign-off', banner)
  await priya.press(/^Done/, 'section[aria-labelledby=tasks]')
  await priya.press('Record it as done')
  await priya.sees('The task is done', banner)

  const castellano = await someone('R. Castellano', phone)
  await signOff(castellano, number)

  await priya.search(number)
  await answerAndClose(priya, { late: 'Backlog' })
  await priya.goTo('My work')
  priya.agree('the number of late cases', await priya.readNumber('.rd-counts .is-late b'), late - 1)

  await openReport(ruth)
  ruth.agree('the number of answered complaints', await figure(ruth, 'Answered'), before + 1)
  const references = await casesBehind(ruth, 'Answered')
  if (!references.includes(number)) ruth.complain(`${number} was answered and is not in the list`)
}

// From one case of her list to the next and back, as the list has them.
export async function alongMyWork (someone) {
  const priya = await someone('Priya Nair')
  await priya.goTo('My work')
  const titles = await priya.readAll('.rd-work .rd-case a')
  const place = number => `Case ${number} of ${titles.length}`
  await priya.open('.rd-work .rd-case a')
  await priya.sees(place(1), '.rd-crumb')
  await priya.press('Next', '.rd-crumb')
  await priya.isAt(titles[1])
  await priya.sees(place(2), '.rd-crumb')
  await priya.press('Next', '.rd-crumb')
  await priya.press('Previous', '.rd-crumb')
  await priya.isAt(titles[1])
  await priya.press('Back to my work', '.rd-crumb')
  await priya.isAt('My work')
}

// Ms Okafor's case: the whole story on one page.
export async function wholeStory (someone) {
  const priya = await someone('Priya Nair')
  await priya.search('Okafor')
  await priya.open('.rd-found h2 a')
  await priya.sees('Large print, 18 point', '.rd-head')
  await priya.sees('Linked case', '.rd-facts')
  await tab(priya, 'Remedies')
  await priya.sees(/I will ring you on Friday[\s\S]*Broken/, 'section[aria-labelledby=owed]')
  await priya.sees(/An update by Thursday[\s\S]*Kept/, 'section[aria-labelledby=owed]')
  await tab(priya, 'Investigation')
  await priya.sees('Please say plainly that 11 weeks is our fault.', '#main-content .rd-log')
  await tab(priya, 'Documents')
  await tab(priya, 'People')
  await priya.sees('Large print, 18 point', '.rd-persons')
  await tab(priya, 'Overview')
  await priya.press(/^Show \d+ earlier entr/, 'section[aria-labelledby=timeline]')
  await priya.press(/^Decisions/, 'section[aria-labelledby=timeline]')
  const shown = await priya.readAll('.rd-log > li')
  if (!shown.some(entry => /returned/i.test(entry))) priya.complain('the decisions do not show the finding that was returned')
}
