// 20,506 findings of the Housing Ombudsman, end to end through the program: by year, finding, outcome and landlord, each number and each
// list of cases against a count of the file itself that knows nothing of redress.
//   REDRESS_PROGRAM  the program; REDRESS_SHARED  the folder with the shared data
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env.REDRESS_PROGRAM
const source = path.join(process.env.REDRESS_SHARED ?? path.join(root, '../shared'), 'data/housing-ombudsman')
const packed = path.join(source, 'findings-2020-2024.csv.gz')
if (!program || !fs.existsSync(packed)) {
  console.error(`REDRESS_PROGRAM and ${packed} are needed: set REDRESS_SHARED`)
  process.exit(1)
}

// RFC 4180.
function rowsOf (text) {
  const rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  if (rows.at(-1).length === 1 && rows.at(-1)[0] === '') rows.pop()
  return rows
}

// What the procedure of a landlord's case at the Ombudsman puts each finding under.
const outcomes = {
  'Severe Maladministration': 'upheld',
  Maladministration: 'upheld',
  'Service Failure': 'upheld',
  'No Maladministration': 'not_upheld',
  'Reasonable Redress': 'not_upheld',
  'Outside Jurisdiction': 'out_of_scope'
}
const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? os.tmpdir(), 'findings-'))
const data = path.join(folder, 'body')
const run = (...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 30 })
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
