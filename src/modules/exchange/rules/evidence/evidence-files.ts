import type { PacketRead } from '#kit/edxml/index.ts'
import type { Evidence, EvidenceAnswer, EvidencePiece, EvidenceQuestion } from '../../evidence-file.ts'

/** A file beside `evidence.json`: its digest, its bytes where it is small, and what it says where it is a packet. */
export type EvidenceFile = {
  readonly sha256: string
  readonly bytes?: Uint8Array
  readonly packet?: PacketRead
}
export type EvidenceFiles = ReadonlyMap<string, EvidenceFile>

/** An answer: whether it holds, and what a person may want to compare. */
export const answer = (question: EvidenceQuestion, holds: boolean, told = ''): EvidenceAnswer => ({
  question,
  holds,
  told,
})

/** The file that describes all the others to people. */
export const readMeName = 'README.txt'

const namedIn = ({ files }: EvidencePiece): string[] =>
  [files.packet, files.timeStamp, files.sender, files.receiver, files.log, ...files.timeStampChain].filter(
    (name) => name !== null,
  )

/** Whether the files are the ones that evidence names, all of them and no others, each with its digest. */
export function checkFiles({ digests, evidence }: Evidence, files: EvidenceFiles): EvidenceAnswer {
  const named = new Set([readMeName, ...evidence.flatMap(namedIn)])
  const names = new Set([...named, ...Object.keys(digests), ...files.keys()])
  const wrong = [...names].filter(
    (name) => !named.has(name) || files.get(name) === undefined || files.get(name)!.sha256 !== digests[name],
  )
  return answer('files', wrong.length === 0, wrong.join(', '))
}
