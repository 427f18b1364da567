import { randomBytes } from 'node:crypto'
import { type Id, newId } from '#kit/ids.ts'
import type { Act, Actor } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { leaveComment, type LeaveComment, type LeftComment } from '../acts/leave-comment.ts'
import { proofOf } from '../acts/proofs.ts'
import { prepareParticipation } from '../acts/settings.ts'
import type { ShownSubject } from '../subject.ts'

type Person = Actor & { readonly kind: 'person' }

/** Two authorities with a moderator each, a clock that tests move, and readers who comment. */
export async function plantOffice() {
  let now = Temporal.Instant.from('2026-12-01T02:00:00Z')
  const database = await testDatabase({ clock: () => now })
  prepareParticipation({ key: randomBytes(32) })
  const origin = { requestId: 'test', channel: 'web' } as const
  const act = <Input, Result>(actor: Actor, verb: Act<Input, Result>, input: Input) =>
    database.transactor.act({ actor, origin }, verb, input)
  const system: Actor = { kind: 'system', name: 'participation' }
  const person = (name: string, roles: readonly string[], authorityId = newId<'authority'>()): Person => ({
    kind: 'person',
    accountId: newId<'account'>(),
    name,
    authorityId,
    roles,
  })
  const moderator = person('Hồ Thị Duyệt', ['editor'])
  const specialist = person('Hồ Văn Việc', ['specialist'], moderator.authorityId)
  const stranger = person('Côn Lạ', ['editor'])
  const subjectOf = (authorityId: Id<'authority'>, more: Partial<ShownSubject> = {}): ShownSubject => ({
    type: 'article',
    id: newId(),
    authorityId,
    title: 'Sửa đường vào bản',
    href: '/bai-viet/sua-duong-1',
    since: now,
    ended: false,
    ...more,
  })
  let addresses = 0
  /** A comment of somebody at an address of their own. */
  const say = (subject: ShownSubject, more: Partial<LeaveComment> = {}): Promise<LeftComment> => {
    const about = { what: 'comment', id: subject.id, authorityId: subject.authorityId } as const
    const proof = proofOf(about, now.subtract({ seconds: 30 }))
    const network = `10.0.${addresses >> 8}.${addresses++ & 255}`
    return act(system, leaveComment, {
      subject,
      answers: null,
      name: 'Hồ Thị Lan',
      contact: '',
      text: 'Mong xã sửa sớm.',
      proof,
      network,
      ...more,
    })
  }
  return {
    ...database,
    act,
    system,
    moderator,
    specialist,
    stranger,
    subjectOf,
    say,
    wait: (hours: number) => void (now = now.add({ hours })),
    now: () => now,
  }
}
