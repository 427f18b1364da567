import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findRated } from '#modules/participation/index.ts'
import { endArticle } from '../../acts/end-article.ts'
import { articleName } from '../../rules/address.ts'
import { getArticle } from '../../store/articles.ts'
import { plantStrangers } from '../../testing/strangers.ts'
import { plantTree } from '../../testing/tree.ts'

const { database, strangerAt, wait, renewals } = await plantStrangers()
const { transactor, owner } = database
const { act, district, taLong, publish, system } = await plantTree(transactor)

async function articleOf(title: string) {
  const id = await publish(district, title)
  const article = await transactor.read(system, (reader) => getArticle(reader, id))
  return { id, path: `/bai-viet/${articleName(article)}`, stars: `/diem/huyen-dakrong?bai=${article.number}` }
}

let addresses = 0
const someone = () => strangerAt(`203.0.113.${++addresses}`)
const given = { reason: '', website: '' }

describe('ratings of readers', () => {
  it('are summed as the old portals word it, one of an address and day, a later one in place of the earlier', async () => {
    const { path, stars } = await articleOf('Được chấm')
    assert.match((await someone().get(stars)).text, /Tổng số điểm của bài viết là: 0 trong 0 đánh giá/)
    const reader = someone()
    const sent = await reader.fill(`${path}/danh-gia?diem=4`, { ...given, stars: '4' })
    assert.deepEqual([sent.status, sent.location], [303, path])
    await someone().fill(`${path}/danh-gia`, { ...given, stars: '5' })
    assert.match((await someone().get(stars)).text, /là: 9 trong 2 đánh giá/)
    await reader.fill(`${path}/danh-gia`, { ...given, stars: '1' })
    assert.match((await someone().get(stars)).text, /là: 6 trong 2 đánh giá/)
    wait(24 * 3600)
    await reader.fill(`${path}/danh-gia`, { ...given, stars: '2' })
    assert.match((await someone().get(stars)).text, /là: 8 trong 3 đánh giá/, 'another day')
  })

  it('from one address a hundred at once stay one, and the sum is right', async () => {
    const { path, stars } = await articleOf('Nhồi điểm')
    const [one, other] = [someone(), someone()]
    const forms = await Promise.all([one, other].map((stranger) => stranger.hidden(`${path}/danh-gia`)))
    wait(10)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        [one, other][index % 2]!.send(`${path}/danh-gia`, {
          ...forms[index % 2],
          ...given,
          stars: String((index % 5) + 1),
        }),
      ),
    )
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 429]))
    const { rows } = await owner.query(
      'SELECT t.points::int, t.ratings::int, (SELECT sum(stars)::int FROM participation.ratings r WHERE r.discussion_id = t.discussion_id) AS sum FROM participation.rating_totals t ORDER BY discussion_id DESC LIMIT 1',
    )
    assert.deepEqual([rows[0].ratings, rows[0].points], [2, rows[0].sum])
    assert.match((await someone().get(stars)).text, new RegExp(`là: ${rows[0].sum} trong 2 đánh giá`))
  })

  it('carry a reason that editors of the authority read and nobody else', async () => {
    const { id, path, stars } = await articleOf('Có lý do')
    const renewed = renewals()
    await someone().fill(`${path}/danh-gia`, {
      ...given,
      stars: '2',
      reason: 'Thiếu số điện thoại <b>liên hệ</b>',
    })
    assert.equal(renewals(), renewed, 'kept pages stay')
    for (const address of [path, stars]) assert.doesNotMatch((await someone().get(address)).text, /Thiếu số/)
    const reading = (who: typeof district.writer) =>
      transactor.read(who, (reader) => findRated(reader, { type: 'article', id }, 5))
    assert.deepEqual(
      (await reading(district.writer))?.told.map(({ stars: given, reason }) => [given, reason]),
      [[2, 'Thiếu số điện thoại <b>liên hệ</b>']],
    )
    assert.equal(await reading(taLong.writer), undefined)
  })

  it('without stars, with stars that there are not, or on what ended are refused, the reason kept', async () => {
    const { id, path } = await articleOf('Chấm sai')
    for (const stars of ['', '0', '6', '5; DROP', '-1']) {
      const wrong = await someone().fill(`${path}/danh-gia`, { ...given, stars, reason: 'Hay lắm' })
      assert.deepEqual(
        [wrong.status, /Hãy chọn từ 1 đến 5 điểm/.test(wrong.text), /Hay lắm/.test(wrong.text)],
        [422, true, true],
        stars,
      )
    }
    const reader = someone()
    const form = await reader.hidden(`${path}/danh-gia`)
    wait(10)
    await act(district.writer, endArticle, { articleId: id, ended: 'withdrawn', why: 'Hết hạn' })
    assert.equal((await reader.send(`${path}/danh-gia`, { ...form, ...given, stars: '5' })).status, 409)
    assert.equal((await reader.get(`${path}/danh-gia`)).status, 409)
    assert.equal((await someone().get('/diem/huyen-dakrong?bai=999999')).status, 404)
    assert.equal((await someone().get('/diem/khong-co?bai=1')).status, 404)
  })
})
