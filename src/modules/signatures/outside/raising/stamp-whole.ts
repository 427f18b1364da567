import type { TimeStamper } from '#kit/cms/index.ts'
import { addDocumentTimeStamp, SignatureNotMade } from '#kit/pades/making/index.ts'

/** Bytes kept for a token: enough for most, and for one with a long chain, which is then asked for anew. */
const rooms = [8_192, 32_768] as const

/** Stamps the time of a whole file as a further revision. Throws as `addDocumentTimeStamp` does. */
export async function stampWhole(bytes: Uint8Array, timeStamper: TimeStamper): Promise<Uint8Array> {
  try {
    return await addDocumentTimeStamp(bytes, { timeStamper, roomForContents: rooms[0] })
  } catch (fault) {
    if (!(fault instanceof SignatureNotMade) || fault.code !== 'room-too-small') throw fault
    return addDocumentTimeStamp(bytes, { timeStamper, roomForContents: rooms[1] })
  }
}
