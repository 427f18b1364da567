import assert from 'node:assert/strict'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, it, test } from 'node:test'
import { softwareSigner } from '#kit/cms/index.ts'
import {
  type DesktopMood,
  desktopSigningServer,
  plainServer,
  trialAuthority,
} from '#platform/testing/index.ts'
import { desktopQuestion, type SignedUpload, takeSignedUpload, uploadReply } from '../index.ts'

const pdf = Buffer.from(
  `%PDF-1.7
1 0 obj
<</Type /Catalog /Pages 2 0 R>>
endobj
2 0 obj
<</Type /Pages /Kids [3 0 R] /Count 1>>
endobj
3 0 obj
<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200]>>
endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000056 00000 n 
0000000111 00000 n 
trailer
<</Root 1 0 R /Size 4>>
startxref
180
%%EOF
`,
  'latin1',
)
const holder = trialAuthority(Temporal.Now.instant()).issue('Nguyễn Thị Hòa', { profile: 'person' })
const desktop = await desktopSigningServer(softwareSigner(holder))
let taken: SignedUpload | { readonly code: string } | undefined
const ours = await plainServer((request, response) => void serve(request, response))
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') return void response.end(pdf)
  const headers = { 'content-type': request.headers['content-type'] ?? '' }
  const body = Buffer.concat(await request.toArray())
  try {
    taken = await takeSignedUpload(new Request(`${ours.url}nhan`, { method: 'POST', headers, body }), pdf)
    response.end(uploadReply({ fileName: taken.name, fileServer: 'phieu-7' }))
  } catch (fault) {
    taken = { code: (fault as { code?: string }).code ?? 'unknown' }
    response.end(uploadReply({ refused: taken.code }))
  }
}
const question = desktopQuestion({
  fileUrl: `${ours.url}giao/Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`,
  uploadUrl: `${ours.url}nhan`,
  notes: { phieu: 'một lần' },
  documentNumber: '79/QĐ-UBND',
  issuedAt: Temporal.Instant.from('2026-11-25T01:00:00Z'),
})
async function ask(mood: DesktopMood): Promise<Record<string, unknown>> {
  desktop.mood = mood
  taken = undefined
  const socket = new WebSocket(`${desktop.address}/SignIssued`)
  const answer = Promise.withResolvers<string>()
  socket.addEventListener('open', () => socket.send(question))
  socket.addEventListener('message', ({ data }) => answer.resolve(String(data)))
  const told = JSON.parse(await answer.promise) as Record<string, unknown>
  socket.close()
  return told
}

test('the program fetches the file, signs it and brings it: the same bytes and a signature behind', async () => {
  const told = await ask('honest')
  assert.deepEqual([told.Status, told.FileServer, told.DocumentNumber], [0, 'phieu-7', '79/QĐ-UBND'])
  assert.ok(taken && 'bytes' in taken)
  assert.deepEqual([taken.name, taken.notes], ['Quyết định.pdf', { phieu: 'một lần' }])
  assert.ok(Buffer.from(taken.bytes).subarray(0, pdf.length).equals(pdf))
  assert.match(Buffer.from(taken.bytes).toString('latin1'), /ETSI\.CAdES\.detached/)
})

describe('what the program brings instead is not taken', () => {
  for (const [mood, code] of [
    ['unsigned', 'desktop-file-unsigned'],
    ['changing', 'desktop-file-changed'],
  ] as const)
    // prettier-ignore
    it(`${mood}: ${code}`, async () => {
      const told = await ask(mood)
      assert.notEqual(told.Status, 0)
      assert.deepEqual(taken, { code })
    })
  it('nothing: the browser is told it is done, and nothing was taken', async () => {
    assert.equal((await ask('not-bringing')).Status, 0)
    assert.equal(taken, undefined)
  })
  it('a form without a file, or with far too much', async () => {
    const send = async (form: FormData) => {
      await fetch(`${ours.url}nhan`, { method: 'POST', body: form })
      return (taken as { code: string }).code
    }
    const form = new FormData()
    form.append('phieu', 'x')
    assert.equal(await send(form), 'desktop-file-missing')
    form.append('uploadfile', new Blob([pdf, Buffer.alloc(9 * 1024 * 1024)]), 'a.pdf')
    assert.match(await send(form), /^(desktop-file-changed|refusal)$/)
  })
})
