import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plantOffice } from '../testing/office.ts'

const { owner, people, publish, browse, wait } = await plantOffice()
const desk = '/cong-thong-tin/nhuan-but'
const [editor, leader, deputy, administrator] = [people.editor, people.leader, people.deputy, people.administrator].map(browse) // prettier-ignore
const idOf = async (text: string, ...values: string[]) =>
  (await owner.query<{ id: string }>(text, values)).rows[0]!.id

async function addAuthor(name: string, more: Record<string, string> = {}): Promise<string> {
  assert.equal((await editor!.post(`${desk}/tac-gia/moi`, { name, taxed: '1', ...more })).status, 303)
  return idOf('SELECT id FROM royalties.authors WHERE name = $1', name)
}
async function propose(title: string, author1: string, coefficient = '1'): Promise<string> {
  const article = await publish(title)
  const asked = { genre: 'bai', coefficient, why: 'Tự viết', author1 }
  assert.equal((await editor!.post(`${desk}/bai/${article}`, asked)).status, 303)
  return idOf('SELECT id FROM royalties.proposals WHERE article_id = $1', article)
}
const agree = async (lines: string) =>
  assert.equal((await leader!.post(`${desk}/dong-y`, { lines })).status, 303)
const sheetOf = (month: string) => `${desk}/bang-ke/thang/${month}`
const seenOn = async (path: string) => /name="seen" value="(\w+)"/.exec((await leader!.get(path)).text)![1]!

describe('who is paid', () => {
  it('is entered and changed by somebody else, and stays who they were when a fee was proposed', async () => {
    const own = { name: 'Hồ Phó', accountId: people.deputy.accountId }
    const alone = await deputy!.post(`${desk}/tac-gia/moi`, own)
    assert.equal(alone.status, 403, 'nobody enters themselves, untaxed')
    const chief = await addAuthor(own.name, { accountId: own.accountId })
    const other = await addAuthor('Hồ Thị Lan')
    const line = await propose('Của phó chủ tịch', chief)

    const page = `${desk}/tac-gia/${chief}`
    const untaxed = await deputy!.post(page, { ...own, penName: 'Bút Đỏ' })
    assert.equal(untaxed.status, 403, 'nor ends their own tax')
    assert.match(untaxed.text, /của chính ông\/bà do người khác nhập và sửa/)
    assert.match(untaxed.text, /value="Bút Đỏ"/)
    assert.equal((await deputy!.post(page, { name: own.name, taxed: '1' })).status, 403, 'nor leaves the row')
    const taken = { name: 'Hồ Thị Lan', accountId: own.accountId, taxed: '1' }
    assert.equal((await deputy!.post(`${desk}/tac-gia/${other}`, taken)).status, 403, 'nor takes another')

    assert.equal((await editor!.post(page, { name: own.name, taxed: '1' })).status, 303)
    assert.equal((await deputy!.post(`${desk}/dong-y`, { lines: line })).status, 403)
    assert.match((await deputy!.get(`${desk}/dong/${line}`)).text, /Ông\/bà được hưởng dòng này/)
    assert.match((await deputy!.get(`${desk}/cua-toi`)).text, /Của phó chủ tịch/)
  })

  it('later by an account does not agree to what was proposed before either', async () => {
    const author = await addAuthor('Côn Thêm')
    const line = await propose('Trước khi có tài khoản', author)
    const known = { name: 'Côn Thêm', taxed: '1', accountId: people.leader.accountId }
    assert.equal((await editor!.post(`${desk}/tac-gia/${author}`, known)).status, 303)
    assert.equal((await leader!.post(`${desk}/dong-y`, { lines: line })).status, 403)
  })
})

describe('a sheet that nobody closed yet', () => {
  it('is closed over the sums that the leader saw, not only over as many lines', async () => {
    const writer = await addAuthor('Pả Viết')
    await agree(await propose('Phóng sự dài', writer, '10'))
    const november = sheetOf('2026-11')
    const seen = await seenOn(november)
    assert.equal((await editor!.post(`${desk}/tac-gia/${writer}`, { name: 'Pả Viết' })).status, 303)
    const moved = await leader!.post(november, { seen })
    assert.equal(moved.status, 409)
    assert.match(moved.text, /các dòng hoặc số tiền đã đổi/)
    assert.equal((await leader!.post(november, { seen: await seenOn(november) })).status, 303)
  })

  it('says of money that is taken back that its tax is not reckoned again', async () => {
    const told = /thuế đã khấu trừ ở bảng kê trước không được tính lại ở đây/
    const writer = await addAuthor('Côn Hoàn')
    const line = await propose('Chấm nhầm', writer, '10')
    await agree(line)
    const november = sheetOf('2026-11')
    const shown = await leader!.get(november)
    assert.doesNotMatch(shown.text, told)
    assert.equal((await leader!.post(november, { seen: await seenOn(november) })).status, 303)

    const right = { coefficient: '1', why: 'Chấm nhầm hệ số', author1: writer }
    assert.equal((await editor!.post(`${desk}/dong/${line}/dieu-chinh`, right)).status, 303)
    await agree(await idOf('SELECT id FROM royalties.proposals WHERE corrects = $1', line))
    assert.match((await leader!.get(november)).text, told)
    const closed = await leader!.post(november, { seen: await seenOn(november) })
    assert.match((await leader!.get(closed.location)).text, told)
  })
})

describe('a figure of the law', () => {
  it('of nothing or beyond all money is refused, and a unit of nothing is proposed for nobody', async () => {
    const writer = await addAuthor('Hồ Ít')
    const figure = { figure: 'base-salary', value: '0', validFrom: '1/12/2026', source: 'NĐ thử/2026' }
    for (const wrong of [
      figure,
      { ...figure, figure: 'unit-percent' },
      { ...figure, value: '1.000.000.000.001' },
      { ...figure, figure: 'tax-from', value: '99999999999999999999' },
    ]) {
      const answer = await administrator!.post(`${desk}/muc`, wrong)
      assert.equal(answer.status, 422, `${wrong.figure} ${wrong.value}`)
      assert.match(answer.text, /phải lớn hơn 0/)
      assert.match(answer.text, new RegExp(`value="${wrong.value}"`))
    }
    assert.equal((await administrator!.post(`${desk}/muc`, { ...figure, figure: 'tax-percent' })).status, 303)
    assert.equal((await administrator!.post(`${desk}/muc`, { ...figure, value: '4' })).status, 303)
    wait(30)
    const article = await publish('Một đơn vị là không')
    const asked = { genre: 'bai', coefficient: '1', why: 'Tự viết', author1: writer }
    const refused = await editor!.post(`${desk}/bai/${article}`, asked)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /một đơn vị hệ số là 0 đồng/)
  })
})
