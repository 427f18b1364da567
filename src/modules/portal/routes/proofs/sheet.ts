import { today } from '#kit/calendar/index.ts'
import { isId } from '#kit/ids.ts'
import { type PrintedTables, tablesTemplate } from '#kit/printed-tables/index.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { contentDisposition, fileResponse, getFile } from '#platform/files/index.ts'
import { qrSvg, typeset } from '#platform/typesetting/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { publicAddress } from '../../instance.ts'
import { proofWords } from '../../messages/index.ts'
import { proofFacts } from '../../pages/proofs/proof-facts.ts'
import type { Proof, ProofId } from '../../proof.ts'
import { spacedCode } from '../../rules/proof.ts'
import { findSignedProof, getProof } from '../../store/proofs.ts'
import { portalUrls } from '../../urls.ts'

/** The proof that the address names; refuses where the own authority has none such (404). */
export async function proofIn(visit: Visit): Promise<Proof> {
  const id = visit.param('proof')
  if (!isId(id)) return refuse(404, reason('portal.no-such-proof'))
  return visit.read((reader) => getProof(reader, id as ProofId))
}

/** Where whoever holds the sheet compares it. */
export const addressOfProof = (visit: Visit, { code }: Proof): string =>
  publicAddress(portalUrls.provenBy({ code: spacedCode(code).toLowerCase() }), visit.url.origin)

/** What the PDF of a proof is called. */
export const proofFileName = ({ code }: Proof): string => `xac-nhan-dang-tai-${spacedCode(code)}.pdf`

/** The sheet as it is signed: in Vietnamese whatever the language of the screen, the same bytes each time. */
export async function proofPdf(visit: Visit, proof: Proof): Promise<Uint8Array> {
  const { content, code, digest, madeAt, madeByName } = proof
  const t = proofWords.in('vi')
  const address = addressOfProof(visit, proof)
  const said = [content.title, content.lead, ...content.text, content.byline].filter(Boolean)
  const printed: PrintedTables = {
    title: t('proof-title'),
    organ: content.organ,
    lines: [content.title],
    wide: false,
    cover: null,
    tables: [
      {
        heading: '',
        numbered: false,
        columns: [
          { head: t('head'), share: 1 },
          { head: t('value'), share: 3 },
        ],
        rows: proofFacts(content, 'vi').map(({ label, value }) => [label, value]),
      },
      {
        heading: t('what-it-said'),
        numbered: false,
        columns: [{ head: t('what-it-said'), share: 1 }],
        rows: said.map((line) => [line]),
      },
    ],
    notes: [],
    foot: `${t('code', { code: spacedCode(code) })} · ${digest.slice(0, 16)}`,
    code: {
      svg: await qrSvg(address),
      words: [
        t('code', { code: spacedCode(code) }),
        t('compare', { address }),
        t('made-by', { name: madeByName, at: formatDateTime(madeAt, 'vi') }),
        t('digest', { digest }),
      ],
    },
    signers: [t('chief')],
  }
  const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(madeAt) })
  return pdf
}

/** The sheet to keep: as the authority signed it, once it has. */
export async function sendProofPdf(visit: Visit): Promise<Response> {
  const proof = await proofIn(visit)
  const file = await visit.read(async (reader) => {
    const signed = await findSignedProof(reader, proof.id)
    return signed && getFile(reader, signed.file.id)
  })
  if (file) return fileResponse({ store: visit.files.store, request: visit.request }, file)
  const pdf = await proofPdf(visit, proof)
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': contentDisposition(proofFileName(proof), false),
    },
  })
}
