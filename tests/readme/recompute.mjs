// What a body publishes is checked by docs/recompute.mjs, which shares nothing with redress; and what was changed is found.
//   REDRESS_PROGRAM  the program
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env.REDRESS_PROGRAM
if (!program) {
  console.error('REDRESS_PROGRAM is needed')
  process.exit(1)
}
const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? os.tmpdir(), 'recompute-'))
let failed = 0
const expect = (held, what) => {
  if (held) return
  failed++
  console.error(what)
}

function redress (...words) {
  const { status, stdout, stderr } = spawnSync(program, [...words, '--data', path.join(folder, 'body')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`redress ${words.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}
const recompute = name => spawnSync('node', [path.join(root, 'docs/recompute.mjs'), path.join(folder, name)], { encoding: 'utf8' })

// A copy of the pack with something changed, and what the script says of it.
function changed (pack, name, from, to, reseal) {
  const copy = fs.mkdtempSync(path.join(folder, 'changed-'))
  fs.cpSync(path.join(folder, pack), copy, { recursive: true })
  const file = path.join(copy, name)
  const text = fs.readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  fs.writeFileSync(file, text.replace(from, to))
  if (reseal) {
    const seal = JSON.parse(fs.readFileSync(path.join(copy, 'seal.json')))
    delete seal.files[name]
    fs.writeFileSync(path.join(copy, 'seal.json'), JSON.stringify(seal))
  }
  return recompute(path.basename(copy))
}

try {
  redress('init', '--organisation', 'Test Ombudsman', '--calendar', 'scotland')
  redress('import', path.join(root, 'demo/ombudsman-quarter.csv'))
  const id = redress('report', 'publish', 'spso-quarterly', '--period', '2017-18-Q3', '--actor', 'Clerk').split('\t')[0]
  redress('report', 'release', id, '--actor', 'Manager')
  redress('report', 'pack', id, '--out', path.join(folder, 'public'))
  redress('report', 'pack', id, '--audit', '--out', path.join(folder, 'audit'))
  for (const pack of ['public', 'audit']) {
    const { status, stdout, stderr } = recompute(pack)
    console.log(stdout.trim())
    expect(status === 0, `${pack}: ${stderr}`)
  }
  expect(!fs.existsSync(path.join(folder, 'public/cases.csv')), 'the public pack names cases')

  const digest = changed('public', 'public.csv', 'stage-1', 'stage-9', false)
  expect(digest.status === 1 && digest.stderr.includes('public.csv has the digest'), `a changed file: ${digest.stderr}`)
  const rounding = changed('audit', 'report.json', '"text":"4.7"', '"text":"4.6"', true)
  expect(rounding.status === 1 && rounding.stderr.includes('prints 4.6, and is 4.7'), `a wrong rounding: ${rounding.stderr}`)
  const list = changed('audit', 'cases.csv', /received-closed,stage-1,closed,.*\r\n/.exec(fs.readFileSync(path.join(folder, 'audit/cases.csv'), 'utf8'))[0], '', true)
  expect(list.status === 1 && list.stderr.includes('name other cases'), `a case that is missing: ${list.stderr}`)
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(failed === 0 ? 'what was changed is found' : `${failed} not as it must be`)
process.exit(failed === 0 ? 0 : 1)
