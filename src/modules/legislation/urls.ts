import { defineUrls } from '#platform/web/index.ts'

/** Addresses of the desk of legal documents and consultations. */
export const urls = defineUrls({
  desk: '/phap-quy',
  draft: '/phap-quy/moi',
  edition: '/phap-quy/ban/:edition',
  edit: '/phap-quy/ban/:edition/sua',
  addFile: '/phap-quy/ban/:edition/tep',
  file: '/phap-quy/ban/:edition/tep/:place',
  removeFile: '/phap-quy/ban/:edition/tep/:place/bo',
  submit: '/phap-quy/ban/:edition/gui-duyet',
  giveBack: '/phap-quy/ban/:edition/tra-lai',
  approve: '/phap-quy/ban/:edition/duyet',
  force: '/phap-quy/ban/:edition/cong-bo-ngay',
  discard: '/phap-quy/ban/:edition/bo',
  correct: '/phap-quy/ban/:edition/dinh-chinh',
  end: '/phap-quy/ban/:edition/go',
  take: '/phap-quy/phat-hanh/:paper/cong-bo',
  decline: '/phap-quy/phat-hanh/:paper/khong-cong-bo',
  consultations: '/phap-quy/lay-y-kien',
  newConsultation: '/phap-quy/lay-y-kien/moi',
  consultation: '/phap-quy/lay-y-kien/:consultation',
  editConsultation: '/phap-quy/lay-y-kien/:consultation/sua',
  submitConsultation: '/phap-quy/lay-y-kien/:consultation/gui-duyet',
  returnConsultation: '/phap-quy/lay-y-kien/:consultation/tra-lai',
  approveConsultation: '/phap-quy/lay-y-kien/:consultation/duyet',
  forceConsultation: '/phap-quy/lay-y-kien/:consultation/mo-ngay',
  discardConsultation: '/phap-quy/lay-y-kien/:consultation/bo',
  extend: '/phap-quy/lay-y-kien/:consultation/gia-han',
  withdrawConsultation: '/phap-quy/lay-y-kien/:consultation/rut',
  report: '/phap-quy/lay-y-kien/:consultation/tong-hop',
  conclude: '/phap-quy/lay-y-kien/:consultation/ket-qua',
  remarksSheet: '/phap-quy/lay-y-kien/:consultation/y-kien.xlsx',
  decide: '/phap-quy/y-kien/:remark/hien',
  answer: '/phap-quy/y-kien/:remark/tra-loi',
  terms: '/phap-quy/thoi-han',
})

/** Where readers find what is public: the portal's pages at the root, which lead on to the site where it is at home. */
export const publicUrls = defineUrls({
  document: '/van-ban-phap-luat/:document',
  consultation: '/lay-y-kien/:consultation',
})
