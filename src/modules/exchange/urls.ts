import { defineUrls } from '#platform/web/index.ts'

/** Every address of exchange. */
export const urls = defineUrls({
  sent: '/trao-doi',
  received: '/trao-doi/nhan',
  delivery: '/trao-doi/gui/:id',
  receipt: '/trao-doi/gui/:id/bien-nhan',
  arrival: '/trao-doi/nhan/:id',
  packetFile: '/trao-doi/nhan/:id/goi-tin',
  report: '/trao-doi/bao-cao',
  lanes: '/quan-tri/trao-doi',
  certificate: '/quan-tri/trao-doi/chung-thu.pem',
  retryLane: '/quan-tri/trao-doi/luong/:id/gui-lai',
  pauseLane: '/quan-tri/trao-doi/luong/:id/dung',
  resumeLane: '/quan-tri/trao-doi/luong/:id/tiep',
  expireDelivery: '/quan-tri/trao-doi/goi/:id/ket-thuc',
  refusals: '/quan-tri/trao-doi/tu-choi',
  peers: '/quan-tri/trao-doi/he-thong',
  changePeer: '/quan-tri/trao-doi/he-thong/:id',
  pausePeer: '/quan-tri/trao-doi/he-thong/:id/dung',
  resumePeer: '/quan-tri/trao-doi/he-thong/:id/tiep',
  revokePeer: '/quan-tri/trao-doi/he-thong/:id/thu-hoi',
  directory: '/quan-tri/trao-doi/danh-ba',
  endOrgan: '/quan-tri/trao-doi/danh-ba/:organ/ket-thuc',
  publishers: '/quan-tri/trao-doi/danh-ba/noi-cong-bo',
  takeList: '/quan-tri/trao-doi/danh-ba/nhan',
})
