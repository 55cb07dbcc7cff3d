// The JSON Schema of procedure files, as an editor uses it: every shipped file is right by it, and so is the example of the handbook;
// what is wrong in its form is wrong by the schema and by the program alike.
//   REDRESS_PROGRAM  the program
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(path.join(root, 'tests/browser/package.json'))
const { default: Ajv } = require('ajv/dist/2020.js')
const YAML = require('yaml')
const program = process.env.REDRESS_PROGRAM
if (!program) {
  console.error('REDRESS_PROGRAM is needed')
  process.exit(1)
}

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true })
const validate = ajv.compile(JSON.parse(fs.readFileSync(path.join(root, 'docs/procedure.schema.json'), 'utf8')))
let failed = 0
const fail = (...words) => { failed++; console.error(...words) }
const bySchema = text => validate(YAML.parse(text)) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`)

const folder = path.join(root, 'procedures')
const shipped = fs.readdirSync(folder).filter(name => name.endsWith('.yaml'))
for (const name of shipped) {
  const wrong = bySchema(fs.readFileSync(path.join(folder, name), 'utf8'))
  if (wrong.length > 0) fail(name, wrong.slice(0, 5))
}
if (shipped.length < 20) fail('too few procedures were found')

const small = fs.readFileSync(path.join(root, 'docs/procedures.md'), 'utf8').match(/```yaml\n(id: test\.small[^]*?)```/)[1]
const scratch = fs.mkdtempSync(path.join(process.env.TMPDIR ?? os.tmpdir(), 'schema-'))
const byProgram = text => {
  const file = path.join(scratch, 'f.yaml')
  fs.writeFileSync(file, text)
  fs.writeFileSync(path.join(scratch, 'test.small.yaml'), small)
  const { status, stdout, stderr } = spawnSync(program, ['procedure', 'check', '--json', file], { encoding: 'utf8' })
  if (status !== 0 && status !== 1) fail(`the program ended with ${status}: ${stderr}`)
  return JSON.parse(stdout).faults.map(fault => fault.text)
}
const changed = (from, to) => {
  if (small.split(from).length !== 2) throw new Error(`\`${from}\` does not stand once in the example`)
  return small.replace(from, () => to)
}
const variant = lines => `id: v\nedition: 1\nvariant_of: test.small\n${lines}`

const right = [
  small,
  changed('decides_timeliness: yes', 'decides_timeliness: true'),
  changed('late_reasons: [staff_leave, backlog]', 'late_reasons: [staff_leave, 2026]'),
  changed('when: [answered, remedies_done]', 'when: [{answered: , source: Our own}, remedies_done]'),
  changed('{outcome_is: [withdrawn]}', '{outcome_is: withdrawn, source: Our own}'),
  changed('calendar: scotland', 'calendar: uk-any'),
  variant('title: Other\n'),
  variant('clocks:\n  - {id: response, limit: 6 working-days}\n').replace('test.small\n', '{id: test.small, edition: 1}\n'),
  variant('counting: {calendar: none}\nstates:\n  - {id: open, next_action: Answer soon}\n'),
]
const wrong = [
  ['an unknown key', changed('title: Small\n', 'titel: Small\n')],
  ['a short name that is long', changed('title: Small\n', 'title: Small\nshort: A name that is no shorter than it\n')],
  ['an edition in words', changed('edition: 1', 'edition: one')],
  ['no edition', changed('edition: 1', 'edition: 0')],
  ['an unknown stream', changed('stream: complaint', 'stream: complaints')],
  ['an unknown row scheme', changed('row_scheme: case-rows', 'row_scheme: rows')],
  ['a day of another form', changed('from: 2020-01-01', 'from: 1/1/2020')],
  ['an unknown convention', changed('convention: inclusive', 'convention: inclusve')],
  ['no source of the counting', changed('convention: inclusive, source: Our own', 'convention: inclusive')],
  ['a missing part', changed('counting: {calendar: scotland, convention: inclusive, source: Our own}\n', '')],
  ['a missing title', changed('title: Small\n', '')],
  ['an unknown outcome', changed('code: not_upheld', 'code: notupheld')],
  ['a closing outcome twice', changed('closing: [withdrawn]', 'closing: [withdrawn, withdrawn]')],
  ['a word where a list is', changed('[staff_leave, backlog]', 'staff_leave')],
  ['an unknown row', changed('row: stage-1}', 'row: stage-l}')],
  ['a stage without id', changed('{id: "1", title', '{title')],
  ['an id with capitals', changed('id: response\n', 'id: First clock\n')],
  ['an unknown unit', changed('limit: 5 working-days', 'limit: 5 working days')],
  ['a count in words', changed('limit: 5 working-days', 'limit: five days')],
  ['a count of none', changed('limit: 5 working-days', 'limit: 0 working-days')],
  ['neither yes nor no', changed('decides_timeliness: yes', 'decides_timeliness: maybe')],
  ['a clock without source', changed('    decides_timeliness: yes\n    source: Our own\n', '    decides_timeliness: yes\n')],
  ['an extension without source', changed('approver: manager, source: Our own}', 'approver: manager}')],
  ['an unknown guard', changed('{outcome_is: [withdrawn]}', '{outcome_iss: [withdrawn]}')],
  ['a guard that says too little', changed('{outcome_is: [withdrawn]}', 'outcome_is')],
  ['a guard that says too much', changed('when: [answered, remedies_done]', 'when: [{answered: yes}, remedies_done]')],
  ['an unknown effect', changed('[answer_stage, {', '[answer_stages, {')],
  ['an effect that says too much', changed('[answer_stage, {', '[{answer_stage: "1"}, {')],
  ['two effects in one', changed('[{open_stage: "1"}, {start_clock: response}]', '[{open_stage: "1", start_clock: response}]')],
  ['an effect twice', changed('[answer_stage, {', '[answer_stage, answer_stage, {')],
  ['an unknown key of a state', changed('final: yes', 'finall: yes')],
  ['an unknown key of a transition', changed('guidance: Answer', 'guidanc: Answer')],
  ['a transition without command', changed('on: answer_stage\n            by', 'by')],
  ['a map where a list is', changed('roles:\n  - {id: officer, title: Officer, does: Drafts the response}\n  - {id: manager, title: Manager, does: Agrees extensions}', 'roles: {officer: Officer}')],
  ['no state', small.slice(0, small.indexOf('states:\n')) + 'states: []\n'],
  ['an unknown nation', changed('signposts:\n  - {', 'signposts:\n  - {nation: france, ')],
  ['a signpost without text', changed('text: Say how to reach the Ombudsman., ', '')],
  ['a field that is no text', changed('next_action: Answer\n', 'next_action: [Answer]\n')],
  ['something taken away from no base', changed('title: Small\n', 'title: Small\nwithout: {clocks: [response]}\n')],
  ['a variant without edition', variant('').replace('edition: 1\n', '')],
  ['a variant of nothing', variant('').replace('test.small', '')],
  ['a variant with an unknown key', variant('titel: Other\n')],
  ['an item of a variant without id', variant('clocks: [{limit: 6 working-days}]\n')],
  ['what a variant leaves out as a list', variant('without: [clocks]\n')],
]
try {
  for (const text of right) {
    const faults = [...bySchema(text), ...byProgram(text)]
    if (faults.length > 0) fail('refused:', text.slice(0, 300), faults.slice(0, 5))
  }
  for (const [what, text] of wrong) {
    if (bySchema(text).length === 0) fail(`the schema lets pass: ${what}`)
    if (byProgram(text).length === 0) fail(`the program lets pass: ${what}`)
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true })
}
console.log(`${shipped.length} shipped files, ${right.length} that are right, ${wrong.length} that are wrong; ${failed} not as they should be`)
process.exit(failed === 0 ? 0 : 1)
