// The figures of the source documents, out of the product: cases that would produce them are made, imported and asked for, and the
// numbers printed are held against those that were published. Where they differ the misprint is named.
//   REDRESS_PROGRAM  the program; REDRESS_SHARED  the folder with the shared data
import fs from 'node:fs'
import path from 'node:path'
import { emptyFolder, run, shared } from './setting.mjs'

const source = shared('source-figures', 'phso-cct-2015-16.json')
const read = name => JSON.parse(fs.readFileSync(path.join(source, name), 'utf8'))
const folder = emptyFolder('sources')
let failed = 0
let numbers = 0
const holds = (found, expected, what) => {
  numbers += 1
  if (String(found) === String(expected)) return
  failed += 1
  console.error(`${what}: expected ${expected}, found ${found}`)
}

// Working days of England and Wales, from the shared list of bank holidays and nothing of the program's.
const holidays = new Set(JSON.parse(fs.readFileSync(path.join(shared('bank-holidays', 'bank-holidays.json'), 'bank-holidays.json'), 'utf8'))['england-and-wales'].events.map(each => each.date))
const text = day => new Date(day * 86400000).toISOString().slice(0, 10)
const number = day => Date.parse(day) / 86400000
const isWorked = day => ![0, 6].includes(new Date(day * 86400000).getUTCDay()) && !holidays.has(text(day))
const worked = (from, to) => {
  const days = []
  for (let day = number(from); day <= number(to); day += 1) if (isWorked(day)) days.push(day)
  return days
}
const before = (day, count) => {
  while (count > 0) {
    day -= 1
    if (isWorked(day)) count -= 1
  }
  return day
}

const columns = ['reference', 'procedure', 'received_on', 'received_stage', 'allocated_on', 'handler', 'escalated_on', 'closed_on', 'outcome', 'service', 'theme', 'recorded_on']
const body = (name, organisation, calendar, cases) => {
  const data = path.join(folder, name)
  const file = path.join(folder, `${name}.csv`)
  fs.writeFileSync(file, [columns, ...cases.map(each => columns.map(column => each[column] ?? ''))].map(row => row.join(',')).join('\n') + '\n')
  run('init', '--data', data, '--organisation', organisation, '--calendar', calendar)
  run('import', '--data', data, file)
  return data
}
const report = (data, name, period, ...more) => JSON.parse(run('report', name, '--data', data, '--period', period, ...more, '--format', 'json'))
const cellOf = (made, table, row, column) => made.tables.find(each => each.id === table)?.rows.find(each => each.id === row)?.cells[column]
const figure = (data, measure, from, to, ...more) => {
  const table = JSON.parse(run('figure', measure, '--data', data, '--from', from, '--to', to, ...more, '--json')).tables[0]
  return table.rows.find(row => row.id === 'total').cells[measure]
}
const checksHold = made => {
  for (const check of made.invariants) holds(check.held, true, `${made.report}, ${check.id}: ${check.text}`)
}

// Source 000: complaints about an ombudsman, 2015-16.
function customerCare () {
  const told = read('phso-cct-2015-16.json')
  const { service_complaints_handled: services, complaints_about_decisions_dealt_with: decisions } = told
  const all = services + decisions
  holds(all, told.sum, 'the two kinds together')
  const year = worked(told.year.from, told.year.to)
  // Whole numbers of days with those means: spread around them, one in five of the cases quick, and the rest made up evenly.
  const meanReceipt = Number(told.average_working_days.receipt_to_completion)
  const meanWork = Number(told.average_working_days.allocation_to_completion)
  const spread = (mean, count, least) => {
    const total = Math.round(mean * count)
    const days = Array.from({ length: count }, (_, i) => least + (i * 7919) % Math.floor(2 * (mean - least) + 1))
    let over = days.reduce((sum, each) => sum + each, 0) - total
    for (let i = 0; over !== 0; i = (i + 1) % count) {
      if (over > 0 && days[i] > least) { days[i] -= 1; over -= 1 } else if (over < 0) { days[i] += 1; over += 1 }
    }
    return days
  }
  const works = spread(meanWork, all, 2)
  const waits = spread(meanReceipt, all, 2).map((each, i) => each - works[i])
  // Nobody waits less than no day: what one has too little of is taken from who waits longest.
  for (let i = 0; i < all; i += 1) {
    while (waits[i] < 0) {
      const longest = waits.indexOf(Math.max(...waits))
      waits[i] += 1
      waits[longest] -= 1
    }
  }
  const cases = works.map((work, i) => {
    const closed = year[(i * 101) % year.length]
    const allocated = before(closed, work)
    return {
      reference: `CCT-${i + 1}`,
      procedure: i < services ? 'phso.about-us.service' : 'phso.about-us.decision',
      received_stage: '1',
      received_on: before(allocated, waits[i]),
      allocated_on: allocated,
      handler: `Officer ${1 + (i % 6)}`,
      closed_on: closed,
      outcome: 'not_upheld',
      service: 'Customer care'
    }
  })
  // What was open on the three days of other answers, beside what was completed in the year.
  const openOn = day => cases.filter(each => each.received_on <= day && !(each.closed_on <= day)).length
  const [first, second, third] = told.snapshots_open.map(each => ({ day: number(each.date), open: each.open }))
  const add = (count, received, closed) => {
    if (count < 0) throw new Error(`${-count} cases too many are open on ${text(received)}`)
    for (let i = 0; i < count; i += 1) {
      cases.push({ reference: `CCT-${cases.length + 1}`, procedure: 'phso.about-us.decision', received_stage: '1', received_on: received, closed_on: closed, ...(closed && { outcome: 'not_upheld' }), service: 'Customer care' })
    }
  }
  add(first.open - openOn(first.day), number('2015-01-05'), number('2016-06-01'))
  add(second.open - openOn(second.day), number('2016-06-13'), number('2017-01-16'))
  add(third.open - openOn(third.day), number('2017-01-09'))
  const data = body('customer-care', 'Example Ombudsman', 'england-and-wales', cases.map(each => ({
    ...each,
    received_on: text(each.received_on),
    allocated_on: each.allocated_on && text(each.allocated_on),
    closed_on: each.closed_on && text(each.closed_on)
  })))

  const { from, to } = told.year
  const both = ['--procedure', 'phso.about-us.service', '--procedure', 'phso.about-us.decision']
  const waited = figure(data, 'alloc.wait.avg', from, to, ...both)
  holds((waited.numerator / waited.denominator).toFixed(2), '24.17', 'the wait that the two means imply')
  const took = figure(data, 'work.from_alloc.avg', from, to, ...both)
  holds(took.text, meanWork.toFixed(1), 'from allocation, as it is printed')
  holds((took.numerator / took.denominator).toFixed(2), told.average_working_days.allocation_to_completion, 'from allocation, two places')
  holds(((waited.numerator + took.numerator) / took.denominator).toFixed(1), told.average_working_days.receipt_to_completion, 'from receipt')
  for (const each of told.snapshots_open) holds(figure(data, 'open_at', each.date, each.date).text, each.open, `open on ${each.date}`)
  const made = report(data, 'customer-care', '2015-16')
  holds(cellOf(made, 'service-flow', 'total', 'closed').text, services, 'service complaints completed')
  holds(cellOf(made, 'decision-flow', 'total', 'closed').text, decisions, 'decision complaints completed')
  holds(cellOf(made, 'service-handlers', 'total', 'mean').text, '1.0', 'people for each case')
  checksHold(made)
}

// Source 001: a Scottish ombudsman's quarter. It prints 28/6 as 4.6, which is cut off, and leaves totals blank on purpose.
function quarter () {
  const told = read('spso-2017-18-q3.json')
  const data = path.join(folder, 'spso')
  run('init', '--data', data, '--organisation', 'Example Commissioner', '--calendar', 'scotland')
  run('import', '--data', data, path.join(source, 'spso-2017-18-q3-cases.csv'))
  const made = report(data, 'spso-quarterly', '2017-18-Q3')
  const rows = { stage1: 'stage-1', stage2: 'stage-2', escalated: 'escalated', total: 'total' }
  const misprints = { 'stage1 average_printed': ['4.6', '4.7'] }
  const blank = { 'total percent_upheld_printed': '30%', 'total average_printed': 'not meaningful' }
  const tables = {
    table1: ['received-closed', { received: 'received', closed: 'closed' }],
    table2: ['upheld', { upheld: 'upheld', not_upheld: 'not_upheld', total: 'total', percent_upheld_printed: 'pct' }],
    table3: ['timescales', { met: 'met', not_met: 'not_met', total_working_days: 'days_total', average_printed: 'days_avg' }]
  }
  for (const [key, [table, ids]] of Object.entries(tables)) {
    for (const [row, id] of Object.entries(rows)) {
      for (const [name, column] of Object.entries(ids)) {
        const printed = told[key][row][name]
        const where = `${row} ${name}`
        const found = cellOf(made, table, id, column).text
        if (misprints[where]) {
          holds(printed, misprints[where][0], `${where}, as it was misprinted`)
          holds(found, misprints[where][1], where)
        } else if (printed === '' || printed === 'N/A') {
          holds(found, blank[where] ?? 'not meaningful', `${where}, left out in print`)
        } else {
          holds(found, printed, where)
        }
      }
    }
  }
  checksHold(made)
}

// Source 004: half a year before a committee. 12 of the decisions are taken to have been closed after first enquiries (RULES C8).
function halfYear () {
  const told = read('surrey-2023-24-half-year.json')
  const enquired = 12
  const { decisions, fault_found: upheld } = told.lgsco
  const days = worked('2023-04-03', '2023-09-29')
  const areas = ['Adult Social Care', 'Children Families and Lifelong Learning', 'Corporate']
  const cases = Array.from({ length: decisions }, (_, i) => ({
    reference: `LGO-${i + 1}`,
    procedure: 'eng.council.lgsco-case',
    received_on: text(before(days[(i * 3) % days.length], 30)),
    closed_on: text(days[(i * 3) % days.length]),
    outcome: i < upheld ? 'upheld' : i < decisions - enquired ? 'not_upheld' : 'no_finding',
    service: areas[i < upheld ? 1 : i % 3]
  }))
  // 26 past their limit; six weeks later 24 of these are answered and 3 have come to be late.
  const { start, six_weeks_later: left } = told.stage2_backlog
  const [day, later] = [number('2023-08-14'), number('2023-09-25')]
  const arrivals = 3
  const answered = start + arrivals - left
  for (let i = 0; i < start + arrivals; i += 1) {
    const isNew = i >= start
    cases.push({
      reference: `S2-${i + 1}`,
      procedure: 'eng.council.legacy.2stage',
      received_stage: '2',
      received_on: text(isNew ? number('2023-08-14') : before(day, 60 + i)),
      allocated_on: text(isNew ? number('2023-08-15') : before(day, 20)),
      handler: 'Practice Lead',
      ...(i < answered && { closed_on: text(day + 7 + (i % 30)), outcome: 'upheld' }),
      service: areas[1],
      theme: 'delay'
    })
  }
  const data = body('half-year', 'Example County Council', 'england-and-wales', cases)
  const made = report(data, 'half-year', '2023-24-H1')
  const cell = column => cellOf(made, 'decisions', 'total', column)
  holds(cell('total').text, decisions, 'decisions')
  holds(cell('upheld').text, upheld, 'fault found')
  holds(cell('of_decisions').text, `${told.lgsco.fault_percent}%`, 'fault, of all decisions')
  holds(cell('of_investigated').text, '65.2%', 'fault, of those investigated')
  holds(cellOf(made, 'decisions-areas', areas[1], 'upheld').text, upheld, 'fault by area')
  holds(figure(data, 'backlog.overdue', text(day), text(day), '--procedure', 'eng.council.legacy.2stage').text, start, 'past the limit at first')
  holds(figure(data, 'backlog.overdue', text(later), text(later), '--procedure', 'eng.council.legacy.2stage').text, left, 'past the limit six weeks later')
  holds(figure(data, 'backlog.awaiting', text(later), text(later), '--procedure', 'eng.council.legacy.2stage').text, 0, 'with nobody yet, another number')
  checksHold(made)
}

// Source 003: a council's year.
function annual () {
  const told = read('council-2020-21-annual.json')
  const days = worked('2020-04-01', '2021-03-31')
  const services = ['Housing', 'Parking', 'Planning']
  const some = (count, prefix, procedure, more) => Array.from({ length: count }, (_, i) => ({
    reference: `${prefix}-${i + 1}`,
    procedure,
    received_on: text(before(days[(i * 13 + 20) % days.length], 8)),
    closed_on: text(days[(i * 13 + 20) % days.length]),
    service: services[i % 3],
    ...more(i)
  }))
  const cases = [
    ...some(told.ombudsman_cases, 'LGO', 'eng.council.lgsco-case', i => ({ outcome: i % 2 === 0 ? 'upheld' : 'not_upheld' })),
    ...some(60, 'C', 'eng.council.legacy.2stage', i => ({ received_stage: '1', outcome: i % 3 === 0 ? 'upheld' : 'not_upheld', theme: 'delay' })),
    ...some(40, 'ME', 'eng.council.member-enquiry', () => ({ outcome: '' })),
    ...some(50, 'FOI', 'uk.foi.2000', () => ({ received_stage: '1', outcome: 'provided' }))
  ]
  const data = body('annual', 'Example Borough Council', 'england-and-wales', cases)
  const made = report(data, 'council-annual', '2020-21')
  holds(cellOf(made, 'ombudsman-services', 'total', 'closed').text, told.ombudsman_cases, 'cases at the Ombudsman')
  holds(cellOf(made, 'complaint-services', 'total', 'stage_1').text, 60, 'complaints answered')
  holds(cellOf(made, 'enquiry-services', 'total', 'closed').text, 40, "Members' enquiries answered")
  holds(cellOf(made, 'request-services', 'total', 'closed').text, 50, 'requests answered')
  holds(made.tables.map(each => each.part).filter((each, i, all) => all.indexOf(each) === i).length, told.covers.length, 'the streams side by side')
  checksHold(made)
}

try {
  for (const each of [customerCare, quarter, halfYear, annual]) {
    try {
      each()
    } catch (wrong) {
      failed += 1
      console.error(`${each.name}: ${wrong.message.slice(0, 2000)}`)
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(`${numbers} numbers of the source documents, ${failed} not as published`)
process.exit(failed === 0 ? 0 : 1)
