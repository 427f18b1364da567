import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, it } from 'node:test'
import { checkBackup } from '../../src/platform/backup/index.ts'
import { caller } from '../journeys/caller.ts'
import { databaseOf } from '../journeys/database-of.ts'
import { endProgram, freePort, startProgram, untilReady } from '../journeys/program.ts'
import { startSite } from '../journeys/site.ts'
import { copyOf, flipByte, placeFor, truncateFile } from './damage.ts'
import { startOfficials } from './load.ts'
import { krong, startCommand } from './operator.ts'

const { url, folder } = await startSite()
const database = databaseOf(folder)
const place = await placeFor('backup')
const backup = join(place, 'ban-1')
const elsewhere = join(place, 'noi-khac')

/** One part of each kind that a backup has. */
async function oneOfEach(): Promise<string[]> {
  const [shelf] = await readdir(join(backup, 'blobs'))
  const [blob] = await readdir(join(backup, 'blobs', shelf!))
  return [
    'manifest.json',
    'tables/record.entries.copy.gz',
    `blobs/${shelf}/${blob}`,
    'secrets/record-key.pem',
    'secrets/session-key',
  ]
}

describe('a backup', () => {
  it('is taken while officials work, whole and of one instant', async () => {
    const working = await startOfficials(folder, database)
    while (working.working() && working.acts() < 20) await new Promise((resolve) => setTimeout(resolve, 50))
    const before = working.acts()
    const { code, printed } = await krong(folder, 'backup', 'create', backup)
    const during = working.acts()
    await working.stop()
    assert.equal(code, 0, printed)
    assert.ok(during > before, 'officials went on working meanwhile')
    const looked = await krong(folder, 'backup', 'check', backup)
    assert.equal(looked.code, 0)
    assert.match(looked.printed, /khóa của máy chủ này/)
    const keys = await readdir(join(backup, 'secrets'))
    assert.ok(!keys.includes('database-password'), 'passwords of the place stay in the place')
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
        `SELECT (SELECT count(*)::int FROM files.files WHERE name ~ '^so-[0-9]+-[0-9]+[.]csv$') AS files,
                (SELECT count(*)::int FROM record.entries WHERE event = 'load.done') AS lines`,
      )
      assert.equal(rows[0].files, rows[0].lines)
      await caller(program.url).signIn('vanthu')
      for (const name of ['record-key.pem', 'session-key', 'csrf-key'])
        assert.deepEqual(
          await readFile(join(elsewhere, 'secrets', name)),
          await readFile(join(folder, 'secrets', name)),
          `${name} came along`,
        )
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

  it('names the part of each kind in which a single byte was flipped, or which was cut short', async () => {
    const parts = await oneOfEach()
    for (const part of parts) {
      const copy = await copyOf(backup, join(place, 'hong'))
      await flipByte(join(copy, part))
      const { damages } = await checkBackup(copy)
      assert.deepEqual([...new Set(damages.map(({ file }) => file))], [part])
      await truncateFile(join(copy, part))
      const fault = part === 'manifest.json' ? 'changed' : 'short'
      assert.deepEqual((await checkBackup(copy)).damages, [{ file: part, fault }])
      await rm(join(copy, part))
      assert.deepEqual((await checkBackup(copy)).damages, [{ file: part, fault: 'missing' }])
    }
    const copy = await copyOf(backup, join(place, 'hong'))
    await truncateFile(join(copy, parts[2]!))
    const looked = await krong(folder, 'backup', 'check', copy)
    assert.equal(looked.code, 1)
    assert.ok(looked.printed.includes(`${parts[2]}: bị cắt cụt`), looked.printed)
    assert.doesNotMatch(looked.printed, /\n\s+at /)
  })

  it('that is damaged is not restored: the part is named and the place stays empty', async () => {
    const copy = await copyOf(backup, join(place, 'hong'))
    await flipByte(join(copy, 'tables/record.entries.copy.gz'))
    const empty = join(place, 'hong-2')
    const { code, printed } = await krong(empty, 'restore', copy)
    assert.equal(code, 1)
    assert.match(printed, /record\.entries\.copy\.gz: đã bị đổi/)
    assert.ok(!existsSync(join(empty, 'database.json')), 'no database was even begun')
  })

  it('without its keys is refused loudly; with the keys that were kept apart it is whole', async () => {
    const copy = await copyOf(backup, join(place, 'hong'))
    const safe = join(place, 'két-sắt')
    await rename(join(copy, 'secrets'), safe)
    const refused = await krong(join(place, 'noi-ba'), 'restore', copy)
    assert.equal(refused.code, 1)
    assert.match(refused.printed, /secrets\/record-key\.pem: thiếu/)
    assert.match(refused.printed, /--keys/)
    assert.equal((await krong(folder, 'backup', 'check', copy, '--keys', safe)).code, 0)
  })

  it('that was cut short leaves no folder that looks whole, and the next one succeeds', async () => {
    const target = join(place, 'ban-2')
    const { child, done } = startCommand(folder, ['backup', 'create', target])
    while (!existsSync(`${target}.partial`) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await done
    assert.ok(!existsSync(target))
    assert.equal((await krong(folder, 'backup', 'check', `${target}.partial`)).code, 1)
    assert.equal((await krong(folder, 'backup', 'create', target)).code, 0)
    assert.ok(!existsSync(`${target}.partial`))
  })

  it('went on beside a site that answered all the time', async () => {
    assert.equal((await fetch(`${url}/`)).status, 200)
  })
})
