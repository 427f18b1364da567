import { pino } from 'pino'
import type { Logger } from 'pino'
import { cleanFacts, cleanText } from './clean.ts'
import { readable } from './readable.ts'

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Facts of a line: numbers, ids, codes, an `error`; never a person's data. */
export type Facts = object

/** The log: first what happened, in a few words without values; then the facts. */
export type Log = {
  debug(message: string, facts?: Facts): void
  info(message: string, facts?: Facts): void
  warn(message: string, facts?: Facts): void
  error(message: string, facts?: Facts): void
  /** A log that adds these facts to each of its lines, e.g. the request's id. */
  child(facts: Facts): Log
}

export type CreateLog = {
  readonly level: LogLevel
  /** Lines for people instead of JSON. */
  readonly readable?: boolean
  /** Takes each finished line with its end; standard output unless told. */
  readonly write?: (line: string) => void
}

/**
 * Makes the log: JSON lines (time in UTC), or lines for people. What is recognised as a secret or as personal data is
 * hidden, and a value can never begin a line of its own.
 */
export function createLog({ level, readable: forPeople = false, write = toStandardOutput }: CreateLog): Log {
  const coloured = forPeople && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
  const stream = { write: (line: string) => write(forPeople ? readable(line, coloured) : line) }
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return wrap(pino(options, stream))
}

/** A log that says nothing: for tests. */
export const silentLog: Log = createLog({ level: 'silent' })

function wrap(logger: Logger): Log {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (message: string, facts?: Facts) => {
    if (logger.isLevelEnabled(level)) logger[level](facts ? cleanFacts(facts) : {}, cleanText(message))
  }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (facts) => wrap(logger.child(cleanFacts(facts))),
  }
}

function toStandardOutput(line: string): void {
  process.stdout.write(line)
}
