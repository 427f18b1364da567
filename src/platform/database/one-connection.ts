import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { ClientBase } from 'pg'
import { toParameter } from './parameters.ts'
import { createStatementNames, type StatementNames } from './statement-names.ts'
import type { Database } from './transaction.ts'

class Connection implements DatabaseConnection {
  readonly #client: ClientBase
  readonly #nameOf: StatementNames
  constructor(client: ClientBase, nameOf: StatementNames) {
    this.#client = client
    this.#nameOf = nameOf
  }
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(sql)
    const values = parameters.map(toParameter)
    const { command, rowCount, rows } = await this.#client.query(
      name ? { name, text: sql, values } : { text: sql, values },
    )
    const changes =
      command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
    return changes ? { numAffectedRows: BigInt(rowCount ?? 0), rows } : { rows: rows ?? [] }
  }
  // oxlint-disable-next-line require-yield -- streaming goes through pg-copy-streams, never through Kysely
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('rows are streamed by COPY, not by Kysely')
  }
}

const compiler = new PostgresQueryCompiler()
const adapter = new PostgresAdapter()
const nested = async () => {
  throw new Error('an act is one transaction: none inside another')
}

const builders = new WeakMap<ClientBase, Kysely<Database>>()
const names = createStatementNames()

/** A query builder on one connection whose transaction somebody else began and ends: what acts and readers hold. `nameOf` stays the same for a connection. */
export function onConnection(client: ClientBase, nameOf: StatementNames = names): Kysely<Database> {
  const known = builders.get(client)
  if (known) return known
  const builder = newBuilder(client, nameOf)
  builders.set(client, builder)
  return builder
}

function newBuilder(client: ClientBase, nameOf: StatementNames): Kysely<Database> {
  const connection = new Connection(client, nameOf)
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: nested,
    commitTransaction: nested,
    rollbackTransaction: nested,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  }
  return new Kysely<Database>({ dialect })
}
