// Which pages are walked, and what is checked without a browser: the markup, and that numbers equal the lists they open.
import { HtmlValidate, StaticConfigLoader } from 'html-validate'

const validator = new HtmlValidate(new StaticConfigLoader([{}], {
  extends: ['html-validate:recommended', 'html-validate:document'],
  // Our own files only: their address holds their hash, and the policy allows no other.
  rules: { // GOV.UK's own markup for a link that looks like a button.
    'prefer-native-element': ['error', { exclude: ['button'] }],
    // Their three boxes for a date are a fieldset that says its role once more.
    'no-redundant-role': 'off',
    'no-inline-style': 'error', 'require-sri': ['error', { target: 'crossorigin' }],
    // A banner or a summary of errors has its own heading before that of the page; axe wants one h1 on each.
    'heading-level': ['error', { minInitialRank: 'h2' }] }
}))

// The cookie of whoever looks at the pages; set before the first is asked for.
export const visitor = { cookie: '' }

export async function text (url) {
  const response = await fetch(url, { headers: { cookie: visitor.cookie } })
  if (response.status !== 200) throw new Error(`${url}: status ${response.status}`)
  return response.text()
}
const unescaped = link => link.replaceAll('&amp;', '&')
export const links = (html, pattern) => [...new Set([...html.matchAll(pattern)].map(found => unescaped(found[1])))]

// The address of what was found for those words: they are posted, and stand in no address.
async function searchFor (address, words) {
  const token = (await text(`${address}/search`)).match(/name="token" value="([^"]+)"/)[1]
  const answer = await fetch(`${address}/search`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded', origin: address },
    body: new URLSearchParams({ token, q: words })
  })
  return answer.headers.get('location')
}

// A view under that name, so that the lists and the page of views show one; sent again it is there already.
async function saveView (address, name, of) {
  const html = await text(`${address}/views/new?of=${encodeURIComponent(of)}`)
  const answer = await fetch(`${address}/views`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: visitor.cookie, 'content-type': 'application/x-www-form-urlencoded', origin: address },
    body: new URLSearchParams({ token: html.match(/name="token" value="([^"]*)"/)[1], key: String(Math.random()), name, of })
  })
  if (answer.status !== 303) throw new Error(`/views: status ${answer.status}`)
}

// Files on a case, so that its page shows some: one whose name is long, one with a name that says nothing.
async function attachFiles (address, to) {
  const html = await text(`${address}${to}/files/new`)
  const body = new FormData()
  body.append('token', html.match(/name="token" value="([^"]*)"/)[1])
  body.append('key', String(Math.random()))
  body.append('about', 'Photographs and a letter about the ceiling, February')
  body.append('files', new Blob(['%PDF-1.7\n'], { type: 'application/pdf' }), `letter-${'about-the-ceiling-'.repeat(6)}2026.pdf`)
  body.append('files', new Blob(['One line\n'], { type: 'text/plain' }), 'n.txt')
  const answer = await fetch(`${address}${to}/files`, { method: 'POST', body, redirect: 'manual', headers: { cookie: visitor.cookie, origin: address } })
  if (answer.status !== 303) throw new Error(`${to}/files: status ${answer.status}`)
}

// The lists, a few cases of each kind with the page of one of their clocks, the reports.
export async function findPages (address) {
  await saveView(address, 'Late at stage 2, and a name as long as a name may be for a v', '/team-work?stage=2&due=overdue')
  await saveView(address, 'Received first', '/cases?sort=received')
  const pages = new Map([['my-work', '/my-work'], ['team-work', '/team-work'], ['drafts', '/drafts'],
    ['procedures-code', '/procedures/eng.lgsco.code.2024'], ['procedures-nested', '/procedures/sct.mchp.2021'], ['procedures-great', '/procedures/gb.cmg.phso'], ['procedures-flight', '/procedures/eng.lgsco.code.2024/preview'], ['holidays', '/holidays'], ['digest', '/digest'],
    ['registers', '/registers'], ['chases', '/chases'], ['chases-mine', '/chases?who=me'], ['meetings', '/meetings'], ['register', '/registers/dg_caselist'], ['views', '/views'], ['view', '/views/1'], ['view-new', '/views/new?of=%2Fteam-work%3Fstage%3D2'],
    ['new-case', '/cases/new'], ['search', '/search'], ['found', await searchFor(address, 'whitcombe')], ['team-work-stage-2', '/team-work?stage=2'],
    ['team-work-received', '/team-work?sort=received'], ['unallocated', '/unallocated'], ['approvals', '/approvals'],
    ['my-work-data', '/my-work/data'], ['cases', '/cases'], ['cases-closed', '/cases?show=closed'], ['reports', '/reports'], ['measures', '/measures'], ['published', '/published'], ['targets', '/targets'], ['numbers', '/numbers'], ['forecasts', '/forecasts?what=open_at&people=9&weeks=26&seed=1&goal=0'], ['forecasts-remedies', '/forecasts/remedies?service=Education+and+SEND'], ['ratio', '/ratios/received.per1000'], ['ratio-service', '/ratios/caseload.per_fte?by=service'], ['kept-figures', '/figures'], ['officers', '/officers'], ['officers-mine', '/officers/mine'], ['keep-figure', '/figures/new?of=%2Fmeasures%2Fontime%3Fby%3Dservice'], ['organisation', '/organisation'], ['organisation-unit', '/organisation/1'], ['manager', '/manager']])
  for (const due of ['overdue', 'today', 'soon', 'later']) {
    const list = await text(`${address}/cases?due=${due}`)
    const [first] = links(list, /class="rd-case"><a href="(\/cases\/[^"?/]+)"/g)
    if (!first) continue
    pages.set(`case-${due}`, first)
    const [clock] = links(await text(address + first), /href="(\/cases\/[^"]+\/clocks\/[^"]+)"/g)
    if (clock) pages.set(`why-${due}`, clock)
    const [change] = links(await text(`${address}${first}/people`), /href="(\/cases\/[^"]+\/commands\/change_person\?[^"]+)"/g)
    if (change) pages.set('change-person', change)
    if (due !== 'later') continue
    pages.set('actions', `${first}/actions`).set('acknowledgement', `${first}/acknowledgement`).set('split', `${first}/split`)
    for (const command of ['acknowledge_case', 'answer_stage']) {
      const [letter] = links(await text(`${address}${first}/commands/${command}`), /href="(\/cases\/[^"]+\/letters\/[^"]+)"/g)
      if (letter) pages.set(`letter-${command}`, letter)
    }
    await attachFiles(address, first)
    pages.set('case-files', `${first}/files`)
    pages.set('attach-files', `${first}/files/new`)
    for (const command of links(await text(`${address}${first}/actions`), /href="(\/cases\/[^"]+\/commands\/[^"?]+)"/g)) {
      pages.set(`command-${command.split('/').pop()}`, command)
    }
  }
  // The case of the demonstration that has the most of everything.
  const [whole] = links(await text(address + await searchFor(address, 'okafor')), /<h2><a[^>]* href="(\/cases\/[^"?/]+)"/g)
  pages.set('case-whole', whole)
  for (const tab of ['investigation', 'people', 'remedies', 'history']) pages.set(`case-${tab}`, `${whole}/${tab}`)
  const [closed] = links(await text(`${address}/cases?show=closed`), /class="rd-case"><a href="(\/cases\/[^"?/]+)"/g)
  if (closed) pages.set('case-closed', closed)
  for (const report of links(await text(`${address}/reports`), /href="(\/reports\/[^"]+)"/g)) {
    const name = report.match(/\/reports\/([^?]+)/)[1]
    // The newest quarter that has ended comes second.
    if (!pages.has(`report-${name}`)) pages.set(`report-${name}`, report)
    else if (!pages.has(`report-${name}-ended`)) pages.set(`report-${name}-ended`, report)
  }
  for (const [name, url] of [...pages]) {
    if (!name.startsWith('report-')) continue
    const [list] = links(await text(address + url), /href="(\/reports\/[^"]+\/cases\?[^"]+)"/g)
    if (list) pages.set(`${name}-cases`, list)
  }
  pages.set('figure', '/measures/ontime?by=service&and_by=outcome').set('figure-open', '/measures/open_at?by=month&procedure=eng.lgsco.code.2024')
  const [restated, first] = links(await text(`${address}/published`), /href="(\/published\/\d+)"/g)
  pages.set('published-restated', restated).set('published-first', first)
  const quarter = pages.get('report-complaints-quarterly-ended').match(/\?.*/)[0]
  const paper = '/reports/complaints-quarterly/paper'
  pages.set('paper', paper + quarter).set('paper-words', `${paper}/words${quarter}`)
  pages.set('actions-register', '/actions').set('actions-learned', '/actions?show=done&kind=improvement').set('action-new', '/actions/new')
  const [action] = links(await text(`${address}/actions?show=all`), /href="(\/actions\/A[^"?]+)"/g)
  pages.set('action', action)
  pages.set('publish', '/reports/spso-quarterly/publication?period=2026-27-Q1')
  pages.set('publish-again', '/reports/complaints-quarterly/publication' + pages.get('report-complaints-quarterly-ended').match(/\?.*/)[0])
  return [...pages]
}

// The pages about accounts: everybody's own, and those of whoever runs the body.
export async function findPeoplePages (address) {
  const pages = new Map([['people', '/people'], ['people-new', '/people/new'], ['account', '/account'],
    ['account-password', '/account/password'], ['account-authenticator', '/account/authenticator'], ['settings-brand', '/settings/brand'], ['settings-organisation', '/settings/organisation'], ['settings-unit', '/settings/organisation/1'], ['settings-unit-name', '/settings/organisation/1/name'], ['settings-unit-follower', '/settings/organisation/1/follower'], ['procedures-in-use', '/settings/procedures'],
    ['procedures-next', '/procedures/eng.lgsco.code.2024/edit'], ['procedures-limits', '/procedures/eng.lgsco.code.2024/edit?part=limits'],
    ['procedures-roles', '/procedures/eng.lgsco.code.2024/edit?part=roles'], ['procedures-lists', '/procedures/sct.mchp.2021/edit?part=lists'],
    ['procedures-wording', '/procedures/gb.cmg.phso/edit?part=wording'],
    ['sign-in', '/sign-in?done=password_set'], ['welcome', '/welcome'], ['help', '/help'], ['help-keyboard', '/help/keyboard'],
    ['accessibility', '/accessibility'], ['privacy', '/privacy']])
  const people = links(await text(`${address}/people`), /href="(\/people\/\d+)"/g)
  let found = false
  for (const person of people) {
    const closing = await text(`${address}${person}/closure`)
    if (found || !/open cases?<\/strong>/.test(closing)) continue
    found = true
    pages.set('person', person).set('person-code', `${person}/code`).set('person-closure-refused', `${person}/closure`)
  }
  const [last] = people.slice(-1)
  pages.set('person-closure', `${last}/closure`)
  return [...pages]
}

const foreign = `Ref,Date in,Date out,Result,Department,Notes
OLD-1,03/09/2026,05/10/2026,Justified,Housing,"<b>a</b>, and much else that the other system kept about it in one long field"
OLD-2,21/09/2026,06/10/2026,Not justified,Waste,
`
const plain = `reference,procedure,received_on,received_stage,allocated_on,handler,escalated_on,closed_on,outcome,service,theme
BROWSER-1,gen.enquiry,2026-09-01,,,Ann Example,,,,Housing,Repairs
BROWSER-2,gen.enquiry,03/04/2026,,,,,,,Housing,Repairs
BROWSER-3,nobody.knows,2026-09-02,,,,,,,Housing,Repairs
`

// The pages of an import at each of its stages: files are sent, matched, checked and one of them imported.
export async function findImportPages (address) {
  const send = async (to, fields) => {
    const html = await text(`${address}/import`)
    const all = { token: html.match(/name="token" value="([^"]*)"/)[1], key: String(Math.random()), ...fields }
    const body = fields.file ? new FormData() : new URLSearchParams()
    for (const [name, value] of Object.entries(all)) {
      if (name === 'file') body.append(name, new Blob([value], { type: 'text/csv' }), 'from-the-old-system.csv')
      else body.append(name, value)
    }
    const answer = await fetch(address + to, { method: 'POST', body, redirect: 'manual', headers: { cookie: visitor.cookie, origin: address } })
    if (answer.status !== 303) throw new Error(`${to}: status ${answer.status}`)
    return answer.headers.get('location')
  }
  const settled = async upload => {
    for (;;) {
      const answer = await fetch(`${address}${upload}/progress`, { headers: { cookie: visitor.cookie } })
      if (!(await answer.json()).runs) return upload
    }
  }
  const pages = [['import', '/import']]
  const matched = await send('/import', { file: foreign })
  pages.push(['import-columns', `${matched}/columns`])
  const values = await send(`${matched}/columns`, { column_reference: '0', column_received_on: '1', column_closed_on: '2',
    column_outcome: '3', column_service: '4', fixed_procedure: 'eng.lgsco.code.2024' })
  pages.push(['import-values', values])
  const checked = await send('/import', { file: plain })
  pages.push(['import-checked', await settled(checked)])
  const refused = await send('/import', { file: foreign.replaceAll('OLD', 'BROWSER') })
  await send(`${refused}/columns`, { column_reference: '0', column_received_on: '1', fixed_procedure: 'gen.enquiry' })
  await send(`${await settled(refused)}/map`, { name: 'The old system' })
  await send(`${refused}/run`, {})
  pages.push(['import-imported', await settled(refused)])
  const again = await send('/import', { file: foreign })
  pages.push(['import-columns-with-a-map', `${again}/columns`])
  return pages
}

export async function checkHtml (url) {
  return faultsOf(await text(url))
}

export async function faultsOf (html) {
  const report = await validator.validateString(html)
  return report.results.flatMap(result => result.messages.map(message => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`))
}

// Every number that is a link: the page it opens says the same number, and its pages hold as many rows.
export async function checkNumbers (address, pages, fail) {
  let checked = 0
  const number = words => Number(words.replaceAll(',', '').replace('−', '-').replace('%', ''))
  for (const [name, url] of pages) {
    const html = await text(address + url)
    for (const [, href, shown] of html.matchAll(/href="(\/(?:reports|measures)\/[^"]+\/cases\?[^"]+)">([^<]+)<\/a>/g)) {
      const list = await text(address + unescaped(href))
      const said = list.match(/The number is <strong>([^<]+)<\/strong>/)?.[1]
      const counted = number(list.match(/It counts <strong>([\d,]+) cases?<\/strong>/)?.[1] ?? 'none')
      if (said !== shown) fail(name, `${href} opens ${said}, not ${shown}`)
      const rows = (list.match(/class="rd-case"/g) ?? []).length
      if (rows !== Math.min(50, counted)) fail(name, `${href} lists ${rows} of ${counted}`)
      checked += 1
    }
    const counters = /<a href="(\/(?:my-work|team-work|unallocated|approvals|cases)[^"]*)"(?: aria-current="page")?>(?:<b[^>]*>([\d,]+)<\/b>|[^<]+ <i[^>]*>([\d,]+)<\/i>|<svg(?:(?!<\/a>).)*: ([\d,]+) due)/g
    for (const [, href, ...numbers] of html.matchAll(counters)) {
      const shown = numbers.find(found => found !== undefined)
      const list = await text(address + unescaped(href))
      const total = number(list.match(/([\d,]+) (?:cases?|findings?) in this list/)?.[1] ?? 'none')
      if (total !== number(shown)) fail(name, `${href} lists ${total}, not ${shown}`)
      const rows = (list.match(/class="rd-case"|rd-inbox__head/g) ?? []).length
      if (rows !== Math.min(50, total)) fail(name, `${href} shows ${rows} rows of ${total}`)
      checked += 1
    }
  }
  return checked
}
