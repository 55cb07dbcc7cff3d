// What people change about a page: the spacing of its text, its size, its colours; and what they print. Nothing may be lost by it.
import path from 'node:path'

// WCAG 1.4.12, as somebody's own stylesheet would say it.
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

// Texts of which a part is cut off by an edge that nobody can scroll.
function cut () {
  const found = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (!text.data.trim() || text.parentElement.closest('svg, .govuk-visually-hidden, script')) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1)
    for (let around = text.parentElement; boxes.length > 0 && around !== document.body; around = around.parentElement) {
      const style = getComputedStyle(around)
      // What is there for screen readers alone is cut on purpose; a line of a list is shortened, and leads to the whole.
      const shortened = around.closest('tr:has(.rd-case)') && (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none')
      if (style.clipPath !== 'none' || shortened || around.closest('select')) break
      const edge = around.getBoundingClientRect()
      const across = ['hidden', 'clip'].includes(style.overflowX) && boxes.some(box => box.left < edge.left - 1 || box.right > edge.right + 1)
      // A line's box is higher than its letters.
      const down = ['hidden', 'clip'].includes(style.overflowY) &&
        boxes.some(box => box.top + box.height / 3 < edge.top || box.bottom - box.height / 3 > edge.bottom)
      if (!across && !down) continue
      found.push(`“${text.data.trim().replace(/\s+/g, ' ').slice(0, 60)}”`)
      break
    }
  }
  return found
}

// What somebody with good eyes reads there, but for what is folded and the drawings, of which there are two.
function words (within) {
  const found = new Set()
  for (const place of document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      const around = text.parentElement
      if (!text.data.trim() || around.closest('svg, details, thead, #navigation, .govuk-visually-hidden, script, .rd-kbd, .rd-live')) continue
      if (!around.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      // The foot says when the page was made: another time it is another minute.
      for (const word of text.data.trim().split(/\s+/)) if (!around.closest('.rd-foot') || !/^\d\d:\d\d$/.test(word)) found.add(word)
    }
  }
  return [...found]
}

// How much of the window is taken by what does not scroll away.
function covered () {
  return [...document.querySelectorAll('body *')].filter(each => ['fixed', 'sticky'].includes(getComputedStyle(each).position))
    .reduce((all, each) => all + each.getBoundingClientRect().height, 0) / innerHeight
}

const overflow = page => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

export async function spaceText (page, where, fail) {
  const before = new Set(await page.evaluate(cut))
  await page.evaluate(spacing => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(spacing)
    document.adoptedStyleSheets = [sheet]
  }, spacing)
  for (const text of await page.evaluate(cut)) {
    if (!before.has(text)) fail(where, `with more space between letters and lines ${text} is cut off`)
  }
  const sideways = await overflow(page)
  if (sideways > 0) fail(where, `with more space between letters and lines the page scrolls sideways by ${sideways} pixels`)
}

export const wordsOf = page => page.evaluate(words, 'body')

// A window of 1280 by 1024 at 400 per cent.
export async function enlarge (page, where, whole, fail) {
  await page.setViewportSize({ width: 320, height: 256 })
  const sideways = await overflow(page)
  if (sideways > 0) fail(where, `at 400 per cent it scrolls sideways by ${sideways} pixels`)
  const left = new Set(await wordsOf(page))
  const lost = whole.filter(word => !left.has(word))
  if (lost.length > 0) fail(where, `at 400 per cent it loses ${lost.slice(0, 8).join(' ')}`)
  const over = await page.evaluate(covered)
  if (over > 0.5) fail(where, `at 400 per cent ${Math.round(over * 100)} per cent of the window do not scroll away`)
  await page.setViewportSize({ width: 1280, height: 1024 })
  await page.waitForFunction(() => [...document.querySelectorAll('details.rd-side')].every(side => side.open), null, { timeout: 5000 })
    .catch(() => fail(where, 'back at 100 per cent its filters stay folded, and nothing opens them'))
}

const pictured = /^(team-work|case-overdue|why-overdue|new-case|command-propose_finding|report-complaints-quarterly-ended|approvals|found|people|sign-in)$/

// Pictures to be looked at: the colours of a contrast theme, and paper.
export async function picture (page, shots, name, fail) {
  if (!pictured.test(name)) return
  await page.setViewportSize({ width: 1280, height: 900 })
  const told = await page.evaluate(words, 'main table')
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await page.screenshot({ path: path.join(shots, `${name}-forced-colours.png`), fullPage: true })
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' })
  await page.setViewportSize({ width: 680, height: 960 })
  const printed = new Set(await page.evaluate(words, 'main table'))
  const lost = told.filter(word => !printed.has(word))
  if (lost.length > 0) fail(name, `on paper its tables lose ${lost.slice(0, 8).join(' ')}`)
  const sideways = await overflow(page)
  if (sideways > 0) fail(name, `on paper ${sideways} pixels are beyond the edge`)
  const cards = await page.evaluate(() => [...document.querySelectorAll('main .rd-work tr, main .rd-cards tr')]
    .filter(row => getComputedStyle(row).display !== 'table-row').length)
  if (cards > 0) fail(name, `on paper ${cards} rows of its tables are cards`)
  await page.screenshot({ path: path.join(shots, `${name}-print.png`), fullPage: true })
  await page.emulateMedia({ forcedColors: null, colorScheme: null, media: null })
}
