// Which pages of the demonstration agency are walked: those that are about the 21 steps, with something on each.
import { links, text } from './pages.mjs'

// Cases of docs/demonstration.md by the end of their reference, and which pages of each.
const whole = 'fin4k' // to be carried out: letters, a plan, a comparison
const asked = 'qry8s' // a query of the Ombudsman waits
const met = 'dra9d' // a panel is to come, and the draft is disputed
const compared = 'fin3a' // the documents are to be compared
const paid = 'pay7h' // an amount waits for approval

export async function findAgencyPages (address) {
  const cases = links(await text(`${address}/cases`), /class="rd-case"><a href="(\/cases\/[^"?/]+)"/g)
  const named = signs => {
    const found = cases.find(url => url.endsWith(signs))
    if (found === undefined) throw new Error(`the agency has no open case that ends in ${signs}`)
    return found
  }
  const pages = new Map([['agency-chases', '/chases'], ['agency-meetings', '/meetings'], ['agency-meetings-held', '/meetings?show=held'],
    ['agency-registers', '/registers'], ['agency-my-work', '/my-work'], ['agency-approvals', '/approvals'], ['agency-cases', '/cases']])
  for (const register of links(await text(`${address}/registers`), /href="(\/registers\/[^"/]+)"/g)) pages.set(`agency-register-${register.split('/').pop()}`, register)
  for (const signs of [whole, asked, met, compared, paid]) {
    const url = named(signs)
    pages.set(`agency-case-${signs}`, url)
    for (const page of ['plan', 'remedies', 'investigation', 'history', 'actions']) pages.set(`agency-${page}-${signs}`, `${url}/${page}`)
    const html = await text(`${address}${url}/investigation`) + await text(`${address}${url}/files`)
    for (const part of ['letters', 'comparisons']) {
      for (const of_case of links(html, new RegExp(`href="(/cases/[^"]+/${part}/[^"?]+)"`, 'g'))) pages.set(`agency-${part}-${signs}-${of_case.split('/').pop()}`, of_case)
    }
    for (const command of links(await text(`${address}${url}/actions`), /href="(\/cases\/[^"]+\/commands\/[^"]+)"/g)) {
      pages.set(`agency-command-${command.split('/').pop().replace(/\W+/g, '-')}`, command)
    }
  }
  return [...pages]
}
