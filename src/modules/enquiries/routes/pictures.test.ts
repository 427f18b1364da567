import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import sharp from 'sharp'
import { newId } from '#kit/ids.ts'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { closePictures } from '#platform/pictures/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { submitEnquiry } from '../acts/submit-enquiry.ts'
import { deskSite } from '../testing/desk-site.ts'
import { layOffices, someContent, system } from '../testing/office.ts'

const database = await testDatabase()
const { act, office } = await layOffices(database)
const [taLong, baNang] = [
  await office('ta-long', 'UBND xã Tà Long'),
  await office('ba-nang', 'UBND xã Ba Nang'),
]
const folder = await mkdtemp(join(tmpdir(), 'krong-pictures-'))
const { store, staging } = await openFileStore({ folder })
after(async () => {
  closePictures()
  await rm(folder, { recursive: true })
})
const desk = deskSite(database, createFiles({ store, staging, ledger: createLedger(database.transactor) }))

const noise = { type: 'gaussian' as const, mean: 120, sigma: 40 }
const photo = async () => {
  const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#446633', noise } })
  return new File(
    [
      new Uint8Array(
        await picture
          .withExif({ IFD0: { Make: 'Zalo' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    'sau.jpg',
  )
}

describe('photographs of what was settled', () => {
  it('are added by who handles it, made anew, and seen by nobody else', async () => {
    const { id } = await act(system, submitEnquiry, {
      authorityId: taLong.authorityId,
      kind: 'feedback',
      submission: newId(),
      field: 'giao-thong',
      title: 'Cống sập',
      content: someContent('Cống sập.'),
    })
    const page = `/hoi-dap-phan-anh/${id}`
    const clerk = desk(taLong.clerk)
    const none = await clerk.upload(`${page}/anh-sau`, 'pictures', [])
    assert.equal(none.status, 422)
    assert.match(none.text, /Hãy chọn ít nhất một ảnh/)
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg')
    const wrong = await clerk.upload(`${page}/anh-sau`, 'pictures', [await photo(), svg])
    assert.equal(wrong.status, 422, 'one that is no photograph stops all')
    assert.equal((await clerk.upload(`${page}/anh-sau`, 'pictures', [await photo()])).status, 303)
    const { text: body } = await clerk.get(page)
    assert.match(body, /Ảnh sau khi xử lý, ảnh 1/)
    const [address = ''] = /\/hoi-dap-phan-anh\/anh\/[0-9a-f/-]+/.exec(body) ?? []
    const shown = await clerk.get(address)
    const meta = await sharp(Buffer.from(shown.bytes)).metadata()
    assert.deepEqual([meta.format, meta.width, meta.exif], ['jpeg', 900, undefined])
    assert.equal((await desk(taLong.specialist).get(address)).status, 403)
    assert.equal((await desk(baNang.clerk).get(address)).status, 404)
    assert.equal(
      (await desk(baNang.clerk).upload(`${page}/anh-sau`, 'pictures', [await photo()])).status,
      404,
    )
    const many = await Promise.all(Array.from({ length: 3 }, photo))
    assert.equal((await clerk.upload(`${page}/anh-sau`, 'pictures', many)).status, 303)
    const over = await clerk.upload(`${page}/anh-sau`, 'pictures', many)
    assert.equal(over.status, 422)
    assert.match(over.text, /tối đa 6 ảnh/)
  })
})
