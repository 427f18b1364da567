import assert from 'node:assert/strict'
import { it } from 'node:test'
import { caller } from './caller.ts'
import { databaseOf } from './database-of.ts'
import { startSite } from './site.ts'

const { url, folder } = await startSite({ KRONG_WORKER: 'off' })
const database = databaseOf(folder)
const one = async <Row>(text: string) => (await database.query(text)).rows[0] as Row

it('dead letters are seen with their error, retried with a reason, and the record says who did it', async () => {
  await database.query(
    `SELECT graphile_worker.add_job('record.checkpoint', '{}', max_attempts => 1), graphile_worker.add_job('files.sweep', '{}', max_attempts => 1)`,
  )
  await database.query(
    `UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'ổ đĩa đầy' WHERE max_attempts = 1`,
  )
  const administrator = caller(url)
  await administrator.signIn('quantri')
  const page = await (await administrator.get('/quan-tri/cong-viec')).text()
  assert.match(page, /ổ đĩa đầy/)
  assert.match(await (await administrator.get('/quan-tri/he-thong')).text(), /2 việc nền hỏng/)
  const id = /name="ids" value="(\d+)"/.exec(page)?.[1]
  assert.ok(id)
  assert.equal(
    (await administrator.post('/quan-tri/cong-viec/chay-lai', { viec: 'ticked', ids: id, reason: '' }))
      .status,
    422,
  )
  assert.equal(
    (
      await administrator.post('/quan-tri/cong-viec/chay-lai', {
        viec: 'ticked',
        ids: id,
        reason: 'đã dọn đĩa',
      })
    ).status,
    303,
  )
  assert.deepEqual(await one(`SELECT count(*)::int AS n FROM jobs.queue() WHERE state = 'dead'`), { n: 1 })
  assert.equal(
    (await administrator.post('/quan-tri/cong-viec/chay-lai', { viec: 'all', reason: 'đã dọn đĩa' })).status,
    303,
  )
  assert.deepEqual(await one(`SELECT count(*)::int AS n FROM jobs.queue() WHERE state = 'dead'`), { n: 0 })
  assert.equal(
    (
      await one<{ reason: string }>(
        `SELECT reason FROM record.entries WHERE event = 'administration.jobs-retried' LIMIT 1`,
      )
    ).reason,
    'đã dọn đĩa',
  )
})

it('the record is searched by who, what and when, and goes out as CSV', async () => {
  const administrator = caller(url)
  await administrator.signIn('quantri.talong')
  const all = await (await administrator.get('/quan-tri/nhat-ky')).text()
  assert.match(all, /Đăng nhập/)
  assert.doesNotMatch(
    await (await administrator.get('/quan-tri/nhat-ky?viec=khong.co')).text(),
    /quan-tri\/nhat-ky\/[0-9a-f-]{36}/,
  )
  const table = await administrator.get('/quan-tri/nhat-ky/xuat?viec=identity.')
  assert.match(table.headers.get('content-type') ?? '', /text\/csv/)
  assert.match(await table.text(), /identity\.signed-in/)
  const line = /quan-tri\/nhat-ky\/[0-9a-f-]{36}\/\d+/.exec(all)?.[0]
  assert.equal((await administrator.get(`/${line}`)).status, 200)
})

it('an administrator of one commune sees no other chain, no state of the instance, no queue', async () => {
  const administrator = caller(url)
  await administrator.signIn('quantri.talong')
  const { id } = await one<{ id: string }>(`SELECT id FROM organisations.authorities WHERE slug = 'ba-nang'`)
  for (const path of [
    `/quan-tri/nhat-ky?co-quan=${id}`,
    `/quan-tri/nhat-ky/xuat?co-quan=${id}`,
    `/quan-tri/nhat-ky/${id}/1`,
  ])
    assert.equal((await administrator.get(path)).status, 404, path)
  for (const path of ['/quan-tri/he-thong', '/quan-tri/cong-viec'])
    assert.equal((await administrator.get(path)).status, 403, path)
  assert.equal(
    (await administrator.post('/quan-tri/cong-viec/chay-lai', { viec: 'all', reason: 'x' })).status,
    403,
  )
  const clerk = caller(url)
  await clerk.signIn('vanthu')
  assert.equal((await clerk.get('/quan-tri/nhat-ky')).status, 403)
})
