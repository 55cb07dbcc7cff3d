// Scripts only save time: every page works without them.
import { initAll } from './govuk-frontend.min.js'

initAll()
// Filters stand open beside a list; where there is no room beside it they begin folded.
if (matchMedia('(max-width: 1000px)').matches) {
  for (const side of document.querySelectorAll('details.rd-side')) side.removeAttribute('open')
}
