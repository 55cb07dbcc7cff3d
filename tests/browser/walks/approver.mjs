// R. Castellano, Director of Resources, on a phone: what waits for a sign-off, and one finding that goes back.
import { banner, phone, tab } from './steps.mjs'

async function waiting (castellano) {
  await castellano.goTo('Approvals')
  await castellano.isAt('Approvals')
  return Number((await castellano.read('.rd-sub')).match(/([\d,]+) findings? in this list/)[1])
}

export async function approvalsOnAPhone (someone) {
  const castellano = await someone('R. Castellano', phone)
  const before = await waiting(castellano)
  await castellano.press(/^Not upheld: Parking permit refused twice/)
  await castellano.unfold('.rd-pane summary')
  await castellano.type('What must change?', 'Say which rule the second refusal rests on')
  await castellano.press('Return it')
  await castellano.sees('The finding is returned to whoever proposed it', banner)
  castellano.agree('the number that waits', await waiting(castellano), before - 1)
  await castellano.press(/^Upheld: Bins missed/)
  await castellano.press('Sign it off', '.rd-pane')
  await castellano.sees('The finding is signed off', banner)
  castellano.agree('the number that waits', await waiting(castellano), before - 2)

  const priya = await someone('Priya Nair')
  await priya.press('Parking permit refused twice', '.rd-work')
  await tab(priya, 'Investigation')
  await priya.sees('Say which rule the second refusal rests on', '#main-content .rd-log')
}
