import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { openMailServer } from '#platform/mail-sending/index.ts'
import { doJobs, mailTrap, testDatabase } from '#platform/testing/index.ts'
import { work } from '../jobs.ts'
import { composeLetter } from '../pages/compose-letter.ts'
import { listFailures } from '../store/letters.ts'
import { listNotices } from '../store/notices.ts'
import { type Hearer, somePeople } from '../testing/people.ts'
import { choosePreferences } from './choose-preferences.ts'
import { markRead } from './mark-read.ts'
import { prepareNotices } from './settings.ts'
import { tell } from './tell.ts'
import { unsubscribe } from './unsubscribe.ts'

const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('+07:00').toInstant()
let now = local('2027-03-02T10:00')
const database = await testDatabase({ clock: () => now })
const { people, bySystem, authorityId } = await somePeople(database, 9)
const trap = await mailTrap()
const gone = new Set<string>()

prepareNotices({
  kinds: [
    { kind: 'a.now', label: 'a.label-now', channel: 'at-once', duty: true },
    { kind: 'a.later', label: 'a.label-later', channel: 'digest', duty: false },
  ],
  publicUrl: 'https://krong.example',
  compose: composeLetter,
  mailer: openMailServer(`${trap.url}?from=krong@krong.example`, 'https://krong.example'),
  stillConcerns: {
    paper: async (_, matters) => matters.map(({ subjectId }) => !gone.has(subjectId)),
  },
})

let serial = 0
const say = (to: readonly Hearer[], kind: string, more: { subject?: string; urgent?: boolean } = {}) =>
  bySystem(tell, {
    accountIds: to.map(({ id }) => id),
    kind,
    subject: { type: 'paper', id: more.subject ?? `p${serial}` },
    occasion: `o${serial++}`,
    href: '/van-ban/1',
    title: { code: `Văn bản số ${serial} <b>` },
    urgency: more.urgent ? 'urgent' : 'ordinary',
  })
const jobs = () => doJobs(database, work.tasks, { now })
const letterTo = (one: Hearer) =>
  trap.caught.filter(({ to }) => to.startsWith(`nguoi${people.indexOf(one)}@`))
const endOf = async (one: Hearer) => {
  const { rows } = await database.owner.query(
    'SELECT outcome FROM notices.letters WHERE account_id = $1 ORDER BY made_at',
    [one.id],
  )
  return rows.map(({ outcome }: { outcome: string | null }) => outcome)
}
/** The body of a letter as a person reads it. */
const readable = (raw: string) =>
  Buffer.from(
    raw
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

beforeEach(() => {
  trap.answer = 'take'
  trap.caught.length = 0
  now = local('2027-03-02T10:00')
})

describe('letters', () => {
  it('one leaves at once, in Vietnamese, with one way out and nothing that is code', async () => {
    const [one] = people as [Hearer]
    await say([one], 'a.now')
    assert.deepEqual(await jobs(), [])
    const [letter] = letterTo(one)
    const text = readable(letter!.raw)
    assert.match(text, /Kính gửi đồng chí Hồ Thị 0/)
    assert.match(text, /https:\/\/krong\.example\/thong-bao\/[0-9a-f-]{36}/)
    assert.match(text, /&lt;b&gt;/)
    assert.match(text, /List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    assert.deepEqual(await endOf(one), ['sent'])
    const token = /thoi-nhan-thu\/([\w-]+)>/.exec(text.replaceAll(/\r\n\s+/g, ''))![1]!
    assert.equal(await bySystem(unsubscribe, token), true)
    assert.equal(await bySystem(unsubscribe, token), false, 'once')
    await say([one], 'a.now')
    await jobs()
    assert.equal(letterTo(one).length, 1, 'no mail after it was ended')
    assert.equal((await one.read((reader) => listNotices(reader, { limit: 9 }))).length, 2, 'the bell stays')
  })

  it('a digest holds each item once; what was read meanwhile stays out', async () => {
    const one = people[1]!
    await say([one], 'a.later', { subject: 'x' })
    await say([one], 'a.later', { subject: 'x' })
    await say([one], 'a.later', { subject: 'y' })
    await say([one], 'a.later', { subject: 'read' })
    await jobs()
    assert.equal(letterTo(one).length, 0)
    await one.act(markRead, { subject: { type: 'paper', id: 'read' } })
    now = local('2027-03-02T13:30')
    await jobs()
    await jobs()
    assert.equal(letterTo(one).length, 1)
    const text = readable(letterTo(one)[0]!.raw)
    assert.equal(text.match(/<li /g)?.length, 2)
    assert.match(text, /Subject: .*2/)
    now = local('2027-03-03T07:30')
    await jobs()
    assert.equal(letterTo(one).length, 1, 'nothing twice')
  })

  it('ordinary ones wait for the morning, over a weekend for Monday; urgent ones leave at night', async () => {
    const [one, other] = [people[2]!, people[3]!]
    now = local('2027-03-05T23:00')
    await say([one], 'a.now')
    await say([other], 'a.later', { urgent: true })
    await jobs()
    assert.equal(letterTo(other).length, 1)
    assert.match(readable(letterTo(other)[0]!.raw), /\[KHẨN\]/)
    for (const early of ['2027-03-06T06:30', '2027-03-07T12:00', '2027-03-08T06:29']) {
      now = local(early)
      await jobs()
      assert.equal(letterTo(one).length, 0, early)
    }
    now = local('2027-03-08T06:30')
    await jobs()
    assert.equal(letterTo(one).length, 1)
  })

  it('a matter that is no longer theirs is left out at the last moment', async () => {
    const one = people[4]!
    await say([one], 'a.later', { subject: 'theirs' })
    await say([one], 'a.later', { subject: 'taken' })
    await jobs()
    gone.add('taken')
    now = local('2027-03-02T13:30')
    await jobs()
    assert.equal(readable(letterTo(one)[0]!.raw).match(/<li /g)?.length, 1)
  })

  it('a busy server is asked again, and then takes it once', async () => {
    const one = people[5]!
    trap.answer = 'busy'
    await say([one], 'a.now')
    const failed = await jobs()
    assert.match(failed[0]!.fault.message, /451/)
    assert.deepEqual(await endOf(one), [null])
    trap.answer = 'take'
    assert.deepEqual(await jobs(), [])
    assert.equal(letterTo(one).length, 1)
    assert.deepEqual(await endOf(one), ['sent'])
  })

  it('a refused recipient is not tried again, and the administrator reads the server’s words', async () => {
    const one = people[6]!
    trap.answer = 'refuse-recipient'
    await say([one], 'a.now')
    assert.deepEqual(await jobs(), [])
    await jobs()
    assert.deepEqual(await endOf(one), ['rejected'])
    const [failure] = await bySystem((tx) => listFailures(tx, authorityId), undefined)
    assert.match(failure!.answer, /550 .*khong co hop thu/)
  })

  it('a connection that breaks after the whole letter is uncertain, and never sent again', async () => {
    const one = people[7]!
    trap.answer = 'break-after-data'
    await say([one], 'a.now')
    assert.deepEqual(await jobs(), [])
    assert.deepEqual(await endOf(one), ['uncertain'])
    trap.answer = 'take'
    await jobs()
    assert.equal(letterTo(one).length, 1)
  })

  it('a process killed between handing over and noting it leaves uncertain, not twice', async () => {
    const one = people[8]!
    trap.answer = 'busy'
    await say([one], 'a.now')
    await jobs()
    await database.owner.query('UPDATE notices.letters SET begun_at = now() WHERE account_id = $1', [one.id])
    trap.answer = 'take'
    assert.deepEqual(await jobs(), [])
    assert.equal(letterTo(one).length, 0)
    assert.deepEqual(await endOf(one), ['uncertain'])
  })

  it('own work cannot be silenced', async () => {
    await assert.rejects(
      people[2]!.act(choosePreferences, { choices: { 'a.now': 'off' }, timing: undefined }),
      /duty-stays/,
    )
  })
})
