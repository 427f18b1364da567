import assert from 'node:assert/strict'
import { it } from 'node:test'
import { libraryDatabase, mediaDesk } from '../../testing/media-desk.ts'
import { plantTree } from '../../testing/tree.ts'

// A machine on which nobody installed ffmpeg.
process.env['PATH'] = '/nowhere'
const database = await libraryDatabase()
const { district } = await plantTree(database.transactor)
const { browse, makeReady } = await mediaDesk(database)
const editor = browse(district.writer)

const box = (type: string, ...bodies: Buffer[]) => {
  const body = Buffer.concat(bodies)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.length)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const mvhd = Buffer.alloc(100)
mvhd.writeUInt32BE(1000, 12)
mvhd.writeUInt32BE(5_000, 16)
const film = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\x02\0isommp41', 'latin1')),
  box('moov', box('mvhd', mvhd), box('trak', box('tkhd', Buffer.alloc(84)))),
  box('mdat', Buffer.alloc(64)),
])

it('a film stays as it came on a machine without ffmpeg; its page says so, and it is made once ffmpeg is there', async () => {
  const sent = await editor.upload('/cong-thong-tin/thu-vien', [{ name: 'le-hoi.mp4', bytes: film }])
  assert.ok(sent.status < 400, sent.text)
  assert.deepEqual(await makeReady(), [])
  const { rows } = await database.owner.query("SELECT id, film, failed FROM portal.media WHERE kind = 'video'") // prettier-ignore
  const [media] = rows as [{ id: string; film: unknown; failed: unknown }]
  assert.deepEqual([media.film, media.failed], [null, null])
  const page = (await editor.get(`/cong-thong-tin/thu-vien/${media.id}`)).text
  assert.match(page, /Máy chủ chưa có ffmpeg/)
  assert.match(page, /<video [^>]*src="\/tep\//)
  // A quarter of an hour later it is asked for again.
  await database.owner.query("UPDATE portal.media SET made_at = made_at - interval '1 hour'")
  await database.owner.query("SELECT jobs.enqueue('portal.make-what-is-left', '{}'::json)")
  assert.deepEqual(await makeReady(), [])
})
