import assert from 'node:assert/strict'
import { type Id, newId } from '#kit/ids.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { approveAnswer, draftAnswer, submitAnswer } from '../acts/answer-enquiry.ts'
import { assignEnquiry } from '../acts/assign-enquiry.ts'
import { submitEnquiry } from '../acts/submit-enquiry.ts'
import type { EnquiryId, EnquiryKind } from '../enquiry.ts'
import { work } from '../jobs.ts'
import { getEnquiry } from '../store/enquiries.ts'
import { findTracked } from '../store/tracking.ts'
import { layOffices, type Office, someContent, system } from './office.ts'

/** Two communes with their people over a database whose events reach this module's jobs, and what happens to enquiries in tests. */
export async function setScene() {
  const database = await testDatabase({
    announce: createAnnouncer(new Map(Object.entries(work.subscriptions ?? {}))),
  })
  const { act, read, office } = await layOffices(database)
  const [taLong, baNang] = [
    await office('ta-long', 'UBND xã Tà Long'),
    await office('ba-nang', 'UBND xã Ba Nang'),
  ]
  const sendTo = async (
    at: Office,
    title: string,
    kind: EnquiryKind = 'question',
    submission: string = newId(),
  ) => {
    const sent = await act(system, submitEnquiry, {
      authorityId: at.authorityId,
      kind,
      submission,
      field: 'dat-dai',
      title,
      content: someContent(`${title}. Tôi là Hồ Thị Mai, số 0912 345 678.`),
    })
    return { ...sent, id: sent.id as EnquiryId }
  }
  const tracked = async (code: string) => {
    const found = await read(system, (reader) => findTracked(reader, code))
    assert.equal(found?.of, 'enquiry')
    return found!.of === 'enquiry' ? found!.found : assert.fail()
  }
  const stateOf = async (id: EnquiryId) => (await read(system, (reader) => getEnquiry(reader, id))).state
  const give = (at: Office, enquiryId: EnquiryId, accountId?: Id<'account'>) =>
    act(at.clerk, assignEnquiry, { enquiryId, unitId: at.unitId, accountId })
  const answerIt = async (at: Office, enquiryId: EnquiryId, body = 'Mời bác đến Bộ phận Một cửa.') => {
    await give(at, enquiryId, at.specialist.accountId)
    await act(at.specialist, draftAnswer, { enquiryId, body })
    await act(at.specialist, submitAnswer, { enquiryId })
    await act(at.head, approveAnswer, { enquiryId })
  }
  const told = async (accountId: string) =>
    (
      await database.owner.query<{ kind: string }>(
        'SELECT kind FROM notices.notices WHERE account_id = $1 AND withdrawn_at IS NULL ORDER BY told_at',
        [accountId],
      )
    ).rows.map(({ kind }) => kind)
  return { database, act, read, taLong, baNang, sendTo, tracked, stateOf, give, answerIt, told }
}
