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
import type { PoolClient } from 'pg'
import { toParameter } from './parameters.ts'
import { statementName } from './statement-names.ts'
import type { Database } from './transaction.ts'

class Connection implements DatabaseConnection {
  readonly #client: PoolClient
  constructor(client: PoolClient) {
    this.#client = client
  }
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = statementName(sql)
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

const builders = new WeakMap<PoolClient, Kysely<Database>>()

/** A query builder on one connection whose transaction somebody else began and ends: what acts and readers hold. */
export function onConnection(client: PoolClient): Kysely<Database> {
  const known = builders.get(client)
  if (known) return known
  const builder = newBuilder(client)
  builders.set(client, builder)
  return builder
}

function newBuilder(client: PoolClient): Kysely<Database> {
  const connection = new Connection(client)
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
