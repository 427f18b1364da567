import { fold } from '#kit/vietnamese/index.ts'
import { proposed } from './certainty.ts'
import { linesOf } from './lines.ts'
import { centreOf, type Line, type PageWords } from './page.ts'
import type { Proposals } from './proposal.ts'
import { mended } from './mended.ts'
import { titleOf } from './title-of.ts'
import { withoutNotes } from './stamps.ts'

/** For whom a paper is signed (NĐ 30/2020 Đ.13): TM., KT., TL., TUQ., Q., and the Party's T/M, K/T, T/L. */
const form = /^(TM|KT|TL|TUQ|Q|T\/M|K\/T|T\/L|T\/UQ)\s?[.,:]?\s+(?=\p{Lu})|^(TM|KT|TL|TUQ|Q)\.(?=\p{Lu})/u
const titleWord = /^(chu tich|pho|truong|chanh|giam doc|bi thu|bo truong|thu truong|vu truong|hieu truong|tong|chi cuc truong|cuc truong|chi huy|doi truong|vien truong|tham phan|quyen|ke toan truong|hat truong|uy vien|thuong truc|thu ky|dai dien)\b/ // prettier-ignore
const ranks = /^((đại|thượng|trung|thiếu) (tướng|tá|úy)|(pgs|gs|ts|ths|bs|ckii|cki|ks|cn)\.?)[.\s]+/iu

const isCapital = (text: string, least = 4) => {
  const letters = text.replaceAll(/[^\p{L}]/gu, '')
  return letters.length >= least && letters.replaceAll(/[^\p{Lu}]/gu, '').length >= letters.length * 0.8
}
const isTitle = ({ text }: Line) => isCapital(text) && titleWord.test(fold(text.replace(form, '')))

/** A name: two to six words, each with a capital at its beginning. */
function nameIn(text: string): string | undefined {
  const name = text.normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(ranks, '').replace(ranks, '') // prettier-ignore
  const words = name.split(' ')
  const fine = words.every((word) => /^\p{Lu}\p{L}*$/u.test(word)) && words.some((word) => word.length > 1)
  if (words.length < 2 || words.length > 6 || !fine || isCapital(name)) return undefined
  return name
}

/** A line of the signature block is centred under its title, not far below. */
const isUnder = (title: Line, { box }: Line) =>
  box.y > title.box.y + 8 &&
  box.y < title.box.y + 190 &&
  Math.abs(centreOf(box) - centreOf(title.box)) < Math.max(48, title.box.width * 0.45)

type Signature = Pick<Proposals, 'signerName' | 'signerTitle'>

function signatureAt(title: Line, lines: readonly Line[]): Signature | undefined {
  const under = lines.filter((line) => isUnder(title, line))
  const named = under.find(({ text }) => nameIn(text) !== undefined)
  const wrapped = under.filter(
    (line) => line.box.y < title.box.y + title.box.height * 1.7 && isCapital(line.text, 2) && !isTitle(line),
  )
  const block = [title, ...wrapped]
  const text = block.map((line) => line.text.normalize('NFC')).join(' ').replace(form, '') // prettier-ignore
  const written = titleOf(mended(text))
  const fine = /^[\p{L} ,–-]+$/u.test(written)
  const signerTitle = proposed(written, block, fine ? (named ? 0.96 : 0.85) : 0.4)
  if (!named) return { signerTitle }
  return { signerTitle, signerName: proposed(nameIn(named.text)!, [named], 0.95) }
}

/** Finds who signed (NĐ 30/2020 PL I.II.7): the block at the right, under the text, on the last of these pages that has one. */
export function findSigner(pages: readonly PageWords[]): Signature {
  for (const page of pages.toReversed()) {
    const lines = withoutNotes(linesOf(page)).filter(({ box }) => centreOf(box) > page.width * 0.42)
    const titles = lines.filter((line) => isTitle(line) && line.box.y > page.height * (page.number === 1 ? 0.25 : 0.04)) // prettier-ignore
    const found = titles.toReversed().map((title) => signatureAt(title, lines))
    const whole = found.find((each) => each?.signerName) ?? found.find((each) => each)
    if (whole) return whole
  }
  return {}
}
