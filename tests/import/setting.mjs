// What the imports of real data share: the shared data, a body for one run, the program.
//   REDRESS_PROGRAM  the program; REDRESS_SHARED  the folder with the shared data
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const program = process.env.REDRESS_PROGRAM

// The folder of the shared data; ends the run loudly where that file of it, or the program, is missing.
export function shared (folder, file) {
  const source = path.join(process.env.REDRESS_SHARED ?? path.join(root, '../shared'), 'data', folder)
  if (program && fs.existsSync(path.join(source, file))) return source
  console.error(`REDRESS_PROGRAM and ${path.join(source, file)} are needed: set REDRESS_SHARED`)
  process.exit(1)
}

export const run = (...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 30 })

export const emptyFolder = name => fs.mkdtempSync(path.join(process.env.TMPDIR ?? os.tmpdir(), `${name}-`))

// RFC 4180: the rows of a file with their fields.
export function rowsOf (text) {
  const rows = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  if (rows.at(-1).length === 1 && rows.at(-1)[0] === '') rows.pop()
  return rows
}
