import { readTimeStamp, stampsBytes, type TimeStamp } from '#kit/cms/index.ts'
import { buildPath, type Certificate, MalformedDer } from '#kit/x509/index.ts'
import type { EvidenceAnswer, EvidencePiece } from '../../evidence-file.ts'
import { textOfBatch } from './canonical-form.ts'
import { certificateAt, toldOf } from './check-statements.ts'
import { answer, type EvidenceFiles } from './evidence-files.ts'
import { tokenOfFile } from './time-stamp-file.ts'

function stampIn(bytes: Uint8Array | undefined): TimeStamp | undefined {
  const token = bytes && tokenOfFile(bytes)
  try {
    return token && readTimeStamp(token)
  } catch (fault) {
    if (fault instanceof MalformedDer) return undefined
    throw fault
  }
}

const isSelfIssued = ({ subject, issuer }: Certificate) => subject.key === issuer.key

/** Where the chain may end: what the caller trusts, else what the file itself says, the roots among it where there are any. */
function anchorsOf(trust: readonly Certificate[], inside: readonly Certificate[]): readonly Certificate[] {
  if (trust.length > 0) return trust
  const roots = inside.filter(isSelfIssued)
  return roots.length > 0 ? roots : inside
}

/** The chain from whoever stamped to one of the anchors, as it was when the stamp was made. */
export function pathOfStamp(
  { signed, at }: TimeStamp,
  { candidates, anchors }: { readonly candidates: readonly Certificate[]; readonly anchors: readonly Certificate[] },
): readonly Certificate[] | undefined {
  const { signer } = signed
  if (!signer || Temporal.Instant.compare(signer.notBefore, at) > 0 || Temporal.Instant.compare(at, signer.notAfter) > 0) return undefined
  const found = buildPath(signer, { candidates: [...signed.certificates, ...candidates], anchors, at })
  return found.ok ? found.path : undefined
} // prettier-ignore

/** Whether the time stamp stands for the batch (or for the last one of the chain), is signed, and by whom under which certificate. */
export function checkTime(
  { batch, chain, files: named }: EvidencePiece,
  files: EvidenceFiles,
  trust: readonly Certificate[],
): EvidenceAnswer[] {
  const stamp = stampIn(named.timeStamp === null ? undefined : files.get(named.timeStamp)?.bytes)
  if (!stamp) return [answer('time-stamp', false)]
  const stamped = chain.at(-1) ?? batch
  const candidates = named.timeStampChain.flatMap((name) => certificateAt(name, files) ?? [])
  const path = pathOfStamp(stamp, { candidates, anchors: anchorsOf(trust, candidates) })
  return [
    answer('time-stamp', stampsBytes(stamp, Buffer.from(textOfBatch(stamped))), String(stamp.at)),
    answer('time-stamp-signature', stamp.sound, toldOf(stamp.signed.signer)),
    answer('time-stamp-chain', path !== undefined, toldOf(path?.at(-1))),
  ]
}
