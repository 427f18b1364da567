export {
  createAnnouncer,
  instanceChain,
  liveChannel,
  recordedActor,
  type Subscriptions,
} from './announcer.ts'
export { type CheckpointLine, keepOutside, signCheckpoints } from './checkpoints.ts'
export { listTold, retell, type ToldLine } from './retell.ts'
export { type SigningKey, signingKey } from './signing-key.ts'
export { type Break, type Verification, verifyRecord } from './verify.ts'
