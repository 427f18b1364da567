import type { PictureFormat } from './picture.ts'

const starts = (head: Buffer, bytes: string, at = 0) =>
  head.toString('latin1', at, at + bytes.length) === bytes

const heicBrands = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/

/** Reads the brands of an ISO media file (ISO/IEC 14496-12, 4.3). */
function kindOfBrands(head: Buffer): 'avif' | 'heic' | undefined {
  const end = Math.min(head.readUInt32BE(0), head.length, 256)
  const brands = [head.toString('latin1', 8, 12)]
  for (let at = 16; at + 4 <= end; at += 4) brands.push(head.toString('latin1', at, at + 4))
  if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'avif'
  return brands.some((brand) => heicBrands.test(brand)) ? 'heic' : undefined
}

/** An SVG is a text: in any of the encodings of XML, behind comments, white space and declarations. */
function isSvg(head: Buffer): boolean {
  const text = head.toString('latin1').replaceAll('\0', '')
  return /^[^<]{0,8}</.test(text.trimStart()) && /<(?:[\w-]+:)?svg[\s>/]/i.test(text)
}

/** Tells from the first bytes of a file, 4 kB of them at best, what it claims to be; undefined for what is no picture that could be taken. */
export function kindOfHead(head: Buffer): PictureFormat | 'svg' | undefined {
  if (head.length < 12) return isSvg(head) ? 'svg' : undefined
  if (starts(head, '\xff\xd8\xff')) return 'jpeg'
  if (starts(head, '\x89PNG\r\n\x1a\n')) return 'png'
  if (starts(head, 'GIF87a') || starts(head, 'GIF89a')) return 'gif'
  if (starts(head, 'RIFF') && starts(head, 'WEBP', 8)) return 'webp'
  if (starts(head, 'ftyp', 4)) return kindOfBrands(head)
  return isSvg(head) ? 'svg' : undefined
}
