/** The front door of royalties: the fees of authors for what the portal published. */
export { royaltyEvents } from './events.ts'
