export { DumpUnreadable, type DumpFault } from './dump-unreadable.ts'
export { dumpLimits, type DumpRow, readDump } from './read-dump.ts'
