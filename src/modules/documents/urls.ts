import { defineUrls } from '#platform/web/index.ts'

/** Every address of documents. */
export const urls = defineUrls({
  incoming: '/van-ban-den',
  takeIn: '/van-ban-den/tiep-nhan',
  takenIn: '/van-ban-den/vua-tiep-nhan',
  outgoing: '/van-ban-di',
  draft: '/van-ban-di/du-thao',
  bulk: '/van-ban/hang-loat',
  document: '/van-ban/:id',
  register: '/van-ban/:id/vao-so',
  amend: '/van-ban/:id/dinh-chinh',
  present: '/van-ban/:id/trinh',
  direct: '/van-ban/:id/chi-dao',
  assign: '/van-ban/:id/phan-cong',
  report: '/van-ban/:id/tien-do',
  complete: '/van-ban/:id/hoan-thanh',
  askExtension: '/van-ban/:id/xin-gia-han',
  answerExtension: '/van-ban/:id/gia-han/:extension',
  askOpinion: '/van-ban/:id/xin-y-kien',
  giveOpinion: '/van-ban/:id/y-kien/:opinion',
  revise: '/van-ban/:id/sua',
  issue: '/van-ban/:id/phat-hanh',
  step: '/van-ban/:id/buoc/:step',
  file: '/van-ban/:id/tep/:version',
  page: '/van-ban/:id/tep/:version/trang/:page',
})
