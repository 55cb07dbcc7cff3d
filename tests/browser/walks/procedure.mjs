// Nadia Rahman, administrator, changes the Code's procedure: fifteen days for ten are refused with a dated case; other words are agreed to by
// Ruth Adeyinka, complaints manager, who also sees which open cases a late holiday moved.
import { banner, later, phone } from './steps.mjs'

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
  await nadia.sees(/1 fault[\s\S]*Acknowledge[\s\S]*Response at stage 1 is due on \w+ \d+ \w+ \d{4}, and the law.s last day is \w+ \d+ \w+ \d{4}/, 'section[aria-labelledby=proof]')
  await nadia.sees('It can be proposed once the proof finds no fault.')

  await openParts(nadia, 'Limits and extensions')
  await nadia.type('Limit (Response at stage 1)', '10')
  await nadia.press('Keep in the draft')
  await openParts(nadia, /^Wording/)
  await nadia.type('What happens next (Stage 1: To be answered)', 'Answer at stage 1, and say how to go on')
  await nadia.press('Keep in the draft')
  await nadia.sees('properties hold', 'section[aria-labelledby=proof]')
  await nadia.sees(/open cases? stay/, 'section[aria-labelledby=cases]')
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
}

// A holiday proclaimed while limits ran: whose limits moved, from which day to which, one by one with their cases.
export async function proclaimedHoliday (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await ruth.page.goto(new URL('/holidays', ruth.page.url()).href)
  await ruth.isAt('Late holidays')
  const funeral = 'section:has-text("State Funeral")'
  const moved = Number((await ruth.read(funeral)).match(/(\d+) limits of open cases moved/)[1])
  ruth.agree('the limits that are listed', (await ruth.readAll(`${funeral} tbody tr`)).length, moved)
  const [before, since] = [await ruth.read(`${funeral} tbody td[data-l=Before]`), await ruth.read(`${funeral} tbody td[data-l=Since]`)]
  if (before === since) ruth.complain(`the first limit did not move: ${before}`)
  await ruth.open(`${funeral} tbody a`)
  await ruth.open('main a[href*="/clocks/"]')
  await ruth.sees(/State Funeral of Queen Elizabeth II/)
}

// Ms Okafor's case on a phone whose owner reads large print: letters of twice the size.
export async function wholeStoryInLargePrint (someone) {
  const priya = await someone('Priya Nair', phone)
  await priya.search('Okafor')
  await priya.open('.rd-found h2 a')
  await priya.page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('html { font-size: 200% }')
    document.adoptedStyleSheets = [sheet]
  })
  await priya.sees('Large print, 18 point', '.rd-head')
  const wide = await priya.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  priya.agree('what stands beyond the edge', wide, 0)
}
