import type { Direction, DocumentId, PaperFacts } from '../document.ts'
import { direct } from '../acts/direct.ts'
import { present } from '../acts/present.ts'
import { registerIncoming } from '../acts/register-incoming.ts'
import { generalStanding } from '../acts/standing.ts'
import { takeIn } from '../acts/take-in.ts'
import { listDocuments } from '../store/list-documents.ts'
import { type Office, someFile, type Worker } from './office.ts'
import type { TestDatabase } from '#platform/testing/index.ts'

/** What a paper that arrived says of itself. */
export const someFacts: PaperFacts = {
  typeCode: 'cong-van',
  reference: '1500/UBND-TH',
  issuedOn: new Temporal.PlainDate(2026, 11, 20),
  organName: 'Ủy ban nhân dân tỉnh Quảng Trị',
  abstract: 'Về việc báo cáo tình hình thiệt hại do mưa lũ',
  signerName: 'Nguyễn Văn A',
  signerTitle: 'Phó Chủ tịch',
  urgency: 'urgent',
  pages: 2,
  note: '',
}

/** What a person sees of an authority's papers. */
export const eyesOf = (worker: Worker) => {
  const { registers, directs, accountId, headOf } = generalStanding(worker)
  return { everything: registers || directs, accountId, headOf }
}

/** The papers in a table of a person, as the lists show them. */
export const queueOf = (
  worker: Worker,
  queue: Parameters<typeof listDocuments>[1]['queue'],
  text?: string,
  direction: Direction = 'incoming',
) =>
  worker.read(async (reader) => {
    const filter = { direction, queue, ...(text ? { text } : {}) } as const
    return (await listDocuments(reader, filter, eyesOf(worker), { limit: 200 })).map(({ id }) => id)
  })

/** Papers of an office at the first steps of their way. */
export function arrivalsIn(database: TestDatabase, office: Office) {
  const { people, units } = office
  async function arrived(name = 'cong-van.pdf', of: Office = office): Promise<DocumentId> {
    const file = await someFile(database, name)
    return of.people.clerk.act(takeIn, { by: 'upload', files: [file] })
  }
  async function registered(more: Partial<PaperFacts> = {}): Promise<DocumentId> {
    const documentId = await arrived()
    await people.clerk.act(registerIncoming, {
      documentId,
      registerId: office.incomingRegister,
      facts: { ...someFacts, ...more },
    })
    return documentId
  }
  async function directed(): Promise<DocumentId> {
    const documentId = await registered()
    await people.clerk.act(present, { documentId, leaderId: people.chair.id })
    await people.chair.act(direct, {
      documentId,
      instruction: 'Tham mưu báo cáo UBND tỉnh',
      leadUnitId: units.finance,
      supportUnitIds: [units.culture],
    })
    return documentId
  }
  return { arrived, registered, directed }
}
