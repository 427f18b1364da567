import { Refusal, reason, refuse } from '#kit/refusal.ts'
import { readHtml, type RichText } from '#kit/rich-text/index.ts'
import { filePolicies, type Kept, keepUpload, localCopy, uploadLimits } from '#platform/files/index.ts'
import { textOf } from '#platform/text/index.ts'
import type { Values, Visit } from '#platform/web/index.ts'
import { readWordPage, wordType } from '#platform/word/index.ts'
import { paragraphsOf } from '../rules/paragraphs-of.ts'

const pdfType = 'application/pdf'
/** A text has 900,000 letters at most, each of up to three bytes. */
const limits = { ...uploadLimits, maxFieldBytes: 4_000_000 }

export type Brought = { readonly values: Values; readonly kept: readonly Kept[]; readonly refusal?: Refusal }

/** Takes a form with its file in; a form that is not of this site is refused before anything is kept. */
export async function bring(visit: Visit): Promise<Brought> {
  let seen: Values = {}
  const admit = (values: Values) => {
    seen = { ...values }
    if (!visit.isOwnForm(values['csrf'])) refuse(403, reason('web.form-expired'))
  }
  try {
    const { fields, files } = await keepUpload(visit.files, visit.request, {
      policy: filePolicies.documents,
      admit,
      limits,
    })
    return { values: fields, kept: files.map(({ kept }) => kept) }
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.status === 403) throw fault
    return { values: seen, kept: [], refusal: fault }
  }
}

/** The letters of a PDF as paragraphs: lines are joined until an empty one or the head of an article; a scan has none and is refused (422). */
async function textOfPdf(path: string, type: string): Promise<RichText> {
  const { text } = await textOf({ path, type, maxScans: 0 })
  const paragraphs = paragraphsOf(text)
  return paragraphs.length > 0
    ? {
        version: 1,
        blocks: paragraphs.map((words) => ({ kind: 'paragraph', content: [{ kind: 'text', text: words }] })),
      }
    : refuse(422, reason('legislation.pdf-without-letters'))
}

/** The text of a Word file or of a PDF as the kit keeps it, cleaned as what is pasted; refuses another file or one that cannot be read (422). */
export async function richTextOf(visit: Visit, { type, hash }: Kept): Promise<RichText> {
  if (type !== wordType && type !== pdfType) return refuse(422, reason('legislation.word-only'))
  await using copy = await localCopy(visit.files.store, hash)
  if (type === pdfType) return textOfPdf(copy.path, type)
  const html = await readWordPage(copy.path)
  return html === undefined ? refuse(422, reason('legislation.word-damaged')) : readHtml(html).document
}
