import { defineUrls } from '#platform/web/index.ts'

/** Every address of the desk of enquiries. */
export const enquiryUrls = defineUrls({
  desk: '/hoi-dap-phan-anh',
  terms: '/hoi-dap-phan-anh/thoi-han',
  receptions: '/hoi-dap-phan-anh/tiep-cong-dan',
  reception: '/hoi-dap-phan-anh/tiep-cong-dan/:reception',
  standIn: '/hoi-dap-phan-anh/tiep-cong-dan/:reception/tiep-thay',
  cancelReception: '/hoi-dap-phan-anh/tiep-cong-dan/:reception/huy',
  turn: '/hoi-dap-phan-anh/tiep-cong-dan/:reception/luot/:turn',
  week: '/hoi-dap-phan-anh/lich-tuan',
  picture: '/hoi-dap-phan-anh/anh/:enquiry/:picture',
  enquiry: '/hoi-dap-phan-anh/:enquiry',
  sender: '/hoi-dap-phan-anh/:enquiry/nguoi-gui',
  assign: '/hoi-dap-phan-anh/:enquiry/giao',
  refuse: '/hoi-dap-phan-anh/:enquiry/tu-choi',
  forward: '/hoi-dap-phan-anh/:enquiry/chuyen',
  draft: '/hoi-dap-phan-anh/:enquiry/tra-loi',
  giveBack: '/hoi-dap-phan-anh/:enquiry/tra-lai',
  approve: '/hoi-dap-phan-anh/:enquiry/duyet',
  extend: '/hoi-dap-phan-anh/:enquiry/gia-han',
  grant: '/hoi-dap-phan-anh/:enquiry/cung-cap',
  publish: '/hoi-dap-phan-anh/:enquiry/dang',
  unpublish: '/hoi-dap-phan-anh/:enquiry/go',
  close: '/hoi-dap-phan-anh/:enquiry/ket-thuc',
  pictures: '/hoi-dap-phan-anh/:enquiry/anh-sau',
})
