// Makes the files under /assets/ from the npm packages and our own stylesheet and script, and the list of common passwords.
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

// The budget of a first visit, compressed (docs/web.md).
const size = name => fs.statSync(path.join(folder, name)).size
const fonts = ['400', '600', '700'].reduce((sum, weight) => sum + size(`fonts/source-sans-3-latin-${weight}-normal.woff2`), 0)
const css = size('govuk.css.br') + size('redress.css.br')
const js = size('govuk-frontend.min.js.br') + size('redress.js.br')
for (const [what, bytes, limit] of [['CSS', css, 22], ['JS', js, 17], ['fonts', fonts, 47]]) {
  console.log(`${what}: ${(bytes / 1024).toFixed(1)} KB of ${limit}`)
  if (bytes > limit * 1024) throw new Error(`${what} is over its budget`)
}
