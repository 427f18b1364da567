import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { findSignatures } from '#kit/pades/find-signatures.ts'
import { verifyPdf } from '#kit/pades/index.ts'
import { signPdf, type SigningOptions } from '#kit/pades/making/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { Authorities } from './authorities.ts'
import { opensslComplaints, pdfsigOpinions, qpdfComplaints } from './second-opinions.ts'
import { openPaper, typesetPicture } from './typeset-papers.ts'

after(closeTypesetters)

const at = Temporal.Instant.from('2026-11-25T08:30:00Z')
const authorities = new Authorities()
const signers = [
  ['Lãnh đạo', { kind: 'rsa-2048' }],
  ['Cơ quan', { kind: 'rsa-3072', profile: 'authority-seal' }],
  ['Người ký thứ hai', { kind: 'p-256' }],
  ['Người ký thứ ba', { kind: 'p-384' }],
  ['Văn thư nơi nhận', { kind: 'rsa-2048', profile: 'authority-seal' }],
] as const

describe('a person, the seal, two more signers and the stamp of arrival on one paper (S05)', () => {
  const files: Uint8Array[] = []
  before(async () => {
    const picture = { pdf: await typesetPicture(['Đã ký'], { width: 120, height: 40 }) }
    const arrived = { pdf: await typesetPicture(['UBND XÃ TÀ LONG', 'ĐẾN  Số: 15', 'Ngày: 26/11/2026'], { width: 142, height: 99 }) } // prettier-ignore
    const places: readonly Pick<SigningOptions, 'page' | 'rectangle' | 'appearance'>[] = [
      { page: 1, rectangle: [330, 300, 510, 360], appearance: picture },
      { page: 1, rectangle: [290, 290, 350, 350], appearance: picture },
      { page: 1, rectangle: [100, 200, 220, 240], appearance: picture },
      {},
      { page: 0, rectangle: [60, 560, 202, 659], appearance: arrived },
    ]
    files.push(await openPaper())
    for (const [index, [field, how]] of signers.entries()) {
      const signer = authorities.signer(authorities.issue(field, how))
      const { bytes } = await signPdf(files.at(-1)!, {
        ...places[index],
        signer,
        field,
        at: at.add({ hours: index }),
      })
      files.push(bytes)
    }
  })

  it('all stay valid for our own verifier, and what came later is harmless to each', () => {
    const looked = at.add({ hours: 9 })
    const crls = [authorities.list(looked), authorities.rootList(looked)]
    const { report } = verifyPdf(files.at(-1)!, { anchors: [authorities.root.certificate], at: looked, crls })
    assert.equal(report.indication, 'TOTAL-PASSED')
    assert.deepEqual(
      report.signatures.map(({ field, indication, changes }) => [
        field,
        indication,
        changes.filter(({ harm }) => harm !== 'harmless'),
      ]),
      signers.map(([field]) => [field, 'TOTAL-PASSED', []]),
    )
  })

  it('all stay valid for Poppler after every step, and qpdf finds nothing wrong', () => {
    for (const [count, file] of files.entries()) {
      assert.equal(qpdfComplaints(file), '')
      const opinions = pdfsigOpinions(file).filter(({ signer }) => signer !== '')
      assert.equal(opinions.length, count)
      assert.ok(opinions.every(({ valid }) => valid))
    }
  })

  it('each fits its bytes for OpenSSL', () => {
    const last = Buffer.from(files.at(-1)!)
    const found = findSignatures(readPdf(last))
    assert.equal(found.length, signers.length)
    for (const { byteRange, contents } of found) {
      const [, first, gapEnd, rest] = byteRange as number[]
      const content = Buffer.concat([last.subarray(0, first), last.subarray(gapEnd, gapEnd! + rest!)])
      assert.equal(opensslComplaints(contents!.bytes, content, authorities.root.certificate), '')
    }
  })
})
