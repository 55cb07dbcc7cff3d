// Makes the files under /assets/ from the npm packages and our own stylesheet and script, the list of common passwords, and the
// typeface of the PDF.
//
//   node prepare.mjs NODE_MODULES OUT WORDS
//
// GOV.UK's typeface and crest are taken out of the prebuilt stylesheet, because a body that is not on GOV.UK may not use
// them, and the product's own typeface is put in; it fails if any of it is left. Everything goes to OUT/HASH/, where HASH is
// taken over all the bytes, so that a browser may keep it for ever; each text file also stands beside it compressed.
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'

const [modules, out, words] = process.argv.slice(2)
if (!words) throw new Error('usage: node prepare.mjs NODE_MODULES OUT WORDS')
const here = path.dirname(fileURLToPath(import.meta.url))
const govuk = path.join(modules, 'govuk-frontend/dist/govuk')
const typeface = '"Source Sans 3","Helvetica Neue",Helvetica,Arial,sans-serif'

function stylesheet () {
  const official = fs.readFileSync(path.join(govuk, 'govuk-frontend.min.css'), 'utf8')
  const faces = official.match(/@font-face\{[^}]*\}/g) ?? []
  if (faces.length !== 2) throw new Error(`expected 2 font faces, found ${faces.length}`)
  const css = official.replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', typeface)
    .replaceAll('url(/assets/images/govuk-crest.svg)', 'none')
    .replace(/\/\*# sourceMappingURL.*?\*\//, '')
  const left = css.match(/GDS Transport|govuk-crest|@font-face/)
  if (left) throw new Error(`left in the stylesheet: ${left[0]}`)
  return css
}

const files = new Map()
files.set('govuk.css', Buffer.from(stylesheet()))
files.set('govuk-frontend.min.js', Buffer.from(
  fs.readFileSync(path.join(govuk, 'govuk-frontend.min.js'), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\n?/, '\n')))
const parts = fs.readdirSync(path.join(here, 'style')).filter(name => name.endsWith('.css')).sort()
files.set('redress.css', Buffer.concat(parts.map(name => fs.readFileSync(path.join(here, 'style', name)))))
files.set('redress.js', fs.readFileSync(path.join(here, 'redress.js')))
for (const cut of ['latin-400', 'latin-600', 'latin-700', 'latin-ext-400', 'latin-ext-700']) {
  const name = `source-sans-3-${cut}-normal.woff2`
  files.set(`fonts/${name}`, fs.readFileSync(path.join(modules, '@fontsource/source-sans-3/files', name)))
}

const hash = crypto.createHash('sha256')
for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes)
const folder = path.join(out, hash.digest('hex').slice(0, 16))
for (const [name, bytes] of files) {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, bytes)
  if (name.endsWith('.woff2')) continue
  fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  }))
}

// WORDS/common-passwords.txt: the 10,000 most common passwords, and of the others those that a rule on length would let pass;
// sorted by bytes, one a line.
const listed = JSON.parse(fs.readFileSync(path.join(modules, '@zxcvbn-ts/language-common/src/passwords.json'), 'utf8'))
const passwords = [...new Set(listed.filter((word, place) => place < 10000 || word.length >= 12))]
if (passwords.length < 10000 || passwords.some(word => !/^[\x21-\x7e]+$/.test(word) || word !== word.toLowerCase())) {
  throw new Error('the list of common passwords is not as it was')
}
fs.mkdirSync(words, { recursive: true })
fs.writeFileSync(path.join(words, 'common-passwords.txt'), passwords.sort().join('\n') + '\n')
console.log(`common passwords: ${passwords.length}`)

// WORDS/fonts/: the typeface of the PDF, whose library reads TrueType and not WOFF. A WOFF file is the same tables, each
// deflated: https://www.w3.org/TR/WOFF/
function truetype (woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + 16 * count)
  const power = Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (count - 2 ** power), 10)
  const pieces = [directory]
  let place = directory.length
  for (let i = 0; i < count; ++i) {
    const entry = woff.subarray(44 + 20 * i, 64 + 20 * i)
    const [start, packed, length] = [4, 8, 12].map(at => entry.readUInt32BE(at))
    const stored = woff.subarray(start, start + packed)
    const table = packed < length ? zlib.inflateSync(stored) : stored
    if (table.length !== length) throw new Error('a table of a WOFF file is not as long as it says')
    entry.copy(directory, 12 + 16 * i, 0, 4)
    entry.copy(directory, 16 + 16 * i, 16, 20)
    directory.writeUInt32BE(place, 20 + 16 * i)
    directory.writeUInt32BE(length, 24 + 16 * i)
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4)
    table.copy(padded)
    pieces.push(padded)
    place += padded.length
  }
  return Buffer.concat(pieces)
}
fs.mkdirSync(path.join(words, 'fonts'), { recursive: true })
for (const script of ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext']) {
  for (const weight of [400, 700]) {
    const name = `source-sans-3-${script}-${weight}-normal`
    const woff = fs.readFileSync(path.join(modules, '@fontsource/source-sans-3/files', `${name}.woff`))
    fs.writeFileSync(path.join(words, 'fonts', `${name}.ttf`), truetype(woff))
  }
}

// The budget of a first visit, compressed (docs/web.md).
const size = name => fs.statSync(path.join(folder, name)).size
const fonts = ['400', '600', '700'].reduce((sum, weight) => sum + size(`fonts/source-sans-3-latin-${weight}-normal.woff2`), 0)
const css = size('govuk.css.br') + size('redress.css.br')
const js = size('govuk-frontend.min.js.br') + size('redress.js.br')
for (const [what, bytes, limit] of [['CSS', css, 22], ['JS', js, 17], ['fonts', fonts, 47]]) {
  console.log(`${what}: ${(bytes / 1024).toFixed(1)} KB of ${limit}`)
  if (bytes > limit * 1024) throw new Error(`${what} is over its budget`)
}
