import {
  addTimeStamp,
  type Digest,
  makeSignedData,
  signatureValueOf,
  timeStampRequest,
} from '#kit/cms/index.ts'
import { answerTimeStamp } from '#kit/pki/index.ts'
import { derAt, partsOf } from '#kit/x509/index.ts'
import { completeSignature, prepareSignature } from '#kit/pades/making/index.ts'
import type { Finding } from '#kit/pades/index.ts'
import { createHash } from 'node:crypto'
import { signedAt } from '../authorities.ts'
import { smallPdf } from '../small-pdf.ts'
import { authorities, bodies, leader, seal, signField } from './paper.ts'

export type Forgery = {
  readonly name: string
  readonly make: () => Promise<Uint8Array>
  readonly finding: Finding
}

const plain = await signField(smallPdf(bodies), 'LanhDao')
const other = await signField(smallPdf({ ...bodies, 11: '<</Length 0>>\nstream\n\nendstream' }), 'LanhDao')

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = (words: string) => Buffer.from(words, 'latin1')

/** The places of a signed file: its range as text, its contents, and the four numbers. */
function placesOf(bytes: Uint8Array) {
  const words = latin(bytes)
  const range = /\/ByteRange\s*(\[[^\]]*\])/.exec(words)!
  const numbers = range[1]!.match(/\d+/g)!.map(Number) as [number, number, number, number]
  return { words, range: range[1]!, numbers, contents: words.slice(numbers[1] + 1, numbers[2] - 1) }
}

/** The same file with another byte range, which takes as many bytes. */
function withRange(bytes: Uint8Array, numbers: readonly number[]): Uint8Array {
  const { words, range } = placesOf(bytes)
  return bytesOf(words.replace(range, `[${numbers.join(' ')}`.padEnd(range.length - 1) + ']'))
}

/** The same file with another CMS in its gap. */
function withContents(bytes: Uint8Array, cms: Uint8Array): Uint8Array {
  const { words, numbers, contents } = placesOf(bytes)
  const hex = Buffer.from(cms).toString('hex').padEnd(contents.length, '0')
  return bytesOf(words.slice(0, numbers[1] + 1) + hex + words.slice(numbers[2] - 1))
}

const cmsOf = (bytes: Uint8Array) => Buffer.from(placesOf(bytes).contents, 'hex')

/** The DER of a contents string without the zeros after it. */
function derOf(padded: Buffer): Buffer {
  const length =
    padded[1]! < 0x80 ? 2 + padded[1]! : 2 + (padded[1]! & 0x7f) + padded.readUIntBE(2, padded[1]! & 0x7f)
  return padded.subarray(0, length)
}

const prepared = () =>
  prepareSignature(smallPdf(bodies), { field: 'LanhDao', at: signedAt, roomForContents: 12_288 })

async function madeWith(
  change: (cms: Parameters<typeof makeSignedData>[0]) => Parameters<typeof makeSignedData>[0],
): Promise<Uint8Array> {
  const to = prepared()
  const signer = authorities.signer(leader)
  return completeSignature(
    to,
    await makeSignedData(change({ signer, digest: 'sha256', contentDigest: to.digest('sha256') })),
  )
}

/** The contents end early, and something that nobody signed stands in the rest of the gap. */
function widened(): Uint8Array {
  const { words, numbers } = placesOf(plain)
  const hidden = '> /Reason (an)'
  return bytesOf(words.slice(0, numbers[2] - hidden.length) + hidden + words.slice(numbers[2]))
}

const flipped = (place: (bytes: Uint8Array) => number) => {
  const copy = Uint8Array.from(plain)
  copy[place(copy)]! ^= 1
  return copy
}

/** Everything that is wrong with a signature itself. */
export const forgeries: readonly Forgery[] = [
  { name: 'a byte of the paper flipped', make: async () => flipped(() => latin(plain).indexOf('15.000.000')), finding: 'digest-differs' },
  { name: 'a byte of the signature value flipped', make: async () => { const der = derOf(cmsOf(plain)); const value = signatureValueOf(der); const at = der.indexOf(Buffer.from(value)); der[at + value.length - 1]! ^= 1; return withContents(plain, der) }, finding: 'signature-does-not-fit' },
  { name: 'range that leaves the beginning out', make: async () => { const [, before, after, rest] = placesOf(plain).numbers; return withRange(plain, [10, before - 10, after, rest]) }, finding: 'byte-range-malformed' },
  { name: 'range with a wider gap, something hidden beside the contents', make: async () => widened(), finding: 'byte-range-gap' },
  { name: 'range whose parts overlap', make: async () => { const [, before, , rest] = placesOf(plain).numbers; return withRange(plain, [0, before, before - 20, rest]) }, finding: 'byte-range-gap' },
  { name: 'range outside the file', make: async () => { const [, before, after, rest] = placesOf(plain).numbers; return withRange(plain, [0, before, after, rest + 99]) }, finding: 'byte-range-outside-file' },
  { name: 'range of three numbers', make: async () => withRange(plain, placesOf(plain).numbers.slice(0, 3)), finding: 'byte-range-malformed' },
  { name: 'negative range', make: async () => { const [, before, after, rest] = placesOf(plain).numbers; return withRange(plain, [0, before, after, -rest]) }, finding: 'byte-range-malformed' },
  { name: 'range that ends before the end of the revision', make: async () => { const [, before, after, rest] = placesOf(plain).numbers; return withRange(plain, [0, before, after, rest - 100]) }, finding: 'byte-range-not-a-revision' },
  { name: 'something behind the DER in the contents', make: async () => { const { words, numbers } = placesOf(plain); return bytesOf(`${words.slice(0, numbers[2] - 5)}beef${words.slice(numbers[2] - 1)}`) }, finding: 'contents-not-der' },
  { name: 'contents that are no CMS', make: async () => withContents(plain, Buffer.from('30820003020101', 'hex')), finding: 'contents-not-der' },
  { name: 'the CMS wrapped around another content', make: () => madeWith((cms) => ({ ...cms, content: Buffer.from('mot noi dung khac') })), finding: 'content-inside-cms' },
  { name: 'the signature of another paper', make: async () => withContents(plain, derOf(cmsOf(other))), finding: 'digest-differs' },
  { name: 'the certificate of another person in the CMS', make: swapped, finding: 'signature-does-not-fit' },
  { name: 'a certificate of the same name and number with another key', make: async () => twin(), finding: 'signing-certificate-not-bound' },
  { name: 'the time stamp of another signature', make: async () => { const token = await authorities.stampsAt(signedAt)({ hash: 'sha256', digest: createHash('sha256').update('khac').digest() }); const to = prepared(); const cms = await makeSignedData({ signer: authorities.signer(leader), digest: 'sha256', contentDigest: to.digest('sha256') }); return completeSignature(to, addTimeStamp(cms, token)) }, finding: 'time-stamp-broken' },
  { name: 'a time stamp by a certificate that may not stamp', make: async () => signField(smallPdf(bodies), 'LanhDao', leader, { timeStamper: unfit }), finding: 'time-stamp-broken' },
] // prettier-ignore

/** Made with the leader's key, told to be the seal's. */
function swapped(): Promise<Uint8Array> {
  return madeWith((cms) => ({ ...cms, signer: { ...cms.signer, certificate: seal.certificate } }))
}

/** A twin of the leader's certificate, same issuer and number, is put where the bound one was. */
async function twin(): Promise<Uint8Array> {
  const serial = Buffer.from('4a4b4c4d', 'hex')
  const [real, forged] = [0, 1].map(() => authorities.issue('Nguyễn Thị Hương Giang', { serial }))
  const to = prepared()
  const own = authorities.signer(real!)
  const cms = await makeSignedData({ signer: own, digest: 'sha256', contentDigest: to.digest('sha256') })
  const [old, now] = [real!, forged!].map(({ certificate }) => Buffer.from(certificate))
  const at = Buffer.from(cms).indexOf(old!)
  if (old!.length !== now!.length) return twin() // lengths of ECDSA signatures vary by a byte
  return completeSignature(to, Buffer.concat([cms.subarray(0, at), now!, cms.subarray(at + old!.length)]))
}

/** A stamp that answers with a certificate made for persons. */
const unfit = async ({ hash, digest }: { hash: Digest; digest: Uint8Array }) => {
  const answer = await answerTimeStamp(timeStampRequest({ hash, digest, nonce: Buffer.from([1]) }), {
    authority: leader,
    at: signedAt,
    serial: Buffer.from([7]),
    policy: '1.2.3',
  })
  return partsOf(derAt(answer))[1]!.whole
}
