// A case with the Ombudsman, by the steps of the procedure: they are silent, are asked again, and do not take the complaint on.
// The dates, codes and statuses are those of the fixture cmg-A (tests/app/catalogue/stories/child_maintenance.story).
import { banner, reference } from './steps.mjs'

const facts = { status: 'Status', sub: 'Sub Status', gateway: 'Gateway Passed', code: 'Resolution Code' }

async function stands (who, expected) {
  for (const [fact, value] of Object.entries(expected)) {
    who.agree(facts[fact], await who.read(`aside .rd-facts div:has(dt:text-is("${facts[fact]}")) dd`), value)
  }
}

// A button of the case's top, and its form, on that day.
async function step (who, title, iso, words) {
  await who.press(title, '.rd-next')
  await who.isAt(title)
  if (words !== undefined) await who.type('What came, or was done?', words)
  await who.typeDay('When was this?', iso)
  await who.press('Take the step')
  await who.sees('The step is taken', banner)
}

const row = title => `section[aria-labelledby=tasks] tr:has(th:text-is("${title}"))`

async function finish (who, title, iso) {
  await who.open(`${row(title)} a`)
  await who.typeDay('When was this?', iso)
  await who.press('Record it as done')
  await who.sees('The task is done', banner)
}

export async function silentOmbudsman (someone) {
  const nadia = await someone('Nadia Rahman')
  await nadia.goTo('People')
  await nadia.press('Procedures in use')
  await nadia.tick(/Child Maintenance Group/)
  await nadia.press('Change what is used')
  await nadia.sees('What is used is changed', banner)

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

  await step(ruth, 'The Ombudsman does not take the complaint on', '2019-04-09', 'They suggest an apology')
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
