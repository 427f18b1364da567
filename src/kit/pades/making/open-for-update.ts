import { PdfRef, PdfUnreadable, PdfUpdate, readPdf } from '#kit/pdf/index.ts'
import { SignatureNotMade } from './signature-not-made.ts'

/** Opens a file to append to it; refuses one that is locked. */
export function openForUpdate(bytes: Uint8Array): PdfUpdate {
  const file = readPdf(bytes)
  if (file.encrypted) throw new SignatureNotMade('encrypted')
  const update = new PdfUpdate(file)
  const root = update.base.trailer.get('Root')
  if (!(root instanceof PdfRef) || !update.dict(root)) throw new PdfUnreadable('catalog-missing')
  return update
}
