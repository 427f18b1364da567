import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { listOffered } from '../store/offers.ts'
import { getSite } from '../store/sites.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { type Desk, plantTree, someText } from '../testing/tree.ts'
import { changeDraft } from './change-draft.ts'
import { correctArticle } from './correct-article.ts'
import { adoptArticle, declineArticle, localiseArticle } from './decide-offer.ts'
import { endArticle } from './end-article.ts'
import { offerArticle } from './offer-article.ts'

const { transactor } = await testDatabase()
const tree = await plantTree(transactor)
const { act, district, taLong, baNang, sectionOf, approve, publish, titles, page } = tree
const adopt = (at: Desk, articleId: Awaited<ReturnType<typeof publish>>) =>
  act(at.writer, adoptArticle, { siteId: at.siteId, articleId, sectionId: sectionOf(at) })
const offered = (at: Desk) =>
  transactor.read(at.writer, async (reader) =>
    listOffered(reader, await getSite(reader, at.siteId), { undecided: false, most: 20 }),
  )

describe('an article of the district', () => {
  it('is shown by the communes that adopt it, as it is corrected, until the district withdraws it', async () => {
    const articleId = await publish(district, 'Tiêm phòng')
    await refusedWith('portal.not-offered', adopt(taLong, articleId))
    await act(district.writer, offerArticle, { articleId, direction: 'down' })
    await adopt(taLong, articleId)
    await act(baNang.writer, declineArticle, { siteId: baNang.siteId, articleId, why: 'Đã có lịch riêng' })
    assert.deepEqual([await titles(taLong), await titles(baNang)], [['Tiêm phòng'], []])

    const editionId = await act(district.writer, correctArticle, { articleId })
    await act(district.writer, changeDraft, { editionId, text: someText('Tiêm phòng đợt 2') })
    await approve(district, editionId)
    assert.deepEqual(await titles(taLong), ['Tiêm phòng đợt 2'])

    await act(district.writer, endArticle, { articleId, ended: 'withdrawn', why: 'Hết đợt' })
    assert.deepEqual([await titles(taLong), await titles(district)], [[], []])
    assert.equal((await page(taLong, articleId))?.ended, 'withdrawn')
  })

  it('is said by a commune in its own words, and the commune sees that it was corrected since', async () => {
    const articleId = await publish(district, 'Lịch cắt điện')
    await act(district.writer, offerArticle, { articleId, direction: 'down' })
    const input = { siteId: taLong.siteId, articleId, sectionId: sectionOf(taLong) }
    const own = await act(taLong.writer, localiseArticle, input)
    await act(taLong.writer, changeDraft, { editionId: own.editionId, text: someText('Cắt điện ở Tà Long') })
    await approve(taLong, own.editionId)
    assert.equal((await titles(taLong))[0], 'Cắt điện ở Tà Long')
    const [before] = await offered(taLong)
    assert.deepEqual([before?.decision, before?.correctedSince], ['localised', false])
    const editionId = await act(district.writer, correctArticle, { articleId })
    await approve(district, editionId)
    const [after] = await offered(taLong)
    assert.equal(after?.correctedSince, true)
    assert.equal((await titles(taLong))[0], 'Cắt điện ở Tà Long', 'what the commune says stays its own')
  })
})

describe('an article that a commune shows', () => {
  it('is shown no more once the commune declines it, or says it in its own words', async () => {
    const [dropped, reworded] = [await publish(district, 'Thôi đăng'), await publish(district, 'Viết lại')]
    for (const articleId of [dropped, reworded]) {
      await act(district.writer, offerArticle, { articleId, direction: 'down' })
      await adopt(baNang, articleId)
    }
    assert.deepEqual(new Set(await titles(baNang)), new Set(['Thôi đăng', 'Viết lại']))
    await act(baNang.writer, declineArticle, { siteId: baNang.siteId, articleId: dropped })
    assert.deepEqual(await titles(baNang), ['Viết lại'])
    const input = { siteId: baNang.siteId, articleId: reworded, sectionId: sectionOf(baNang) }
    await act(baNang.writer, localiseArticle, input)
    assert.deepEqual(await titles(baNang), [], 'its own words are a draft yet')
  })
})

describe('an article of a commune', () => {
  it('is offered upward and shown by the district; another commune is not asked', async () => {
    const articleId = await publish(taLong, 'Mô hình hay')
    await act(taLong.writer, offerArticle, { articleId, direction: 'up' })
    await refusedWith('portal.not-offered', adopt(baNang, articleId))
    await adopt(district, articleId)
    assert.equal((await titles(district)).includes('Mô hình hay'), true)
    assert.equal((await page(district, articleId))?.homeId, taLong.siteId)
  })

  it('cannot be adopted, offered or ended by somebody of another authority', async () => {
    const articleId = await publish(taLong, 'Của Tà Long')
    await refusedWith(
      'portal.no-such-article',
      act(district.writer, offerArticle, { articleId, direction: 'up' }),
    )
    const input = { siteId: taLong.siteId, articleId, sectionId: sectionOf(taLong) }
    await refusedWith('portal.other-site', act(district.writer, adoptArticle, input))
    const end = { articleId, ended: 'error', why: 'phá' } as const
    await refusedWith('portal.no-such-article', act(district.writer, endArticle, end))
  })
})
