// The line that says that a session is about to end: in time, without taking focus, and gone when the session is kept. The browser's
// clock is put forward; the server, whose own goes on as ever, is asked for nothing but to keep the session.
import { signIn } from './server.mjs'

export async function beTold (browser, address, fail) {
  const [name, value] = (await signIn(address, 'Priya Nair')).split('=')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    await page.clock.install()
    await page.goto(`${address}/my-work`)
    await page.focus('#q')
    const left = Number(await page.getAttribute('.rd-staying', 'data-left'))
    if (!(left > 1700 && left <= 1800)) fail('staying', `a session of half an hour has ${left} seconds left`)
    const shown = '.rd-staying.is-shown'
    const pass = seconds => page.clock.fastForward(seconds * 1000)
    const answers = answer => page.route('**/account/session', route => route.fulfill(answer))
    const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim())

    await pass(left - 130)
    if (await page.isVisible(shown)) fail('staying', 'it is said too early')
    await answers({ json: { left: 119 } })
    await pass(15)
    await page.waitForSelector(shown)
    const words = await page.textContent(`${shown} [role=status]`)
    if (!words.startsWith('You will be signed out in 2 minutes.')) fail('staying', `says ${words}`)
    if (await focus() !== 'q') fail('staying', `takes focus to ${await focus()}`)
    await page.getByRole('button', { name: 'Stay signed in' }).click()
    await page.waitForSelector(shown, { state: 'detached' })
    if (await focus() !== 'q') fail('staying', `leaves focus at ${await focus()}`)

    await page.unroute('**/account/session')
    await answers({ status: 403, body: '' })
    await pass(left)
    await page.waitForSelector(shown)
    const ended = await page.textContent(`${shown} [role=status]`)
    if (!ended.startsWith('You have been signed out.')) fail('staying', `says ${ended}`)
    if (await page.getByRole('button', { name: 'Stay signed in' }).count() > 0) fail('staying', 'offers what is no longer possible')
  } finally {
    await context.close()
  }
}
