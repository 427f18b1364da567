import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plantOffice } from '../testing/office.ts'

const { owner, people, draft, publish, browse } = await plantOffice()
const desk = '/cong-thong-tin/nhuan-but'
const [editor, leader, deputy, stranger] = [people.editor, people.leader, people.deputy, people.stranger].map(browse) // prettier-ignore
const idOf = async (text: string, ...values: string[]) =>
  (await owner.query<{ id: string }>(text, values)).rows[0]!.id

async function addAuthor(name: string, more: Record<string, string> = {}): Promise<string> {
  assert.equal((await editor!.post(`${desk}/tac-gia/moi`, { name, taxed: '1', ...more })).status, 303)
  return idOf('SELECT id FROM royalties.authors WHERE name = $1', name)
}
const lan = await addAuthor('Hồ Thị Lan', { penName: 'Lan Rừng', taxCode: '8001234567' })
const chief = await addAuthor('Hồ Phó', { accountId: people.deputy.accountId })

const asked = (author: string, more: Record<string, string> = {}) => ({
  genre: 'tin',
  coefficient: '1,5',
  why: 'Tin tự viết tại thôn',
  author1: author,
  percent1: '',
  ...more,
})
const lineOf = (article: string) =>
  idOf('SELECT id FROM royalties.proposals WHERE article_id = $1 ORDER BY proposed_at DESC LIMIT 1', article)
async function propose(title: string, fields: Record<string, string>) {
  const article = await publish(title)
  assert.equal((await editor!.post(`${desk}/bai/${article}`, fields)).status, 303)
  return { article, line: await lineOf(article) }
}

describe('a fee for an article', () => {
  it('is proposed for what was public, and says what it is worth', async () => {
    const { line } = await propose('Mở đường vào thôn Vôi', asked(lan))
    const { text } = await leader!.get(`${desk}/dong/${line}`)
    assert.match(text, /351\.000 đồng/)
    assert.match(text, /Lan Rừng/)
    assert.match((await leader!.get(desk)).text, /Chờ ông\/bà đồng ý/)
  })

  it('leaves the list of what nobody proposed a fee for yet', async () => {
    const article = await publish('Chưa ai chấm')
    const unpaid = async () => (await editor!.get(`${desk}?chua=1`)).text
    assert.match(await unpaid(), /Chưa ai chấm/)
    assert.equal((await editor!.post(`${desk}/bai/${article}`, asked(lan))).status, 303)
    const { text } = await editor!.get(desk)
    assert.match(text, /Chưa ai chấm/)
    assert.doesNotMatch((await unpaid()).split('Bài đã đăng')[1]!, /Chưa ai chấm/)
    assert.match((await editor!.get(`${desk}?so=9`)).text, /Không còn bài nào/)
  })

  it('names the author whose name stands below the article', async () => {
    const article = await publish('Bài ký tên', 'Lan Rừng')
    assert.match((await editor!.get(`${desk}/bai/${article}`)).text, new RegExp(`value="${lan}" selected`))
  })

  it('is not for a draft, nor for an article of another authority', async () => {
    const { articleId } = await draft('Chưa đăng')
    const early = await editor!.post(`${desk}/bai/${articleId}`, asked(lan))
    assert.equal(early.status, 404)
    assert.match(early.text, /đã từng đăng/)
    const article = await publish('Của huyện')
    assert.equal((await stranger!.get(`${desk}/bai/${article}`)).status, 404)
    assert.equal((await stranger!.post(`${desk}/bai/${article}`, asked(lan))).status, 404)
  })

  it('says what is wrong and keeps what was typed', async () => {
    const article = await publish('Gõ sai')
    const typed = asked(lan, { coefficient: 'nhiều', percent1: '60', author2: chief, percent2: '30', why: 'Có ảnh' }) // prettier-ignore
    const wrong = await editor!.post(`${desk}/bai/${article}`, typed)
    assert.equal(wrong.status, 422)
    for (const kept of [/value="nhiều"/, /value="60"/, />Có ảnh<\/textarea>/, /Ghi hệ số bằng số/])
      assert.match(wrong.text, kept)
    const outside = await editor!.post(`${desk}/bai/${article}`, { ...typed, coefficient: '99', percent2: '40' }) // prettier-ignore
    assert.match(outside.text, /Hệ số của “Tin” từ 0,1 đến 10/)
    const sum = await editor!.post(`${desk}/bai/${article}`, { ...typed, coefficient: '2' })
    assert.match(sum.text, /Tổng các phần trăm là 90/)
    const nobody = await editor!.post(`${desk}/bai/${article}`, asked(''))
    assert.match(nobody.text, /Chọn ít nhất một người hưởng/)
  })

  it('is paid once for a genre', async () => {
    const { article } = await propose('Hai lần', asked(lan))
    const again = await editor!.post(`${desk}/bai/${article}`, asked(chief))
    assert.equal(again.status, 409)
    assert.match(again.text, /đã có đề nghị thể loại “Tin”/)
    assert.equal((await editor!.post(`${desk}/bai/${article}`, asked(lan, { genre: 'anh' }))).status, 303)
  })
})

describe('the consent to a fee', () => {
  it('is another leader’s: not an editor’s, not the proposer’s, not of who is paid, not a stranger’s', async () => {
    const { line } = await propose(
      'Ai đồng ý',
      asked(lan, { author2: chief, percent1: '70', percent2: '30' }),
    )
    assert.equal((await editor!.post(`${desk}/dong-y`, { lines: line })).status, 403)
    const own = await deputy!.post(`${desk}/dong-y`, { lines: line })
    assert.equal(own.status, 403)
    assert.match(own.text, /Ông\/bà được hưởng dòng này/)
    assert.equal((await stranger!.post(`${desk}/dong-y`, { lines: line })).status, 404)
    assert.equal((await leader!.post(`${desk}/dong-y`, { lines: line })).status, 303)
    const late = await leader!.post(`${desk}/dong-y`, { lines: line })
    assert.match(late.text, /đã được quyết định/)
    const article = await publish('Lãnh đạo đề nghị')
    assert.equal((await leader!.post(`${desk}/bai/${article}`, asked(lan))).status, 303)
    const self = await leader!.post(`${desk}/dong-y`, { lines: await lineOf(article) })
    assert.match(self.text, /Ông\/bà là người đề nghị/)
  })

  it('is given to several lines or to none', async () => {
    const [one, other] = [await propose('Nhiều 1', asked(lan)), await propose('Nhiều 2', asked(chief))]
    const mixed = await deputy!.post(`${desk}/dong-y`, { lines: [one.line, other.line] })
    assert.equal(mixed.status, 403)
    const { rows } = await owner.query('SELECT FROM royalties.proposals WHERE id = $1 AND decided IS NULL', [one.line]) // prettier-ignore
    assert.equal(rows.length, 1)
    assert.equal((await leader!.post(`${desk}/dong-y`, { lines: [one.line, other.line] })).status, 303)
    assert.equal((await leader!.post(`${desk}/dong-y`)).status, 422)
  })

  it('may be withheld with a reason; then it is proposed anew', async () => {
    const { article, line } = await propose('Trả lại', asked(lan))
    const empty = await leader!.post(`${desk}/dong/${line}/tra-lai`, { why: '' })
    assert.equal(empty.status, 422)
    const why = { why: 'Hệ số cao so với bài ngắn' }
    assert.equal((await leader!.post(`${desk}/dong/${line}/tra-lai`, why)).status, 303)
    assert.match((await editor!.get(`${desk}/dong/${line}`)).text, /Hệ số cao so với bài ngắn/)
    assert.equal((await editor!.post(`${desk}/bai/${article}`, asked(lan, { coefficient: '1' }))).status, 303)
  })
})

describe('who reads fees', () => {
  it('is the authority’s editors; everybody else reads their own lines only', async () => {
    const writer = await addAuthor('Côn Việc', { accountId: people.specialist.accountId })
    await propose('Của chuyên viên', asked(writer))
    await propose('Của người khác', asked(lan))
    const specialist = browse(people.specialist)
    const { text } = await specialist.get(desk)
    assert.match(text, /Của chuyên viên/)
    assert.doesNotMatch(text, /Của người khác|8001234567/)
    for (const path of ['/bang-ke', '/tac-gia', `/tac-gia/${lan}`, '/muc', '/bang-ke/thang/2026-11'])
      assert.equal((await specialist.get(desk + path)).status, 403, path)
    assert.doesNotMatch((await stranger!.get(`${desk}/tac-gia`)).text, /Hồ Thị Lan/)
    assert.equal((await stranger!.get(`${desk}/tac-gia/${lan}`)).status, 404)
    assert.equal((await stranger!.post(`${desk}/tac-gia/${lan}`, { name: 'Kẻ lạ' })).status, 404)
  })

  it('is told what is wrong with an author, and an account belongs to one', async () => {
    const wrong = await editor!.post(`${desk}/tac-gia/moi`, { name: 'Hồ Văn A', taxCode: '12' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="Hồ Văn A"/)
    const taken = await editor!.post(`${desk}/tac-gia/moi`, { name: 'Trùng', accountId: people.deputy.accountId }) // prettier-ignore
    assert.equal(taken.status, 409)
    const kept = await editor!.post(`${desk}/tac-gia/${lan}`, { name: 'Hồ Thị Lan', penName: 'Lan', taxCode: '8001234567', taxed: '1' }) // prettier-ignore
    assert.equal(kept.status, 303)
  })
})
