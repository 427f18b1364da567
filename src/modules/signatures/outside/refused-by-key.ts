import { SignerUnavailable } from '#kit/cms/index.ts'
import { SignatureNotMade } from '#kit/pades/making/index.ts'
import { PdfUnreadable } from '#kit/pdf/index.ts'
import { Refusal, reason } from '#kit/refusal.ts'

/** What a key or a file had against being signed, as a refusal with a sentence (422); anything else is thrown on. */
export function refusedByKey(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  if (fault instanceof SignerUnavailable) return new Refusal(422, [reason(`signatures.${fault.code}`)])
  if (fault instanceof SignatureNotMade) return new Refusal(422, [reason(`signatures.file-${fault.code}`)])
  if (fault instanceof PdfUnreadable) return new Refusal(422, [reason('signatures.file-unreadable')])
  throw fault
}
