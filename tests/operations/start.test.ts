import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import pg from 'pg'
import { readFileSync } from 'node:fs'
import {
  endProgram,
  freePort,
  newFolder,
  powerCut,
  type Program,
  startProgram,
  untilReady,
} from '../journeys/program.ts'

const running = new Set<Program>()
const folders: string[] = []
after(async () => {
  await Promise.all([...running].map(endProgram))
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

async function ownFolder(): Promise<string> {
  const folder = await newFolder('start')
  folders.push(folder)
  return folder
}

function start(folder: string, port: number, settings?: Record<string, string>): Program {
  const program = startProgram(folder, port, settings)
  running.add(program)
  void program.ended.then(() => running.delete(program))
  return program
}

async function countAccounts(folder: string): Promise<number> {
  const { port } = JSON.parse(readFileSync(join(folder, 'database.json'), 'utf8')) as { port: number }
  const password = readFileSync(join(folder, 'secrets', 'database-password'), 'utf8').trim()
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'krong' })
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM identity.accounts WHERE kind IN ('person', 'organisation')`,
    )
    return rows[0].n
  } finally {
    await client.end()
  }
}

/** Sends raw bytes and gives what comes back until the other side closes or two seconds pass. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setTimeout(2000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

describe('the program', () => {
  it('comes up whole after the power was cut again and again during its very first start', async () => {
    const folder = await ownFolder()
    const port = await freePort()
    for (const [milliseconds, database] of [
      [300, true],
      [900, false],
      [1800, true],
      [3000, false],
      [4500, true],
    ] as const) {
      const program = start(folder, port)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      await powerCut(program, folder, database)
    }
    const program = start(folder, port)
    await untilReady(program)
    assert.equal(await countAccounts(folder), 578)

    const second = start(folder, await freePort())
    assert.notEqual(await second.ended, 0)
    assert.match(second.printed(), new RegExp(`đang chạy.*${program.url}`))

    await endProgram(program)
    const again = start(folder, port)
    await untilReady(again, 20_000)
    assert.equal((await fetch(`${again.url}/`)).status, 200)
    await endProgram(again)
  })

  it('says so when its port is taken, and stops with one sentence at a wrong setting', async () => {
    const folder = await ownFolder()
    const wrong = start(folder, 99999)
    assert.notEqual(await wrong.ended, 0)
    assert.match(wrong.printed(), /PORT/)
    assert.doesNotMatch(wrong.printed(), /\n\s+at /)
  })

  it('starts empty without the demo, and sets up the first administrator with the code from the terminal', async () => {
    const folder = await ownFolder()
    const port = await freePort()
    const program = start(folder, port, { KRONG_DEMO: 'off' })
    await untilReady(program)
    assert.match(await (await fetch(`${program.url}/`)).text(), /Thiết lập lần đầu/)
    await new Promise((resolve) => setTimeout(resolve, 300))
    assert.match(program.printed(), /cai-dat.*[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/)
    assert.equal((await fetch(`${program.url}/cai-dat`)).status, 200)

    const huge = await talk(
      port,
      `POST /dang-nhap HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 10737418240\r\n\r\n--x\r\n`,
    )
    assert.match(huge, /^HTTP\/1\.1 413/)
    const junk = await talk(
      port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: krong_session=%%%; \u0001=\r\nConnection: close\r\n\r\n`,
    )
    assert.match(junk, /^HTTP\/1\.1 (200|400)/)
    await endProgram(program)
  })
})
