import { randomBytes } from 'node:crypto'

const head = '%PDF-1.4\n'
const tail =
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

/** A PDF of about so many bytes that nothing makes smaller: an empty one with noise in its comments, made as it is read. */
export async function* somePdf(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(head)
  for (let left = bytes - head.length - tail.length; left > 0; left -= 65_536)
    yield Buffer.from(`% ${randomBytes(Math.ceil(Math.min(left, 65_536) * 0.75)).toString('base64')}\n`)
  yield Buffer.from(tail)
}
