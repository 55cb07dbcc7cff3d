// Nadia Rahman, administrator: somebody new is let in, and a colour on which nobody could read is refused.
import { banner } from './steps.mjs'

export async function newColleague (someone) {
  const nadia = await someone('Nadia Rahman')
  await nadia.isAt('People')
  await nadia.press('Open an account')
  await nadia.type('Name', 'Tamsin Reed')
  await nadia.type('Work e-mail', 't.reed@example.org')
  await nadia.tick('Case officer')
  await nadia.press('Open the account')
  await nadia.isAt('Give this code to Tamsin Reed')
  const code = await nadia.read('#code')

  const tamsin = await someone('Tamsin Reed', { signs_in: false })
  await tamsin.press('I have an invitation or a code to reset my password')
  await tamsin.type('Your code', code)
  await tamsin.type('New password', 'kettle marble otter')
  await tamsin.press('Set the password')
  await tamsin.sees('Your password is set. Sign in with it.', banner)
  await tamsin.type('Work e-mail', 't.reed@example.org')
  await tamsin.type('Password', 'kettle marble otter')
  await tamsin.press('Sign in')
  await tamsin.isAt('My work')

  await nadia.goTo('People')
  await nadia.sees(/Tamsin Reed[\s\S]*Open/, 'tr:has-text("Tamsin Reed")')
}

export async function coloursOfThePages (someone) {
  const nadia = await someone('Nadia Rahman')
  await nadia.press('Colours of the pages')
  await nadia.type('Header', '#ffcc00')
  await nadia.press('Change the colours')
  await nadia.sees(/There is a problem[\s\S]*4\.5 to 1/, '.govuk-error-summary')
  await nadia.type('Header', '#4a1f5c')
  await nadia.press('Change the colours')
  await nadia.sees('The colours are changed.', banner)
  const header = await nadia.page.locator('.rd-header').evaluate(each => getComputedStyle(each).backgroundColor)
  nadia.agree('the colour of the header', header, 'rgb(74, 31, 92)')
}
