export { createLog, logLevels, silentLog } from './create-log.ts'
export type { CreateLog, Facts, Log, LogLevel } from './create-log.ts'
export { cleanText } from './clean.ts'
