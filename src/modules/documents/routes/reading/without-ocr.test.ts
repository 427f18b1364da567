import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { testDatabase } from '#platform/testing/index.ts'
import type { DocumentId } from '../../document.ts'
import { filesSite, said } from '../../testing/files-site.ts'
import { someOffice } from '../../testing/office.ts'
import { scannedLetter } from '../../testing/ten-papers.ts'

const database = await testDatabase()
const office = await someOffice(database)
const site = await filesSite(database)
const clerk = site.as(office.people.clerk)
const path = process.env['PATH']
// A machine on which nobody installed Tesseract.
before(() => void (process.env['PATH'] = '/nowhere'))
after(() => void (process.env['PATH'] = path))

it('a machine without Tesseract says so before and after a scan comes in, and the clerk goes on by hand', async () => {
  assert.ok((await clerk.get('/van-ban-den/tiep-nhan')).text.includes(said('ocr.absent')))

  const { status, location } = await clerk.send({ 'quet.pdf': await scannedLetter() })
  assert.equal(status, 303)
  const id = /\/van-ban\/([0-9a-f-]{36})/.exec(location)?.[1] as DocumentId
  await site.readFiles(id)

  const form = await clerk.get(location)
  assert.ok(form.text.includes(said('ocr.absent')))
  assert.doesNotMatch(form.text, /máy đề xuất/)
  assert.match((await clerk.get('/van-ban-den/vua-tiep-nhan')).text, /Chưa đọc được/)
  const facts = {
    registerId: office.incomingRegister,
    organName: 'UBND tỉnh',
    abstract: 'Báo cáo',
    reference: '9/UBND',
  }
  assert.equal((await clerk.post(`/van-ban/${id}/vao-so`, facts)).status, 303)
})
