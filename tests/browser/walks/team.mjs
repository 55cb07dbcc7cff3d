// Gareth Bowen, team leader: what nobody has, who has what, and a message that holds several matters.
import { act, banner, reference } from './steps.mjs'

// What the list says of itself.
async function listed (gareth) {
  return (await gareth.read('.rd-sub')).match(/([\d,]+) cases? in this list/)[1]
}

async function unallocated (gareth) {
  await gareth.goTo('Team work')
  await gareth.press(/^Unallocated/, '.rd-views')
  await gareth.isAt('Unallocated')
  return Number(await listed(gareth))
}

export async function morningOfATeamLeader (someone) {
  const gareth = await someone('Gareth Bowen')
  const waiting = await unallocated(gareth)
  await gareth.open('.rd-work .rd-case a')
  await gareth.sees('Nobody has this case.', '.rd-next')
  await act(gareth, 'Give the case to somebody')
  await gareth.choose('As what?', 'Responding officer')
  await gareth.choose('Who takes it?', 'L. Hughes')
  await gareth.press('Give the case')
  await gareth.sees('The case has somebody new', banner)
  await gareth.goTo('My work')
  await gareth.press(/^Take next unallocated/)
  await gareth.sees(/You have taken WM-/, banner)
  gareth.agree('the number of cases that nobody has', await unallocated(gareth), waiting - 2)

  // Team work by person: what the choice says is what the list has.
  await gareth.goTo('Team work')
  const choice = (await gareth.readAll('#handler option')).find(option => option.startsWith('L. Hughes'))
  await gareth.choose('With', choice)
  await gareth.press('Apply filters')
  await gareth.sees('With L. Hughes', '.rd-chosen')
  gareth.agree('the number of cases with L. Hughes', await listed(gareth),
    choice.match(/\((.*)\)/)[1])
}

// Cllr Farrow's e-mail holds a complaint, a chaser and a question: each becomes a case of its own kind.
export async function messageWithThreeMatters (someone) {
  const gareth = await someone('Gareth Bowen')
  await gareth.search('school transport stopped')
  await gareth.open('.rd-found h2 a')
  const first = await reference(gareth)
  await gareth.press('More actions')
  await gareth.press('Split the message into several cases', '.rd-actions')
  const part = number => `.rd-read > fieldset:nth-of-type(${number})`
  await gareth.type('What it is, in their words', 'No answer about plans', part(1))
  await gareth.choose('This is', 'LGSCO Code', part(1))
  await gareth.type('What it is, in their words', 'How many were late?', part(2))
  await gareth.choose('This is', 'Enquiry', part(2))
  await gareth.press('Make the further cases')
  await gareth.sees('The further cases are made, and linked with this one.', banner)
  const linked = await gareth.readAll('.rd-facts div:has(dt:text-is("Linked case")) .rd-muted')
  gareth.agree('what the linked cases are', linked.map(line => line.split(' · ')[1]).sort().join(' and '), 'Enquiry and LGSCO Code')
  await gareth.open('.rd-facts div:has(dt:text-is("Linked case")) a')
  await gareth.sees('Cllr Farrow')
  await gareth.sees(first, '.rd-facts div:has(dt:text-is("Linked case"))')
}
