import assert from 'node:assert/strict'
import { it } from 'node:test'
import { withoutSender } from './without-sender.ts'

const mai = { name: 'Hồ Thị Mai', phone: '0912345678', email: 'mai.ho@vi-du.vn', identityPaper: '045099000111' } // prettier-ignore

it('who wrote to an office is left out of what it wrote, others and the office stay', () => {
  for (const [said, open] of [
    ['Kính gửi bà HO THI MAI, số 0912.345.678.', 'Kính gửi bà […], số […].'],
    ['Gọi +84 912 345 678 hoặc 84912345678.', 'Gọi […] hoặc […].'],
    ['Thư tới Mai.Ho@vi-du.vn; CCCD 045 099 000 111', 'Thư tới […]; CCCD […]'],
    ['Gặp ông Hồ Văn Năm, 0912 345 679, 0233 3886 123.', 'Gặp ông Hồ Văn Năm, 0912 345 679, 0233 3886 123.'],
    ['Biên nhận 1091234567812, thư maiXho@vi-du.vn', 'Biên nhận 1091234567812, thư maiXho@vi-du.vn'],
  ] as const)
    assert.equal(withoutSender(said, mai), open)
})

it('somebody who left a landline and no more is left out by it', () => {
  const sender = { name: 'Mai', phone: '0233 3886 123', email: '', identityPaper: '' }
  assert.equal(withoutSender('Mai ơi, gọi (0233) 3886123.', sender), 'Mai ơi, gọi ([…].')
  assert.equal(withoutSender('Gọi 0233 3886123.', sender), 'Gọi […].')
})
