// Seven years of real casework, end to end through the program: 276,633 rows through a map, then opened, closed and still open by
// year of opening against the figures that came with the file; record and tables proved afterwards.
//   REDRESS_PROGRAM  the program; REDRESS_SHARED  the folder with the shared data
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { emptyFolder, root, rowsOf, run, shared } from './setting.mjs'

const source = shared('nyc-council-casework', 'casework-2015-2021.csv.xz')
const packed = path.join(source, 'casework-2015-2021.csv.xz')
const folder = emptyFolder('casework')
const data = path.join(folder, 'body')
const figure = (measure, ...more) => {
  const told = JSON.parse(run('figure', measure, '--data', data, '--from', '2015-01-01', '--to', '2026-10-31', '--by', 'year', '--json', ...more))
  return new Map(told.tables[0].rows.map(row => [row.id, row.cells[measure]]))
}

let failed = 0
try {
  const cases = path.join(folder, 'casework.csv')
  fs.writeFileSync(cases, execFileSync('xz', ['-dc', packed], { maxBuffer: 1 << 30 }))
  run('init', '--data', data, '--organisation', 'Example Assembly', '--calendar', 'england-and-wales')
  const began = process.hrtime.bigint()
  const told = run('import', '--data', data, '--map', path.join(root, 'maps/nyc-council-casework.yaml'), cases)
  console.log(`${told.trim()}; in ${Number((process.hrtime.bigint() - began) / 1_000_000n) / 1000} s`)

  const figures = { opened: figure('recv'), still_open: figure('open_at'), closed: figure('closed') }
  const [head, ...lines] = fs.readFileSync(path.join(source, 'expected-by-year.csv'), 'utf8').trim().split(/\r?\n/).map(line => line.split(','))
  if (lines.length !== 7) throw new Error('expected seven years')
  for (const line of lines) {
    const expected = Object.fromEntries(head.map((name, i) => [name, line[i]]))
    for (const [name, rows] of Object.entries(figures)) {
      const cell = rows.get(expected.opened_year)
      const same = cell && cell.numerator === Number(expected[name]) && cell.cases.length === cell.numerator
      if (!same) {
        console.error(`${expected.opened_year} ${name}: expected ${expected[name]}, counted ${cell?.text} in ${cell?.cases.length} cases`)
        failed += 1
      }
    }
  }
  // Open at the end of each day of the seven years, against a count of the file itself that knows nothing of redress: opened by
  // then, and not closed by then.
  const change = new Map()
  const add = (day, by) => change.set(day, (change.get(day) ?? 0) + by)
  const [names, ...rows] = rowsOf(fs.readFileSync(cases, 'utf8'))
  const [opened, closed] = ['opendate', 'closedate'].map(name => names.indexOf(name))
  for (const row of rows) {
    add(row[opened].slice(0, 10), 1)
    if (row[closed] !== '') add(row[closed].slice(0, 10), -1)
  }
  const days = JSON.parse(run('figure', 'open_at', '--data', data, '--from', '2015-01-01', '--to', '2021-12-31', '--each-day', '--json'))
  let open = [...change].filter(([day]) => day < '2015-01-01').reduce((sum, [, by]) => sum + by, 0)
  let wrong_days = 0
  for (const { day, numerator } of days) {
    open += change.get(day) ?? 0
    if (numerator === open) continue
    wrong_days += 1
    if (wrong_days < 5) console.error(`open at ${day}: expected ${open}, counted ${numerator}`)
  }
  if (days.length !== 2557) failed += 1
  failed += wrong_days
  console.log(`open at the end of ${days.length} days, ${wrong_days} differ`)
  console.log(run('verify', '--data', data).trim())
  console.log(run('check', '--data', data).trim())
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'every year agrees' : `${failed} numbers differ`)
process.exit(failed === 0 ? 0 : 1)
