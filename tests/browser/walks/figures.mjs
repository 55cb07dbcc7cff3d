// Kept figures and figures of one officer: Ruth Adeyinka, complaints manager, and one of her officers.
import { banner } from './steps.mjs'

const officer = 'R. Castellano'

// A figure is kept with a period that moves, shared, opened by somebody else and put into their morning's list.
export async function keptFigure (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await ruth.goTo('Reports')
  await ruth.press('Measures', 'main')
  await ruth.press('Received', 'main')
  await ruth.choose('Grouped by', 'Service')
  await ruth.press('Show')
  const received = await ruth.read('tfoot td')
  await ruth.press('Keep this figure')
  await ruth.isAt('Keep this figure')
  await ruth.press('Keep the figure')
  await ruth.sees('Enter a name for the figure')
  await ruth.type('Name', 'Received, by service')
  await ruth.choose('Of which period?', 'The last quarter')
  await ruth.press('Keep the figure')
  await ruth.sees('The figure is kept', banner)
  await ruth.press('Received, by service', 'main')
  await ruth.sees('The last quarter, worked out from today')
  ruth.agree('the figure that is opened', await ruth.read('tfoot td'), received)
  await ruth.goTo('Reports')
  await ruth.press('Kept figures', 'main')
  await ruth.press('Change Received, by service')
  await ruth.press('Share it')
  await ruth.sees('Everybody who may read reports')

  const castellano = await someone(officer)
  await castellano.goTo('Reports')
  await castellano.press('Kept figures', 'main')
  await castellano.sees('Ruth Adeyinka', 'section[aria-labelledby=shared]')
  await castellano.press('Received, by service', 'main')
  castellano.agree('the figure that is shared', await castellano.read('tfoot td'), received)
  await castellano.goTo('Reports')
  await castellano.press('Kept figures', 'main')
  await castellano.press('Change Received, by service')
  await castellano.choose('How often does it stand there?', 'Each working day')
  await castellano.press('Save')
  await castellano.sees('Each working day', 'section[aria-labelledby=shared]')

  // So that the next way of walking finds what this one did.
  await ruth.press('Change Received, by service')
  await ruth.press('Remove it')
  await ruth.sees('The figure is removed', banner)
}

// Asked for with a purpose; the officer opens them, and only then whoever asked sees them.
export async function figuresOfAnOfficer (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await ruth.goTo('Reports')
  await ruth.press('Figures of an officer', 'main')
  await ruth.press('Ask for the figures')
  await ruth.sees('Choose what the figures are for')
  await ruth.choose('Of whom?', officer)
  await ruth.choose('What are they for?', 'Support in a one-to-one')
  await ruth.type('What are they for, in your own words?', 'Our talk on Friday')
  await ruth.press('Ask for the figures')
  await ruth.sees('The officer is told', banner)
  await ruth.open('section[aria-labelledby=asked] tbody a')
  await ruth.isAt('The officer sees them first')

  const castellano = await someone(officer)
  await castellano.page.goto(`${castellano.address}/account`)
  await castellano.press(/^See requests for figures about you/)
  await castellano.sees('Our talk on Friday')
  await castellano.open('tbody a')
  await castellano.isAt(`Figures of ${officer}`)
  await castellano.sees('holds no days of absence')
  const open = await castellano.read('#workload tbody td')

  await ruth.press('What you asked for')
  await ruth.open('section[aria-labelledby=asked] tbody a')
  await ruth.isAt(`Figures of ${officer}`)
  ruth.agree('the number that both see', await ruth.read('#workload tbody td'), open)
}
