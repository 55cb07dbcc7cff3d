// Somebody types what could run, turn round or burst a page into the forms that people fill in. Then each page that shows it is
// read at two widths: nothing ran, nothing scrolls sideways, the words stand as they were typed and everything else in its order.
import { act, banner, openReport, reference } from './steps.mjs'

const shapes = [
  '<script>window.hostile=1</script><img src=x onerror="window.hostile=1">',
  '"\' onfocus="window.hostile=1" autofocus x=\'',
  '=HYPERLINK("https://elsewhere.example.org","open")',
  '\u202Efdp.exe\u2066 שלום 123 \u202C',
  'W'.repeat(180),
  '</textarea></title></option><svg onload=window.hostile=1>'
]
const picture = '<img src=x onerror=window.hostile=1>'
const endless = 'W'.repeat(65000)
const widths = [1280, 390]

// Whatever turns the direction of reading is shown as a mark of its own.
const asShown = text => text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '\uFFFD').replace(/\s+/g, ' ').trim()

class Hand {
  constructor () {
    this.number = 0
    this.title = ''   // of the case
    this.kept = []
    this.faults = []
  }

  // The next text, which can be told from the others.
  text () {
    this.number += 1
    return `${shapes[this.number % shapes.length]} ${this.number}`
  }

  async watch (who) {
    await who.context.addInitScript(() => {
      window.policyViolations = []
      document.addEventListener('securitypolicyviolation', event => window.policyViolations.push(`${event.violatedDirective} ${event.blockedURI}`))
    })
    who.page.on('dialog', async dialog => {
      this.faults.push(`a dialog says ${dialog.message()}`)
      await dialog.dismiss()
    })
    await who.page.reload()
  }

  // Types into every field of the form that takes words and has no answer, and answers the first of everything else.
  async fill (who, form, answers = {}) {
    const place = who.page.locator(form)
    await place.waitFor().catch(() => who.complain(`there is no ${form}`))
    for (const field of await place.locator('input[type=text], input[type=email], textarea').filter({ visible: true }).all()) {
      const name = await field.getAttribute('name')
      const [, part] = name.match(/-(day|month|year)$/) ?? []
      if (answers[name] !== undefined) await who.hands.type(field, answers[name])
      else if (part !== undefined) {
        // A day that is asked for is the day on which it is done.
        if (await field.inputValue() === '') await who.hands.type(field, await place.locator(`[name="on-${part}"], [name="received_on-${part}"]`).inputValue())
      } else {
        const text = this.text()
        await who.hands.type(field, text)
        this.kept.push(text)
      }
    }
    const names = await place.locator('input[type=radio]').evaluateAll(all => [...new Set(all.map(each => each.name))])
    for (const name of names) {
      const group = place.locator(`input[type=radio][name="${name}"]`)
      if (answers[name] !== undefined) await group.and(place.locator(`[value="${answers[name]}"]`)).check()
      else if (!await group.evaluateAll(all => all.some(each => each.checked))) await group.first().check()
    }
    for (const list of await place.locator('select').all()) {
      const name = await list.getAttribute('name')
      if (answers[name] !== undefined) await list.selectOption(answers[name])
      else if (await list.inputValue() === '') await list.selectOption({ index: 1 })
    }
  }

  // An action of the case that is open, with hostile words in all of it.
  async command (who, title, kind, answers) {
    await act(who, title)
    const form = `main form[action$="/commands/${kind}"]`
    await this.fill(who, form, answers)
    await who.pressIt(who.page.locator(form).getByRole('button').first())
    await who.sees('Undo', banner)
  }

  // What the page that is open does with them; gives its words at each width.
  async read (who, name, says = []) {
    const words = []
    for (const width of widths) {
      await who.page.setViewportSize({ width, height: 900 })
      const found = await who.page.evaluate(whatIsWrong)
      words.push(found.words)
      for (const fault of found.faults) this.faults.push(`${name} at ${width}: ${fault}`)
      this.hold(`${name} at ${width}`, found.words, says)
    }
    await who.page.setViewportSize({ width: 1280, height: 900 })
    // A page that refuses says so with its status, which the console repeats.
    const faults = who.faults.splice(0).filter(fault => !/status of 4\d\d/.test(fault))
    this.faults.push(...faults.map(fault => `${name}: ${fault}`))
    return words
  }

  hold (name, words, says) {
    for (const text of says.map(asShown)) {
      if (!words.includes(text)) this.faults.push(`${name} does not say ${text.slice(0, 100)}`)
    }
  }

  async open (who, name, url, says) {
    await who.page.goto(who.address + url)
    return this.read(who, name, says)
  }

  // A case says on one of its tabs whatever was typed into it.
  async openCase (who, at, says) {
    const tabs = ['', '/investigation', '/files', '/people', '/remedies', '/history']
    const words = widths.map(() => '')
    for (const tab of tabs) {
      for (const [i, more] of (await this.open(who, `the case${tab}`, at + tab)).entries()) words[i] += more
    }
    for (const [i, width] of widths.entries()) this.hold(`the case at ${width}`, words[i], says)
  }
}

function whatIsWrong () {
  const faults = []
  if (window.hostile !== undefined) faults.push('what was typed was run')
  for (const violation of window.policyViolations) faults.push(`policy: ${violation}`)
  const grown = document.querySelector('[onerror], [onload], [onfocus], [autofocus], main script, img[src=x]')
  if (grown) faults.push(`what was typed became ${grown.outerHTML.slice(0, 100)}`)
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth
  const beyond = over <= 0 ? [] : [...document.querySelectorAll('body *')].filter(each => each.getBoundingClientRect().right > innerWidth + 1)
  if (over > 0) {
    const inner = beyond.filter(each => !beyond.some(other => other !== each && each.contains(other))).slice(0, 4)
    faults.push(`scrolls sideways by ${over} pixels: ${inner.map(each => `${each.tagName}.${each.className} in ${each.parentElement.className}`).join(', ')}`)
  }
  // On one line, what comes later stands further to the right, but for the letters that are written from right to left.
  const nodes = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  let last = null
  while (nodes.nextNode()) {
    const node = nodes.currentNode
    const parent = node.parentElement
    // Where a word of a text is marked, all its parts are one text.
    if (parent.matches('mark, :has(> mark)')) continue
    if (node.data.trim() === '' || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('svg, option, textarea, .govuk-visually-hidden')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const lines = range.getClientRects()
    const box = range.getBoundingClientRect()
    let block = parent
    while (getComputedStyle(block).display === 'inline') block = block.parentElement
    if (lines.length === 1 && !/[\u0590-\u08FF]/.test(node.data)) {
      const letters = [...node.data.matchAll(/\S/g)].map(found => found.index)
      const at = index => {
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        return range.getBoundingClientRect().left
      }
      if (letters.length > 1 && at(letters[0]) > at(letters.at(-1))) faults.push(`turned round: ${node.data.slice(0, 60)}`)
    }
    const same = last !== null && last.block === block && lines.length === 1 && last.lines === 1 && Math.abs(last.box.bottom - box.bottom) < 8
    if (same && box.left < last.box.left) faults.push(`“${node.data.trim().slice(0, 40)}” stands before “${last.words.slice(0, 40)}”`)
    last = { block, box, lines: lines.length, words: node.data.trim() }
  }
  const typed = [...document.querySelectorAll('textarea, input')].map(field => field.value).join(' ')
  return { faults, words: `${document.body.textContent} ${typed}`.replace(/\s+/g, ' ') }
}

async function takeDown (hand, priya) {
  await priya.press('Record a new case', 'main')
  const form = 'main form[action="/cases"]'
  await hand.fill(priya, form, { email: '"<script>window.hostile=1</script>"@example.org', risk_words: '' })
  hand.title = await priya.page.locator(`${form} textarea[name=complaint]`).inputValue()
  await priya.choose('This is', 'LGSCO Code')
  await priya.attach('What was enclosed', { name: `${shapes[0].replace('/', '')}.txt`, mimeType: 'text/plain', buffer: Buffer.from('<script>window.hostile=1</script>') })
  await hand.read(priya, 'the new case')
  await priya.press('Save as a new case')
  await priya.sees(/The case is recorded/, banner)
  return reference(priya)
}

async function work (hand, priya) {
  await hand.command(priya, 'Give the case to somebody', 'allocate_case', { role: 'officer', handler: 'Priya Nair' })
  await hand.command(priya, 'Record a contact', 'record_contact')
  await hand.command(priya, 'Add a person', 'add_person', { email: 'somebody@example.org', role: 'representative', authority: 'recorded' })
  await hand.command(priya, 'Set a task', 'set_task')
  await hand.command(priya, 'Flag a risk', 'flag_risk')
  await hand.command(priya, 'Make a promise', 'make_promise')
  await hand.command(priya, 'Add a head of complaint', 'add_head')
  await hand.command(priya, 'Propose a finding', 'propose_finding')
  await hand.command(priya, 'Agree a remedy', 'agree_remedy', { pence: '150' })
  await hand.command(priya, 'Change what this is', 'triage_case', { stream: 'complaint' })
}

// Kept without being sent, searched for, given to a list as its name.
async function keepAndFind (hand, priya, at) {
  await priya.page.goto(`${priya.address}${at}/commands/add_note`)
  await hand.fill(priya, 'main form[action$="/commands/add_note"]')
  const draft = hand.kept.pop()
  await priya.press('Keep as a draft')
  await hand.open(priya, 'the drafts', '/drafts', [])
  await hand.open(priya, 'the form with its draft', `${at}/commands/add_note`, [draft])
  for (const words of shapes) {
    await priya.search(words)
    await hand.read(priya, 'what is found', [words])
  }
  await priya.page.goto(`${priya.address}/views/new?of=%2Fteam-work%3Fstage%3D2`)
  await priya.type('Name', picture)
  await priya.press('Save the view')
  await hand.read(priya, 'the list with its view', [picture])
  await hand.open(priya, 'the views', '/views', [picture])
}

// No cell is one that a spreadsheet would calculate.
async function takeTheFile (hand, who, list) {
  await who.page.goto(`${who.address}${list}/data`)
  const file = await who.download('It stays inside: all columns')
  const cells = [...file.matchAll(/(?:^|,|\n)(?:"((?:[^"]|"")*)"|([^,\n"]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)
  const sum = cells.find(cell => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?[\d.]+$/.test(cell))
  if (sum !== undefined) hand.faults.push(`the file of ${list} has a cell ${sum}`)
  return cells
}

async function runTheBody (hand, nadia) {
  await nadia.press('Open an account')
  await nadia.type('Name', picture)
  await nadia.type('Work e-mail', 'h.words@example.org')
  await nadia.tick('Case officer')
  await nadia.press('Open the account')
  await hand.read(nadia, 'the code of an account', [picture])
  await hand.open(nadia, 'the people', '/people', [picture])
  await nadia.press('Colours of the pages')
  await nadia.type('Header', shapes[1])
  await nadia.press('Change the colours')
  await hand.read(nadia, 'the colours', ['There is a problem', shapes[1]])
}

// In every cell of a file of cases, in the names of its columns, and in its own name.
async function importCases (hand, ruth) {
  const cell = words => `"${words.replaceAll('"', '""')}"`
  const send = async (heading, lines) => {
    await ruth.page.goto(`${ruth.address}/import`)
    await ruth.attach('File of cases', { name: `${picture}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n') + '\n') })
    await ruth.press('Send the file')
    await ruth.isAt(heading)
    await hand.read(ruth, heading, [picture])
  }
  const columns = ['reference', 'procedure', 'received_on', 'received_stage', 'allocated_on', 'handler', 'escalated_on', 'closed_on', 'outcome', 'service', 'theme']
  const [tags, quotes, formula, turned] = shapes.map(cell)
  await send('What the import would do', [columns.join(','), `HOSTILE-1,gen.enquiry,2026-09-01,,2026-09-02,${turned},,,,${quotes},${tags}`,
    `HOSTILE-2,gen.enquiry,2026-09-01,,2026-09-02,${formula},,,,${tags},${turned}`, columns.map(() => tags).join(',')])
  await ruth.press(/^Leave \d+ rows? out and import/)
  await ruth.isAt('The import is done')
  await hand.read(ruth, 'the import')
  for (const [reference, says] of [['HOSTILE-1', [shapes[3], shapes[1], shapes[0]]], ['HOSTILE-2', [shapes[2], shapes[0], shapes[3]]]])
    await hand.open(ruth, reference, `/cases/${reference}`, says)
  await send('Match the columns', [`Ref,Date in,${tags},${turned},${cell(shapes[4])}`, 'X1,03/09/2026,a,b,c'])
  await hand.open(ruth, 'the imports', '/import')
}

async function askForReports (hand, ruth) {
  await openReport(ruth)
  const report = new URL(ruth.page.url())
  for (const words of shapes.slice(0, 4)) {
    for (const name of ['period', 'known_by', 'as_at']) {
      const asked = new URLSearchParams(report.search)
      asked.set(name, words)
      await hand.open(ruth, `a report of ${name} ${words.slice(0, 10)}`, `${report.pathname}?${asked}`)
    }
  }
}

export async function hostileWords (someone) {
  const hand = new Hand()
  try {
    await typeEverywhere(hand, someone)
  } catch (error) {
    hand.faults.push(error.message)
  }
  if (hand.faults.length > 0) throw new Error(hand.faults.join('\n'))
}

async function typeEverywhere (hand, someone) {
  const [priya, nadia, ruth] = [await someone('Priya Nair'), await someone('Nadia Rahman'), await someone('Ruth Adeyinka')]
  for (const who of [priya, nadia, ruth]) await hand.watch(who)
  const number = await takeDown(hand, priya)
  await hand.read(priya, 'the case as it is recorded')
  await work(hand, priya)
  await priya.type('Add a note', endless)
  await priya.press('Save note')
  hand.kept.push(endless)
  const at = `/cases/${number}`
  await hand.openCase(priya, at, hand.kept)
  for (const kind of ['change_person?person=n1', 'finish_task', 'drop_task', 'withdraw_head', 'keep_promise', 'remove_file', 'record_contact', 'acknowledge_case'])
    await hand.open(priya, kind, `${at}/commands/${kind}`)
  await hand.open(priya, 'the acknowledgement', `${at}/acknowledgement`)
  await keepAndFind(hand, priya, at)
  await runTheBody(hand, nadia)
  await importCases(hand, ruth)
  await askForReports(hand, ruth)
  for (const list of ['/my-work', '/team-work', '/unallocated', '/approvals', '/cases?sort=received', '/search', '/account'])
    await hand.open(priya, list, list, list === '/my-work' ? [hand.title] : [])
  const cells = await takeTheFile(hand, priya, '/my-work')
  if (!cells.some(words => words.includes(hand.title))) hand.faults.push(`the file of /my-work does not hold ${hand.title}`)
  await takeTheFile(hand, ruth, '/cases')
}
