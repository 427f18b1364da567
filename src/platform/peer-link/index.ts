/** Connections between instances: mutual TLS, each end told by its certificate's fingerprint. */
export type { PeerAnswer, PeerHandler } from './answer-peer.ts'
export type { PeerQuestion, PeerReply } from './ask-peer.ts'
export { type ExchangeIdentity, fingerprintOf, openExchangeIdentity } from './exchange-identity.ts'
export { type ListenForPeers, listenForPeers, type PeerListener } from './listen-for-peers.ts'
export { openPeerClient, type OpenPeerClient, type PeerClient, type Pins } from './open-peer-client.ts'
export { PeerCut, type PeerFault, PeerUnreachable } from './peer-fault.ts'
export type { PeerHeaders, PeerRequest, ProvenPeer } from './peer-request.ts'
