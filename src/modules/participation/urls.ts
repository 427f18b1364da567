import { defineUrls } from '#platform/web/index.ts'

/** Addresses of the moderators' desk. */
export const urls = defineUrls({
  desk: '/ban-doc',
  comments: '/ban-doc/y-kien',
  comment: '/ban-doc/y-kien/:comment',
  approve: '/ban-doc/y-kien/:comment/duyet',
  refuse: '/ban-doc/y-kien/:comment/tu-choi',
  answer: '/ban-doc/y-kien/:comment/tra-loi',
  contact: '/ban-doc/y-kien/:comment/lien-he',
  close: '/ban-doc/chu-de/:discussion/dong',
  reopen: '/ban-doc/chu-de/:discussion/mo',
  log: '/ban-doc/nhat-ky',
  ratings: '/ban-doc/danh-gia',
  rating: '/ban-doc/danh-gia/:discussion',
  polls: '/ban-doc/tham-do',
  newPoll: '/ban-doc/tham-do/moi',
  endPoll: '/ban-doc/tham-do/:poll/ket-thuc',
  arrangement: '/ban-doc/cach-nhan',
})
