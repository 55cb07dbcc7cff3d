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

// The quarter was published, and once more when its last answer had been recorded: both editions stand, the first says what would
// change and names the case, and each is made again byte for byte. A third needs a reason and a second person.
export async function publishedAndRestated (someone) {
  const clare = await someone('Clare Ibbotson')
  await clare.goTo('Reports'); await clare.press('Published reports')
  clare.agree('what stands', (await clare.readAll('tbody td[data-l=Standing]')).join(' '), 'Released Released')
  clare.agree('the editions', (await clare.readAll('tbody td[data-l=Edition]')).join(' '), '2 1')
  await clare.open('tbody tr:nth-child(2) a')
  await clare.sees(/\d+ figures would change/)
  const named = (await clare.read('section[aria-labelledby=changes]')).match(/WM-\d{4}-\w+ came/)?.[0]
  if (named === undefined) clare.complain('no case is named that came later')
  await clare.press('Make it again from the record, and compare')
  await clare.sees('each of its files is the same, byte for byte')
  await clare.goTo('Reports'); await clare.press('Published reports')
  await clare.open('tbody tr:nth-child(1) a')
  await clare.sees('every number would be the same')

  await openReport(clare, 1)
  await clare.press('Publish')
  await clare.press('Propose it for publication')
  await clare.sees('say why it is published once more')
  await clare.type('Why is it published once more?', 'The committee asked for it in its papers')
  await clare.press('Propose it for publication')
  await clare.sees('You proposed it, so somebody else who may publish reports has to release it')

  const ruth = await someone('Ruth Adeyinka')
  await ruth.goTo('Reports'); await ruth.press('Published reports')
  await ruth.open('tbody tr:nth-child(1) a')
  await ruth.sees('Waits for release')
  await ruth.press('Release it')
  await ruth.sees('It is released')
}
