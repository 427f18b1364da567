import pg from 'pg'

const { builtins } = pg.types

const toInstant = (text: string) => Temporal.Instant.from(text.replace(' ', 'T'))
const parsers: Record<number, (text: string) => unknown> = {
  [builtins.TIMESTAMPTZ]: toInstant,
  [builtins.DATE]: (text) => Temporal.PlainDate.from(text),
  [builtins.TIME]: (text) => Temporal.PlainTime.from(text),
  [builtins.INT8]: (text) => BigInt(text),
  [builtins.TIMESTAMP]: (text) => Temporal.PlainDateTime.from(text.replace(' ', 'T')),
}

const defaults = pg.types

/** How columns become values: timestamptz → Instant, date → PlainDate, bigint → bigint, the rest as pg does. */
export const columnTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && parsers[oid]) return parsers[oid]
    return defaults.getTypeParser(oid, format)
  },
}

/** Makes a value fit for the wire: Temporal values as ISO texts; everything else as pg sends it. */
export function toParameter(value: unknown): unknown {
  if (
    value instanceof Temporal.Instant ||
    value instanceof Temporal.PlainDate ||
    value instanceof Temporal.PlainTime ||
    value instanceof Temporal.PlainDateTime
  ) {
    return value.toString()
  }
  if (typeof value === 'bigint') return value.toString()
  return value
}
