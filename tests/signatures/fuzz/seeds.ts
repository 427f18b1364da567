import { addDocumentTimeStamp, reserveFields } from '#kit/pades/making/index.ts'
import { smallPdf } from '../small-pdf.ts'
import { authorities, bodies, later, leader, seal, signField, withProof } from '../gallery/paper.ts'
import { picture } from '../gallery/picture.ts'

const one = await signField(smallPdf(bodies), 'LanhDao')
const streamed = await signField(smallPdf(bodies, 'object streams'), 'LanhDao')
const two = await signField(one, 'CoQuan', seal, {
  page: 0,
  rectangle: [300, 100, 400, 200],
  appearance: { pdf: picture },
})
const reserved = await signField(
  reserveFields(smallPdf(bodies, 'stream'), [{ name: 'X', page: 0, rectangle: [10, 10, 90, 40] }]),
  'X',
)

/** Signed files of every kind, all of which pass as they are. */
export const seeds: readonly Uint8Array[] = [
  withProof(one, leader),
  withProof(streamed, leader),
  withProof(two, leader, seal),
  withProof(reserved, leader),
  await addDocumentTimeStamp(withProof(two, leader, seal), {
    timeStamper: authorities.stampsAt(later.add({ minutes: 1 })),
  }),
]
