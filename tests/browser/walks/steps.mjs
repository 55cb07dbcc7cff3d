// What several walks have in common.

export const banner = '.govuk-notification-banner'

export function later (iso, days) {
  const day = new Date(`${iso}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

export async function reference (who) {
  return (await who.read('.rd-ref')).split(' ')[0]
}

// A tab of the case whose page is open.
export async function tab (who, name) {
  await who.press(new RegExp(`^${name}( \\(|$)`), '.rd-sections')
}

// An action of the case whose page is open.
export async function act (who, title) {
  await who.press('More actions')
  await who.press(title, '.rd-actions')
  await who.isAt(title)
}

// Opens the quarterly report on complaints: of this quarter, or of one before it.
export async function openReport (who, quarters_ago = 0) {
  await who.goTo('Reports')
  await who.open(`section[aria-labelledby=complaints-quarterly] li:nth-child(${quarters_ago + 1}) a`)
  await who.isAt(/^Complaints performance, /)
}

// A number of the report, by its row and its column, which is a place in the row.
const columns = { Received: 2, Answered: 4 }
const place = (label, row) => `#stages tr:has(th:text-is("${row}")) td:nth-of-type(${columns[label]})`

export async function figure (who, label, row = 'Total') {
  return who.readNumber(place(label, row))
}

// Goes through the pages of the list that is open and gives the references of all its cases.
export async function allListed (who) {
  const references = []
  for (;;) {
    references.push(...(await who.readAll('.rd-case small')).map(line => line.split(' ')[0]))
    if (!await who.page.locator('.govuk-pagination__next a').isVisible()) return references
    await who.open('.govuk-pagination__next a')
  }
}

// The cases that the number opens: as many as it says, but for those that it counts at each of their stages.
export async function casesBehind (who, label, row = 'Total') {
  const number = await figure(who, label, row)
  await who.open(`${place(label, row)} a`)
  await who.sees(`The number is ${number.toLocaleString('en-GB')}`)
  const references = await allListed(who)
  const [, count, twice] = (await who.read('.rd-sub')).match(/It counts ([\d,]+) cases?(, some of them more than once)?/)
  const counted = Number(count.replaceAll(',', ''))
  who.agree(`the list behind “${label}”`, references.length, counted)
  if (twice === undefined) who.agree(`what the list behind “${label}” says it counts`, counted, number)
  if (counted > number) who.complain(`the list behind “${label}” has more cases than the number`)
  return references
}

export async function answerAndClose (who, { late = '' } = {}) {
  await who.press('Answer the stage', '.rd-next')
  await who.choose('How was it sent?', 'Post')
  if (late !== '') await who.choose('If it is late, why?', late)
  await who.type('The reasons', 'The log shows that nobody came.')
  await who.type('What is still to be done, and by when', 'The repair, by the end of the month.')
  await who.type('How to reach them, and by when', 'Ring 020 7946 0000 within 20 working days.')
  await who.press('Record the answer')
  await who.isAt(/^Check before you go on/)
  await who.press('Record the answer')
  await who.sees('The answer is recorded, and the clock has stopped', banner)
  await who.press('Close the case', '.rd-next')
  await who.choose('Why does it close?', 'Answered and actions done')
  await who.press('Close the case', 'main')
  await who.sees('The case is closed', banner)
  await who.sees('Closed', '.rd-next')
}

// Whoever signs off is on a phone.
export async function signOff (approver, reference) {
  await approver.goTo('Approvals')
  await approver.open(`.rd-inbox li:has-text("${reference}") a`)
  await approver.press('Sign it off', '.rd-pane')
  await approver.sees('The finding is signed off', banner)
}

export const phone = { width: 390, height: 844 }
