import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Proposal, Proposals } from '#kit/first-page/index.ts'
import { fillUntyped, proposedFields } from './proposed-facts.ts'

const read = (value: string, confidence = 0.95): Proposal => ({ value, confidence, source: { text: value, page: 1, box: { x: 0, y: 0, width: 1, height: 1 } } }) // prettier-ignore
const proposals: Proposals = {
  reference: read('15/QĐ-UBND'),
  issuedOn: read('2026-03-05'),
  organName: read('Uỷ ban nhân dân huyện Đakrong', 0.6),
  abstract: read('cử cán bộ đi học'),
  urgency: { ...read(''), value: 'urgent' },
}
const organs = ['Ủy ban nhân dân huyện Đakrông']
const empty = { reference: '', issuedOn: '', organName: '', typeCode: '', abstract: 'cong van 15', signerName: '', signerTitle: '', urgency: 'ordinary' } // prettier-ignore

describe('what a first page proposes to the clerk', () => {
  const proposed = proposedFields(proposals, organs)

  it('is written as people type it, known senders as always', () => {
    assert.equal(proposed.issuedOn?.value, '5/3/2026')
    assert.equal(proposed.organName?.value, 'Ủy ban nhân dân huyện Đakrông')
    assert.equal(proposed.abstract?.value, 'Cử cán bộ đi học')
  })

  it('is doubted aloud where the reader was not sure', () => {
    assert.deepEqual([proposed.organName?.sure, proposed.reference?.sure], [false, true])
  })

  it('fills what nobody typed: empty fields, a file’s name, the ordinary urgency', () => {
    const filled = fillUntyped(empty, proposed, 'cong_van_15.pdf')
    assert.deepEqual([filled.reference, filled.abstract, filled.urgency, filled.signerName], ['15/QĐ-UBND', 'Cử cán bộ đi học', 'urgent', '']) // prettier-ignore
  })

  it('never takes the place of what somebody typed, or of what the sender told', () => {
    const typed = { ...empty, reference: '16/QĐ-UBND', abstract: 'Về việc cử cán bộ', urgency: 'flash' }
    const filled = fillUntyped(typed, proposed, 'cong_van_15.pdf')
    assert.deepEqual([filled.reference, filled.abstract, filled.urgency], ['16/QĐ-UBND', 'Về việc cử cán bộ', 'flash']) // prettier-ignore
  })

  it('is nothing where there is nothing', () => {
    assert.deepEqual(proposedFields(null, []), {})
  })
})
