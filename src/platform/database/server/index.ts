export { startServer } from './start-server.ts'
export type { DatabaseServer, StartServer } from './start-server.ts'
export { AlreadyRunning, findInstance, holdInstance } from './instance-lock.ts'
export type { InstanceLock, InstanceNote } from './instance-lock.ts'
