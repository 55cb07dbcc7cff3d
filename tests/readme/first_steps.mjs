// The README's first steps, typed as they stand there: each command has to end with 0 and print what the README shows. Lines may
// be folded in the README, "..." stands for the rest, and the root of the record is another each time.
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

// What is typed (after "$ ", continued after a backslash) and what is shown below it.
const steps = []
for (const line of fs.readFileSync(path.join(root, 'README.md'), 'utf8').split('\n')) {
  const step = steps.at(-1)
  if (line.startsWith('    $ ')) steps.push({ typed: line.slice(6), shown: [] })
  else if (!line.startsWith('    ')) continue
  else if (step?.typed.endsWith('\\')) step.typed = step.typed.slice(0, -1) + line.trim()
  else step?.shown.push(line.trim())
}

// Folding and blank lines aside.
const words = text => text.replace(/\b[0-9a-f]{64}\b/g, 'ROOT').split(/\s+/).filter(word => word !== '')
const folder = fs.mkdtempSync(path.join(process.env.TMPDIR ?? os.tmpdir(), 'first-steps-'))
let failed = 0
let run = 0
try {
  fs.cpSync(path.join(root, 'docs/first-steps'), folder, { recursive: true, filter: from => path.basename(from) !== 'try' })
  fs.mkdirSync(path.join(folder, 'bin'))
  fs.symlinkSync(program, path.join(folder, 'bin/redress'))
  const env = { ...process.env, PATH: `${path.join(folder, 'bin')}:${process.env.PATH}` }
  for (const { typed, shown } of steps) {
    if (/^(export PATH=|cd )/.test(typed)) continue
    run++
    const { status, stdout, stderr } = spawnSync('bash', ['-c', typed], { cwd: folder, env, encoding: 'utf8' })
    const expected = words(shown.join('\n'))
    let told = words(stdout + stderr)
    if (expected.length === 0) told = []
    if (expected.at(-1) === '...') {
      expected.pop()
      told = told.slice(0, expected.length)
    }
    if (status === 0 && told.join(' ') === expected.join(' ')) continue
    failed++
    console.error(`$ ${typed}\nended with ${status}\n${stdout}${stderr}\nthe README shows\n${shown.join('\n').trim()}\n`)
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
console.log(`${run} commands of the README, ${failed} not as it says`)
process.exit(failed === 0 && run > 10 ? 0 : 1)
