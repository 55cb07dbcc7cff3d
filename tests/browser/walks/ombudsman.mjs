// Cases with the Ombudsman, by the steps of the procedure. The dates, codes and statuses are those of the fixtures cmg-A to cmg-D
// (tests/app/catalogue/stories/child_maintenance.story).
import { act, banner, reference, tab } from './steps.mjs'

const facts = {
  status: 'Status', sub: 'Sub Status', stage: 'Stage', gateway: 'Gateway Passed', code: 'Resolution Code', learning: 'Learning'
}

async function stands (who, expected) {
  for (const [fact, value] of Object.entries(expected)) {
    who.agree(facts[fact], await who.read(`aside .rd-facts div:has(dt:text-is("${facts[fact]}")) dd`), value)
  }
}

// A button of the case's top, and its form, on that day; where a letter sets a day, with that.
async function step (who, title, iso, { words, letter } = {}) {
  await who.press(title, '.rd-next')
  await who.isAt(title)
  if (words !== undefined) await who.type('What came, or was done?', words)
  if (letter !== undefined) await who.typeDay('Which day does the letter set?', letter)
  await who.typeDay('When was this?', iso)
  const letterSays = 'What this letter is about'
  const sendsALetter = await who.page.getByLabel(letterSays, { exact: true }).count() > 0
  if (sendsALetter) await who.type(letterSays, 'Our answer, with what we found.')
  await who.press('Take the step')
  if (sendsALetter) {
    await who.isAt(/^Check before you go on/)
    await who.press('Take the step')
  }
  await who.sees('The step is taken', banner)
}

const row = title => `section[aria-labelledby=tasks] tr:has(th:text-is("${title}"))`

async function finish (who, title, iso) {
  await who.open(`${row(title)} a`)
  await who.typeDay('When was this?', iso)
  await who.press('Record it as done')
  await who.sees('The task is done', banner)
}

// As often as the list has items.
async function tickAll (who, task, items, iso) {
  for (let item = 1; item <= items; ++item) {
    await act(who, 'Tick an item of a check list')
    await who.choose('Of which task?', new RegExp(`^${task}`))
    await who.type('Which item?', String(item))
    await who.typeDay('When was this?', iso)
    await who.press('Tick it')
    await who.sees('The item is ticked', banner)
  }
}

// One of the actions of the case, with what it asks, on that day.
async function done (who, title, iso, { chosen = {}, typed = {}, days = {}, button, says }) {
  await act(who, title)
  for (const [question, option] of Object.entries(chosen)) await who.choose(question, option)
  for (const [question, words] of Object.entries(typed)) await who.type(question, words)
  for (const [question, day] of Object.entries(days)) await who.typeDay(question, day)
  await who.typeDay('When was this?', iso)
  await who.press(button)
  await who.sees(says, banner)
}

// A meeting of that day: called, its papers sent where it has some, held.
async function panel (who, title, iso, { papers } = {}) {
  await act(who, 'Call a meeting')
  await who.choose('Which meeting?', title)
  await who.typeDay('On which day does it meet?', iso)
  await who.tick('Priya Nair')
  await who.type('Who sits in it from outside?', 'Ivy Sample')
  await who.typeDay('When was this?', iso)
  await who.press('Call the meeting')
  await who.sees('The meeting is called', banner)
  const shown = 'section[aria-labelledby=meetings]'
  if (papers) {
    await who.press(/^Send papers/, shown)
    await who.typeDay('When was this?', iso)
    await who.press('Record the papers as sent')
    await who.sees('The papers are recorded as sent', banner)
  }
  await who.press(/^It was held/, shown)
  await who.tick('Priya Nair')
  await who.tick('Ivy Sample')
  await who.type('In words', 'Offer to write the letters again')
  await who.typeDay('When was this?', iso)
  await who.press('Record the meeting')
  await who.sees('The meeting is recorded', banner)
  await who.sees('Offer to write the letters again', shown)
}

async function close (who, reason, iso) {
  await who.press('Close the case', '.rd-next')
  await who.choose('Why does it close?', reason)
  await who.typeDay('When was this?', iso)
  await who.press('Close the case')
}

const proposed = 'Proposal to investigate received'

// A case of Priya's, up to the response to the proposal that the head of complaints review has signed off.
async function proposalAnswered (priya, castellano, matter) {
  await priya.press('Record a new case', 'main')
  await priya.type('Who is it from?', 'The Ombudsman’s office')
  await priya.type('What went wrong', matter)
  await priya.choose('This is', 'CMG with the Ombudsman')
  await priya.typeDay('When did it come?', '2019-04-15')
  await priya.press('Save as a new case')
  const number = await reference(priya)
  await step(priya, proposed, '2019-04-15')
  await stands(priya, { gateway: 'Y', status: 'In Progress', stage: 'Response To PTI' })
  await tickAll(priya, 'Checks before the response to the proposal', 15, '2019-04-18')
  await panel(priya, 'Assessment panel', '2019-04-18', { papers: true })
  await finish(priya, 'Checks before the response to the proposal', '2019-04-25')
  await step(priya, 'Put the response to the proposal up for sign-off', '2019-04-26')
  await castellano.search(number)
  await step(castellano, 'Sign off the response to the proposal', '2019-04-30')
  await stands(castellano, { status: 'Wait', sub: 'With PHSO' })
  await look(priya, number)
  return number
}

// What somebody else did since stands on the page when it comes again.
async function look (who, number) {
  await who.search(number)
}

async function decide (who, number, iso, chosen) {
  await look(who, number)
  await tab(who, 'Remedies')
  await who.press(/^Decide\b/, 'main')
  for (const [question, option] of Object.entries(chosen)) await who.choose(question, option)
  await who.typeDay('When was this?', iso)
  await who.press('Record the decision')
  await who.sees('The decision is recorded', banner)
  await tab(who, 'Overview')
}

async function payment (who, iso, { amount, fixed, due }) {
  const typed = fixed === undefined ? { Amount: amount } : { Amount: amount, 'Amount that the Ombudsman fixed': fixed }
  await done(who, 'Agree a remedy', iso, {
    chosen: { 'What kind?': 'Payment' }, typed, days: { 'By when?': due }, button: 'Record the remedy', says: 'The remedy is recorded'
  })
}

async function askApproval (who, iso) {
  await done(who, 'Ask for the approval of a remedy', iso, {
    chosen: { 'Which remedy?': /^Payment/ }, button: 'Ask for approval', says: 'The approval is asked for'
  })
  await tab(who, 'Overview')
  await stands(who, { status: 'Pending Approval', sub: 'Pending Approval - TL' })
}

async function carriedOut (who, which, iso) {
  await done(who, 'A remedy was carried out', iso, {
    chosen: { 'Which remedy?': which }, button: 'Record it as done', says: 'The remedy is done'
  })
  await tab(who, 'Overview')
}

// From the summary to the final report; the draft is answered in time.
async function investigated (priya, castellano, number, { summary, letter, drafted, answered, reported }) {
  await step(priya, 'Summary of complaint received', summary, { letter })
  await stands(priya, { sub: 'Response To Summary', stage: 'Response To SoC' })
  await step(priya, 'Draft report received', drafted)
  await panel(priya, 'Panel on the facts of the draft report', answered)
  await step(priya, 'Put the response to the draft report up for sign-off', answered)
  await look(castellano, number)
  await step(castellano, 'Sign off the response to the draft report', '2019-09-20')
  await look(priya, number)
  await step(priya, 'Final report received', reported)
}

async function inUse (someone) {
  const nadia = await someone('Nadia Rahman')
  await nadia.goTo('People')
  await nadia.press('Procedures in use')
  await nadia.tick(/cases with the Ombudsman(?!, Northern Ireland)/)
  await nadia.press('Change what is used')
  await nadia.sees('What is used is changed', banner)
}

// cmg-B and cmg-C: mediation with a payment that is approved, then a full investigation whose payment was keyed wrongly once.
export async function investigatedByTheOmbudsman (someone) {
  const priya = await someone('Priya Nair')
  const ruth = await someone('Ruth Adeyinka')
  const castellano = await someone('R. Castellano')
  const number = await proposalAnswered(priya, castellano, 'They propose to investigate the arrears.')
  await step(priya, 'Formal recommendations letter received', '2019-05-13')
  await stands(priya, { status: 'Pending Assignment' })
  await priya.sees('Mon 10 Jun')
  await look(ruth, number)
  await done(ruth, 'Give the case to somebody', '2019-05-14', {
    chosen: { 'As what?': 'PHSO caseworker', 'Who takes it?': 'Priya Nair' }, button: 'Give the case', says: 'The case has somebody new'
  })
  await stands(ruth, { status: 'In Progress', sub: 'Resolution Action', stage: 'Implement PHSO Recommendations' })
  await look(priya, number)
  await payment(priya, '2019-05-15', { amount: '100', due: '2019-06-07' })
  await tab(priya, 'Overview')
  await askApproval(priya, '2019-05-16')
  await decide(ruth, number, '2019-05-20', { 'What do you decide?': 'Approve it' })
  await stands(ruth, { status: 'In Progress', sub: 'Resolution Action' })
  await look(priya, number)
  await carriedOut(priya, /^Payment/, '2019-06-07')
  await step(priya, 'Tell the Ombudsman that all actions are done', '2019-06-07')
  await stands(priya, { status: 'Wait', sub: 'With PHSO' })
  await priya.sees('Fri 5 Jul')

  await step(priya, 'Summary of complaint received', '2019-07-01', { letter: '2019-08-30' })
  for (const [iso, letter] of [['2019-07-08', '2019-09-13'], ['2019-08-12', '2019-09-27']])
    await step(priya, 'Move the target date of the final approved response', iso, { letter })
  await step(priya, 'Draft report received', '2019-09-09')
  await priya.sees('Mon 23 Sep')
  await panel(priya, 'Panel on the facts of the draft report', '2019-09-16')
  await step(priya, 'Put the response to the draft report up for sign-off', '2019-09-18')
  await look(castellano, number)
  await step(castellano, 'Sign off the response to the draft report', '2019-09-20')
  await look(priya, number)
  await step(priya, 'Final report received', '2019-11-04')
  await priya.sees('Mon 2 Dec')
  await step(priya, 'The final report recommends both', '2019-11-05')
  await stands(priya, { learning: 'Systemic recommendations' })
  await payment(priya, '2019-11-05', { amount: '520', fixed: '250', due: '2019-11-29' })
  await tab(priya, 'Overview')
  await askApproval(priya, '2019-11-06')
  await look(ruth, number)
  await decide(ruth, number, '2019-11-06', { 'What do you decide?': 'Return it', 'Why is it returned?': 'Keyed amount differs' })
  await look(priya, number)
  await done(priya, 'Change a remedy', '2019-11-06', {
    chosen: { 'Which remedy?': /^Payment/ }, typed: { Amount: '250' }, button: 'Change it', says: 'The remedy is changed'
  })
  await tab(priya, 'Overview')
  await askApproval(priya, '2019-11-06')
  await decide(ruth, number, '2019-11-07', { 'What do you decide?': 'Approve it' })
  await look(priya, number)
  await finish(priya, 'Send the systemic recommendations and the final report to the head of client and government relations', '2019-11-07')
  await tickAll(priya, 'Compare the final report', 4, '2019-11-08')
  await finish(priya, 'Compare the final report', '2019-11-08')
  await carriedOut(priya, /^Payment/, '2019-11-22')
  await step(priya, 'Tell the Ombudsman that the recommendations are carried out', '2019-11-29')
  await finish(priya, 'Tell the head of complaints review and the others that the Ombudsman agrees to close', '2019-12-06')
  await close(priya, 'Recommendations carried out', '2019-12-06')
  await priya.sees('The case is closed', banner)
  await stands(priya, { status: 'Closed', sub: 'Complete', code: 'Resolved' })
  await tab(priya, 'Full history')
  const entries = (await priya.readAll('#main-content .rd-log li')).filter(entry => entry.includes('Director General Caselist:'))
  priya.agree('the number of entries in the caselist', entries.length, 5)
}

// cmg-D, twice: the final report recommends nothing, and nothing but what is systemic.
export async function nothingRecommended (someone) {
  const priya = await someone('Priya Nair')
  const castellano = await someone('R. Castellano')
  for (const [title, systemic] of [['The final report recommends nothing', false], ['The final report recommends systemic changes only', true]]) {
    await priya.goTo('My work')
    const number = await proposalAnswered(priya, castellano, systemic ? 'How letters were kept for years.' : 'A change of address that was lost.')
    await investigated(priya, castellano, number, {
      summary: '2019-07-01', letter: '2019-10-31', drafted: '2019-09-09', answered: '2019-09-18', reported: '2019-11-04'
    })
    await step(priya, title, '2019-11-05')
    await tickAll(priya, 'Compare the final report', 4, '2019-11-06')
    await finish(priya, 'Compare the final report', '2019-11-06')
    if (systemic)
      await finish(priya, 'Send the systemic recommendations and the final report to the head of client and government relations', '2019-11-07')
    await close(priya, 'Nothing recommended for the case', '2019-11-08')
    await priya.sees('The case is closed', banner)
    await stands(priya, { status: 'Closed', sub: 'Complete', code: 'No Action Taken' })
    if (systemic) await stands(priya, { learning: 'Systemic recommendations' })
  }
}

// cmg-A: they are silent, are asked again, and do not take the complaint on.
export async function silentOmbudsman (someone) {
  await inUse(someone)

  const ruth = await someone('Ruth Adeyinka')
  await ruth.press('Record a new case', 'main')
  await ruth.type('Who is it from?', 'The Ombudsman’s office')
  await ruth.type('What went wrong', 'They ask for what we hold on the arrears.')
  await ruth.choose('This is', 'CMG with the Ombudsman')
  await ruth.typeDay('When did it come?', '2019-03-01')
  await ruth.press('Save as a new case')
  await ruth.sees(/The case is recorded. Its reference is WM-/, banner)
  const number = await reference(ruth)
  await stands(ruth, { status: 'Open', sub: 'In Progress' })

  await step(ruth, 'Send the case information', '2019-03-05')
  await stands(ruth, { status: 'Wait', sub: 'With PHSO' })
  const chase = 'Ask the Ombudsman what became of the complaint'
  await ruth.sees('Tue 2 Apr', row(chase))
  await finish(ruth, chase, '2019-04-02')
  await ruth.sees('Thu 2 May', row(chase))

  await step(ruth, 'The Ombudsman does not take the complaint on', '2019-04-09', { words: 'They suggest an apology' })
  await stands(ruth, { gateway: 'N' })
  await ruth.press('Close the case', '.rd-next')
  await ruth.choose('Why does it close?', 'Local action complete')
  await ruth.typeDay('When was this?', '2019-04-16')
  await ruth.press('Close the case')
  await ruth.sees('Carry out what the Ombudsman suggests', '.govuk-error-summary')
  await ruth.press('Back to the case')
  await finish(ruth, 'Carry out what the Ombudsman suggests and tell them when it is done', '2019-04-16')
  await ruth.press('Close the case', '.rd-next')
  await ruth.choose('Why does it close?', 'Local action complete')
  await ruth.typeDay('When was this?', '2019-04-16')
  await ruth.press('Close the case')
  await ruth.sees('The case is closed', banner)
  ruth.agree('the case that is closed', await reference(ruth), number)
  await stands(ruth, { status: 'Closed', sub: 'Complete', code: 'Rejected', gateway: 'N' })
}
