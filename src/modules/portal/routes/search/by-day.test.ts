import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createAuthority, createUnit } from '#modules/organisations/index.ts'
import { newId } from '#kit/ids.ts'
import type { Actor } from '#platform/database/index.ts'
import { doJobs, testDatabase } from '#platform/testing/index.ts'
import { openSite } from '../../acts/open-site.ts'
import { searchWork } from '../../jobs/search-tasks.ts'
import { siteOf } from '../../testing/browser.ts'

/** Half past midnight in Viet Nam; yesterday in UTC, and not the day of the database's clock either. */
let now = Temporal.Instant.from('2027-03-04T17:30:00Z')
const database = await testDatabase({ clock: () => now })
const { transactor, owner } = database
const system: Actor = { kind: 'system', name: 'Kiểm thử' }
const who = { actor: system, origin: { requestId: 'test', channel: 'job' } } as const
const day = (text: string) => Temporal.PlainDate.from(text)

const authorityId = newId<'authority'>()
const authority = { id: authorityId, level: 'commune', kind: 'people-committee', slug: 'ta-long', hosted: true, parentId: null, name: 'UBND xã Tà Long', placeName: 'Xã Tà Long', abbreviation: 'UBND' } as const // prettier-ignore
await transactor.act(who, createAuthority, {
  authority: { ...authority, validFrom: day('2027-03-05') },
  reason: 'NQ 1/2027',
})
await transactor.act(who, openSite, { authorityId, level: 'commune', slug: 'ta-long', name: 'Xã Tà Long', parentId: null, main: true }) // prettier-ignore
const administrator: Actor = { kind: 'person', accountId: newId<'account'>(), name: 'Hồ Văn Quản', authorityId, roles: ['administrator'] } // prettier-ignore
await transactor.act({ ...who, actor: administrator }, createUnit, {
  unit: { authorityId, parentUnitId: null, name: 'Trạm Sương Mù', abbreviation: '', kind: 'office', validFrom: day('2027-03-06') }, // prettier-ignore
  reason: 'QĐ 2/2027',
})

const night = async () => {
  for (const task of ['portal.index-what-is-missing', 'portal.index-authorities'])
    await owner.query('SELECT graphile_worker.add_job($1)', [task])
  assert.deepEqual(await doJobs(database, searchWork.tasks), [])
}
const finds = async (question: string) =>
  (await siteOf(transactor)({ kind: 'visitor' }).get(`/tim-kiem?q=${encodeURIComponent(question)}`)).text

it('an authority is found from the first minute of its day in Viet Nam, a unit on its own day', async () => {
  await night()
  assert.match(await finds('UBND xã Tà Long'), /\/co-quan\/ta-long/)
  assert.doesNotMatch(await finds('Trạm Sương Mù'), /\/co-quan\/ta-long/)
  now = now.add({ hours: 24 })
  await night()
  assert.match(await finds('Trạm Sương Mù'), /\/co-quan\/ta-long/)
})
