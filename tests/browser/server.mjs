// Makes the demonstration body, or what `make` says, in a folder of its own and serves it on a free port.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const programIn = root => path.resolve(process.env.REDRESS_PROGRAM ?? path.join(root, 'build/release/redress'))

// A body in a folder of its own, as `make` says.
export function makeBody (root, make = ['demo']) {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'redress-browser-'))
  execFileSync(programIn(root), [...make, '--data', data], { stdio: ['ignore', 'ignore', 'inherit'] })
  return data
}

// The same body once more, to be changed without the other.
export function copyOf (data) {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'redress-browser-'))
  fs.cpSync(data, copy, { recursive: true })
  return copy
}

export async function startServer (root, make = ['demo']) {
  if (process.env.REDRESS_ADDRESS && make[0] === 'demo') return { address: process.env.REDRESS_ADDRESS, stop: async () => {} }
  return serveBody(root, makeBody(root, make))
}

// Serves the body; its folder goes when the server stops.
export async function serveBody (root, data) {
  const child = spawn(programIn(root), ['serve', '--data', data, '--listen', '127.0.0.1:0', '--allow-root'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    fs.rmSync(data, { recursive: true, force: true })
    if (child.exitCode !== 0) throw new Error(`serve ended with ${child.exitCode ?? child.signalCode}`)
  }
  let said = ''
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', bytes => {
      said += bytes
      const found = said.match(/http:\/\/\S+/)
      if (found) resolve(found[0])
    })
    child.once('exit', code => reject(new Error(`serve ended with ${code}`)))
  })
  // The code for the first administrator, once the console shows it.
  const firstCode = async () => {
    while (!/^ {2}\S+$/m.test(said)) await new Promise(resolve => child.stdout.once('data', resolve))
    return said.match(/^ {2}(\S+)$/m)[1]
  }
  return { address, stop, firstCode }
}

// Signs in as one of the demonstration's people and gives the cookie.
export async function signIn (address, name) {
  const page = await fetch(address + '/sign-in')
  const stranger = page.headers.get('set-cookie').split(';')[0]
  const html = await page.text()
  const form = html.split('<form').find(part => part.includes(`<b>${name}</b>`))
  const value = field => form.match(new RegExp(`name="${field}" value="([^"]*)"`))[1]
  const answer = await fetch(address + '/sign-in/as', {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: stranger, 'content-type': 'application/x-www-form-urlencoded', origin: address },
    body: new URLSearchParams({ token: value('token'), key: value('key'), person: value('person'), next: '/' })
  })
  if (answer.status !== 303) throw new Error(`signing in as ${name}: status ${answer.status}`)
  return answer.headers.get('set-cookie').split(';')[0]
}
