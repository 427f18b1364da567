import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import type { NoticeId, Subject } from '../notice.ts'
import { settings } from './settings.ts'

type Matter = { readonly noticeId: NoticeId; readonly subject: Subject; readonly ownerId: Id<'account'> }

/** The notices among these whose matter is no longer their owner's to read: asked again each time before something leaves. */
export async function notTheirs(reader: Reader, matters: readonly Matter[]): Promise<ReadonlySet<NoticeId>> {
  const gone = new Set<NoticeId>()
  for (const [type, some] of Map.groupBy(matters, ({ subject }) => subject.type)) {
    const ask = settings()?.stillConcerns?.[type]
    const still = await ask?.(
      reader,
      some.map(({ subject, ownerId }) => ({ subjectId: subject.id, accountId: ownerId })),
    )
    some.forEach(({ noticeId }, at) => still?.[at] === false && gone.add(noticeId))
  }
  return gone
}
