import { type Evidence, evidenceShape, writeEvidence } from '../../evidence-file.ts'

/** What `evidence.json` holds; undefined where it is not as Krông writes it, letter by letter. */
export function readEvidence(bytes: Uint8Array): Evidence | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    const evidence = evidenceShape.parse(JSON.parse(text))
    return writeEvidence(evidence) === text ? evidence : undefined
  } catch {
    return undefined
  }
}
