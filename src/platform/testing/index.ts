export { doJobs } from './do-jobs.ts'
export { testDatabase, type TestDatabase } from './database.ts'
export { testServerFolder, testServerUrl } from './server.ts'
export { mailTrap, type MailTrap } from './mail-trap.ts'
