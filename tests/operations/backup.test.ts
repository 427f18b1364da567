import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { Id } from '../../src/kit/ids.ts'
import { caller } from '../journeys/caller.ts'
import { databaseOf } from '../journeys/database-of.ts'
import { endProgram, freePort, newFolder, startProgram, untilReady } from '../journeys/program.ts'
import { startSite } from '../journeys/site.ts'
import { startLoad } from './load.ts'
import { krong, startCommand } from './operator.ts'

const { url, folder } = await startSite()
const database = databaseOf(folder)
const place = await newFolder('backup')
after(() => rm(place, { recursive: true, force: true }))
const backup = join(place, 'ban-1')
const elsewhere = join(place, 'noi-khac')

async function flipByte(file: string, at = 0.5): Promise<void> {
  const bytes = await readFile(file)
  const index = Math.floor(bytes.length * at)
  bytes[index] = bytes[index]! ^ 1
  await writeFile(file, bytes)
}

async function load() {
  const { port } = JSON.parse(await readFile(join(folder, 'database.json'), 'utf8')) as { port: number }
  const { rows: logins } = await database.query(
    "SELECT rolname FROM pg_roles WHERE rolname LIKE 'krong_login%' LIMIT 1",
  )
  const password = (await readFile(join(folder, 'secrets', 'app-login-password'), 'utf8')).trim()
  const { rows } = await database.query(
    "SELECT a.id, a.authority_id FROM identity.accounts a WHERE username = 'vanthu'",
  )
  return startLoad(folder, `postgres://${logins[0].rolname}:${password}@127.0.0.1:${port}/krong`, {
    kind: 'person',
    accountId: rows[0].id as Id<'account'>,
    name: 'Văn thư',
    authorityId: rows[0].authority_id as Id<'authority'>,
    roles: ['clerk'],
  })
}

describe('a backup', () => {
  it('is taken while officials work, whole and of one instant', async () => {
    const working = await load()
    while (working.working() && working.acts() < 20) await new Promise((resolve) => setTimeout(resolve, 50))
    const before = working.acts()
    const { code, printed } = await krong(folder, 'backup', 'create', backup)
    const during = working.acts()
    await working.stop()
    assert.equal(code, 0, printed)
    assert.ok(during > before, 'officials went on working meanwhile')
    assert.equal((await krong(folder, 'backup', 'check', backup)).code, 0)
  })

  it('comes back elsewhere: the chain holds, every file has its bytes, people sign in', async () => {
    const restored = await krong(elsewhere, 'restore', backup)
    assert.equal(restored.code, 0, restored.printed)
    assert.match(restored.printed, /Nhật ký nguyên vẹn/)

    const program = startProgram(elsewhere, await freePort())
    await untilReady(program)
    try {
      const other = databaseOf(elsewhere)
      const files = await other.query('SELECT hash FROM files.files')
      assert.ok(files.rows.length >= 20)
      const kept = (await readdir(join(elsewhere, 'files', 'kept'), { recursive: true })).map((name) =>
        basename(name),
      )
      for (const { hash } of files.rows as { hash: string }[]) assert.ok(kept.includes(hash), hash)
      // One instant: every file of the record has its row, and none is without its line.
      const { rows } = await other.query(
        `SELECT (SELECT count(*)::int FROM files.files) AS files,
                (SELECT count(*)::int FROM record.entries WHERE event = 'load.done') AS lines`,
      )
      assert.equal(rows[0].files, rows[0].lines)
      await caller(program.url).signIn('vanthu')
    } finally {
      await endProgram(program)
    }
  })

  it('is not restored into a place where somebody has worked', async () => {
    const again = await krong(elsewhere, 'restore', backup)
    assert.equal(again.code, 1)
    assert.match(again.printed, /đã có dữ liệu/)
    assert.doesNotMatch(again.printed, /\n\s+at /)
  })

  it('names the part in which a single byte was flipped, and is not restored then', async () => {
    const tables = (await readdir(join(backup, 'tables'))).filter((name) => name.startsWith('record.entries'))
    const [shelf] = await readdir(join(backup, 'blobs'))
    const [blob] = await readdir(join(backup, 'blobs', shelf!))
    const parts = ['manifest.json', join('tables', tables[0]!), join('blobs', shelf!, blob!)]
    for (const part of parts) {
      const copy = join(place, 'hong')
      await cp(backup, copy, { recursive: true })
      await flipByte(join(copy, part))
      const looked = await krong(folder, 'backup', 'check', copy)
      assert.equal(looked.code, 1, part)
      assert.ok(looked.printed.includes(part), `${part} is named: ${looked.printed}`)
      if (part === parts[1]) assert.equal((await krong(join(place, 'hong-2'), 'restore', copy)).code, 1)
      await rm(copy, { recursive: true })
    }
    const copy = join(place, 'thieu')
    await cp(backup, copy, { recursive: true })
    await rm(join(copy, 'secrets', 'record-key.pem'))
    const looked = await krong(join(place, 'hong-3'), 'restore', copy)
    assert.equal(looked.code, 1)
    assert.match(looked.printed, /record-key\.pem/)
  })

  it('that was cut short leaves no folder that looks whole, and the next one succeeds', async () => {
    const target = join(place, 'ban-2')
    const { child, done } = startCommand(folder, ['backup', 'create', target])
    while (!existsSync(`${target}.partial`) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await done
    assert.ok(!existsSync(target))
    assert.equal((await krong(folder, 'backup', 'create', target)).code, 0)
    assert.ok(!existsSync(`${target}.partial`))
  })
})

describe('the record', () => {
  it('is whole, until one value of one line is changed behind its back: then that line is named', async () => {
    assert.equal((await krong(folder, 'record', 'verify')).code, 0)
    const { rows } = await database.query(
      "SELECT authority_id, seq FROM record.entries WHERE event = 'load.done' ORDER BY seq OFFSET 7 LIMIT 1",
    )
    const { authority_id: authority, seq } = rows[0] as { authority_id: string; seq: string }
    const client = await database.connect()
    await client.query("SET session_replication_role = 'replica'")
    const forged = '{"name":9,"round":9}'
    await client.query('UPDATE record.entries SET after = $3 WHERE authority_id = $1 AND seq = $2', [
      authority,
      seq,
      forged,
    ])
    client.release(true)
    const { code, printed } = await krong(folder, 'record', 'verify')
    assert.equal(code, 1)
    assert.ok(printed.includes(`huyen-dakrong · ${seq} `), printed)
    assert.match(printed, /nội dung dòng đã bị đổi/)
  })
})

it('the site whose backup was taken went on answering', async () => {
  assert.equal((await fetch(`${url}/`)).status, 200)
})
