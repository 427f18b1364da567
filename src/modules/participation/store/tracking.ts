import { sql } from 'kysely'
import type { Id } from '#kit/ids.ts'
import type { Reader } from '#platform/database/index.ts'
import { type CommentState, commentStateOf, type Decision } from '../comment.ts'

/** What became of a comment, for who holds its code. */
export type TrackedComment = {
  readonly code: string
  readonly authorityId: Id<'authority'>
  readonly name: string
  readonly text: string
  readonly title: string
  readonly href: string
  readonly sentAt: Temporal.Instant
  readonly state: CommentState
  /** When and why it was decided so. */
  readonly decidedAt: Temporal.Instant | null
  readonly why: string
  /** As readers see it; null while they do not. */
  readonly shown: string | null
  readonly answers: readonly { readonly name: string; readonly text: string }[]
}

/** The comment of a code; undefined where there is none. Krông itself reads it: the code is the key. */
export async function findByCode({ db }: Reader, code: string): Promise<TrackedComment | undefined> {
  const { rows } = await sql<
    Omit<TrackedComment, 'state' | 'answers'> & {
      last: Decision | null
      answers: TrackedComment['answers'] | null
    }
  >`
    SELECT c.code, c.authority_id AS "authorityId", c.name, c.text, d.title, d.href, c.sent_at AS "sentAt", x.decision AS last, x.at AS "decidedAt",
      coalesce(x.why, '') AS why, s.text AS shown,
      (SELECT jsonb_agg(jsonb_build_object('name', r.name, 'text', r.text) ORDER BY r.number) FROM participation.showings r
        WHERE r.parent_id = c.id AND r.ended_at IS NULL) AS answers
    FROM participation.comments c JOIN participation.discussions d ON d.id = c.discussion_id
      LEFT JOIN participation.showings s ON s.comment_id = c.id AND s.ended_at IS NULL
      LEFT JOIN LATERAL (SELECT decision, at, why FROM participation.decisions WHERE comment_id = c.id ORDER BY at DESC, id DESC LIMIT 1) x ON true
    WHERE c.code = ${code}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { last, answers, ...rest } = found
  return { ...rest, state: commentStateOf(last), answers: answers ?? [] }
}
