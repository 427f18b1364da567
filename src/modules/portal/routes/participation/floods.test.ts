import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { plantSpeakers, written } from '../../testing/speakers.ts'

const { district, transactor, owner, articleOf, countComments, someone, strangerAt, wait } =
  await plantSpeakers()

describe('floods of comments', () => {
  it('by the thousand from one address are refused with 429 while others are served', async () => {
    const { path } = await articleOf(district, 'Lũ ý kiến')
    const flood = strangerAt('198.51.100.7')
    const given = await flood.hidden(`${path}/gui-y-kien`)
    wait(10)
    const before = await countComments()
    const sending = Promise.all(
      Array.from({ length: 1000 }, (_, index) =>
        flood.send(`${path}/gui-y-kien`, { ...given, ...written, text: `Lũ ${index}` }),
      ),
    )
    const others = await Promise.all(Array.from({ length: 20 }, () => someone().get(path)))
    const neighbour = await someone().fill(`${path}/gui-y-kien`, {
      ...written,
      text: 'Người khác vẫn gửi được.',
    })
    const answers = await sending
    const refused = answers.filter(({ status }) => status === 429).length
    assert.ok(refused >= 970, `${refused} refused`)
    assert.match(answers.find(({ status }) => status === 429)!.text, /\p{L}+ \p{L}+/u)
    assert.ok(others.every(({ status }) => status === 200))
    assert.equal(neighbour.status, 303, neighbour.text)
    assert.ok((await countComments()) - before <= 2, 'one form is one comment, and the neighbour’s')
  })

  it('one form each, from one network, end at five in ten minutes and at twenty a day', async () => {
    const { path } = await articleOf(district, 'Gửi đều')
    let sent = 0
    // Another address of the same household each time.
    const another = (waits: number) =>
      strangerAt(`2001:db8:1:2::${++sent}`).fill(
        `${path}/gui-y-kien`,
        { ...written, text: `Lần ${sent}` },
        { waits },
      )
    for (let index = 0; index < 5; index++) assert.equal((await another(10)).status, 303)
    const sixth = await another(10)
    assert.deepEqual(
      [sixth.status, /chờ 10 phút/.test(sixth.text), />Lần 6</.test(sixth.text)],
      [429, true, true],
    )
    wait(600)
    for (let index = 0; index < 15; index++) assert.equal((await another(200)).status, 303)
    const last = await another(200)
    assert.deepEqual([last.status, /ngày mai/.test(last.text), />Lần 22</.test(last.text)], [429, true, true])
    wait(24 * 3600)
    assert.equal((await another(10)).status, 303, 'the next day')
  })

  it('keep no address, and a mark that cannot be traced once its day is over', async () => {
    const { rows } = await owner.query<{ row: string }>('SELECT c::text AS row FROM participation.comments c')
    assert.ok(rows.every(({ row }) => !row.includes('203.0.113.') && !row.includes('198.51.100')))
    await assert.rejects(
      transactor.read(district.writer, ({ db }) => sql`DELETE FROM participation.salts`.execute(db)),
      /read-only|permission denied/,
    )
    const seen = await transactor.read(
      district.writer,
      async ({ db }) => (await sql`SELECT * FROM participation.salts`.execute(db)).rows,
    )
    assert.deepEqual(seen, [])
  })
})
