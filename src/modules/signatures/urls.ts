import { defineUrls } from '#platform/web/index.ts'

/** Every address of the signatures. */
export const urls = defineUrls({
  check: '/kiem-tra-chu-ky',
  myKeys: '/chu-ky-so',
  desktopFile: '/ky-usb/:secret/van-ban.pdf',
  desktopUpload: '/ky-usb/:secret/ban-da-ky',
  trialOcsp: '/thu-nghiem/ocsp',
  trialList: '/thu-nghiem/thu-hoi.crl',
  trialRootList: '/thu-nghiem/goc.crl',
  trialIssuing: '/thu-nghiem/cap.cer',
  trialRoot: '/thu-nghiem/goc.cer',
  trialTime: '/thu-nghiem/thoi-gian',
  signFile: '/chu-ky-so/ky-tep',
  trust: '/quan-tri/chung-thu-goc',
  endTrust: '/quan-tri/chung-thu-goc/:id/thoi-tin',
  services: '/quan-tri/dich-vu-ky',
  addService: '/quan-tri/dich-vu-ky/them',
  tryService: '/quan-tri/dich-vu-ky/:id/thu',
  endService: '/quan-tri/dich-vu-ky/:id/go',
  openTrial: '/quan-tri/dich-vu-ky/dung-thu/mo',
  closeTrial: '/quan-tri/dich-vu-ky/dung-thu/dong',
  revokeTrial: '/quan-tri/dich-vu-ky/dung-thu/:serial/thu-hoi',
})
