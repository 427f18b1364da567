import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withoutSender } from './without-sender.ts'

const nobody = { name: '', phone: '', email: '', identityPaper: '', residence: '' }
const mai = { name: 'Hồ Thị Mai', phone: '0912345678', email: 'mai.ho@vi-du.vn', identityPaper: '045099000111', residence: 'Bản Kè, xã Tà Long' } // prettier-ignore

it('who wrote to an office is left out of what it wrote, others and the office stay', () => {
  for (const [said, open] of [
    ['Kính gửi bà HO THI MAI, số 0912.345.678.', 'Kính gửi bà […], số […].'],
    ['Gọi +84 912 345 678 hoặc 84912345678 (0912345678).', 'Gọi […] hoặc […] ([…]).'],
    ['Thư tới Mai.Ho@vi-du.vn; CCCD 045 099 000 111', 'Thư tới […]; CCCD […]'],
    ['Thư tới mai.ho@vi-du.vn.', 'Thư tới […].'],
    ['Gửi về bản Kè - xã Tà Long; đường vào bản Kè', 'Gửi về […]; đường vào bản Kè'],
    ['Gặp ông Hồ Văn Năm, 0912 345 679, 0233 3886 123.', 'Gặp ông Hồ Văn Năm, 0912 345 679, 0233 3886 123.'],
    ['Biên nhận 1091234567812, thư maiXho@vi-du.vn', 'Biên nhận 1091234567812, thư maiXho@vi-du.vn'],
    ['Thư h-mai.ho@vi-du.vn, a.mai.ho@vi-du.vn, hmai.ho@vi-du.vn, mai.ho@vi-du.vn.com', 'Thư h-mai.ho@vi-du.vn, a.mai.ho@vi-du.vn, hmai.ho@vi-du.vn, mai.ho@vi-du.vn.com'], // prettier-ignore
  ] as const)
    assert.equal(withoutSender(said, mai), open)
})

it('a village alone tells nobody and stays', () => {
  assert.equal(withoutSender('Đường vào Bản Kè', { ...nobody, residence: 'Bản Kè' }), 'Đường vào Bản Kè')
})

it('somebody who left a landline and no more is left out by it, with or without the code of the country', () => {
  for (const phone of ['0233 3886 123', '84 233 3886 123', '+842333886123']) {
    const sender = { ...nobody, name: 'Mai', phone }
    assert.equal(withoutSender('Mai ơi, gọi (0233) 3886123.', sender), 'Mai ơi, gọi […].')
    assert.equal(withoutSender('Gọi 0233 3886123 (02333886123).', sender), 'Gọi […] ([…]).')
  }
})

it('words of the office stay, also where a name has their letters', () => {
  for (const [name, said, open] of [
    ['Hồ Sơ', 'Hồ sơ gồm hai bản. Kính gửi ông Hồ Sơ, HỒ SƠ, Ho So: nộp hồ sơ.', 'Hồ sơ gồm hai bản. Kính gửi ông […], […], […]: nộp hồ sơ.'], // prettier-ignore
    ['Lê Phí', 'LỆ PHÍ, Lệ Phí, lệ phí: 0 đồng. Gửi Lê Phí.', 'LỆ PHÍ, Lệ Phí, lệ phí: 0 đồng. Gửi […].'],
    ['Lý Do', 'Lý do: thiếu giấy. Ông Lý Do ghi lý do.', 'Lý do: thiếu giấy. Ông […] ghi lý do.'],
    ['Người dân', 'NGƯỜI DÂN, Người Dân và người dân', 'NGƯỜI DÂN, Người Dân và người dân'],
    ['cong dan', 'CÔNG DÂN, Cong Dan', 'CÔNG DÂN, Cong Dan'],
    ['Trần Thị Hoà', 'Gửi Trần Thị Hòa, Trần Thị Hoa, trần thị hòa', 'Gửi […], Trần Thị Hoa, trần thị hòa'],
    ['ho thi mai', 'Bà Hồ Thị Mai, họ thì mãi không đến', 'Bà […], họ thì mãi không đến'],
    ['Ho So', 'HỒ SƠ của Ho So', 'HỒ SƠ của […]'],
  ] as const)
    assert.equal(withoutSender(said, { ...nobody, name }), open)
})
