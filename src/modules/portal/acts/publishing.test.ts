import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { plantTree, someText } from '../testing/tree.ts'
import { approveEdition, forcePublish, unschedule } from './approve-edition.ts'
import { changeDraft } from './change-draft.ts'
import { correctArticle } from './correct-article.ts'
import { endArticle } from './end-article.ts'
import { publishDue } from './publish-edition.ts'
import { returnEdition, submitEdition } from './submit-edition.ts'

let later = Temporal.Duration.from({ seconds: 0 })
const { transactor } = await testDatabase({ clock: () => Temporal.Now.instant().add(later) })
const { act, district, taLong, draft, approve, publish, titles, page, system } = await plantTree(transactor)

describe('an article', () => {
  it('is read by nobody outside before a second person approved it, and by everybody at that moment', async () => {
    const { articleId, editionId } = await draft(district, someText('Hội nghị chuyển đổi số'))
    assert.deepEqual(await titles(district), [])
    await act(district.writer, submitEdition, { editionId })
    assert.deepEqual(await titles(district), [])
    await refusedWith('portal.second-person', act(district.writer, approveEdition, { editionId }))
    await act(district.second, approveEdition, { editionId })
    assert.deepEqual(await titles(district), ['Hội nghị chuyển đổi số'])
    const shown = await page(district, articleId)
    assert.deepEqual([shown?.forced, shown?.edition, shown?.slug], [false, 1, 'hoi-nghi-chuyen-doi-so'])
  })

  it('is not written in once it was submitted, and again when it came back', async () => {
    const { editionId } = await draft(district, someText('Lịch trực'))
    await act(district.writer, changeDraft, { editionId, text: someText('Lịch trực Tết') })
    await act(district.writer, submitEdition, { editionId })
    await refusedWith(
      'portal.not-a-draft',
      act(district.writer, changeDraft, { editionId, text: someText('Khác') }),
    )
    await act(district.second, returnEdition, { editionId, why: 'Thiếu số điện thoại' })
    await act(district.writer, changeDraft, { editionId, text: someText('Lịch trực Tết, có số điện thoại') })
    await approve(district, editionId)
    assert.equal((await titles(district))[0], 'Lịch trực Tết, có số điện thoại')
  })

  it('that one person publishes alone is marked so, with the reason in the record', async () => {
    const { articleId, editionId } = await draft(taLong, someText('Cảnh báo lũ'))
    await act(taLong.writer, forcePublish, { editionId, why: 'Xã chỉ có một người trực' })
    assert.equal((await page(taLong, articleId))?.forced, true)
  })

  it('is corrected in a new edition while readers keep the present one, and keeps its day', async () => {
    const articleId = await publish(district, 'Kế hoạch năm')
    const before = await page(district, articleId)
    later = Temporal.Duration.from({ hours: 2 })
    const editionId = await act(district.writer, correctArticle, { articleId })
    const again = await act(district.writer, correctArticle, { articleId })
    assert.equal(again, editionId, 'there is one next edition at a time')
    const text = someText('Kế hoạch năm 2026', { correction: 'Sửa năm' })
    await act(district.writer, changeDraft, { editionId, text })
    assert.equal((await page(district, articleId))?.title, 'Kế hoạch năm')
    await approve(district, editionId)
    const after = await page(district, articleId)
    assert.deepEqual([after?.title, after?.correction, after?.edition], ['Kế hoạch năm 2026', 'Sửa năm', 2])
    assert.equal(after?.firstAt.toString(), before?.firstAt.toString())
    assert.equal(after?.slug, before?.slug, 'its address stays')
    later = Temporal.Duration.from({ seconds: 0 })
  })

  it('for which a time was approved appears then, and not where the time was taken back', async () => {
    const at = Temporal.Now.instant().add({ hours: 1 })
    const [kept, taken] = [
      await draft(district, someText('Hẹn giờ')),
      await draft(district, someText('Thôi')),
    ]
    await approve(district, kept.editionId, at)
    await approve(district, taken.editionId, at)
    await act(district.writer, unschedule, { editionId: taken.editionId })
    await refusedWith(
      'portal.not-scheduled',
      act(district.writer, unschedule, { editionId: taken.editionId }),
    )
    assert.equal(await act(system, publishDue, undefined), 0)
    later = Temporal.Duration.from({ hours: 1, minutes: 1 })
    assert.equal(await act(system, publishDue, undefined), 1)
    assert.equal(await act(system, publishDue, undefined), 0)
    later = Temporal.Duration.from({ seconds: 0 })
    assert.equal((await titles(district)).includes('Hẹn giờ'), true)
    assert.equal((await titles(district)).includes('Thôi'), false)
  })

  it('ends in three ways, each told to its reader, and stands in no list any more', async () => {
    const [withdrawn, merged, wrong, goal] = [
      await publish(district, 'Cũ'),
      await publish(district, 'Trùng'),
      await publish(district, 'Nhầm'),
      await publish(district, 'Còn lại'),
    ]
    const end = (articleId: typeof goal, ended: 'withdrawn' | 'merged' | 'error', mergedInto?: typeof goal) =>
      act(district.writer, endArticle, {
        articleId,
        ended,
        why: `vì ${ended}`,
        mergedInto: mergedInto ?? null,
      })
    await refusedWith('portal.merge-where', end(merged, 'merged', merged))
    await end(withdrawn, 'withdrawn')
    await end(merged, 'merged', goal)
    await end(wrong, 'error')
    await refusedWith('portal.not-public', end(wrong, 'error'))
    const seen = await titles(district)
    assert.deepEqual(
      ['Cũ', 'Trùng', 'Nhầm', 'Còn lại'].filter((one) => seen.includes(one)),
      ['Còn lại'],
    )
    const told = await Promise.all([withdrawn, merged, wrong].map((id) => page(district, id)))
    assert.deepEqual(
      told.map((one) => [one?.ended, one?.endedWhy, one?.mergedInto?.slug]),
      [
        ['withdrawn', 'vì withdrawn', undefined],
        ['merged', 'vì merged', 'con-lai'],
        ['error', 'vì error', undefined],
      ],
    )
  })

  it('is neither written nor read before its day by people of another authority', async () => {
    const { editionId } = await draft(taLong, someText('Nháp của xã'))
    await refusedWith('portal.no-such-article', act(district.writer, submitEdition, { editionId }))
    await refusedWith(
      'portal.no-such-article',
      act(district.writer, changeDraft, { editionId, text: someText('Của huyện') }),
    )
  })
})
