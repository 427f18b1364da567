import { reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import type { CaseFile, CaseFileStep } from '../../case-file.ts'
import { caseFileStepMade } from '../../events.ts'
import { caseFileAfter } from '../../rules/case-files/lifecycle.ts'
import { updateCaseFile } from '../../store/case-files/case-files.ts'
import { insertCaseFileStep } from '../../store/case-files/story.ts'

export type FileMove = {
  /** What the story says; in the person's words where they gave a reason. */
  readonly note?: string
  readonly closedOn?: Temporal.PlainDate | null
  readonly frozen?: boolean
  readonly packageFileId?: string | null
  readonly after?: object
}

/** Makes one step of a locked file: new state, a line of its story, the record and the event; refuses with 409 where it is not possible now. */
export async function moveFile(
  tx: Tx,
  file: CaseFile,
  kind: CaseFileStep,
  { note = '', after, ...changed }: FileMove = {},
): Promise<void> {
  const state = caseFileAfter(file.state, kind) ?? refuse(409, reason(`documents.case-file-is-${file.state}`))
  const { frozen, closedOn, packageFileId } = file
  await updateCaseFile(tx, file, { frozen, closedOn, packageFileId, ...changed, state })
  await insertCaseFileStep(tx, file.id, kind, note)
  await tx.announce(
    caseFileStepMade(file.id, kind, {
      before: { state: file.state },
      after: { state, code: file.code, ...after },
      ...(note ? { reason: note } : {}),
    }),
  )
}
