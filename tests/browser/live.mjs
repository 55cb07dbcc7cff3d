// Live parts in two browsers: counters follow, who edits is said and no longer said, and nothing else on the page moves.
import { signIn } from './server.mjs'

// Where everything stands, but for the line that is kept for it.
function places () {
  return [...document.querySelectorAll('body *')].filter(element => !element.closest('.rd-live')).map(element => {
    const box = element.getBoundingClientRect()
    return [element.tagName, element.getAttribute('class'), ...[box.x, box.y, box.width, box.height].map(Math.round)].join(' ')
  })
}

export async function followLive (browser, address, reference, fail) {
  const contexts = []
  const at = async (person, width, url) => {
    const [name, value] = (await signIn(address, person)).split('=')
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    contexts.push(context)
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    page.on('console', message => { if (message.type() === 'error') fail('live', `console: ${message.text()}`) })
    await page.goto(address + url)
    await page.evaluate(() => document.fonts.ready.then(() => true))
    return page
  }
  const says = (page, words) => page.waitForFunction(words => document.querySelector('.rd-live__editing').textContent === words, words)
  const stands = async (page, before, what) => {
    const now = await page.evaluate(places)
    const moved = before.filter((place, i) => place !== now[i])
    if (moved.length > 0 || now.length !== before.length) fail('live', `${what} moves ${moved.slice(0, 3).join(', ')}`)
  }
  try {
    for (const width of [1280, 390]) {
      const reader = await at('Ruth Adeyinka', width, reference)
      const before = await reader.evaluate(places)
      const author = await at('Priya Nair', 1280, `${reference}/commands/add_note`)
      await says(reader, 'Priya Nair is editing this case')
      await stands(reader, before, `the line at ${width}`)
      await author.getByLabel('Note').or(author.locator('textarea')).first().fill(`She rang about it, at ${width}`)
      await author.locator('main form button[type=submit]').first().click()
      await reader.waitForFunction(() => !document.querySelector('.rd-live__changes').hidden)
      await says(reader, '')
      await stands(reader, before, `the link at ${width}`)
      // Whoever does not look is not told, and tells nobody.
      await author.goto(`${address}${reference}/commands/add_note`)
      await says(reader, 'Priya Nair is editing this case')
      await author.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
        document.dispatchEvent(new Event('visibilitychange'))
      })
      await says(reader, '')
    }
    for (const width of [1280, 390]) {
      const list = await at('Ruth Adeyinka', width, '/my-work')
      const before = await list.evaluate(places)
      const title = await list.title()
      const other = await at('Ruth Adeyinka', 1280, '/my-work')
      await other.getByRole('button', { name: /Take next/ }).click()
      await list.waitForFunction(title => document.title !== title, title)
      await stands(list, before, `a counter at ${width}`)
    }
  } catch (error) {
    fail('live', error.message)
  } finally {
    for (const context of contexts) await context.close()
  }
}
