import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#kit/ids.ts'
import { setQuota } from '#platform/files/index.ts'
import { doJobs } from '#platform/testing/index.ts'
import { work } from '../jobs.ts'
import { listFigures } from '../store/published.ts'
import { system } from '../testing/office.ts'
import { refusedWith } from '../testing/refused-with.ts'
import { setScene } from '../testing/scene.ts'
import { extendTerm } from './extend-term.ts'
import { rateAnswer } from './rate-answer.ts'
import { takeForwarded } from './take-forwarded.ts'
import { forwardEnquiry } from './turn-away.ts'

const hash = 'a'.repeat(64)
const { database, act, read, taLong, baNang, sendTo, tracked, answerIt } = await setScene()

describe('a question on its way', () => {
  it('takes longer once, with a reason that the sender reads', async () => {
    const { code, id } = await sendTo(taLong, 'Lâu')
    const before = (await tracked(code)).enquiry.dueAt
    await act(taLong.clerk, extendTerm, { enquiryId: id, why: 'Chờ đo đạc' })
    const after = await tracked(code)
    assert.ok(Temporal.Instant.compare(after.enquiry.dueAt, before) > 0)
    assert.equal(after.steps.find(({ step }) => step === 'extended')?.why, 'Chờ đo đạc')
    await refusedWith('enquiries.extended-once', act(taLong.clerk, extendTerm, { enquiryId: id, why: 'Nữa' }))
  })

  it('goes on under the same code where it was forwarded, once', async () => {
    const { code, id } = await sendTo(taLong, 'Nhầm xã')
    await act(taLong.clerk, forwardEnquiry, {
      enquiryId: id,
      why: 'Đất ở Ba Nang',
      authorityId: baNang.authorityId,
    })
    await doJobs(database, work.tasks)
    await act(system, takeForwarded, { enquiryId: id })
    const { goesOn } = await tracked(code)
    assert.equal(goesOn?.enquiry.authorityId, baNang.authorityId)
    assert.equal(goesOn?.enquiry.state, 'received')
    const { rows } = await database.owner.query(
      'SELECT count(*)::int AS n FROM enquiries.enquiries WHERE continues = $1',
      [id],
    )
    assert.equal(rows[0]?.n, 1)
  })

  /** Sends a feedback with photographs to one commune, which passes it on to the other. */
  const passOn = async (title: string) => {
    const { code, id } = await sendTo(taLong, title, 'feedback')
    await database.owner.query(
      'INSERT INTO files.blobs (hash, size, kept_at) VALUES ($1, 9, now()) ON CONFLICT DO NOTHING',
      [hash],
    )
    for (const phase of ['before', 'after']) {
      const fileId = newId()
      await database.owner.query(
        `INSERT INTO files.files (id, authority_id, hash, name, size, type, traits, kept_at) VALUES ($1, $2, $3, 'anh.jpg', 9, 'image/jpeg', '{}', now())`,
        [fileId, taLong.authorityId, hash],
      )
      await database.owner.query(
        `INSERT INTO enquiries.pictures (id, authority_id, enquiry_id, phase, file_id, width, height, at, by_name) VALUES ($1, $2, $3, $4, $5, 640, 480, now(), 'Người dân')`,
        [newId(), taLong.authorityId, id, phase, fileId],
      )
    }
    await act(taLong.clerk, forwardEnquiry, {
      enquiryId: id,
      why: 'Cống ở Ba Nang',
      authorityId: baNang.authorityId,
    })
    return { code, id, failed: await doJobs(database, work.tasks) }
  }

  it('goes on without its photographs where the other authority has no room for files', async () => {
    const { authorityId } = baNang
    await act(system, setQuota, { authorityId, bytes: 8 })
    const { code, failed } = await passOn('Cống, hết chỗ')
    await act(system, setQuota, { authorityId, bytes: 1_000_000 })
    assert.deepEqual(failed, [])
    const { goesOn } = await tracked(code)
    assert.deepEqual([goesOn?.enquiry.authorityId, goesOn?.enquiry.state], [authorityId, 'received'])
    const { rows } = await database.owner.query('SELECT id FROM files.files WHERE authority_id = $1', [authorityId]) // prettier-ignore
    assert.deepEqual(rows, [])
  })

  it('takes the photographs of its sender along, as files of the other authority', async () => {
    const { code, id } = await passOn('Cống ở xã khác')
    assert.equal((await tracked(code)).goesOn?.enquiry.authorityId, baNang.authorityId)
    const { rows } = await database.owner.query(
      `SELECT p.phase, p.width::int, f.hash, f.authority_id AS at FROM enquiries.pictures p JOIN files.files f ON f.id = p.file_id
       JOIN enquiries.enquiries e ON e.id = p.enquiry_id WHERE e.continues = $1`,
      [id],
    )
    assert.deepEqual(rows, [{ phase: 'before', width: 640, hash, at: baNang.authorityId }])
  })

  it('is rated once, after the answer', async () => {
    const { code, id } = await sendTo(taLong, 'Đánh giá')
    await refusedWith('enquiries.not-answered-yet', act(system, rateAnswer, { code, score: 3, why: '' }))
    await answerIt(taLong, id)
    await act(system, rateAnswer, { code, score: 1, why: 'Chưa rõ' })
    await act(system, rateAnswer, { code, score: 3, why: '' })
    assert.deepEqual((await tracked(code)).rating, { score: 1, why: 'Chưa rõ' })
    await refusedWith(
      'enquiries.no-such-code',
      act(system, rateAnswer, { code: '000000000000', score: 3, why: '' }),
    )
  })

  it('that is late is counted in public', async () => {
    const { id } = await sendTo(baNang, 'Trễ')
    await answerIt(baNang, id)
    const before = await read({ kind: 'visitor' }, (reader) => listFigures(reader, baNang.authorityId))
    assert.equal(before.find(({ kind }) => kind === 'question')?.answeredLate, 0)
    await database.owner.query(
      "UPDATE enquiries.enquiries SET due_at = received_at - interval '1 hour' WHERE id = $1",
      [id],
    )
    const after = await read({ kind: 'visitor' }, (reader) => listFigures(reader, baNang.authorityId))
    assert.equal(after.find(({ kind }) => kind === 'question')?.answeredLate, 1)
  })
})
