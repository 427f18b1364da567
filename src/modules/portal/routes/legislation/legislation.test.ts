import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTyped } from '#kit/typed-text/index.ts'
import {
  answerRemark,
  approveEdition,
  draftConsultation,
  draftDocument,
  endDocument,
  type EnteredFacts,
  forceConsultation,
  submitEdition,
} from '#modules/legislation/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { siteOf } from '../../testing/browser.ts'
import { type Desk, plantTree } from '../../testing/tree.ts'

const { transactor, owner } = await testDatabase()
const { act, district, taLong, baNang } = await plantTree(transactor)
const browse = siteOf(transactor)
const reader = browse({ kind: 'visitor' })
const day = (text: string) => Temporal.PlainDate.from(text)

const someFacts = (reference: string, more: Partial<EnteredFacts> = {}): EnteredFacts => ({
  reference,
  issuedOn: day('2024-03-05'),
  issuer: 'UBND huyện',
  signerName: 'Hồ Văn Ký',
  signerTitle: 'Chủ tịch',
  kind: 'quyet-dinh',
  field: '',
  abstract: `Về ${reference}`,
  effectiveFrom: day('2024-03-15'),
  endsOn: null,
  endWhy: '',
  body: readTyped('Điều 1. Một\n\nNội dung.\n\nĐiều 2. Hai\n\nĐiều 3. Ba'),
  relations: {},
  correction: '',
  ...more,
})
async function publish(at: Desk, facts: EnteredFacts) {
  const { documentId, editionId } = await act(at.writer, draftDocument, { facts })
  await act(at.writer, submitEdition, { editionId })
  await act(at.second, approveEdition, { editionId })
  const { rows } = await owner.query<{ name: string }>(
    `SELECT slug || '-' || number AS name FROM legislation.legal_documents WHERE id = '${documentId}'`,
  )
  return { documentId, name: rows[0]!.name }
}

describe('the public pages of legal documents', () => {
  it('list on each site its own documents and those of the authority above, marked, and nobody’s drafts', async () => {
    await publish(district, someFacts('01/2024/QĐ-UBND', { abstract: 'Của huyện' }))
    await publish(taLong, someFacts('02/2024/QĐ-UBND', { abstract: 'Của Tà Long' }))
    await act(taLong.writer, draftDocument, { facts: someFacts('03/2024/QĐ-UBND', { abstract: 'Nháp kín' }) })
    const [home, commune, other] = [
      await reader.get('/van-ban-phap-luat'),
      await reader.get('/trang/ta-long/van-ban-phap-luat'),
      await reader.get('/trang/ba-nang/van-ban-phap-luat'),
    ]
    const shows = ({ text }: { text: string }) => [
      /Của huyện/.test(text),
      /Của Tà Long/.test(text),
      /của cấp trên/.test(text),
      /Nháp kín/.test(text),
    ]
    assert.deepEqual([shows(home), shows(commune), shows(other)], [[true, false, false, false], [true, true, true, false], [true, false, true, false]]) // prettier-ignore
    const feed = await reader.get('/trang/ta-long/van-ban-phap-luat/rss.xml')
    assert.match(feed.text, /Của Tà Long/)
    assert.doesNotMatch(feed.text, /Nháp kín/)
    assert.match((await reader.get('/van-ban-phap-luat?q=cua+huyen')).text, /Của huyện/)
    assert.match((await reader.get('/van-ban-phap-luat?q=khongcogi')).text, /Không tìm thấy/)
    for (const query of [
      'sau=x',
      'sau=2024-99-99.1',
      'nam=abc',
      'hieu-luc=%27',
      'ngay=32/13/2024',
      'q=%00%3Cscript%3E',
    ])
      assert.equal((await reader.get(`/van-ban-phap-luat?${query}`)).status, 200, query)
  })

  it('say before all else whether a document holds, today or on another day, and lead to what replaced it', async () => {
    const old = await publish(
      district,
      someFacts('10/2020/QĐ-UBND', { issuedOn: day('2020-01-01'), effectiveFrom: day('2020-01-10') }),
    )
    const fresh = await publish(
      district,
      someFacts('11/2024/QĐ-UBND', { relations: { replaces: '10/2020/QĐ-UBND' } }),
    )
    const page = await reader.get(`/van-ban-phap-luat/${old.name}`)
    assert.match(page.text, /Văn bản này đã hết hiệu lực từ 15\/3\/2024/)
    assert.ok(page.text.includes(`href="/van-ban-phap-luat/${fresh.name}"`))
    assert.match(
      (await reader.get(`/van-ban-phap-luat/${old.name}?ngay=14/3/2024`)).text,
      /Vào ngày 14\/3\/2024, văn bản này có hiệu lực/,
    )
    assert.match(page.text, /id="dieu-2"/)
    assert.match(
      (await reader.get(`/van-ban-phap-luat/${old.name}/ban-in`)).text,
      /Văn bản này đã hết hiệu lực/,
    )
    assert.match((await reader.get('/van-ban-phap-luat?hieu-luc=ended')).text, /10\/2020/)
    assert.doesNotMatch(
      (await reader.get('/van-ban-phap-luat?hieu-luc=ended&ngay=1/1/2022')).text,
      /10\/2020\/QĐ-UBND<\/a>/,
    )
  })

  it('tell the whole line of those that replaced one another, on each of them, with the day of each', async () => {
    const of = (number: string, from: string, replaces?: string) =>
      publish(
        baNang,
        someFacts(number, {
          issuedOn: day(from),
          effectiveFrom: day(from),
          relations: replaces ? { replaces } : {},
        }),
      )
    const first = await of('1/2015/QĐ-UBND', '2015-02-01')
    const second = await of('2/2018/QĐ-UBND', '2018-03-01', '1/2015/QĐ-UBND')
    const third = await of('3/2022/QĐ-UBND', '2022-04-01', '2/2018/QĐ-UBND')
    for (const { name } of [first, second, third]) {
      const { text } = await reader.get(`/trang/ba-nang/van-ban-phap-luat/${name}`)
      const [, chain = ''] = /Các bản thay thế nhau<\/h2>([^]*?)<\/ol>/.exec(text) ?? []
      assert.match(chain, /1\/2015[^]*1\/2\/2015[^]*2\/2018[^]*1\/3\/2018[^]*3\/2022[^]*Còn hiệu lực/)
      assert.equal(chain.match(/Còn hiệu lực/g)?.length, 1)
    }
  })

  it('have one address, lead from other sites to their home, and answer to each ending', async () => {
    const law = await publish(taLong, someFacts('20/2024/QĐ-UBND'))
    const number = /\d+$/.exec(law.name)![0]
    for (const [from, to] of [
      [`/van-ban-phap-luat/${law.name}`, `/trang/ta-long/van-ban-phap-luat/${law.name}`],
      [`/trang/ba-nang/van-ban-phap-luat/${law.name}`, `/trang/ta-long/van-ban-phap-luat/${law.name}`],
      [`/trang/ta-long/van-ban-phap-luat/khac-${number}`, `/trang/ta-long/van-ban-phap-luat/${law.name}`],
    ]) {
      const moved = await reader.get(from!)
      assert.deepEqual([moved.status, moved.location], [301, to])
    }
    const at = `/trang/ta-long/van-ban-phap-luat/${law.name}`
    assert.equal((await reader.get(at)).status, 200)
    for (const path of [
      '/van-ban-phap-luat/khong-co-99999',
      '/van-ban-phap-luat/khong-so',
      `${at}/tep/0`,
      `${at}/tep/x`,
    ])
      assert.equal((await reader.get(path)).status, 404, path)
    await act(taLong.second, endDocument, { documentId: law.documentId, ended: 'withdrawn', why: 'Thu hồi' })
    const kept = await reader.get(at)
    assert.deepEqual(
      [kept.status, /Thu hồi/.test(kept.text), /Nội dung\./.test(kept.text)],
      [200, true, true],
    )
    const wrong = await publish(taLong, someFacts('21/2024/QĐ-UBND'))
    await act(taLong.second, endDocument, { documentId: wrong.documentId, ended: 'error', why: 'Đăng nhầm' })
    const gone = await reader.get(`/trang/ta-long/van-ban-phap-luat/${wrong.name}`)
    assert.deepEqual(
      [gone.status, /Đăng nhầm/.test(gone.text), /Nội dung\./.test(gone.text)],
      [410, true, false],
    )
  })

  it('run no script that stands in a field', async () => {
    const evil = '<script>alert(1)</script>'
    const facts = someFacts(`30/${evil}`, {
      abstract: `"><img src=x onerror=alert(1)>${evil}`,
      issuer: evil,
      signerName: evil,
      body: readTyped(`Điều 1. ${evil}\n\n[x](javascript:alert(1))`),
      relations: { 'based-on': `javascript:alert(1) ${evil}` },
    })
    const law = await publish(baNang, facts)
    for (const path of [
      '/trang/ba-nang/van-ban-phap-luat',
      `/trang/ba-nang/van-ban-phap-luat/${law.name}`,
      '/trang/ba-nang/van-ban-phap-luat/rss.xml',
    ]) {
      const { text } = await reader.get(path)
      assert.doesNotMatch(text, /<script>alert|<img src=x|href="javascript/, path)
      assert.match(text, /&lt;script/, path)
    }
  })
})

describe('the public pages of consultations', () => {
  async function openedDraft(at: Desk, title: string) {
    const today = await transactor.read({ kind: 'visitor' }, async (from) => from.today)
    const text = {
      kind: 'normative',
      title,
      lead: '',
      body: readTyped('Điều 1. Một\n\nĐiều 2. Hai'),
      opensOn: today,
      closesOn: today.add({ days: 30 }),
      shortWhy: '',
    } as const
    const id = await act(at.writer, draftConsultation, { text })
    await act(at.writer, forceConsultation, { id, why: 'Một người trực' })
    const { rows } = await owner.query<{ name: string }>(
      `SELECT slug || '-' || number AS name FROM legislation.consultations WHERE id = '${id}'`,
    )
    return { id, page: `/trang/ta-long/lay-y-kien/${rows[0]!.name}` }
  }

  it('take a remark without an account, show it with its answer, never the contact', async () => {
    const { page } = await openedDraft(taLong, 'Quy ước vệ sinh đường thôn')
    assert.match((await reader.get('/trang/ta-long/lay-y-kien')).text, /Quy ước vệ sinh đường thôn/)
    const draft = await reader.get(page)
    assert.ok(draft.text.includes(`${page}/gop-y?dieu=dieu-2`))
    const form = await reader.get(`${page}/gop-y?dieu=dieu-2`)
    const key = /name="key" value="([0-9a-f-]{36})"/.exec(form.text)![1]!
    const remark = {
      key,
      article: 'dieu-2',
      said: 'Xin lùi ngày',
      name: 'Hồ Thị Nhung',
      contact: '0912345678',
      website: '',
    }
    const short = await reader.post(`${page}/gop-y`, { ...remark, said: '' })
    assert.equal(short.status, 422)
    assert.match(short.text, /Hãy viết ý kiến của bạn/)
    assert.match(short.text, /value="0912345678"/, 'nothing typed is lost')
    const sent = await reader.post(`${page}/gop-y`, remark)
    assert.deepEqual([sent.status, sent.location], [303, page], sent.text)
    await reader.post(`${page}/gop-y`, { ...remark, key: '', said: 'Từ máy', website: 'http://spam.example' })
    assert.doesNotMatch((await reader.get(page)).text, /Xin lùi ngày/, 'not before an official has read it')
    const { rows } = await owner.query<{ id: string; said: string }>(
      'SELECT id, said FROM legislation.remarks',
    )
    assert.deepEqual(
      rows.map(({ said }) => said),
      ['Xin lùi ngày'],
      'what a machine sent is not kept',
    )
    await act(taLong.writer, answerRemark, {
      id: rows[0]!.id as never,
      status: 'accepted',
      answer: 'Đồng ý lùi một tuần.',
    })
    const told = await reader.get(page)
    assert.match(told.text, /Xin lùi ngày/)
    assert.match(told.text, /Tiếp thu[\s\S]*Đồng ý lùi một tuần/)
    assert.doesNotMatch(told.text, /0912345678|Hồ Thị Nhung/)
  })

  it('refuse a flood from one address with a clear answer, and stay open for reading', async () => {
    const { page } = await openedDraft(taLong, 'Dự thảo bị dội')
    const statuses: number[] = []
    for (let at = 0; at < 40; at++)
      statuses.push((await reader.post(`${page}/gop-y`, { said: `Ý kiến ${at}`, website: '' })).status)
    assert.ok(statuses.filter((status) => status === 303).length <= 30)
    assert.equal(statuses.at(-1), 429)
    assert.equal((await reader.get(page)).status, 200)
  })

  it('show no draft consultation, whoever guesses its address', async () => {
    const today = await transactor.read({ kind: 'visitor' }, async (from) => from.today)
    const text = {
      kind: 'other',
      title: 'Chưa mở',
      lead: '',
      body: readTyped('Điều 1.'),
      opensOn: today,
      closesOn: today.add({ days: 9 }),
      shortWhy: '',
    } as const
    const id = await act(district.writer, draftConsultation, { text })
    const { rows } = await owner.query<{ name: string }>(
      `SELECT slug || '-' || number AS name FROM legislation.consultations WHERE id = '${id}'`,
    )
    assert.equal((await reader.get(`/lay-y-kien/${rows[0]!.name}`)).status, 404)
    assert.equal(
      (await reader.post(`/lay-y-kien/${rows[0]!.name}/gop-y`, { said: 'thử xem' })).status >= 400,
      true,
    )
    assert.doesNotMatch((await reader.get('/lay-y-kien')).text, /Chưa mở/)
  })
})
