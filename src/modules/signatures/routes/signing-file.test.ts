import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { verifyPdf } from '#kit/pades/index.ts'
import { sayAny } from '#platform/i18n/index.ts'
import { closePdfReaders } from '#platform/pdf/index.ts'
import { remoteSigningServer, testDatabase, trialAuthority } from '#platform/testing/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { listOwnKeys } from '../store/signing-keys.ts'
import { communeSite } from '../testing/commune-site.ts'
import { keyFileOf } from '../testing/key-file-of.ts'

const database = await testDatabase()
const site = await communeSite(database)
const authority = trialAuthority(Temporal.Now.instant())
const { chair, administrator } = site
const page = '/chu-ky-so/ky-tep'
const secret = 'Sông Đakrông 2026'
const said = (code: string) => sayAny('vi', `signatures.${code}`)
const holder = authority.issue('Hồ Văn Chủ', { profile: 'person' })
const far = authority.issue('Hồ Văn Chủ từ xa', { profile: 'person' })
const remote = await remoteSigningServer(
  { 'khoa-1': { holder: far, algorithms: ['1.2.840.10045.4.3.2'], mode: 'explicit', most: 1 } },
  authority.issue('Người lạ', { profile: 'person' }),
)
const pdf = Buffer.from(`%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000051 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
164
%%EOF
`)
const folder = mkdtempSync(join(tmpdir(), 'krong-signed-'))
after(() => {
  rmSync(folder, { recursive: true })
  closePdfReaders()
  return closeTypesetters()
})
let [keyId, farId] = ['', '']
before(async () => {
  const file = { name: 'a.p12', bytes: keyFileOf(holder, secret) }
  assert.equal((await site.upload(chair, '/chu-ky-so', { kind: 'file', secret }, file)).status, 303)
  const { id: clientId, secret: known } = remote.client
  const named = { kind: 'remote', name: 'Dịch vụ thử', url: remote.url, internal: '1', access: 'client-credentials', clientId, secret: known } // prettier-ignore
  assert.equal((await site.post(site.operator, '/quan-tri/dich-vu-ky/them', named)).status, 303)
  const place = { kind: 'remote', service: 'Dịch vụ thử', credential: 'khoa-1' }
  assert.equal((await site.upload(chair, '/chu-ky-so', place)).status, 303)
  const keys = await database.transactor.read(chair, (reader) => listOwnKeys(reader, chair.accountId))
  keyId = keys.find(({ place: { kind } }) => kind === 'file')!.id
  farId = keys.find(({ place: { kind } }) => kind === 'remote')!.id
})
const sign = (fields: Readonly<Record<string, string>>, bytes: Uint8Array = pdf) =>
  site.upload(chair, page, { keyId, secret, reason: 'Đồng ý', showing: 'none', ...fields }, { name: 'Kế hoạch.pdf', bytes }) // prettier-ignore
const outcomes = async () =>
  (
    await database.owner.query<{ outcome: string | null; role: string }>(
      'SELECT outcome, role FROM signatures.intentions ORDER BY intended_at DESC, id DESC LIMIT 1',
    )
  ).rows[0]
const byWhom = (bytes: Uint8Array) =>
  verifyPdf(bytes, { anchors: [authority.root.certificate], at: Temporal.Now.instant() }).report.signatures.map(
    ({ signer, coversWholeFile, findings }) => [signer?.name, coversWholeFile, findings.includes('changed-after-signing')],
  ) // prettier-ignore

describe('signing any PDF of one’s own', () => {
  for (const showing of ['none', 'last'])
    it(`gives the file back signed, every byte before kept, and keeps nothing of it: shown ${showing}`, async () => {
      const { status, headers, bytes, text } = await sign({ showing })
      assert.equal(status, 200, text)
      assert.equal(headers.get('content-type'), 'application/pdf')
      assert.match(headers.get('content-disposition') ?? '', /^attachment;.*%C4%91%C3%A3%20k%C3%BD\.pdf/)
      assert.equal(headers.get('cache-control'), 'no-store')
      assert.ok(Buffer.from(bytes).subarray(0, pdf.length).equals(pdf))
      assert.deepEqual(byWhom(bytes), [['Hồ Văn Chủ', true, false]])
      writeFileSync(join(folder, 'a.pdf'), bytes)
      const told = execFileSync('pdfsig', ['-nocert', join(folder, 'a.pdf')], { encoding: 'utf8' })
      assert.match(told, /Signature is Valid/)
      assert.deepEqual(await outcomes(), { outcome: 'signed', role: 'file' })
    })

  it('works with a key at a remote service, with its PIN and its code', async () => {
    const { bytes, text, status } = await sign({ keyId: farId, secret: remote.pin, oneTimeCode: remote.otp })
    assert.equal(status, 200, text)
    assert.deepEqual(byWhom(bytes), [['Hồ Văn Chủ từ xa', true, false]])
    assert.equal(byWhom((await sign({}, bytes)).bytes).length, 2)
    for (const [given, code] of [
      [{ secret: '000000', oneTimeCode: remote.otp }, 'wrong-pin'],
      [{ secret: remote.pin, oneTimeCode: '1' }, 'wrong-otp'],
    ] as const) {
      const refused = await sign({ keyId: farId, ...given })
      assert.deepEqual([refused.status, refused.text.includes(said(code))], [422, true], code)
      assert.ok(!refused.text.includes(given.secret))
    }
    remote.mood = 'other-key'
    const lying = await sign({ keyId: farId, secret: remote.pin, oneTimeCode: remote.otp })
    assert.ok(lying.text.includes(said('remote-signature-wrong')))
    remote.mood = 'honest'
  })

  it('says what is wrong, keeps what was typed, and no secret', async () => {
    for (const [fields, bytes, code] of [
      [{ secret: 'sai mật khẩu' }, pdf, 'wrong-passphrase'],
      [{ secret: '' }, pdf, 'secret-needed'],
      [{ keyId: '' }, pdf, 'choose-key'],
      [{}, Buffer.from('không phải PDF'), 'file-unreadable'],
      [{ showing: 'last' }, Buffer.from('không phải PDF'), 'file-unreadable'],
      [{ showing: 'last' }, pdf.subarray(0, 90), 'file-unreadable'],
    ] as const) {
      const { status, text } = await sign(fields, bytes)
      assert.equal(status, 422, code)
      assert.ok(text.includes(said(code)), code)
      assert.ok(text.includes('value="Đồng ý"'), code)
      assert.ok(!text.includes('sai mật khẩu') && !text.includes(secret), code)
    }
    assert.deepEqual(await outcomes(), { outcome: 'void', role: 'file' })
    const none = await site.upload(chair, page, { keyId, secret })
    assert.deepEqual([none.status, none.text.includes(said('file-needed'))], [422, true])
  })

  it('with somebody else’s key is refused as if there were none', async () => {
    const fields = { keyId, secret, showing: 'none' }
    const { status, text } = await site.upload(administrator, page, fields, { name: 'a.pdf', bytes: pdf })
    assert.equal(status, 404)
    assert.ok(!text.includes('Hồ Văn Chủ'))
  })
})
