import { type Paper, paperTemplate, printedPaper } from '#kit/papers/index.ts'
import { filePolicies } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { typeset } from '#platform/typesetting/index.ts'
import { keepIssued } from '../acts/papers/keep-issued.ts'
import { paperAtIssue } from '../acts/papers/paper-at-issue.ts'
import type { DocumentId } from '../document.ts'

const nameOf = ({ number, symbol }: Paper) => `${number}-${symbol.replaceAll('/', '-')}.pdf`

/** Sets an issued paper that was written here, with its number and date, and keeps it as the version that leaves; a file that was issued stays the paper. */
export async function typesetIssued(run: TaskRun, documentId: DocumentId): Promise<void> {
  const paper = await run.read((reader) => paperAtIssue(reader, documentId))
  if (!paper) return
  const { pdf, pages, places } = await typeset({
    template: paperTemplate,
    data: printedPaper(paper),
    dated: paper.written,
  })
  async function* bytes() {
    yield pdf
  }
  const kept = await run.files.keep(bytes(), { name: nameOf(paper), policy: filePolicies.documents })
  await run.act(keepIssued, { documentId, kept, pages, places })
}
