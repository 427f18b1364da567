export { testDatabase, type TestDatabase } from './database.ts'
export { testServerFolder, testServerUrl } from './server.ts'
