import { readTyped } from '#kit/typed-text/index.ts'
import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor, Transactor } from '#platform/database/index.ts'
import { approveEdition } from '../acts/publish-edition.ts'
import { draftDocument } from '../acts/draft-document.ts'
import type { EnteredFacts } from '../acts/entered.ts'
import { submitEdition } from '../acts/submit-edition.ts'
import { findPublishedDocument } from '../store/published.ts'
import { listShown } from '../store/editions.ts'

type Person = Actor & { kind: 'person' }
const origin = { requestId: 'test', channel: 'web' } as const
const day = (text: string) => Temporal.PlainDate.from(text)

/** Facts of a decision, for tests. */
export const someFacts = (reference: string, more: Partial<EnteredFacts> = {}): EnteredFacts => ({
  reference,
  issuedOn: day('2024-03-05'),
  issuer: 'Ủy ban nhân dân huyện Đakrông',
  signerName: 'Hồ Văn Ký',
  signerTitle: 'Chủ tịch',
  kind: 'quyet-dinh-qppl',
  field: 'dat-dai-moi-truong',
  abstract: `Quy định của ${reference}`,
  effectiveFrom: day('2024-03-15'),
  endsOn: null,
  endWhy: '',
  body: readTyped('Điều 1. Phạm vi\n\nQuy định này áp dụng trên địa bàn huyện.\n\nĐiều 2. Hiệu lực'),
  relations: {},
  correction: '',
  ...more,
})

/** Two persons of an authority who work at the desk of legal documents, and the ways to act in tests. */
export function someDesk(transactor: Transactor) {
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    transactor.act({ actor, origin }, verb, input)
  const person = (
    authorityId: Id<'authority'>,
    name: string,
    roles: readonly string[] = ['editor'],
  ): Person => ({
    kind: 'person',
    accountId: newId<'account'>(),
    name,
    authorityId,
    roles,
  })
  const authority = () => {
    const authorityId = newId<'authority'>()
    return {
      authorityId,
      writer: person(authorityId, 'Hồ Thị Viết'),
      second: person(authorityId, 'Hồ Văn Duyệt'),
    }
  }
  type Office = ReturnType<typeof authority>
  /** Enters, submits and approves; gives the public number. */
  async function publish({ writer, second }: Office, facts: EnteredFacts): Promise<bigint> {
    const { documentId, editionId } = await act(writer, draftDocument, { facts })
    await act(writer, submitEdition, { editionId })
    await act(second, approveEdition, { editionId })
    const shown = await transactor.read(writer, (reader) => listShown(reader, 500))
    return shown.find((one) => one.documentId === documentId)!.publicNumber
  }
  const page = (number: bigint) =>
    transactor.read({ kind: 'visitor' }, (reader) => findPublishedDocument(reader, number))
  return { act, authority, person, publish, page }
}
