#!/usr/bin/env node
// Checks what was published, with nothing of redress: node docs/recompute.mjs FOLDER
//
// FOLDER is what `redress report pack` wrote. Of any pack: each file is what the seal says, each number is its numerator divided by its
// denominator and rounded half away from zero. Of a pack for audit besides: each count is the number of its cases in cases.csv, each rate
// and mean stands over as many, and report.csv says the same as report.json. Ends with 1 if anything differs, and says what.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const folder = process.argv[2]
if (!folder || process.argv.length > 3) {
  console.error('Usage: node docs/recompute.mjs FOLDER')
  process.exit(2)
}
const wrong = []
const read = name => fs.readFileSync(path.join(folder, name))
const has = name => fs.existsSync(path.join(folder, name))

const seal = JSON.parse(read('seal.json'))
let files = 0
for (const [name, digest] of Object.entries(seal.files)) {
  if (!has(name)) continue
  files += 1
  const found = crypto.createHash('sha256').update(read(name)).digest('hex')
  if (found !== digest) wrong.push(`${name} has the digest ${found}, and the seal says ${digest}`)
}

// RFC 4180: fields with commas, quotes or line ends stand in quotes.
function rowsOf (text) {
  const rows = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; ++i) {
    const sign = text[i]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[i + 1] === '"') { field += '"'; i += 1 } else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',') { rows.at(-1).push(field); field = '' } else if (sign === '\r') continue
    else if (sign === '\n') { rows.at(-1).push(field); field = ''; rows.push([]) } else field += sign
  }
  rows.pop()
  const [names, ...lines] = rows
  return lines.map(line => Object.fromEntries(line.map((value, i) => [names[i], value])))
}

// Half away from zero, in whole numbers, with as many places as are printed.
function printed (numerator, denominator, scale, places) {
  const ten = 10n ** BigInt(places)
  const top = BigInt(numerator) * BigInt(scale) * ten
  const bottom = BigInt(denominator)
  const size = top < 0n ? -top : top
  const whole = (2n * size + bottom) / (2n * bottom)
  const digits = whole.toString().padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return top < 0n && whole !== 0n ? `-${text}` : text
}

let numbers = 0
function checkNumbers (name) {
  for (const table of JSON.parse(read(name)).tables) {
    for (const row of table.rows) {
      for (const [column, cell] of Object.entries(row.cells)) {
        if (cell.numerator === null || cell.denominator === null || cell.denominator === 0) continue
        numbers += 1
        const percent = cell.text.endsWith('%')
        const places = (cell.text.replace('%', '').split('.')[1] ?? '').length
        const again = printed(cell.numerator, cell.denominator, percent ? 100 : 1, places) + (percent ? '%' : '')
        if (again !== cell.text) wrong.push(`${name}: ${table.id}, ${row.id}, ${column} prints ${cell.text}, and is ${again}`)
      }
    }
  }
}
if (has('public.json')) checkNumbers('public.json')

let lists = 0
if (has('report.json')) {
  checkNumbers('report.json')
  const method = JSON.parse(read('method.json'))
  // Outcomes and moves are counts.
  const aggregateOf = (table, column) => {
    const of = method.columns.find(each => each.table === table && each.column === column && each.measure !== undefined)
    return of === undefined ? 'count' : method.measures.find(each => each.id === of.measure).aggregate
  }
  const listed = new Map()
  const plain = text => text.replace(/^'/, '')
  const key = (...place) => JSON.stringify(place)
  for (const line of rowsOf(read('cases.csv').toString())) {
    const place = key(line.table, plain(line.row), line.column)
    if (!listed.has(place)) listed.set(place, [])
    listed.get(place).push(plain(line.reference))
  }
  for (const table of JSON.parse(read('report.json')).tables) {
    for (const row of table.rows) {
      for (const [column, cell] of Object.entries(row.cells)) {
        const where = `${table.id}, ${row.id}, ${column}`
        const cases = listed.get(key(table.id, plain(row.id), column)) ?? []
        if (cases.join(' ') !== cell.cases.map(plain).join(' ')) wrong.push(`${where}: cases.csv and report.json name other cases`)
        if (cell.numerator === null) continue
        const aggregate = aggregateOf(table.id, column)
        const over = aggregate === 'count' ? cell.numerator : ['mean', 'share'].includes(aggregate) ? cell.denominator : null
        if (over === null) continue
        lists += 1
        if (cases.length !== over) wrong.push(`${where}: counts ${over}, and its list has ${cases.length}`)
      }
    }
  }
}

for (const each of wrong) console.error(each)
if (wrong.length === 0) {
  console.log(`${seal.title}, edition ${seal.edition}: ${files} files are what the seal says, ${numbers} numbers are what they print` +
    (lists > 0 ? `, ${lists} lists are as long as they must be` : '') + '.')
}
process.exit(wrong.length === 0 ? 0 : 1)
