import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { newId } from '#kit/ids.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { unpackFlash } from '#platform/web/index.ts'
import { findPictureOf } from '../store/pictures.ts'
import { communeSite } from '../testing/commune-site.ts'

const database = await testDatabase()
const site = await communeSite(database)
const { chair, administrator, authorityId } = site
const own = '/chu-ky-so/hinh'
const seal = '/quan-tri/dau-co-quan/hinh'
const said = (code: string) => sayAny('vi', `signatures.${code}`)

/** A stroke of one colour on a ground that is not there. */
const drawing = (colour: string, side = 300) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">
    <path d="M20 200 C 60 20, 120 280, 180 100 S 260 60, 280 200" fill="none" stroke="${colour}" stroke-width="14"/></svg>`),
  )
const blue = await drawing('#1a3fb0').png().toBuffer()
const black = await drawing('#111111').png().toBuffer()
const red = await drawing('#d01818').png().toBuffer()
const send = (bytes: Uint8Array, name = 'ky.png') => site.upload(chair, own, {}, { name, bytes })
const picture = () =>
  database.transactor.read(chair, (reader) =>
    findPictureOf(reader, { authorityId, accountId: chair.accountId }),
  )

/** A PNG that says it is huge, and is small. */
function bomb(): Buffer {
  const bytes = Buffer.from(blue)
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  return bytes
}

describe('the picture of a hand signature', () => {
  it('is none before one was sent', async () => {
    assert.equal((await site.get(chair, own)).status, 404)
    assert.doesNotMatch((await site.get(chair, '/chu-ky-so')).text, /<img class="signature-picture"/)
  })

  const wrong: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
    ['without a transparent ground', () => drawing('#1a3fb0').flatten({ background: 'white' }).png().toBuffer(), 'picture-not-transparent'],
    ['as JPEG', () => drawing('#1a3fb0').flatten({ background: 'white' }).jpeg().toBuffer(), 'picture-not-png'],
    ['as SVG, whatever its name', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'picture-not-png'],
    ['of 5000 pixels a side', () => drawing('#1a3fb0', 5000).png().toBuffer(), 'picture-not-png'],
    ['that unfolds into 3,6 thousand million pixels', bomb, 'picture-not-png'],
    ['cut off in the middle', () => blue.subarray(0, 200), 'picture-not-png'],
    ['that is empty', () => new Uint8Array(), 'picture-not-png'],
  ] // prettier-ignore
  for (const [what, make, code] of wrong)
    it(`${what} is refused with its sentence`, async () => {
      const { status, text } = await send(await make())
      assert.equal(status, 422)
      assert.ok(text.includes(said(code)), code)
      assert.equal(await picture(), undefined)
    })

  it('that is larger than 1 MB is refused, and so is a form without a file', async () => {
    const noise = await sharp(Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))), { raw: { width: 128, height: 128, channels: 4 } }).resize(900, 900).png().toBuffer() // prettier-ignore
    assert.ok(noise.length > 1_048_576)
    assert.ok([413, 422].includes((await send(noise)).status))
    assert.equal((await site.upload(chair, own, {})).status, 422)
    assert.equal(await picture(), undefined)
  })

  it('in blue is kept and shown by its address, to its holder alone', async () => {
    const kept = await send(blue)
    assert.deepEqual([kept.status, unpackFlash(kept.flash)?.code], [303, 'signatures.picture-kept'])
    const { status, headers, bytes } = await site.get(chair, own)
    assert.deepEqual([status, headers.get('content-type')], [200, 'image/png'])
    assert.match(headers.get('cache-control') ?? '', /private.*no-store|no-store/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal((await sharp(bytes).metadata()).format, 'png')
    assert.match(
      (await site.get(chair, '/chu-ky-so')).text,
      /<img class="signature-picture" src="\/chu-ky-so\/hinh"/,
    )
    assert.equal((await site.get(administrator, own)).status, 404)
    assert.notEqual((await site.get(undefined, own)).status, 200)
    const stranger = { ...administrator, authorityId: newId<'authority'>() }
    const holder = { authorityId, accountId: chair.accountId }
    assert.equal(
      await database.transactor.read(stranger, (reader) => findPictureOf(reader, holder)),
      undefined,
    )
  })

  it('in black is kept with the remark that the decree asks for blue', async () => {
    const { status, flash } = await send(black)
    assert.equal(status, 303)
    assert.deepEqual(unpackFlash(flash), { code: 'signatures.picture-not-blue', kind: 'warning' })
  })

  it('is taken off again; the rows stay', async () => {
    assert.equal((await site.post(chair, `${own}/bo`)).status, 303)
    assert.equal((await site.get(chair, own)).status, 404)
    const { rows } = await database.owner.query<{ ended: number; all: number }>(
      'SELECT count(ended_at)::int AS ended, count(*)::int AS all FROM signatures.pictures',
    )
    assert.deepEqual(rows[0], { ended: 2, all: 2 })
  })
})

describe('the picture of a seal', () => {
  it('is for the administrator of the authority, and red', async () => {
    assert.equal((await site.upload(chair, seal, {}, { name: 'dau.png', bytes: red })).status, 403)
    const kept = await site.upload(
      administrator,
      seal,
      { millimetres: '36' },
      { name: 'dau.png', bytes: red },
    )
    assert.deepEqual([kept.status, unpackFlash(kept.flash)?.code], [303, 'signatures.picture-kept'])
    const other = await site.upload(
      administrator,
      seal,
      { millimetres: '36' },
      { name: 'dau.png', bytes: blue },
    )
    assert.equal(unpackFlash(other.flash)?.code, 'signatures.picture-not-red')
    assert.equal((await site.get(administrator, seal)).status, 200)
    assert.equal((await site.get(administrator, own)).status, 404)
  })
})
