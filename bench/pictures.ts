/**
 * What a picture of 12 megapixels costs until its variants are made, in a process of its own, and how many bytes they have. Beside it, in the
 * same run: the same widths as plain JPEG of quality 80, each from the source.
 */
import sharp from 'sharp'
import { closePictures, examinePicture, makeVariants, usualVariants } from '#platform/pictures/index.ts'
import { compare, perSecond, report, significant } from './measure.ts'
import { photographLike } from './pictures/photograph-like.ts'

sharp.concurrency(1)
sharp.cache(false)

const source = await photographLike(4_000, 3_000)
const jpegOf = (width: number) =>
  sharp(source).autoOrient().resize({ width }).jpeg({ quality: 80 }).toBuffer()
const each = async (work: () => Promise<unknown>, time: number) => 1_000 / (await perSecond(work, 1, time))
const plain = async () => {
  for (const width of usualVariants.widths) await jpegOf(width)
}
const baseline = (time: number) => each(plain, time)
const common = { bench: 'pictures', unit: 'ms', baseline, rounds: 3, milliseconds: 4_000 }

await compare({
  ...common,
  figure: 'a photograph of 12 megapixels: 15 variants',
  note: `JPEG of ${significant(source.length / 1e6)} MB; baseline: 5 plain JPEGs of the same widths, one thread, no process beside`,
  subject: (time) => each(() => makeVariants(source), time),
})
await compare({
  ...common,
  figure: 'a photograph of 12 megapixels: 10 variants without AVIF',
  note: 'baseline as above',
  subject: (time) => each(() => makeVariants(source, { formats: ['webp', 'jpeg'] }), time),
})
await compare({
  ...common,
  figure: 'a photograph of 12 megapixels: examined',
  note: 'decoded whole; baseline as above',
  subject: (time) => each(() => examinePicture(source), time),
})

const made = await makeVariants(source)
if (made.outcome !== 'made') throw new Error(JSON.stringify(made))
for (const { format, width, size } of made.variants) {
  const usual = (await jpegOf(width)).length
  report({
    bench: 'pictures',
    figure: `${format} of ${width} pixels`,
    value: size,
    unit: 'bytes',
    baseline: usual,
    ratio: significant(size / usual),
    note: 'baseline: JPEG 80 of the same width',
  })
}
closePictures()
