// Ruth Adeyinka, complaints manager: the quarter's numbers, the cases behind them, and what was known on an earlier day.
import { casesBehind, figure, openReport } from './steps.mjs'

export async function quarterAndItsCases (someone) {
  const ruth = await someone('Ruth Adeyinka')
  for (const column of ['Received', 'Answered']) {
    await openReport(ruth, 1)
    await casesBehind(ruth, column)
  }
  // The late answers of stage 1: those cases, their services and their reasons.
  const late = await openLateAnswers(ruth)
  ruth.agree('the number of late answers', await ruth.read('.rd-sub strong'), late)
  for (const words of await ruth.readAll('.rd-case small')) {
    if (!/^WM-\S+ · \S/.test(words)) ruth.complain(`a late case does not say its service: ${words}`)
  }
  await ruth.open('.rd-case a')
  await ruth.sees(/Missed on day \d+[\s\S]*Reason: \S/, 'section[aria-labelledby=clocks]')
}

// Why a date is what it is, on a case over a bank holiday: each day that was skipped is named.
export async function whyOverABankHoliday (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await openLateAnswers(ruth)
  const cases = await ruth.page.locator('.rd-case').count()
  for (let i = 1; i <= cases; ++i) {
    await ruth.open(`tbody tr:nth-child(${i}) .rd-case a`)
    await ruth.press('Response at stage 1', 'section[aria-labelledby=clocks]')
    const skipped = (await ruth.readAll('tbody th')).filter(what => what.startsWith('Skipped: '))
    if (skipped.length > 0) {
      await ruth.sees(new RegExp(`\\+ ${skipped.length} bank holidays`), '.rd-sumline')
      if (skipped.some(what => !/^Skipped: [A-Z].*(holiday|day|Christmas)/.test(what))) ruth.complain(`a day is skipped without its name: ${skipped}`)
      return
    }
    await ruth.back(2)
  }
  ruth.complain(`none of ${cases} late answers went over a bank holiday`)
}

// Gives their number, as the report has it.
async function openLateAnswers (ruth) {
  await openReport(ruth, 1)
  const place = '#time tbody tr:has(th:text-is("Stage 1")) td:nth-of-type(2)'
  const number = await ruth.read(place)
  await ruth.open(`${place} a`)
  return number
}

// An answer of the quarter's last day was recorded days later: both readings stand, and the case is named.
export async function asKnownThen (someone) {
  const ruth = await someone('Ruth Adeyinka')
  const answered = ['Answered', 'Stage 2']
  await openReport(ruth, 1)
  const now = await figure(ruth, ...answered)
  const named = (await ruth.read('.rd-alert')).match(/WM-\d{4}-\w+/)?.[0]
  if (named === undefined) ruth.complain('no case is named that was recorded later')
  await ruth.press('See it as known then')
  await ruth.sees(/Recomputed today: \d+ figures would change/)
  await ruth.sees(named, '.rd-alert')
  const then = await figure(ruth, ...answered)
  ruth.agree('what was known then of the answered', then, now - 1)
  const known_by = await ruth.page.getByLabel('Known by (empty: now)').inputValue()
  if ((await casesBehind(ruth, ...answered)).includes(named)) ruth.complain(`${named} is listed as known by ${known_by}, before it was recorded`)

  // The same day typed by hand.
  await openReport(ruth, 1)
  await ruth.pick('Known by (empty: now)', known_by)
  await ruth.press('Show')
  ruth.agree('the number as known by the day that was typed', await figure(ruth, ...answered), then)
  await ruth.press('See it as known now')
  if (!(await casesBehind(ruth, ...answered)).includes(named)) ruth.complain(`${named} is not listed as known now`)
}
