// Scripts only save time: every page works without them.
import { initAll } from './govuk-frontend.min.js'

initAll()
// Filters stand open beside a list; where there is no room beside it they begin folded, and open when there is room again.
const sides = document.querySelectorAll('details.rd-side')
const no_room = matchMedia('(max-width: 1000px)')
const fit = () => { for (const side of sides) side.open = !no_room.matches }
if (no_room.matches) fit()
no_room.addEventListener('change', () => { if (!no_room.matches) fit() })

// One box stands for all of a list, also on its other pages: the boxes that can be seen follow it, and one taken out ends it.
const all = document.querySelector('.rd-bar input[name="all"]')
if (all) {
  const boxes = [...document.querySelectorAll('.rd-work input[type="checkbox"]')]
  all.addEventListener('change', () => { for (const box of boxes) box.checked = all.checked })
  for (const box of boxes) box.addEventListener('change', () => { if (!box.checked) all.checked = false })
}

// How far an import is, once a second; the page is read anew when it has ended.
const far = document.querySelector('progress[data-progress]')
if (far) {
  const asking = setInterval(async () => {
    const now = await fetch(far.dataset.progress).then(answer => answer.ok ? answer.json() : { runs: false }).catch(() => undefined)
    if (!now) return
    if (!now.runs) {
      clearInterval(asking)
      location.reload()
      return
    }
    document.getElementById('import-words').textContent = now.words
    if (now.of > 0) {
      far.max = now.of
      far.value = now.done
    }
  }, 1000)
}

// Of a form, without the files that were chosen in it.
const words_of = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))

// What is typed into a form that may be a draft is kept while it is typed, and said beside its button.
for (const name of document.querySelectorAll('form input[name="draft"]')) {
  const form = name.form
  const note = form.querySelector('.rd-draft-note')
  if (!note) continue
  let due = 0
  let under_way
  const keep = async () => {
    clearTimeout(due)
    due = 0
    const typed = words_of(form)
    typed.set('quiet', 'yes')
    under_way = new AbortController()
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: typed, redirect: 'manual', keepalive: true, signal: under_way.signal })
      const now = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
      if (answer.ok) form.elements.draft_state.value = (await answer.text()).trim()
      note.textContent = answer.ok
        ? `Draft kept at ${now}`
        : answer.status === 409
          ? 'Another window has a newer draft of this: press "Keep as a draft" to see both'
          : 'This is not kept as a draft'
    } catch {
      note.textContent = 'This is not kept as a draft'
    }
  }
  form.addEventListener('input', () => {
    clearTimeout(due)
    due = setTimeout(keep, 2000)
  })
  form.addEventListener('submit', () => {
    clearTimeout(due)
    due = 0
    under_way?.abort()
  })
  document.addEventListener('visibilitychange', () => {
    if (due && document.visibilityState === 'hidden') keep()
  })
}

// Two minutes before a session ends by itself a line says so, and its button keeps it. Other windows may have kept it meanwhile: the
// server is asked first, in a way that does not keep it. Focus stays where it is.
const staying = document.querySelector('.rd-staying')
if (staying) {
  const early = 120
  const form = staying.querySelector('form')
  const line = staying.querySelector('[role="status"]')
  let asking
  let focused
  const say = (words, offer) => {
    if (line.textContent !== words) line.textContent = words
    if (!offer && form.contains(document.activeElement)) focused?.focus()
    form.hidden = !offer
    staying.classList.toggle('is-shown', words !== '')
  }
  const later = (seconds, then) => {
    clearTimeout(asking)
    asking = setTimeout(then, Math.max(1, seconds) * 1000)
  }
  const told = (left, offer) => {
    if (left > early) {
      say('', false)
      return later(left - early, ask)
    }
    const minutes = Math.max(1, Math.ceil(left / 60))
    say(`You will be signed out in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. What is kept as a draft stays.`, offer)
    later(left % 60 + 1, ask)
  }
  const answered = async (answer, offer) => {
    if (!answer) return later(30, ask)
    if (answer.ok) return told((await answer.json()).left, offer)
    clearTimeout(asking)
    say('You have been signed out. What was kept as a draft is there when you sign in again.', false)
  }
  const ask = async () => answered(await fetch('/account/session', { redirect: 'manual' }).catch(() => undefined), true)
  form.addEventListener('focusin', event => { focused = event.relatedTarget })
  form.addEventListener('submit', async event => {
    event.preventDefault()
    const sent = { method: 'POST', body: words_of(form), redirect: 'manual' }
    answered(await fetch(form.action, sent).catch(() => undefined), false)
  })
  later(staying.dataset.left - early, ask)
}

// Live parts: one stream for each page that is looked at. It changes numbers in their places and one reserved line, nothing else.
const navigation = document.querySelector('[data-live]')
if (navigation) {
  const line = document.querySelector('.rd-live')
  const numbers = [...document.querySelectorAll('[data-live-count]')].map(place => {
    // A pill between words keeps its width; what does not fit is said as at least that many.
    const room = place.matches('.rd-count') ? Math.max(3, place.textContent.length) : Infinity
    const { width } = getComputedStyle(place)
    if (room < Infinity && width.endsWith('px')) place.style.minWidth = width
    return { place, room, name: place.dataset.liveCount }
  })
  const address = new URL(navigation.dataset.live, location)
  if (line) {
    for (const what of ['case', 'editing']) if (line.dataset[what]) address.searchParams.set(what, line.dataset[what])
  }
  const inWords = (number, one, many) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

  const count = counts => {
    for (const { place, room, name } of numbers) {
      if (!(name in counts)) continue
      const words = counts[name].toLocaleString('en-GB')
      const shown = words.length > room ? '9'.repeat(room - 1) + '+' : words
      if (place.textContent !== shown) place.textContent = shown
    }
    const all = counts[navigation.dataset.liveTitle]
    if (all !== undefined) document.title = document.title.replace(/: [\d,]+ cases?/, `: ${inWords(all, 'case', 'cases')}`)
  }
  const sayEditors = ({ who }) => {
    const others = who.length - 1
    const place = document.querySelector('.rd-live__editing')
    const words = who.length === 0
      ? ''
      : others === 0
        ? `${who[0]} is editing this case`
        : `${who[0]} and ${inWords(others, 'other', 'others')} are editing this case`
    if (place.textContent !== words) place.textContent = words
  }
  const sayChanges = ({ version }) => {
    const changes = version - line.dataset.version
    const link = line.querySelector('.rd-live__changes')
    link.hidden = changes <= 0
    link.querySelector('span').textContent = inWords(changes, 'change', 'changes')
  }

  let source
  let lost
  const close = () => {
    clearTimeout(lost)
    source?.close()
    source = undefined
    if (line) sayEditors({ who: [] })
  }
  const listen = () => {
    if (source || document.visibilityState === 'hidden') return
    source = new EventSource(address)
    const on = (name, then) => source.addEventListener(name, event => then(JSON.parse(event.data)))
    on('counts', count)
    on('replaced', close)
    if (line) {
      on('editing', sayEditors)
      on('case', sayChanges)
    }
    source.addEventListener('open', () => clearTimeout(lost))
    // It comes again by itself; what it last said about others does not stand for long.
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) return close()
      clearTimeout(lost)
      lost = setTimeout(() => { if (line) sayEditors({ who: [] }) }, 15000)
    })
  }
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' ? close() : listen())
  addEventListener('pagehide', close)
  addEventListener('pageshow', listen)
  listen()
}

// Keys. Ctrl+Enter presses the button of the form in focus. Single keys are for whom the page says so (`data-keys`, kept on the
// account), and never fire in a field; what a key leads to carries it in `aria-keyshortcuts`. On a list j and k go along its cases; on
// a case they are its links to the next and the previous one.
const menu = document.getElementById('navigation')
const hasKeys = menu?.dataset.keys !== undefined
const along = [...document.querySelectorAll('.rd-case > a, .rd-found :is(h2, h3) a, .rd-inbox__head a')]
const sections = { m: '/my-work', t: '/team-work', c: '/cases', r: '/reports' }

const step = by => {
  const at = along.indexOf(document.activeElement)
  along[at < 0 ? 0 : at + by]?.focus()
}
let wentAt = -Infinity
document.addEventListener('keydown', event => {
  const { key, target } = event
  if (event.repeat || event.isComposing) return
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const button = target.closest('form')?.querySelector('button:not([type="button"], [formaction])')
    if (button) event.preventDefault()
    return button?.click()
  }
  if (!hasKeys || event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [contenteditable]')) return
  const follows = event.timeStamp - wentAt < 1500
  wentAt = !follows && key === 'g' ? event.timeStamp : -Infinity
  if (follows) return menu.querySelector(`a[href="${sections[key]}"]`)?.click()
  if (along.length > 0 && (key === 'j' || key === 'k')) return step(key === 'j' ? 1 : -1)
  const place = ['/', '?', 'n', 'j', 'k'].includes(key) && document.querySelector(`[aria-keyshortcuts="${key}"]`)
  if (!place) return
  event.preventDefault()
  if (place.matches('a')) place.click()
  else place.focus()
})
