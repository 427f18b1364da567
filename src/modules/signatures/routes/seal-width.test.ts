import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { sayAny } from '#platform/i18n/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { unpackFlash } from '#platform/web/index.ts'
import { keepPicture } from '../acts/keep-picture.ts'
import { findPictureOf } from '../store/pictures.ts'
import { communeSite, origin } from '../testing/commune-site.ts'

const database = await testDatabase()
const site = await communeSite(database)
const { administrator, chair, authorityId } = site
const page = '/quan-tri/dau-co-quan'
const seal =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><circle cx="200" cy="200" r="180" fill="none" stroke="#d4141c" stroke-width="20"/></svg>'
const file = { name: 'dau.png', bytes: await sharp(Buffer.from(seal)).png().toBuffer() }

const send = (millimetres: string) => site.upload(administrator, `${page}/hinh`, { millimetres }, file)
const kept = (accountId: typeof chair.accountId | null) =>
  database.transactor.read(administrator, (reader) => findPictureOf(reader, { authorityId, accountId }))

describe('the seal of an authority', () => {
  it('is 36 mm wide where nobody says otherwise', async () => {
    const { text } = await site.get(administrator, page)
    assert.match(text, /name="millimetres"[^>]*value="36"|value="36"[^>]*name="millimetres"/)
  })

  it('is refused at a width that no seal has, and what was typed stays', async () => {
    const sentence = sayAny('vi', 'signatures.seal-width-wrong', { least: 20, most: 50 })
    for (const typed of ['', '0', '19', '51', '360', '-30', '3e1', 'ba sáu']) {
      const { status, text } = await send(typed)
      assert.equal(status, 422, typed)
      assert.ok(text.includes(sentence), typed)
      if (typed !== '') assert.ok(text.includes(`value="${typed}"`), typed)
    }
    assert.equal(await kept(null), undefined)
  })

  it('is kept with its width, in place of the one before', async () => {
    for (const typed of ['30', ' 36 ']) {
      const answer = await send(typed)
      assert.equal(answer.status, 303, answer.text)
      assert.equal(unpackFlash(answer.flash)?.code, 'signatures.picture-kept')
      assert.equal((await kept(null))?.millimetres, Number(typed))
    }
    const { rows } = await database.owner.query<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM signatures.pictures ORDER BY added_at',
    )
    assert.deepEqual(rows, [{ ended: true }, { ended: false }])
  })

  it('has a width, a hand signature has none: it is as large as its place', async () => {
    const picture = { seal: false, png: file.bytes, millimetres: 36 }
    await database.transactor.act({ actor: chair, origin }, keepPicture, picture)
    assert.equal((await kept(chair.accountId))?.millimetres, null)
    assert.doesNotMatch((await site.get(chair, '/chu-ky-so')).text, /name="millimetres"/)
  })
})
