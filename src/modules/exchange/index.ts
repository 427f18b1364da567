/** The front door of exchange: packets between authorities, and what became of them. */
export type { Arrival, ArrivalId, ArrivalState, Status } from './arrival.ts'
export type { Delivery, DeliveryId, DeliveryState, PacketId, PacketSubject, Way } from './delivery.ts'
export type { StatusCode, StatusMeaning } from './status-code.ts'
export { doorSentence } from './door-words.ts'
export { exchangeEvents } from './events.ts'
export { exchangeNotices } from './alarm.ts'
export { type ExchangeSettings, prepareExchange } from './instance.ts'
export { packetFromJson } from './packet-json.ts'
export { type PacketDraft, sendPacket, type SendPacket } from './acts/send-packet.ts'
export { reportStatus, type ReportStatus } from './acts/report-status.ts'
export { settle as settleArrival } from './acts/settle-arrival.ts'
export { type Reached, withdrawWaiting } from './acts/withdraw-packet.ts'
export { findOwnCode, findRoute, listOwnOrgans } from './store/find-route.ts'
export {
  findArrivalRow as findArrival,
  findArrivalRowOf as findArrivalOf,
  findOriginal,
  hasReturned,
  type KnownArrival,
} from './store/arrivals.ts'
export { listDeliveriesAbout } from './store/deliveries.ts'
export { listReported, listStatusesAbout } from './store/statuses.ts'
export { listStatusCodes } from './store/standing.ts'
export { type OpenedContent, openContents } from './outside/open-contents.ts'
export { addPeer, changePeer, pausePeer, type PeerTyped, resumePeer, revokePeer } from './acts/peers.ts'
export { endOrgan, enterOrgan, namePublisher, type OrganTyped, takeList } from './acts/directory.ts'
export type { DirectoryEntry, Peer, PeerId } from './peer.ts'
export { listEndedFigures, listPeerFigures, listRefusedFigures } from './store/figures.ts'
export { listPeers } from './store/peers.ts'
export { listDirectory } from './store/directory.ts'
export type { StampingState } from './evidence.ts'
export { type EvidenceAnswer, evidenceName, type EvidenceQuestion, writeEvidence } from './evidence-file.ts'
export { stampingState } from './acts/evidence/stamping-state.ts'
export { type CollectedEvidence, collectEvidence } from './outside/evidence/collect-evidence.ts'
export { verifyLog } from './outside/evidence/verify-log.ts'
export { checkEvidence } from './rules/evidence/check-evidence.ts'
export type { EvidenceFile } from './rules/evidence/evidence-files.ts'
export type { LogFault } from './rules/evidence/check-batch.ts'
