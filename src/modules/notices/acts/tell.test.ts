import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { countUnread, listNotices } from '../store/notices.ts'
import { type Hearer, somePeople } from '../testing/people.ts'
import { choosePreferences } from './choose-preferences.ts'
import { markRead, openNotice } from './mark-read.ts'
import { tell, type Tell } from './tell.ts'
import { withdrawNotices } from './withdraw-notices.ts'

const database = await testDatabase()
const { people, bySystem } = await somePeople(database, 578)
const elsewhere = await somePeople(database, 1, 'xa')
const [one, other] = people as [Hearer, Hearer]
const about = (id: string, occasion = id): Omit<Tell, 'accountIds'> => ({
  kind: 'a.told',
  subject: { type: 'paper', id },
  occasion,
  href: '/van-ban/1',
  title: { code: 'a.told' },
})
const unread = (who: Hearer) => who.read(countUnread)

describe('telling', () => {
  it('578 people are told in one statement', async () => {
    const ids = people.map(({ id }) => id)
    let statements = 0
    await bySystem(async (tx, accountIds: readonly string[]) => {
      const counting = tx.db.withPlugin({
        transformQuery: ({ node }) => {
          statements += 1
          return node
        },
        transformResult: async ({ result }) => result,
      })
      await tell({ ...tx, db: counting }, { ...about('all'), accountIds })
    }, ids)
    assert.equal(statements, 2, 'who stands in for them, and the telling')
    const { rows } = await database.owner.query(
      "SELECT count(*)::int AS n FROM notices.notices WHERE subject_id = 'all'",
    )
    assert.equal(rows[0].n, 578)
  })

  it('is told once more while unread, and not again of the same occasion after it was read', async () => {
    const before = await unread(one)
    for (const occasion of ['1', '2', '2'])
      await bySystem(tell, { ...about('again', occasion), accountIds: [one.id] })
    assert.equal(await unread(one), before + 1)
    const [notice] = await one.read((reader) => listNotices(reader, { limit: 1 }))
    assert.equal(notice!.times, 2)
    await one.act(openNotice, notice!.id)
    await bySystem(tell, { ...about('again', '2'), accountIds: [one.id] })
    assert.equal(await unread(one), before)
  })

  it('nobody opens or reads another’s notice, nor hears of another authority’s', async () => {
    await bySystem(tell, { ...about('mine'), accountIds: [one.id, elsewhere.people[0]!.id] })
    const [notice] = await one.read((reader) => listNotices(reader, { limit: 1 }))
    await assert.rejects(other.act(openNotice, notice!.id), /no-such-notice/)
    assert.equal(await other.act(markRead, { ids: [notice!.id] }), 0)
    await assert.rejects(
      one.act(
        async ({ db }) =>
          db.executeQuery(
            (await import('kysely')).sql`UPDATE notices.notices SET title_code = 'x'`.compile(db),
          ),
        undefined,
      ),
      /permission denied/,
    )
  })

  it('who did it is not told, and what was chosen as off is not told', async () => {
    await bySystem(tell, { ...about('own'), accountIds: [one.id, other.id], except: one.id })
    const subjects = async (who: Hearer) =>
      (await who.read((reader) => listNotices(reader, { limit: 50 }))).map(({ subject }) => subject.id)
    assert.equal((await subjects(one)).includes('own'), false)
    assert.equal((await subjects(other)).includes('own'), true)
    await one.act(choosePreferences, { choices: { 'a.told': 'off' }, timing: undefined })
    await bySystem(tell, { ...about('silent'), accountIds: [one.id] })
    assert.equal((await subjects(one)).includes('silent'), false)
  })

  it('withdrawing takes it from list and bell', async () => {
    const before = await unread(other)
    await bySystem(tell, { ...about('back'), accountIds: [other.id] })
    await bySystem(withdrawNotices, { subject: { type: 'paper', id: 'back' }, accountIds: [other.id] })
    assert.equal(await unread(other), before)
  })
})
