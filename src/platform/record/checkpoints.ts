import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { checkpointBytes, type SigningKey } from './signing-key.ts'

type Head = { authority_id: string; seq: bigint; hash: Buffer }

/** The line that a checkpoint leaves in the folder outside the database, one JSON object. */
export type CheckpointLine = {
  at: string
  authorityId: string
  seq: string
  hash: string
  keyId: string
  signature: string
}

/**
 * Signs the last line of every chain that grew since its last checkpoint; answers the lines for the folder outside the database.
 * Acts as Krông itself; announces nothing, or every minute would bring a line that wants a checkpoint.
 */
export async function signCheckpoints({ db, now }: Tx, key: SigningKey): Promise<CheckpointLine[]> {
  const { rows } = await sql<Head>`
    SELECT h.authority_id, h.seq, h.hash FROM record.heads h
     WHERE h.seq > 0 AND NOT EXISTS (
       SELECT FROM record.checkpoints c WHERE c.authority_id = h.authority_id AND c.seq = h.seq)`.execute(db)
  const lines: CheckpointLine[] = []
  for (const { authority_id: authorityId, seq, hash } of rows) {
    const signature = key.sign(checkpointBytes({ authorityId, seq, hash, at: now }))
    await sql`INSERT INTO record.checkpoints (at, authority_id, seq, hash, key_id, signature)
      VALUES (${now}, ${authorityId}, ${seq}, ${hash}, ${key.id}, ${signature})`.execute(db)
    lines.push({
      at: now.toString(),
      authorityId,
      seq: String(seq),
      hash: hash.toString('hex'),
      keyId: key.id,
      signature: signature.toString('base64'),
    })
  }
  return lines
}

/** Adds checkpoint lines to the day's file (`YYYY-MM-DD.jsonl`); a folder on another machine makes the record's past unchangeable here. */
export async function keepOutside(folder: string, lines: readonly CheckpointLine[]): Promise<void> {
  if (lines.length === 0) return
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  await appendFile(join(folder, `${lines[0]!.at.slice(0, 10)}.jsonl`), text, { mode: 0o600 })
}
