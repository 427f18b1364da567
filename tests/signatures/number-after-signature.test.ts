import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readSignedData } from '#kit/cms/index.ts'
import { findSignatures } from '#kit/pades/find-signatures.ts'
import { verifyPdf } from '#kit/pades/index.ts'
import { type PlacedPicture, reserveFields, signPdf } from '#kit/pades/making/index.ts'
import { readPdf } from '#kit/pdf/index.ts'
import { closeTypesetters } from '#platform/typesetting/index.ts'
import { Authorities } from './authorities.ts'
import { darkPoints, lacking, opensslComplaints, pdfsigOpinions, qpdfComplaints } from './second-opinions.ts'
import { openPaper, typesetPicture } from './typeset-papers.ts'

after(closeTypesetters)

const at = Temporal.Instant.from('2026-11-25T08:30:00Z')
const authorities = new Authorities()
const leader = authorities.signer(authorities.issue('Lê Đắc Quỳnh', { kind: 'rsa-2048' }))
const seal = authorities.signer(
  authorities.issue('Ủy ban nhân dân huyện Đakrông', { kind: 'rsa-2048', profile: 'authority-seal' }),
)
/** When the papers are looked at. */
const looked = at.add({ hours: 5 })
const root = authorities.root.certificate
const pageHeight = 841.89

/** The blanks of the first page that the registry fills: after “Số:”, “ngày” and “tháng”. */
const blanks = {
  number: [144, 729, 172, 744],
  day: [387, 729, 411, 744],
  month: [447, 729, 471, 744],
} as const
const between = [240, 725, 300, 750] as const

type Names = { readonly leader: string; readonly number: string; readonly seal: string }
const names: Names = { leader: 'Lãnh đạo', number: 'Số và ngày', seal: 'Con dấu' }

/** The leader signs, then the authority gives number and date, then it seals. */
async function throughTheOffice(paper: Uint8Array, stamp: Uint8Array, written: readonly PlacedPicture[]) {
  const steps = [
    {
      field: names.leader,
      signer: leader,
      page: 1,
      rectangle: [330, 300, 510, 360],
      appearance: { pdf: stamp },
    },
    { field: names.number, signer: seal, page: 0, appearances: written },
    { field: names.seal, signer: seal, page: 1, rectangle: [290, 290, 350, 350], appearance: { pdf: stamp } },
  ] as const
  const files = [paper]
  for (const [hours, step] of steps.entries()) {
    const signed = await signPdf(files.at(-1)!, {
      ...step,
      at: at.add({ hours }),
      reason: 'Phát hành (bản điện tử)',
    })
    files.push(signed.bytes)
  }
  return files
}

for (const reserved of [false, true]) {
  describe(`number and date after the leader's signature, ${reserved ? 'in a place kept for them' : 'in a new field'}`, () => {
    let files: Uint8Array[] = []
    before(async () => {
      const stamp = await typesetPicture(['Ký bởi: Lê Đắc Quỳnh', 'Thời gian ký: 25/11/2026 15:30:00 +07:00'], { width: 180, height: 60 }) // prettier-ignore
      const written = await Promise.all(
        (['number', 'day', 'month'] as const).map(async (blank) => {
          const rectangle = blanks[blank]
          const size = { width: rectangle[2] - rectangle[0], height: rectangle[3] - rectangle[1], size: 13 }
          return { rectangle, picture: { pdf: await typesetPicture(['15'], size) } }
        }),
      )
      const paper = await openPaper()
      const place = { name: names.number, page: 0, rectangle: [140, 725, 475, 748] } as const
      files = await throughTheOffice(reserved ? reserveFields(paper, [place]) : paper, stamp, written)
    })

    it('leaves every earlier file byte for byte', () => {
      for (const [at, file] of files.entries())
        assert.ok(
          at === 0 ||
            Buffer.from(file)
              .subarray(0, files[at - 1]!.length)
              .equals(files[at - 1]!),
        )
    })

    it('is drawn into the blanks, and nothing between them', { skip: lacking('pdfsig') }, () => {
      const [signed, numbered] = [files[1]!, files[2]!]
      for (const rectangle of Object.values(blanks)) {
        assert.equal(darkPoints(signed, 1, { rectangle, pageHeight }), 0)
        assert.ok(darkPoints(numbered, 1, { rectangle, pageHeight }) > 50)
      }
      assert.equal(darkPoints(numbered, 1, { rectangle: between, pageHeight }), darkPoints(signed, 1, { rectangle: between, pageHeight })) // prettier-ignore
    })

    it('holds for our own verifier: all pass, and what came later is harmless', () => {
      const { report } = verifyPdf(files.at(-1)!, { anchors: [root], at: looked, crls: [authorities.list(looked), authorities.rootList(looked)] }) // prettier-ignore
      assert.equal(report.indication, 'TOTAL-PASSED')
      assert.equal(report.signatures.length, 3)
      for (const { level, changes } of report.signatures) {
        assert.equal(level, 'B-B')
        assert.deepEqual(changes.filter(({ harm }) => harm !== 'harmless'), []) // prettier-ignore
      }
    })

    it(
      'holds for Poppler, and qpdf finds nothing wrong',
      { skip: lacking('pdfsig') ?? lacking('qpdf') },
      () => {
        for (const [signatures, file] of files.entries()) {
          assert.equal(qpdfComplaints(file), '')
          const opinions = pdfsigOpinions(file).filter(({ signer }) => signer !== '')
          assert.equal(opinions.length, signatures)
          assert.ok(opinions.every(({ valid, subFilter }) => valid && subFilter === 'ETSI.CAdES.detached'))
          assert.equal(opinions.filter(({ whole }) => whole).length, Math.min(signatures, 1))
        }
        assert.deepEqual(new Set(pdfsigOpinions(files.at(-1)!).map(({ field }) => field)), new Set(Object.values(names))) // prettier-ignore
      },
    )

    it('holds for OpenSSL over the bytes of each range', () => {
      const last = Buffer.from(files.at(-1)!)
      for (const { byteRange, contents } of findSignatures(readPdf(last))) {
        const [, before, gapEnd, rest] = byteRange as number[]
        const content = Buffer.concat([last.subarray(0, before), last.subarray(gapEnd, gapEnd! + rest!)])
        assert.equal(
          readSignedData(contents!.bytes).signingTime,
          undefined,
          'the time stands in the dictionary',
        )
        assert.equal(opensslComplaints(contents!.bytes, content, root), '')
      }
    })
  })
}
