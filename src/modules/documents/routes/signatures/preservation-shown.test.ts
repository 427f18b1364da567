import assert from 'node:assert/strict'
import { it } from 'node:test'
import { askPreservation } from '#modules/signatures/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { takeIn } from '../../acts/take-in.ts'
import { listVersions } from '../../store/versions.ts'
import { frontDoor } from '../../testing/front-door.ts'
import { someFile, someOffice } from '../../testing/office.ts'
import { urls } from '../../urls.ts'

const database = await testDatabase()
const office = await someOffice(database)
const door = await frontDoor(database)
const { clerk } = office.people

const file = await someFile(database, 'quyet-dinh.pdf')
const id = await clerk.act(takeIn, { by: 'upload', files: [file] })
const [version] = await clerk.read((reader) => listVersions(reader, id))
const page = async () => (await door.as(clerk.actor).get(urls.signatures({ id, version: version!.id }))).text
/** As a job leaves it that found services away. */
const tried = (level: string, lacking: readonly string[]) =>
  database.owner.query(
    "UPDATE signatures.preservations SET level = $1, lacking = $2, attempts = 1, next_try_at = '2026-11-26T03:05:00Z'",
    [level, lacking],
  )

it('the page of signatures says how far they were raised, what is waited for and until when', async () => {
  assert.doesNotMatch(await page(), /bảo quản|lâu dài/)
  await clerk.act(askPreservation, { subject: { type: 'document', id }, hash: file.hash })
  assert.match(await page(), /Đang bổ sung bằng chứng/)

  await tried('B-T', ['evidence-unavailable', 'evidence-wrong', 'time-stamp-unavailable', 'fault'])
  const waiting = await page()
  assert.match(waiting, /đang ở mức B-T/)
  assert.equal(waiting.match(/tình trạng thu hồi của chứng thư/g)?.length, 1)
  for (const words of [/Chưa lấy được dấu thời gian/, /lỗi của hệ thống/, /Lần thử tiếp theo: 26\/11\/2026[^<]*10:05|Lần thử tiếp theo: 10:05/])
    assert.match(waiting, words) // prettier-ignore

  await tried('B-LTA', [])
  assert.match(await page(), /kể cả khi chứng thư hết hạn/)
})
