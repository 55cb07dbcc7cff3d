// Somebody of the demonstration at a browser. What they do is written once and done in three ways: with a mouse, with a mouse and
// no script, with the keyboard alone. The keyboard never clicks: it tabs to a control, sees that the focus shows, and presses.
//
// Every step waits for what it needs and fails with a sentence: who, in which way, on which page, what is not as it should be.

export const ways = [
  { name: 'with a mouse', script: true, hands: mouse },
  { name: 'without script', script: false, hands: mouse },
  { name: 'by keyboard alone', script: true, hands: keyboard }
]

const patience = 60000 // milliseconds; nothing of the demonstration takes so long, even on a machine that is busy
const most_stops = 600 // of the Tab key, on one page

function mouse (page) {
  return {
    press: control => control.click(),
    type: async (field, words) => {
      await field.click()
      await field.fill(words)
    },
    choose: radio => radio.check(),
    select: (list, option) => list.selectOption({ label: option }),
    pick: (field, iso) => field.fill(iso)
  }
}

// What has focus, seen from the page: whether it is the wanted one, on which side of it that stands, and whether the focus shows.
function seen ({ wanted, stay }) {
  const now = document.activeElement
  const parts = [now, ...(now.labels ?? []), now.closest('label, .rd-person, .govuk-file-upload, .govuk-drop-zone')].filter(part => part)
  const looks = parts.flatMap(part => [null, '::before', '::after'].map(pseudo => getComputedStyle(part, pseudo)))
  const shows = looks.some(style => style.boxShadow !== 'none' ||
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 && !/transparent|, 0\)$/.test(style.outlineColor)))
  const same_group = now.type === 'radio' && wanted.type === 'radio' && now.name === wanted.name && now.form === wanted.form
  const nowhere = now === document.body || now === document.documentElement
  // From the beginning of a page the nearer way may be round its end.
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  const in_first_half = all.indexOf(wanted) < all.length / 2
  return {
    nowhere,
    shows: nowhere || shows,
    reached: now === wanted || (!stay && same_group),
    onwards: nowhere ? in_first_half : (now.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    name: (now.getAttribute('aria-label') ?? now.labels?.[0]?.textContent ?? now.textContent).trim().replace(/\s+/g, ' ').slice(0, 60)
  }
}

// How the control and what is drawn for it look: to be compared before and after it has focus.
const look = control => {
  const parts = [control, ...(control.labels ?? []), control.closest('label, .rd-person')].filter(part => part)
  return JSON.stringify(parts.flatMap(part => [null, '::before', '::after'].map(pseudo => {
    const style = getComputedStyle(part, pseudo)
    return [style.boxShadow, style.outline, style.backgroundColor, style.borderColor]
  })))
}

function keyboard (page, complain) {
  const keys = page.keyboard
  const reach = async control => {
    const wanted = await control.elementHandle()
    const before = await wanted.evaluate(look)
    let at = await page.evaluate(seen, { wanted })
    if (at.reached) return wanted
    for (let stop = 0; !at.reached; ++stop) {
      if (stop === most_stops) complain(`the Tab key does not come to ${await wanted.evaluate(each => each.outerHTML.slice(0, 120))}`)
      await keys.press(at.onwards ? 'Tab' : 'Shift+Tab')
      at = await page.evaluate(seen, { wanted })
      if (!at.shows) complain(`nothing shows that “${at.name}” has focus`)
    }
    const direct = await page.evaluate(seen, { wanted, stay: true })
    if (direct.reached && await wanted.evaluate(look) === before) complain(`“${at.name}” looks the same with focus as without`)
    return wanted
  }
  const empty = async () => {
    await keys.press('Control+A')
    await keys.press('Delete')
  }
  return {
    press: async control => {
      await reach(control)
      await keys.press('Enter')
    },
    type: async (field, words) => {
      await reach(field)
      await empty()
      await keys.type(words)
    },
    // The arrows go round a group of radio buttons; the Space key takes the one that has focus.
    choose: async radio => {
      const wanted = await reach(radio)
      for (let turn = 0; turn < 20 && !(await page.evaluate(seen, { wanted, stay: true })).reached; ++turn) await keys.press('ArrowDown')
      if (!await wanted.isChecked()) await keys.press('Space')
      if (!await wanted.isChecked()) complain('the arrows and the Space key do not choose what was wanted')
    },
    select: async (list, option) => {
      const wanted = await reach(list)
      const length = await wanted.evaluate(each => each.length)
      const shown = () => wanted.evaluate(each => each.selectedOptions[0].label)
      await keys.press('Home')
      for (let i = 0; i < length && await shown() !== option; ++i) await keys.press('ArrowDown')
      if (await shown() !== option) complain(`the arrows do not come to “${option}”`)
    },
    // A field with a calendar takes its day part by part, in the order of the browser's own language.
    pick: async (field, iso) => {
      const [year, month, day] = iso.split('-')
      const typed = []
      for (const parts of [[day, month], [month, day]]) {
        await reach(field)
        for (const part of [...parts, year]) await keys.type(part)
        if (await field.inputValue() === iso) return
        typed.push(await field.inputValue())
        for (const key of ['Delete', 'Shift+Tab', 'Delete', 'Shift+Tab', 'Delete']) await keys.press(key)
      }
      complain(`typing ${day}, ${month} and ${year} leaves ${typed.join(' or ')}`)
    }
  }
}

export class Persona {
  constructor (browser, address, way, name) {
    Object.assign(this, { browser, address, way, name })
  }

  // On the page for signing in; those of the demonstration press their button there.
  async arrive ({ width = 1280, height = 900, signs_in = true } = {}) {
    this.context = await this.browser.newContext({
      viewport: { width, height }, javaScriptEnabled: this.way.script, locale: 'en-GB', acceptDownloads: true
    })
    this.context.setDefaultTimeout(patience)
    this.page = await this.context.newPage()
    this.faults = []
    this.page.on('pageerror', error => this.faults.push(`script: ${error.message}`))
    // A form that is refused says so with its status, which the console repeats.
    this.page.on('console', message => {
      if (message.type() === 'error' && !/status of 422/.test(message.text())) this.faults.push(`console: ${message.text()}`)
    })
    this.hands = this.way.hands(this.page, what => this.complain(what))
    await this.page.goto(`${this.address}/sign-in`).catch(() => this.complain('the page for signing in does not come'))
    if (signs_in) await this.press(new RegExp(`^([A-Z]+ )?${this.name}`), '.rd-people')
    return this
  }

  complain (what) {
    const path = new URL(this.page.url()).pathname
    throw new Error(`${this.name}, ${this.way.name}, on ${path}: ${what}`)
  }

  // The one that stands there under that name.
  async only (found, what) {
    const visible = found.filter({ visible: true })
    await visible.first().waitFor().catch(() => this.complain(`there is no ${what}`))
    const count = await visible.count()
    if (count > 1) this.complain(`there are ${count} of ${what}`)
    return visible
  }

  control (name, within) {
    const place = this.page.locator(within)
    const named = { name, exact: typeof name === 'string' }
    return place.getByRole('link', named).or(place.getByRole('button', named))
  }

  // A link or a button, which leads to a page.
  async press (name, within = 'body') {
    await this.pressIt(await this.only(this.control(name, within), `link or button “${name.source ?? name}”`))
  }

  // What comes of it while it is done.
  async during (event, otherwise, done) {
    const awaited = this.page.waitForEvent(event, { timeout: patience }).catch(() => this.complain(otherwise))
    return (await Promise.all([awaited, done()]))[0]
  }

  async pressIt (control) {
    await this.during('load', 'no page came', () => this.hands.press(control))
    if (this.faults.length > 0) this.complain(this.faults.join('; '))
  }

  // A section of the menu, which is folded on a phone where script runs.
  async goTo (section) {
    const menu = this.page.getByRole('button', { name: 'Menu', exact: true })
    if (await menu.isVisible() && await menu.getAttribute('aria-expanded') === 'false') await this.hands.press(menu)
    await this.press(section, '#navigation')
  }

  async back (pages) {
    for (let i = 0; i < pages; ++i) await this.page.goBack()
  }

  // The first link or button of those at that place.
  async open (place) {
    const control = this.page.locator(place).first()
    await control.waitFor().catch(() => this.complain(`there is nothing at ${place}`))
    await this.pressIt(control)
  }

  // What stands folded in the page.
  async unfold (place) {
    const control = this.page.locator(place).first()
    await control.waitFor().catch(() => this.complain(`there is nothing at ${place}`))
    await this.hands.press(control)
  }

  async search (words) {
    await this.type('Search by reference, person, address or words of a case', words, '.rd-search')
    await this.during('load', 'no page came', () => this.page.keyboard.press('Enter'))
  }

  async field (label, within = 'body') {
    return this.only(this.page.locator(within).getByLabel(label, { exact: true }), `field “${label}”`)
  }

  async type (label, words, within) {
    await this.hands.type(await this.field(label, within), words)
  }

  async pick (label, iso) {
    await this.hands.pick(await this.field(label), iso)
  }

  // From a few radio buttons or from a list, as the page has it.
  async choose (question, option, within = 'main') {
    const exact = typeof option === 'string'
    const group = this.page.locator(within).getByRole('group', { name: question, exact: true }).filter({ has: this.page.getByRole('radio') })
    if (await group.count() > 0) {
      const radio = group.getByRole('radio', { name: option, exact })
      return this.hands.choose(await this.only(radio, `answer “${option}” to “${question}”`))
    }
    const list = await this.field(question, within)
    const options = await list.evaluate(each => [...each.options].map(choice => choice.label))
    const label = options.find(each => exact ? each === option : option.test(each))
    if (label === undefined) this.complain(`“${question}” offers ${options.join(', ')}, not ${option}`)
    await this.hands.select(list, label)
  }

  async tick (label) {
    const box = await this.only(this.page.getByRole('checkbox', { name: label }), `box “${label}”`)
    await this.hands.choose(box)
  }

  boxesOf (question) {
    const group = this.page.getByRole('group', { name: question, exact: true })
    return ['Day', 'Month', 'Year'].map(part => group.getByLabel(part, { exact: true }))
  }

  async typeDay (question, iso) {
    const parts = iso.split('-').reverse().map(part => String(Number(part)))
    for (const [i, box] of this.boxesOf(question).entries()) {
      await this.hands.type(await this.only(box, `box ${i + 1} of the day “${question}”`), parts[i])
    }
  }

  // The day that stands in the three boxes, as 2026-11-20.
  async dayOf (question) {
    const parts = await Promise.all(this.boxesOf(question).map(box => box.inputValue()))
    return parts.reverse().map(part => part.padStart(2, '0')).join('-')
  }

  async attach (label, file) {
    const either = this.page.locator('.govuk-file-upload-button').or(this.page.locator('input[type=file]'))
    const field = await this.only(either, `field “${label}”`)
    const chooser = await this.during('filechooser', `“${label}” asks for no file`, () => this.hands.press(field))
    await chooser.setFiles(file)
  }

  // What a link gives instead of a page.
  async download (name) {
    const link = await this.only(this.control(name, 'main'), `link “${name}”`)
    const given = await this.during('download', `“${name}” gives no file`, () => this.hands.press(link))
    const stream = await given.createReadStream()
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    return Buffer.concat(chunks).toString('utf8')
  }

  async sees (words, within = 'main') {
    await this.page.locator(within).filter({ hasText: words }).first().waitFor()
      .catch(() => this.complain(`${within === 'main' ? 'the page' : within} does not say “${words.source ?? words}”`))
  }

  async heading () {
    return this.read('h1')
  }

  async isAt (heading) {
    await this.only(this.page.getByRole('heading', { level: 1, name: heading, exact: typeof heading === 'string' }),
      `heading “${heading.source ?? heading}”`)
  }

  async read (place) {
    const text = await this.page.locator(place).first().textContent().catch(() => this.complain(`there is no ${place}`))
    return text.trim().replace(/\s+/g, ' ')
  }

  async readAll (place) {
    return (await this.page.locator(place).allTextContents()).map(text => text.trim().replace(/\s+/g, ' '))
  }

  async readNumber (place) {
    const text = await this.read(place)
    const number = Number(text.replaceAll(',', ''))
    if (Number.isNaN(number)) this.complain(`${place} says “${text}”, not a number`)
    return number
  }

  agree (what, is, should) {
    if (is !== should) this.complain(`${what} is ${is}, not ${should}`)
  }

  async leave () {
    await this.context?.close()
  }
}
