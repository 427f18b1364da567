export { startServer } from './start-server.ts'
export type { DatabaseServer, StartServer } from './start-server.ts'
