import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createAuthority } from '#modules/organisations/index.ts'
import type { Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { draftArticle } from '../acts/draft-article.ts'
import { endArticle } from '../acts/end-article.ts'
import { forcePublish } from '../acts/approve-edition.ts'
import { openSite } from '../acts/open-site.ts'
import { demandStateOf } from '../rules/demand-state.ts'
import { someText } from '../testing/tree.ts'
import { listDemanded } from './demands.ts'
import { listSections } from './sections.ts'

let later = Temporal.Duration.from({ hours: 0 })
const { transactor } = await testDatabase({ clock: () => Temporal.Now.instant().add(later) })
const system: Actor = { kind: 'system', name: 'Kiểm thử' }
const who = { actor: system, origin: { requestId: 'test', channel: 'job' } } as const
const authorityOf = (level: 'district' | 'commune', slug: string) =>
  transactor.act(who, createAuthority, {
    authority: {
      level,
      slug,
      placeName: slug,
      parentId: null,
      name: `UBND ${slug}`,
      kind: 'people-committee',
      hosted: true,
      abbreviation: 'UBND',
      validFrom: Temporal.PlainDate.from('2020-01-01'),
    },
    reason: 'Thành lập',
  })

it('a site lacks what it never told, until it is told, and again when that is withdrawn or grows old', async () => {
  const open = async (level: 'district' | 'commune', slug: string) =>
    transactor.act(who, openSite, {
      authorityId: await authorityOf(level, slug),
      level,
      slug,
      name: slug,
      parentId: null,
    })
  const [district, commune] = [await open('district', 'huyen'), await open('commune', 'ta-long')]
  const states = async (siteId: string) =>
    transactor.read(system, async (reader) =>
      Object.fromEntries(
        (await listDemanded(reader))
          .filter((one) => one.siteId === siteId)
          .map((one) => [one.code, demandStateOf(one, reader.now)]),
      ),
    )
  const before = await states(commune)
  assert.deepEqual([before['news'], before['culture']], ['missing', 'missing'])
  assert.equal('culture' in (await states(district)), false, 'demanded of communes only')

  const news = (await transactor.read(system, (reader) => listSections(reader, commune))).find(
    ({ slug }) => slug === 'tin-tuc',
  )!
  const made = await transactor.act(who, draftArticle, {
    siteId: commune,
    sections: [news.id],
    text: someText('Tin'),
  })
  assert.equal((await states(commune))['news'], 'missing', 'a draft tells nobody')
  await transactor.act(who, forcePublish, { editionId: made.editionId, why: 'thử' })
  assert.deepEqual([(await states(commune))['news'], (await states(district))['news']], ['told', 'missing'])
  later = Temporal.Duration.from({ hours: 24 * 31 })
  assert.equal((await states(commune))['news'], 'stale')
  later = Temporal.Duration.from({ hours: 0 })
  await transactor.act(who, endArticle, { articleId: made.articleId, ended: 'withdrawn', why: 'thử' })
  assert.equal((await states(commune))['news'], 'missing')
})
