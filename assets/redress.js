// Scripts only save time: every page works without them.
import { initAll } from './govuk-frontend.min.js'

initAll()
// Filters stand open beside a list; where there is no room beside it they begin folded.
if (matchMedia('(max-width: 1000px)').matches) {
  for (const side of document.querySelectorAll('details.rd-side')) side.removeAttribute('open')
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
    const typed = new URLSearchParams(new FormData(form))
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
