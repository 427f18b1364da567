import assert from 'node:assert/strict'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { commandsPage } from '../../src/commands/index.ts'
import { caller } from '../journeys/caller.ts'
import { databaseOf } from '../journeys/database-of.ts'
import { startSite } from '../journeys/site.ts'
import { placeFor } from './damage.ts'
import { startOfficials } from './load.ts'
import { krong } from './operator.ts'

const { url, folder } = await startSite()
const database = databaseOf(folder)
const place = await placeFor('commands')

const passwordIn = (printed: string) => /one-time password: (\S+)/.exec(printed)?.[1] ?? ''

describe('an operator, beside the running program', () => {
  it('opens an account that signs in with its one-time password, resets it, gives it the instance', async () => {
    const made = await krong(folder, 'user', 'create', 'ta-long', 'mai.thu9', 'Hồ Thị', 'Mai')
    assert.equal(made.code, 0, made.printed)
    const reset = await krong(folder, 'user', 'reset-password', 'MAI.THU9')
    assert.equal(reset.code, 0, reset.printed)
    const tried = caller(url)
    await tried.learn('/dang-nhap')
    const wrong = await tried.post('/dang-nhap', { username: 'mai.thu9', password: passwordIn(made.printed) })
    assert.notEqual(wrong.status, 303, 'the first password went with the reset')
    const right = await tried.post('/dang-nhap', {
      username: 'mai.thu9',
      password: passwordIn(reset.printed),
    })
    assert.equal(right.status, 303)

    const given = await krong(folder, 'user', 'make-administrator', 'mai.thu9', 'bàn giao', '--instance')
    assert.equal(given.code, 0, given.printed)
    const { rows } = await database.query(
      "SELECT count(*)::int AS lines FROM record.entries WHERE event = 'identity.role-granted' AND origin->>'channel' = 'operator'",
    )
    assert.equal(rows[0].lines, 2, 'what an operator does is in the record')
  })

  it('closes an account and opens it again; who is not there is told in both languages', async () => {
    const last = await krong(folder, 'user', 'close', 'mai.thu9', 'nghỉ', 'việc')
    assert.match(last.printed, /quản trị cuối cùng của cơ quan/)
    await krong(folder, 'user', 'create', 'ta-long', 'lam.thu9', 'Hồ Văn', 'Lâm')
    const closed = await krong(folder, 'user', 'close', 'lam.thu9', 'nghỉ', 'việc')
    assert.equal(closed.code, 0, closed.printed)
    const opened = await krong(folder, 'user', 'reopen', 'lam.thu9', 'trở', 'lại')
    assert.equal(opened.code, 0, opened.printed)
    const nobody = await krong(folder, 'user', 'unlock', 'khong.co')
    assert.equal(nobody.code, 1)
    assert.equal(nobody.printed.match(/✗/g)?.length, 2)
    assert.doesNotMatch(nobody.printed, /\n\s+at /)
  })

  it('takes in a table all or none, every wrong row named', async () => {
    const file = join(place, 'tai-khoan.csv')
    await writeFile(file, 'Họ và tên,Tên đăng nhập\nHồ Văn An,an.hv\n,khong.ten\nHồ Thị Bình,x\n')
    const wrong = await krong(folder, 'import', 'accounts', 'ta-long', file)
    assert.equal(wrong.code, 1, wrong.printed)
    assert.match(wrong.printed, /Dòng 3/)
    assert.match(wrong.printed, /Dòng 4/)
    await writeFile(file, 'Họ và tên,Tên đăng nhập\nHồ Văn An,an.hv\nHồ Thị Bình,binh.ht\n')
    const right = await krong(folder, 'import', 'accounts', 'ta-long', file)
    assert.equal(right.code, 0, right.printed)
    assert.match(right.printed, /2 tài khoản/)
    const missing = await krong(folder, 'import', 'accounts', 'ta-long', join(place, 'khong-co.csv'))
    assert.equal(missing.code, 1)
  })

  it('sees dead letters and gives them another round', async () => {
    await database.query(
      "SELECT graphile_worker.add_job('tests.nobody-does-this', '{}', run_at => now() + interval '1 hour', max_attempts => 1)",
    )
    await database.query(
      "UPDATE graphile_worker._private_jobs SET attempts = 1, last_error = 'đứt mạng' WHERE run_at > now() + interval '50 minutes'",
    )
    const listed = await krong(folder, 'jobs', 'list')
    assert.equal(listed.code, 1)
    assert.match(listed.printed, /tests\.nobody-does-this.*đứt mạng/)
    assert.match((await krong(folder, 'jobs', 'retry', 'all')).printed, /^1 việc/)
  })

  it('is told by the doctor what to repair', async () => {
    await chmod(join(folder, 'secrets', 'session-key'), 0o644)
    const ill = await krong(folder, 'doctor')
    assert.equal(ill.code, 1, ill.printed)
    assert.match(ill.printed, /✗ Người khác đọc được khóa: session-key/)
    await chmod(join(folder, 'secrets', 'session-key'), 0o600)
    for (const part of ['PostgreSQL', 'tường ngăn', 'Kho tệp', 'KRONG_CLAMD', 'Nhật ký nguyên vẹn'])
      assert.ok(ill.printed.includes(part), `${part}: ${ill.printed}`)
  })

  it('finds every command in the page of commands', async () => {
    const page = join(import.meta.dirname, '../../docs/operations/commands.md')
    assert.equal(await readFile(page, 'utf8'), commandsPage(), 'run: node tools/commands-page.ts')
  })

  it('who calls wrongly is shown how, with exit code 2', async () => {
    const wrong = await krong(folder, 'user', 'create', 'ta-long')
    assert.equal(wrong.code, 2)
    assert.match(wrong.printed, /user create <cơ-quan>/)
    assert.equal((await krong(folder, 'nonsense')).code, 2)
    assert.equal((await krong(folder, 'help')).code, 0)
  })
})

describe('the record', () => {
  it('is whole, until one value of one line is changed behind its back: then that line is named', async () => {
    const officials = await startOfficials(folder, database)
    while (officials.working() && officials.acts() < 20)
      await new Promise((resolve) => setTimeout(resolve, 20))
    await officials.stop()
    assert.equal((await krong(folder, 'record', 'checkpoint')).code, 0)
    assert.equal((await krong(folder, 'record', 'verify')).code, 0)

    const { rows } = await database.query(
      "SELECT authority_id, seq FROM record.entries WHERE event = 'load.done' ORDER BY seq OFFSET 7 LIMIT 1",
    )
    const { authority_id: authority, seq } = rows[0] as { authority_id: string; seq: string }
    const client = await database.connect()
    await client.query("SET session_replication_role = 'replica'")
    await client.query('UPDATE record.entries SET after = $3 WHERE authority_id = $1 AND seq = $2', [
      authority,
      seq,
      '{"name":9,"round":9}',
    ])
    client.release(true)
    const { code, printed } = await krong(folder, 'record', 'verify')
    assert.equal(code, 1)
    assert.ok(printed.includes(`huyen-dakrong · ${seq} `), printed)
    assert.match(printed, /nội dung dòng đã bị đổi/)
    assert.match(printed, /load\.done · file/)
    assert.match(printed, /hash kept [0-9a-f]{16}… ≠/)
    assert.equal((await krong(folder, 'record', 'verify', '--authority', 'ta-long')).code, 0)
    assert.equal((await krong(folder, 'record', 'verify', '--authority', 'huyen-dakrong')).code, 1)
  })
})

describe('an operator, where nothing runs', () => {
  it('works on a server of their own that is gone afterwards', async () => {
    const stopped = join(place, 'dung')
    const done = await krong(stopped, 'jobs', 'run-once')
    assert.equal(done.code, 0, done.printed)
    assert.equal((await krong(stopped, 'record', 'verify')).code, 0)
    const { port } = JSON.parse(await readFile(join(stopped, 'database.json'), 'utf8')) as { port: number }
    await assert.rejects(fetch(`http://127.0.0.1:${port}`), /fetch failed/)
  })
})
