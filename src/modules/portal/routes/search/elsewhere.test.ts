import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readTyped } from '#kit/typed-text/index.ts'
import {
  approveEdition,
  draftConsultation,
  draftDocument,
  endDocument,
  forceConsultation,
  submitEdition,
} from '#modules/legislation/index.ts'
import { openPoll } from '#modules/participation/index.ts'
import type { Actor, Announcement } from '#platform/database/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { preparePortal } from '../../instance.ts'
import { work } from '../../jobs.ts'
import { siteOf } from '../../testing/browser.ts'
import { plantTree } from '../../testing/tree.ts'

const told: Announcement[] = []
const record = createAnnouncer()
const { transactor, owner } = await testDatabase({
  announce: (reader, origin, announcement) => {
    told.push(announcement)
    return record(reader, origin, announcement)
  },
})
const { act, district, taLong } = await plantTree(transactor)
/** Somebody who comes after all that was published; what is known of search is kept until then. */
const someone = () => siteOf(transactor)({ kind: 'visitor' })
const day = (text: string) => Temporal.PlainDate.from(text)

async function run(task: string, payload: unknown): Promise<void> {
  const actor: Actor = { kind: 'system', name: task }
  const origin = { requestId: 'job:test', channel: 'job' } as const
  await work.tasks[task]!(
    {
      log: silentLog,
      files: undefined as never,
      actor,
      origin,
      act: (one, input) => transactor.act({ actor, origin }, one, input),
      read: (one) => transactor.read(actor, one),
    },
    payload,
  )
}
/** What the queue does with what was announced since: the tasks of search that hear it. */
async function settle(): Promise<void> {
  const heard = told.splice(0)
  for (const { name, subject } of heard)
    for (const task of work.subscriptions?.[name] ?? [])
      if (task.startsWith('portal.index-')) await run(task, { subject })
}

/** The titles of a page of results. */
async function found(question: string, more = '', site = ''): Promise<string[]> {
  const { status, text } = await someone().get(`${site}/tim-kiem?q=${encodeURIComponent(question)}${more}`)
  assert.equal(status, 200)
  return [...text.matchAll(/<h2><a href="[^"]*">(.*?)<\/a><\/h2>/g)].map(([, title]) =>
    title!.replaceAll(/<\/?mark>/g, ''),
  )
}
const text = {
  kind: 'other' as const,
  title: 'Quy ước thả trâu bò',
  lead: 'Xã xin ý kiến bà con.',
  body: readTyped('Điều 1. Trâu bò có người chăn.'),
  opensOn: Temporal.Now.plainDateISO(),
  closesOn: Temporal.Now.plainDateISO().add({ days: 60 }),
  shortWhy: '',
}

async function publishLaw(reference: string, abstract: string, body = 'Điều 1. Như trên') {
  const facts = {
    reference,
    issuedOn: day('2020-05-01'),
    issuer: 'UBND huyện',
    signerName: 'Hồ Văn Ký',
    signerTitle: 'Chủ tịch',
    kind: 'quyet-dinh',
    field: '',
    abstract,
    effectiveFrom: day('2020-05-15'),
    endsOn: null,
    endWhy: '',
    body: readTyped(body),
    relations: {},
    correction: '',
  }
  const { documentId, editionId } = await act(district.writer, draftDocument, { facts })
  assert.deepEqual(await found(reference), [], 'a draft is nobody’s to find')
  await act(district.writer, submitEdition, { editionId })
  await act(district.second, approveEdition, { editionId })
  return documentId
}

describe('search over what lower modules show', () => {
  it('finds a legal document by number, subject and text when it is published, under its kind and year, and no longer when it is withdrawn', async () => {
    const documentId = await publishLaw(
      '12/2020/QĐ-UBND',
      'Ban hành bảng giá đất',
      'Điều 1. Bảng giá đất ven suối Ra Ngao',
    )
    await settle()
    assert.ok(
      told.some(({ name, publishes }) => name === 'portal.search-renewed' && publishes),
      'kept pages of results are asked anew',
    )
    const [title] = await found('12/2020/qd-ubnd')
    assert.match(title!, /12\/2020\/QĐ-UBND: Ban hành bảng giá đất$/)
    for (const question of ['bang gia dat', 'suối Ra Ngao'])
      assert.deepEqual(await found(question, '&loai=document&nam=2020'), [title], question)
    assert.deepEqual(await found('ra ngao', '&loai=article'), [])
    const page = await someone().get('/trang/ta-long/tim-kiem?q=ra+ngao')
    const [, href] = /<h2><a href="([^"]*)"/.exec(page.text)!
    assert.equal((await someone().get(href!)).status, 200)
    assert.match(page.text, /<option value="document"[^>]*>Văn bản</)

    await act(district.writer, endDocument, { documentId, ended: 'withdrawn', why: 'Thay bằng văn bản khác' })
    await settle()
    assert.deepEqual(await found('ra ngao'), [])
  })

  it('finds a draft that lies open for remarks, and a poll', async () => {
    const id = await act(taLong.writer, draftConsultation, { text })
    await settle()
    assert.deepEqual(await found('tha trau bo'), [])
    await act(taLong.writer, forceConsultation, { id, why: 'Một người trực' })
    await act({ kind: 'system', name: 'Kiểm thử', authorityId: taLong.authorityId }, openPoll, {
      authorityId: taLong.authorityId,
      question: 'Bà con muốn họp thôn vào buổi nào?',
      options: ['Sáng', 'Tối'],
      multiple: false,
      results: 'always',
      fromAt: Temporal.Now.instant().subtract({ hours: 1 }),
      untilAt: Temporal.Now.instant().add({ hours: 24 }),
      sample: false,
    })
    await settle()
    assert.deepEqual(await found('tha trau bo', '&loai=consultation'), ['Quy ước thả trâu bò'])
    assert.deepEqual(await found('hop thon buoi nao', '&loai=poll&o=trang', '/trang/ta-long'), ['Bà con muốn họp thôn vào buổi nào?']) // prettier-ignore
  })

  it('puts in what is missing, and takes out what is shown no more, without having heard of it', async () => {
    // Five laws are three stretches.
    preparePortal({ publicUrl: 'http://krong.test', stretch: 2 })
    for (const number of [15, 16, 17, 18, 19]) await publishLaw(`${number}/2020/QĐ-UBND`, 'Quản lý chợ phiên')
    told.splice(0)
    assert.deepEqual(await found('cho phien'), [])
    await run('portal.index-what-is-missing', {})
    assert.equal((await found('cho phien')).length, 5)
    await owner.query(
      "UPDATE legislation.publications SET until_at = now(), ended = 'error', ended_why = 'Nhầm' WHERE until_at IS NULL",
    )
    await run('portal.index-what-is-missing', {})
    assert.deepEqual(await found('cho phien'), [])
  })
})
