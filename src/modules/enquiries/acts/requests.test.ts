import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { refusedWith } from '../testing/refused-with.ts'
import { setScene } from '../testing/scene.ts'
import { grantRequest } from './grant-request.ts'
import { closeEnquiry, publishAnswer } from './publish-answer.ts'
import { refuseEnquiry } from './turn-away.ts'

const { act, taLong, sendTo, tracked, stateOf, answerIt } = await setScene()

describe('a request for information', () => {
  it('is refused only on the ground of a law', async () => {
    const { id } = await sendTo(taLong, 'Xem quy hoạch', 'information')
    await refusedWith(
      'enquiries.ground-wanted',
      act(taLong.leader, refuseEnquiry, { enquiryId: id, why: 'Không' }),
    )
    await act(taLong.leader, refuseEnquiry, {
      enquiryId: id,
      why: 'Tài liệu mật',
      ground: 'Luật TCTT 2016, Đ.6',
    })
    assert.equal(await stateOf(id), 'refused')
  })

  it('is granted for a fee by who leads, answered, and never published in its words', async () => {
    const { code, id } = await sendTo(taLong, 'Xin bản đồ', 'information')
    await refusedWith(
      'enquiries.approvers-only',
      act(taLong.clerk, grantRequest, { enquiryId: id, fee: 0n, why: '' }),
    )
    await act(taLong.leader, grantRequest, { enquiryId: id, fee: 15_000n, why: 'Nhận tại một cửa' })
    assert.equal((await tracked(code)).steps.at(-1)?.fee, 15_000n)
    await answerIt(taLong, id)
    await refusedWith(
      'enquiries.requests-stay',
      act(taLong.clerk, publishAnswer, {
        enquiryId: id,
        title: 'a',
        question: 'b',
        answer: 'c',
        looked: true,
      }),
    )
    await act(taLong.clerk, closeEnquiry, { enquiryId: id, why: 'Đã cung cấp' })
    assert.equal(await stateOf(id), 'closed')
  })
})
