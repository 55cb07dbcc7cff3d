// The visitor's own spreadsheet: its columns matched, what would happen, the refusals as a file, then the import.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const sample = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../demo/spreadsheet-with-twelve-faults.csv')

// The page is read again by itself where script runs.
async function settled (ruth, heading) {
  const ended = ruth.page.getByRole('heading', { level: 1, name: heading, exact: true })
  while (!ruth.way.script && !await ended.isVisible()) await ruth.press('See how far it is now')
  await ruth.isAt(heading)
}

export async function ownSpreadsheet (someone) {
  const ruth = await someone('Ruth Adeyinka')
  await ruth.goTo('All cases')
  await ruth.press('Import cases')
  await ruth.attach('File of cases', sample)
  await ruth.press('Send the file')
  await settled(ruth, 'What the import would do')
  await ruth.press('Match the columns by hand')
  await ruth.isAt('Match the columns')
  ruth.agree('what is chosen for the day of receipt', await ruth.read('#column_received_on option:checked'), 'received_on')
  // The file's days are written in two ways: it says so, and asks.
  await ruth.press('Go on')
  await ruth.sees('Select how days are written', '.govuk-error-summary')
  await ruth.choose('How days are written', '2026-11-20')
  await ruth.press('Go on')
  await ruth.isAt('What the values mean')
  for (const value of ['“eng.lgsco.code”', '“uphelt”']) await ruth.choose(value, 'Refuse these rows')
  await ruth.press('Check the file')
  await settled(ruth, 'What the import would do')
  const said = async key => Number((await ruth.read(`.govuk-summary-list__row:has(dt:text-is("${key}")) dd`)).match(/^\d+/)[0])
  const rows = await said('Rows in the file')
  const refused = await said('Rows refused')
  const taken = await said('New cases')
  ruth.agree('what is taken and what is refused together', taken + refused, rows)
  const lines = (await ruth.download('Download all refusals (CSV)')).trim().split(/\r?\n/)
  ruth.agree('the first line of the refusals', lines[0], 'Line,Reference,Column,Why')
  ruth.agree('the rows that the file of refusals names', new Set(lines.slice(1).map(line => line.split(',')[0])).size, refused)
  await ruth.press(/^Leave \d+ rows out and import/)
  await settled(ruth, 'The import is done')
  ruth.agree('the number of new cases', await said('New cases'), taken)
  await ruth.search('WS-01')
  await ruth.sees('WS-01', '.rd-ref')
}
