// One thing done with several cases, as somebody does it: boxes ticked, the form, the check page, the banner, Undo. Each of the pages
// that only a form leads to is examined at each width.
export async function doSeveral ({ page, address, widths, examine, fail }) {
  const at = async name => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await examine(page, name, width)
    }
  }
  await page.goto(`${address}/cases`)
  const scripted = await page.evaluate(() => document.body.classList.contains('js-enabled'))
  await page.getByRole('button', { name: 'Add a note' }).click()
  if (!await page.getByRole('alert').getByText('Tick the cases').isVisible()) fail('several', 'ticking none is no error')
  await at('several-none')
  const boxes = page.locator('.rd-work input[type="checkbox"]')
  const all = page.getByLabel(/^Select all/)
  if (scripted && await all.count() > 0) {
    await all.check()
    if (await boxes.and(page.locator(':checked')).count() !== await boxes.count()) fail('several', 'the boxes do not follow')
    await boxes.first().uncheck()
    if (await all.isChecked()) fail('several', 'all of them stays ticked without one')
    for (const box of await boxes.all()) await box.uncheck()
  }
  for (const number of [0, 1]) await boxes.nth(number).check()
  await page.getByRole('button', { name: 'Add a note' }).click()
  await page.getByLabel('Note', { exact: true }).fill('The roofer comes on Monday')
  await at('several-form')
  await page.getByRole('button', { name: 'Continue' }).click()
  await at('several-check')
  await page.getByRole('button', { name: 'Add the note to 2 cases' }).click()
  if (!await page.getByText('2 cases have the note.').isVisible()) fail('several', 'the banner does not say what was done')
  await at('several-done')
  await page.getByRole('button', { name: 'Undo all' }).click()
  if (!await page.getByText('2 cases are as before.').isVisible()) fail('several', 'Undo did not take it back')
}
