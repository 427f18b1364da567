import type { PdfFile } from '#kit/pdf/index.ts'
import { changesBetween } from './changes/changes-between.ts'
import type { SeenChange } from './changes/change.ts'
import type { Examined } from './examine.ts'
import { type Permission, permissionOf } from './permissions.ts'
import type { Finding, ReportedChange } from './report.ts'

export type JudgedChanges = {
  readonly changes: readonly ReportedChange[]
  readonly findings: readonly Finding[]
}

/** Bytes after the end of the newest revision that are not white space: some programs look there, others do not. */
function tailOf({ bytes, revisions }: PdfFile): SeenChange[] {
  const { end } = revisions.at(-1)!
  const blank = bytes
    .subarray(end)
    .every((code) => code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32)
  return blank ? [] : [{ kind: 'bytes-after-end', needs: 'never', revision: revisions.length }]
}

/** Judges what came into a file after each of its signatures; steps between revisions are compared once for all of them. */
export class ChangeJudge {
  readonly #file: PdfFile
  readonly #examined: readonly Examined[]
  readonly #permissions: readonly Permission[]
  readonly #steps = new Map<number, readonly SeenChange[]>()
  readonly #tail: readonly SeenChange[]

  constructor(file: PdfFile, examined: readonly Examined[]) {
    this.#file = file
    this.#examined = examined
    this.#permissions = examined.flatMap((one) => permissionOf(one, file.revisions) ?? [])
    this.#tail = tailOf(file)
  }

  /** What happened after a revision, with how it stands to what the signers up to then allowed. */
  after(revision: number): JudgedChanges {
    const { revisions } = this.#file
    const seen: SeenChange[] = [...this.#tail]
    for (let next = revision + 1; next < revisions.length; next++) seen.push(...this.#step(next))
    const changes = seen.map((change) => this.#judge(change))
    const findings = new Set<Finding>()
    for (const { harm, kind } of changes) {
      if (harm === 'suspicious')
        findings.add(kind.startsWith('registry-stamp') ? 'registry-stamp' : 'changed-after-signing')
      if (harm === 'permitted') findings.add('permitted-changes')
    }
    return { changes, findings: [...findings] }
  }

  #step(next: number): readonly SeenChange[] {
    const { revisions } = this.#file
    const known = this.#steps.get(next) ?? changesBetween(revisions[next - 1]!, revisions[next]!)
    this.#steps.set(next, known)
    return known
  }

  #judge(change: SeenChange): ReportedChange {
    const { kind, page, rectangle, revision } = change
    return {
      kind,
      harm: this.#harmOf(change),
      revision,
      ...(page ? { page } : {}),
      ...(rectangle ? { rectangle } : {}),
    }
  }

  #harmOf({ needs, kind, field, revision }: SeenChange): ReportedChange['harm'] {
    if (needs === 'never') return 'suspicious'
    const binding = this.#permissions.filter((one) => one.revision < revision)
    const levels = binding.flatMap(({ level }) => level ?? [])
    const level = levels.length > 0 ? Math.min(...levels) : undefined
    const locks = binding.flatMap(({ locks }) => locks ?? [])
    const locked = field !== undefined && locks.some((lock) => lock(field))
    if (needs === 'nothing')
      return this.#isHarmless({ kind, field, revision }, level, locked) ? 'harmless' : 'suspicious'
    if (needs === 'annotating') return level === 3 ? 'permitted' : 'suspicious'
    // Filling must have been allowed by somebody: by a certification, or by a lock that names other fields.
    return !locked && (level === undefined ? locks.length > 0 : level >= 2) ? 'permitted' : 'suspicious'
  }

  #isHarmless(
    { kind, field, revision }: Pick<SeenChange, 'kind' | 'field' | 'revision'>,
    level: number | undefined,
    locked: boolean,
  ): boolean {
    if (kind !== 'signature-added' && kind !== 'signature-filled')
      return kind !== 'signature-field-added' || level !== 1
    const later = this.#examined.find(
      (one) =>
        one.found.field === field &&
        one.range.ok &&
        one.range.revision === revision &&
        one.faults.length === 0,
    )
    if (!later) return false
    // Time stamps of the whole document are allowed even where nothing else is (EN 319 142-1, clause 5.5).
    return (
      later.found.kind === 'document-time-stamp' || (level !== 1 && !(locked && kind === 'signature-filled'))
    )
  }
}
