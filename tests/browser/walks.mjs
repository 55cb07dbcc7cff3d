// Every walk in every way: the mornings of the demonstration's people and the moments that a newcomer sees first. Each way has a
// body of its own, so that all find the same morning.
import fs from 'node:fs'
import { Persona, ways } from './persona.mjs'
import { copyOf, makeBody, serveBody } from './server.mjs'
import { coloursOfThePages, newColleague } from './walks/administrator.mjs'
import { approvalsOnAPhone } from './walks/approver.mjs'
import { figuresOfAnOfficer, keptFigure } from './walks/figures.mjs'
import { hostileWords } from './walks/hostile.mjs'
import { ownSpreadsheet } from './walks/import.mjs'
import { alongMyWork, lateCaseToItsEnd, morningOfAnOfficer, wholeStory } from './walks/officer.mjs'
import { investigatedByTheOmbudsman, nothingRecommended, silentOmbudsman } from './walks/ombudsman.mjs'
import { actionToItsEnd, wordsInAReport } from './walks/paper.mjs'
import { fifteenDaysForTen, proclaimedHoliday, wholeStoryInLargePrint } from './walks/procedure.mjs'
import { asKnownThen, publishedAndRestated, quarterAndItsCases, whyOverABankHoliday } from './walks/report.mjs'
import { messageWithThreeMatters, morningOfATeamLeader } from './walks/team.mjs'
import { complaintByTelephone } from './walks/telephone.mjs'

const demonstration = ['demo']
// Told as it was the day before a holiday was proclaimed.
const before_the_holiday = ['demo', '--today', '2022-09-08']

// In this order: each finds what those before it left. Some are walked in one way only, some on a body made otherwise.
const walks = [['officer', morningOfAnOfficer], ['late-case', lateCaseToItsEnd], ['okafor', wholeStory], ['along', alongMyWork], ['telephone', complaintByTelephone],
  ['approver', approvalsOnAPhone], ['split', messageWithThreeMatters], ['team-leader', morningOfATeamLeader], ['quarter', quarterAndItsCases],
  ['bank-holiday', whyOverABankHoliday], ['known-then', asKnownThen], ['published', publishedAndRestated], ['paper', wordsInAReport], ['action', actionToItsEnd], ['kept-figure', keptFigure], ['officers', figuresOfAnOfficer], ['import', ownSpreadsheet], ['new-colleague', newColleague], ['colours', coloursOfThePages],
  ['ombudsman', silentOmbudsman],
  ['investigated', investigatedByTheOmbudsman, ['with a mouse']], ['nothing-recommended', nothingRecommended, ['with a mouse']], ['hostile', hostileWords, ['with a mouse']],
  ['edition', fifteenDaysForTen, undefined, before_the_holiday], ['holiday', proclaimedHoliday, undefined, before_the_holiday],
  ['large-print', wholeStoryInLargePrint, ['with a mouse', 'without script'], before_the_holiday]]

async function goOne (browser, address, way, [name, walk], fail) {
  const people = new Map()
  // Each comes once, with a browser of their own, and stays until the walk has ended.
  const someone = async (who, on) => {
    if (!people.has(who)) {
      people.set(who, new Persona(browser, address, way, who))
      await people.get(who).arrive(on)
    }
    return people.get(who)
  }
  try {
    await walk(someone)
  } catch (error) {
    fail(`walk-${name}`, error.message)
  } finally {
    for (const person of people.values()) await person.leave()
  }
}

async function goOn (browser, root, make, wanted, fail) {
  const body = makeBody(root, make)
  try {
    for (const way of ways) {
      const these = wanted.filter(([, , of]) => of === undefined || of.includes(way.name))
      if (these.length === 0) continue
      const server = await serveBody(root, copyOf(body))
      try {
        for (const walk of these) await goOne(browser, server.address, way, walk, fail)
      } finally {
        await server.stop()
      }
    }
  } finally {
    fs.rmSync(body, { recursive: true, force: true })
  }
}

export async function goAll (browser, root, only, fail) {
  const wanted = walks.filter(([name]) => only.test(`walk-${name}`))
  for (const make of [demonstration, before_the_holiday]) {
    const these = wanted.filter(([, , , on = demonstration]) => on === make)
    if (these.length > 0) await goOn(browser, root, make, these, fail)
  }
  return wanted.length
}
