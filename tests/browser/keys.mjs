// The keys: where each leads, that none fires in a field, and that they can be switched off.
import { signIn } from './server.mjs'

export async function pressKeys (browser, address, fail) {
  const [name, value] = (await signIn(address, 'Priya Nair')).split('=')
  const context = await browser.newContext()
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  const at = () => new URL(page.url()).pathname
  const expect = (what, is, wanted) => { if (is !== wanted) fail('keys', `${what}: ${is}, not ${wanted}`) }
  const press = async (...keys) => {
    const began = page.url()
    for (const key of keys) await page.keyboard.press(key)
    return { leads: async to => { await page.waitForURL(address + to, { timeout: 5000 }).catch(() => expect(`${keys.join(' ')} from ${began}`, at(), to)) } }
  }
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('href') || document.activeElement.tagName)

  await page.goto(`${address}/account`)
  for (const [key, to] of [['m', '/my-work'], ['t', '/team-work'], ['c', '/cases'], ['r', '/reports']]) await (await press('g', key)).leads(to)
  await (await press('?')).leads('/help/keyboard')
  await press('/')
  expect('/ focuses', await focused(), 'q')
  await page.keyboard.type('g m ? n')
  expect('letters typed into a field stay there', `${at()} ${await page.inputValue('#q')}`, '/help/keyboard g m ? n')

  await page.goto(`${address}/my-work`)
  const cases = await page.$$eval('.rd-case > a', all => all.map(link => link.pathname))
  await press('j')
  expect('j focuses the first case', await focused(), cases[0])
  await press('j', 'j', 'k')
  expect('j j k focuses the second', await focused(), cases[1])
  await (await press('Enter')).leads(cases[1])
  await (await press('j')).leads(cases[2])
  await (await press('k')).leads(cases[1])
  await press('n')
  expect('n focuses the note', await focused(), 'words')
  await page.keyboard.type('Kept with a key')
  await page.keyboard.press('Control+Enter')
  await page.getByText('The note is saved').waitFor({ timeout: 5000 })
    .catch(() => fail('keys', 'Ctrl+Enter does not send the note'))

  await page.goto(`${address}/account`)
  await page.locator('form[action="/account/keys"] button').click()
  await page.goto(`${address}/my-work`)
  await press('?', 'j', 'g', 'c')
  expect('switched off, they do nothing', `${at()} ${await focused()}`, '/my-work BODY')
  await page.goto(`${address}/account`)
  await page.locator('form[action="/account/keys"] button').click()
  await context.close()
}
