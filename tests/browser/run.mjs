// Walks the served pages in Chromium: every page at 1280, 390 and 320 pixels.
//
//   REDRESS_PROGRAM=build/release/redress node tests/browser/run.mjs
//
// Held for each page: axe finds nothing (WCAG 2 A and AA up to 2.2, best practice), html-validate finds nothing, the content
// security policy reports nothing, nothing scrolls sideways, tables keep their roles where rows become cards, it works without
// script; and every number on a report or counter equals the list that it opens. Screenshots go to build/screenshots.
// REDRESS_ADDRESS takes a server that runs already, REDRESS_PAGES only the pages whose name matches, REDRESS_PART only the `pages` or
// the `walks`.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import axe from 'axe-core'
import { findAgencyPages } from './agency.mjs'
import { enlarge, picture, spaceText, wordsOf } from './adapting.mjs'
import { followLive } from './live.mjs'
import { pressKeys } from './keys.mjs'
import { signIn, startServer } from './server.mjs'
import { doSeveral } from './several.mjs'
import { beTold } from './staying.mjs'
import { goAll } from './walks.mjs'
import { checkHtml, checkNumbers, faultsOf, findImportPages, findPages, findPeoplePages, visitor } from './pages.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const shots = path.join(root, 'build/screenshots')
const widths = [1280, 390, 320]
const failures = []
const fail = (where, what) => { failures.push(`${where}: ${what}`); console.error(`FAILED ${where}: ${what}`) }

async function tableRoles (page) {
  const client = await page.context().newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const counts = {}
  for (const node of nodes) {
    const role = node.role?.value
    if (['table', 'row', 'cell', 'rowheader', 'columnheader', 'gridcell'].includes(role) && !node.ignored) {
      counts[role] = (counts[role] ?? 0) + 1
    }
  }
  await client.detach()
  return JSON.stringify(counts, Object.keys(counts).sort())
}

// Words of a drawing that leave it, as this browser sets them.
function wordsOutside () {
  return [...document.querySelectorAll('.rd-fig svg text')].filter(text => {
    const drawing = text.ownerSVGElement
    if (drawing.getClientRects().length === 0) return false
    // On the screen, where every group of the drawing has been moved to its place.
    const box = text.getBoundingClientRect()
    const all = drawing.getBoundingClientRect()
    // A line's box is higher than its letters: what stands over capitals is empty.
    const empty = box.height / 4
    return box.left < all.left - 1 || box.right > all.right + 1 || box.top + empty < all.top - 1 || box.bottom - empty > all.bottom + 1
  }).map(text => text.textContent)
}

// Gives the roles of its tables, and what is read on it where it is widest.
async function look (page, address, name, url, width, whole) {
  const where = `${name} at ${width}`
  await page.setViewportSize({ width, height: 900 })
  const response = await page.goto(address + url, { waitUntil: 'load' })
  if (response.status() !== 200) {
    fail(where, `status ${response.status()}`)
    return ['', whole]
  }
  await examine(page, name, width)
  const roles = await tableRoles(page)
  if (width === 320) await enlarge(page, name, whole, fail)
  const read = width === 1280 ? await wordsOf(page) : whole
  if (width > 320) await spaceText(page, where, fail)
  return [roles, read]
}

// What is shown now, however one came to it.
async function examine (page, name, width) {
  const where = `${name} at ${width}`
  await page.evaluate(() => document.fonts.ready.then(() => true))
  for (const violation of await page.evaluate(() => window.policyViolations)) fail(where, `policy: ${violation}`)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (overflow > 0) fail(where, `scrolls sideways by ${overflow} pixels`)
  for (const words of await page.evaluate(wordsOutside)) fail(where, `outside its drawing: ${words}`)
  await page.screenshot({ path: path.join(shots, `${name}-${width}.png`), fullPage: true })
  await page.evaluate(axe.source)
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
  }))
  for (const violation of result.violations) {
    fail(where, `axe ${violation.id}: ${violation.help}; ${violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 120)).join(' | ')}`)
  }
}

async function pagesOf (person, find) {
  visitor.cookie = await signIn(server.address, person)
  return find(server.address)
}

function cookiesOf (address) {
  const [name, value] = visitor.cookie.split('=')
  return [{ name, value, url: address }]
}

// A browser whose faults fail the walk.
async function watched (cookies) {
  const context = await browser.newContext()
  await context.addCookies(cookies)
  await context.addInitScript(() => {
    window.policyViolations = []
    document.addEventListener('securitypolicyviolation', event => {
      window.policyViolations.push(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' && !/axe|status of 422/.test(message.text())) fail(page.url(), `console: ${message.text()}`)
  })
  page.on('pageerror', error => fail(page.url(), `script: ${error.message}`))
  return { context, page }
}

// As whoever the visitor is now.
async function walk (pages, address = server.address) {
  const cookies = cookiesOf(address)
  const { context, page } = await watched(cookies)
  // A row of the list is two lines, and at least six cases stand above the fold (UI.md 6).
  for (const [name, url] of pages.filter(([name]) => name.startsWith('cases'))) {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(address + url)
    await page.evaluate(() => document.fonts.ready.then(() => true))
    const rows = await page.$$eval('tr:has(.rd-case)', all => all.map(row => row.getBoundingClientRect()).map(box => [box.height, box.bottom]))
    const high = rows.filter(([height]) => height > 60).length
    if (high > 0) fail(name, `${high} of ${rows.length} rows are higher than two lines`)
    const above = rows.filter(([, bottom]) => bottom <= 900).length
    if (above < Math.min(6, rows.length)) fail(name, `${above} cases stand above the fold`)
  }
  for (const [name, url] of pages) {
    const roles = []
    let whole = []
    for (const width of widths) {
      const [counts, read] = await look(page, address, name, url, width, whole)
      roles.push(counts)
      whole = read
    }
    await page.goto(address + url)
    await picture(page, shots, name, fail)
    if (new Set(roles).size > 1) fail(name, `table roles differ by width: ${roles.join(' ')}`)
    for (const fault of await checkHtml(address + url)) fail(name, `html: ${fault}`)
  }
  const plain = await browser.newContext({ javaScriptEnabled: false })
  await plain.addCookies(cookies)
  const without = await plain.newPage()
  for (const [name, url] of pages) {
    await without.goto(address + url)
    if (!await without.locator('main h1').isVisible()) fail(name, 'shows nothing without script')
  }
  await context.close()
  await plain.close()
  return pages
}

// A body that nobody runs yet: the code from the console, typed in a browser without script, opens it.
async function becomeFirst () {
  const fresh = await startServer(root, ['init', '--organisation', 'Fresh Council', '--calendar', 'england-and-wales'])
  try {
    visitor.cookie = (await fetch(fresh.address + '/sign-in')).headers.get('set-cookie').split(';')[0]
    await walk([['first-administrator', '/first-administrator']], fresh.address)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(fresh.address + '/first-administrator')
    await page.getByLabel('Code from the console').fill(await fresh.firstCode())
    await page.getByLabel('Your name').fill('Nadia Rahman')
    await page.getByLabel('Work e-mail').fill('nadia@example.org')
    await page.getByLabel('Password', { exact: true }).fill('kettle marble otter')
    await page.getByRole('button', { name: 'Open the account' }).click()
    if (new URL(page.url()).pathname !== '/people') fail('first-administrator', `leads to ${page.url()}`)
    await context.close()
  } finally {
    await fresh.stop()
  }
}

// The body that has the 21 steps alive, as whoever leads the caseworkers sees it.
async function walkTheAgency (only) {
  const agency = await startServer(root, ['demo', '--kind', 'agency'])
  try {
    visitor.cookie = await signIn(agency.address, 'Callum Adair')
    return await walk((await findAgencyPages(agency.address)).filter(([name]) => only.test(name)), agency.address)
  } finally {
    await agency.stop()
  }
}

const part = process.env.REDRESS_PART ?? 'all'
const server = await startServer(root)
fs.mkdirSync(shots, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.REDRESS_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync']
})
async function lookAtPages (only) {
  const ruths = await walk((await pagesOf('Ruth Adeyinka', findPages)).filter(([name]) => only.test(name)))
  const checked = await checkNumbers(server.address, ruths, fail)
  const imports = only.test('import') ? await walk(await pagesOf('Ruth Adeyinka', findImportPages)) : []
  if (only.test('several')) {
    const cookies = cookiesOf(server.address)
    const { context, page } = await watched(cookies)
    await doSeveral({ page, address: server.address, widths, examine, fail })
    const plain = await browser.newContext({ javaScriptEnabled: false })
    await plain.addCookies(cookies)
    const without = await plain.newPage()
    let sent
    without.on('response', response => { if (response.request().isNavigationRequest() && response.status() !== 303) sent = response.text() })
    await doSeveral({ page: without, address: server.address, widths: [1280], fail, examine: async (shown, name) => {
      for (const fault of await faultsOf(await sent)) fail(name, `html: ${fault}`)
    } })
    await context.close()
    await plain.close()
  }
  // What only an administrator may open.
  const nadias = await walk((await pagesOf('Nadia Rahman', findPeoplePages)).filter(([name]) => only.test(name)))
  const agencys = only.test('agency') || only.source.includes('agency') ? await walkTheAgency(only) : []
  console.log(`${ruths.length + imports.length + nadias.length + agencys.length} pages at ${widths.length} widths; ${checked} numbers equal their lists`)
  if (checked < 20 && only.source === '(?:)') fail('numbers', `only ${checked} were found to check`)
  if (only.test('first-administrator')) await becomeFirst()
  const [, oneCase] = ruths.find(([name]) => /^case-(later|soon|overdue)$/.test(name)) ?? []
  if (oneCase) await followLive(browser, server.address, oneCase, fail)
  if (only.test('keys')) await pressKeys(browser, server.address, fail)
  if (only.test('staying')) await beTold(browser, server.address, fail)
}

try {
  const only = new RegExp(process.env.REDRESS_PAGES ?? '')
  if (part !== 'walks') await lookAtPages(only)
  if (part !== 'pages') console.log(`${await goAll(browser, root, only, fail)} walks in three ways`)
} finally {
  await browser.close()
  await server.stop()
}
if (failures.length > 0) {
  console.error(`${failures.length} failures`)
  process.exit(1)
}
console.log('all pages pass')
