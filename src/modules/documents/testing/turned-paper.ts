import { PDF } from '@libpdf/core'

/** The same file whose first page asks to be looked at turned. */
export async function turnedPaper(bytes: Uint8Array, rotation: 90 | 180 | 270): Promise<Uint8Array> {
  const pdf = await PDF.load(bytes)
  pdf.getPage(0)?.setRotation(rotation)
  return pdf.save()
}
