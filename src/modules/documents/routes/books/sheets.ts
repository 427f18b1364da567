import { today } from '#kit/calendar/index.ts'
import { tablesTemplate, type PrintedTables } from '#kit/printed-tables/index.ts'
import { permit } from '#kit/refusal.ts'
import { qrSvg, typeset } from '#platform/typesetting/index.ts'
import { fileResponse, getFile } from '#platform/files/index.ts'
import type { Visit } from '#platform/web/index.ts'
import { publicAddress } from '../../acts/public-address.ts'
import { generalStanding } from '../../acts/standing.ts'
import type { Extract } from '../../extract.ts'
import { words } from '../../messages/index.ts'
import { bookColumns } from '../../pages/books/columns.ts'
import { coverLines, spaced } from '../../pages/books/extract-words.ts'
import { sayMoment } from '../../pages/say.ts'
import { mayExtract } from '../../rules/books/access.ts'
import { getExtract } from '../../store/books/extracts.ts'
import { findSignedExtract } from '../../store/books/signed-extracts.ts'
import { urls } from '../../urls.ts'
import { idIn } from '../document-in.ts'
import { pdfResponse } from '../papers/pdf-response.ts'
import { sendWorkbook } from '../send-table.ts'

/** Where the sheet is compared by whoever holds it. */
export const addressOf = (visit: Visit, { code }: Extract): string =>
  publicAddress(urls.verifyExtract({ code }), visit.url.origin)

/** The extract that the address names, for those who may print. */
export async function extractIn(visit: Visit): Promise<Extract> {
  permit(mayExtract(generalStanding(visit)))
  return visit.read((reader) => getExtract(reader, idIn<'extract'>(visit)))
}

/** What the PDF of an extract is called. */
export const pdfName = ({ code }: Extract): string => `trich-luc-${spaced(code)}.pdf`

/** The sheets as they are bound: in Vietnamese whatever the language of the screen, the same bytes each time. */
export async function extractPdf(visit: Visit, extract: Extract): Promise<Uint8Array> {
  const { content, code, digest, madeAt, madeByName } = extract
  const t = words.in('vi')
  const address = addressOf(visit, extract)
  const cover = coverLines(content, 'vi')
  const printed: PrintedTables = {
    title: content.book,
    organ: content.organ,
    lines: [cover.join(' · ')],
    wide: true,
    cover: { lines: cover },
    tables: [
      {
        heading: '',
        numbered: true,
        columns: bookColumns(content.kind, 'vi'),
        rows: content.rows.map(({ cells }) => cells),
      },
    ],
    notes: [],
    foot: `${content.book}, ${content.year} · ${t('extract-code', { code: spaced(code) })} · ${digest.slice(0, 16)}`,
    code: {
      svg: await qrSvg(address),
      words: [
        t('extract-code', { code: spaced(code) }),
        t('extract-check', { address }),
        t('extract-made-by', { name: madeByName, at: sayMoment(madeAt, 'vi') }),
        t('extract-digest', { digest }),
      ],
    },
    signers: [t('extract-signer'), t('extract-chief')],
  }
  const { pdf } = await typeset({ template: tablesTemplate, data: printed, dated: today(madeAt) })
  return pdf
}

/** The sheets to print and keep: as the authority signed them, once it has. */
export async function sendExtractPdf(visit: Visit): Promise<Response> {
  const extract = await extractIn(visit)
  const file = await visit.read(async (reader) => {
    const signed = await findSignedExtract(reader, extract.id)
    return signed && getFile(reader, signed.file.id)
  })
  if (!file) return pdfResponse(await extractPdf(visit, extract), pdfName(extract))
  return fileResponse({ store: visit.files.store, request: visit.request }, file, { inline: true })
}

/** The same rows as a workbook. */
export async function sendExtractXlsx(visit: Visit): Promise<Response> {
  const { content, code } = await extractIn(visit)
  const sheet = {
    name: content.book,
    columns: bookColumns(content.kind, 'vi').map(({ head, share }) => ({ header: head, width: share * 10 })),
    rows: content.rows.map(({ cells }) => cells),
  }
  return sendWorkbook([sheet], `trich-luc-${spaced(code)}.xlsx`)
}
