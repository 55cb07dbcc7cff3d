// 20,506 findings of the Housing Ombudsman, end to end through the program: by year, finding, outcome and landlord, each number and each
// list of cases against a count of the file itself that knows nothing of redress.
//   REDRESS_PROGRAM  the program; REDRESS_SHARED  the folder with the shared data
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { emptyFolder, root, rowsOf, run, shared } from './setting.mjs'

const source = shared('housing-ombudsman', 'findings-2020-2024.csv.gz')
const packed = path.join(source, 'findings-2020-2024.csv.gz')

// What the procedure of a landlord's case at the Ombudsman puts each finding under.
const outcomes = {
  'Severe Maladministration': 'upheld',
  Maladministration: 'upheld',
  'Service Failure': 'upheld',
  'No Maladministration': 'not_upheld',
  'Reasonable Redress': 'not_upheld',
  'Outside Jurisdiction': 'out_of_scope'
}
const folder = emptyFolder('findings')
const data = path.join(folder, 'body')
let failed = 0
let numbers = 0
const complain = words => {
  failed += 1
  if (failed < 10) console.error(words)
}

try {
  const text = gunzipSync(fs.readFileSync(packed)).toString('utf8')
  const file = path.join(folder, 'findings.csv')
  fs.writeFileSync(file, text)
  run('init', '--data', data, '--organisation', 'Example Landlords', '--calendar', 'england-and-wales')
  console.log(run('import', '--data', data, '--map', path.join(root, 'maps/housing-ombudsman.yaml'), file).trim())

  const [names, ...rows] = rowsOf(text)
  if (rows.length !== 20506) complain(`expected 20,506 findings, read ${rows.length}`)
  const at = name => names.indexOf(name)
  const said = rows.map((row, i) => ({
    reference: `HOS-${i + 1}`,
    year: row[at('decision_date_iso')].slice(0, 4),
    theme: row[at('finding')],
    outcome: outcomes[row[at('finding')]],
    service: row[at('landlord')]
  }))
  const grouped = columns => {
    const groups = new Map()
    for (const one of said) {
      const key = columns.map(column => one[column]).join('/')
      if (!groups.has(key)) groups.set(key, [])
      groups.get(key).push(one.reference)
    }
    for (const references of groups.values()) references.sort()
    return groups
  }
  for (const columns of [['year'], ['outcome'], ['service'], ['year', 'theme'], ['year', 'outcome'], ['service', 'outcome'], ['year', 'service', 'theme']]) {
    const expected = grouped(columns)
    const told = JSON.parse(run('figure', 'closed', '--data', data, '--from', '2019-01-01', '--to', '2025-12-31', ...columns.flatMap(column => ['--by', column]), '--json'))
    const found = new Map(told.tables[0].rows.filter(row => row.id !== 'total').map(row => [row.id, row.cells.closed]))
    if (found.size !== expected.size) complain(`by ${columns}: ${found.size} groups, expected ${expected.size}`)
    for (const [key, references] of expected) {
      const cell = found.get(key)
      numbers += 1
      if (cell?.numerator !== references.length || [...cell.cases].sort().join() !== references.join()) {
        complain(`by ${columns}: ${key}: expected ${references.length}, counted ${cell?.text}`)
      }
    }
  }

  // What came with the file.
  const by_year = grouped(['year', 'theme'])
  const [head, ...lines] = rowsOf(fs.readFileSync(path.join(source, 'expected-by-year-and-finding.csv'), 'utf8'))
  for (const line of lines) {
    const { year, finding, findings } = Object.fromEntries(head.map((name, i) => [name, line[i]]))
    if (by_year.get(`${year}/${finding}`)?.length !== Number(findings)) complain(`${year} ${finding}: expected ${findings}`)
  }
  console.log(run('verify', '--data', data).trim())
  console.log(run('check', '--data', data).trim())
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? `${numbers} numbers and their cases agree` : `${failed} of ${numbers} differ`)
process.exit(failed === 0 ? 0 : 1)
