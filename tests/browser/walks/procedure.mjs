// Nadia Rahman, administrator, changes the Code's procedure: fifteen days for ten are refused with a dated case; other words are agreed to by
// Ruth Adeyinka, complaints manager, who then sees which open cases a late holiday moved.
import { banner, later } from './steps.mjs'

const code = '/procedures/eng.lgsco.code.2024'

async function openParts (who, words) {
  await who.press(words, 'section[aria-labelledby=parts]')
}

export async function fifteenDaysForTen (someone) {
  const nadia = await someone('Nadia Rahman')
  await nadia.press('Procedures in use')
  await nadia.press('LGSCO Complaint Handling Code (2024)')
  await nadia.press('Change it in forms')
  await nadia.sees('Nothing is changed yet.')
  await openParts(nadia, 'Limits and extensions')
  await nadia.type('Limit (Response at stage 1)', '15')
  await nadia.press('Keep in the draft')
  await nadia.sees('The draft is kept.', banner)
  await nadia.sees(/10 working days[\s\S]*15 working days/, 'section[aria-labelledby=differences]')
  await nadia.sees(/1 fault[\s\S]*Acknowledge[\s\S]*is due on Tuesday 24 March 2026, and the law.s last day is Tuesday 17 March 2026/, 'section[aria-labelledby=proof]')
  await nadia.sees('It can be proposed once the proof finds no fault.')

  await openParts(nadia, 'Limits and extensions')
  await nadia.type('Limit (Response at stage 1)', '10')
  await nadia.press('Keep in the draft')
  await openParts(nadia, /^Wording/)
  await nadia.type('What happens next (To be answered)', 'Answer at stage 1, and say how to go on')
  await nadia.press('Keep in the draft')
  await nadia.sees('properties hold', 'section[aria-labelledby=proof]')
  await nadia.sees(/open cases? go/, 'section[aria-labelledby=cases]')
  const today = await nadia.dayOf('On which day does it go live?')
  await nadia.typeDay('On which day does it go live?', later(today, 7))
  await nadia.press('Propose it')
  await nadia.sees('It is proposed.', banner)
  await nadia.sees('You proposed it')

  const ruth = await someone('Ruth Adeyinka')
  await ruth.page.goto(new URL(code, ruth.page.url()).href)
  await ruth.press('Change it in forms')
  await ruth.press(/^Agree: it goes live on/)
  await ruth.sees('It is agreed and adopted.', banner)
  await ruth.sees(/Agreed and adopted[\s\S]*Ruth Adeyinka[\s\S]*Proposed[\s\S]*Nadia Rahman/, 'section[aria-labelledby=history]')
  await ruth.page.goto(new URL('/holidays', ruth.page.url()).href)
  await ruth.isAt('Late holidays')
}
