import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plantOffice } from '../testing/office.ts'

const { owner, app, people, publish, browse, wait } = await plantOffice()
const desk = '/cong-thong-tin/nhuan-but'
const [editor, leader, deputy, stranger] = [people.editor, people.leader, people.deputy, people.stranger].map(browse) // prettier-ignore
const administrator = browse(people.administrator)
const idOf = async (text: string, ...values: string[]) =>
  (await owner.query<{ id: string }>(text, values)).rows[0]!.id

async function addAuthor(name: string, more: Record<string, string> = {}): Promise<string> {
  await editor!.post(`${desk}/tac-gia/moi`, { name, taxed: '1', ...more })
  return idOf('SELECT id FROM royalties.authors WHERE name = $1', name)
}
const lan = await addAuthor('Hồ Thị Lan', { taxCode: '8001234567' })
const minh = await addAuthor('Pả Minh', { taxed: '' })

const lineOf = (article: string) =>
  idOf(
    'SELECT id FROM royalties.proposals WHERE article_id = $1 ORDER BY proposed_at DESC, id DESC LIMIT 1',
    article,
  )
async function agreed(title: string, fields: Record<string, string>): Promise<string> {
  const article = await publish(title)
  const typed = { genre: 'phong-su-ky', why: 'Đi thực tế ba ngày', ...fields }
  assert.equal((await editor!.post(`${desk}/bai/${article}`, typed)).status, 303)
  const line = await lineOf(article)
  assert.equal((await leader!.post(`${desk}/dong-y`, { lines: line })).status, 303)
  return line
}
const november = `${desk}/bang-ke/thang/2026-11`
const close = async (path = november) =>
  leader!.post(path, { seen: /name="seen" value="(\w+)"/.exec((await leader!.get(path)).text)?.[1] ?? '' })

const first = await agreed('Phóng sự vùng biên', { coefficient: '10', author1: lan, percent1: '90', author2: minh, percent2: '10' }) // prettier-ignore
await agreed('Phóng sự chợ phiên', { coefficient: '1', author1: minh })

describe('a payment sheet', () => {
  it('shows what a month would pay, tax withheld from who is paid two million and more', async () => {
    const { text } = await leader!.get(november)
    for (const told of ['2.574.000', '2.106.000', '210.600', '1.895.400', '468.000']) assert.match(text, new RegExp(told)) // prettier-ignore
  })

  it('is closed by a leader of the authority, over the lines that they saw', async () => {
    assert.equal((await editor!.post(november)).status, 403)
    assert.equal((await stranger!.post(november)).status, 409, 'nothing of theirs')
    const moved = await leader!.post(november, { seen: 'điều khác' })
    assert.equal(moved.status, 409)
    assert.match(moved.text, /nay có 2 dòng/)
    assert.equal((await close(`${desk}/bang-ke/thang/2027-01`)).status, 422)
    assert.equal((await leader!.get(`${desk}/bang-ke/thang/2026-13`)).status, 404)

    const closed = await close()
    assert.equal(closed.status, 303)
    const { text } = await editor!.get(closed.location)
    assert.match(text, /Bằng chữ: Hai triệu ba trăm sáu mươi ba nghìn bốn trăm đồng/)
    assert.equal((await stranger!.get(closed.location)).status, 404)
    assert.equal((await stranger!.get(`${closed.location}/csv`)).status, 404)
    const csv = (await editor!.get(`${closed.location}/csv`)).text
    assert.match(csv, /1,Hồ Thị Lan,,8001234567,2106000,210600,1895400/)
    assert.match(csv, /,Cộng,,,2574000,210600,2363400/)
    assert.equal((await close()).status, 409, 'nothing is left')
  })

  it('never changes once it is closed, not even for its owner', async () => {
    for (const text of [
      `UPDATE royalties.proposals SET amount = 1 WHERE id = '${first}'`,
      `UPDATE royalties.proposals SET sheet_id = NULL WHERE id = '${first}'`,
      'UPDATE royalties.payments SET tax = 0, net = gross',
      'DELETE FROM royalties.shares',
    ])
      await assert.rejects(owner.query(text), text)
    assert.equal((await app.query('SELECT FROM royalties.payments')).rowCount, 0, 'nothing outside the wall')
    const { rows } = await owner.query<{ reads: boolean }>(
      "SELECT bool_or(has_table_privilege('krong_public', c.oid, 'SELECT')) AS reads FROM pg_class c WHERE relnamespace = 'royalties'::regnamespace AND relkind = 'r'",
    )
    assert.equal(rows[0]!.reads, false, 'and never anything to the public')
  })

  it('is put right by a line of a later one that holds the difference for each', async () => {
    const page = `${desk}/dong/${first}/dieu-chinh`
    assert.match((await editor!.get(page)).text, /value="10"/)
    const same = await editor!.post(page, { coefficient: '10', why: 'Như cũ', author1: lan, percent1: '90', author2: minh, percent2: '10' }) // prettier-ignore
    assert.equal(same.status, 422)
    assert.match(same.text, /không có gì để điều chỉnh/)
    const right = { coefficient: '5', why: 'Chấm nhầm hệ số', author1: lan }
    assert.equal((await stranger!.post(page, right)).status, 404)
    assert.equal((await editor!.post(page, right)).status, 303)
    assert.equal((await editor!.post(page, right)).status, 409, 'one at a time')
    const line = await idOf('SELECT id FROM royalties.proposals WHERE corrects = $1', first)
    assert.equal((await editor!.get(`${desk}/dong/${line}/dieu-chinh`)).status, 200)
    assert.equal((await editor!.post(`${desk}/dong/${line}/dieu-chinh`, right)).status, 409)

    wait(30)
    assert.equal((await deputy!.post(`${desk}/dong-y`, { lines: line })).status, 303)
    const next = await close(`${desk}/bang-ke/thang/2026-12`)
    const csv = (await editor!.get(`${next.location}/csv`)).text
    assert.match(csv, /Hồ Thị Lan,,8001234567,-936000,0,-936000/)
    assert.match(csv, /Pả Minh,,,-234000,0,-234000/)
    const again = await editor!.post(page, { ...right, coefficient: '6' })
    assert.equal(again.status, 303, 'a second correction counts from the first')
    const { rows } = await owner.query<{ amount: string }>(
      'SELECT amount::text FROM royalties.proposals WHERE corrects = $1 AND decided IS NULL',
      [first],
    )
    assert.equal(rows[0]!.amount, '234000')
  })
})

describe('the figures of the law', () => {
  it('are added by the administrator of the instance and hold for what is published from their day on', async () => {
    const figure = {
      figure: 'base-salary',
      value: '2.530.000',
      validFrom: '1/12/2026',
      source: 'NĐ thử/2026',
    }
    assert.equal((await leader!.post(`${desk}/muc`, figure)).status, 403)
    const wrong = await administrator.post(`${desk}/muc`, { ...figure, value: 'nhiều' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.text, /value="nhiều"/)
    assert.match(wrong.text, /Ghi một số nguyên/)
    assert.equal((await administrator.post(`${desk}/muc`, figure)).status, 303)
    const line = await agreed('Sau khi tăng lương', { coefficient: '1', author1: lan })
    assert.match((await leader!.get(`${desk}/dong/${line}`)).text, /253\.000 đồng/)
    const over = await administrator.post(`${desk}/muc`, { ...figure, figure: 'tax-percent', value: '200' })
    assert.equal(over.status, 422)
  })

  it('give a genre its range; one of nothing is not paid any more', async () => {
    const range = {
      genre: 'Tin',
      least: '0,5',
      most: '8',
      genreFrom: '1/12/2026',
      genreSource: 'Quy chế huyện',
    }
    assert.equal((await editor!.post(`${desk}/muc/the-loai`, range)).status, 403)
    assert.equal((await administrator.post(`${desk}/muc/the-loai`, { ...range, least: '9' })).status, 422)
    assert.equal((await administrator.post(`${desk}/muc/the-loai`, range)).status, 303)
    const article = await publish('Khung mới')
    assert.match((await editor!.get(`${desk}/bai/${article}`)).text, /Tin \(hệ số 0,5–8\)/)
    const ended = { ...range, genre: 'Tranh, đồ họa', least: '0', most: '0' }
    assert.equal((await administrator.post(`${desk}/muc/the-loai`, ended)).status, 303)
    assert.doesNotMatch((await editor!.get(`${desk}/bai/${article}`)).text, /Tranh, đồ họa \(/)
  })
})
