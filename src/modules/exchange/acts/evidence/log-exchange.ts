import { newId } from '#kit/ids.ts'
import type { Tx } from '#platform/database/index.ts'
import type { LogEntry } from '../../evidence.ts'
import { hashedEntry, hashOfEntry } from '../../rules/evidence/canonical-form.ts'
import { insertLogEntry } from '../../store/evidence/log-entries.ts'

export type LoggedExchange = Omit<LogEntry, 'id' | 'at'>

/**
 * Writes what came of a message into the log of exchange, in the transaction of the act at hand: one statement, no line in the record of its own (the
 * minute has one). Krông itself does it; for a person PostgreSQL refuses.
 */
export async function logExchange(tx: Tx, logged: LoggedExchange): Promise<void> {
  const entry: LogEntry = { ...logged, id: newId(), at: tx.now }
  await insertLogEntry(tx, entry, hashOfEntry(hashedEntry(entry)))
}
