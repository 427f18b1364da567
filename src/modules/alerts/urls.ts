import { defineUrls } from '#platform/web/index.ts'

/** Addresses of the desk where alerts are issued and told outward. */
export const urls = defineUrls({
  desk: '/truc-canh-bao',
  issue: '/truc-canh-bao/phat',
  kinds: '/truc-canh-bao/loai',
  closeKind: '/truc-canh-bao/loai/:kind/dong',
  alert: '/truc-canh-bao/canh-bao/:alert',
  next: '/truc-canh-bao/canh-bao/:alert/ban-moi',
  end: '/truc-canh-bao/canh-bao/:alert/ket-thuc',
  tell: '/truc-canh-bao/canh-bao/:alert/gui',
  outward: '/truc-canh-bao/gui-ra',
  again: '/truc-canh-bao/gui-ra/:dispatch/lai',
  channels: '/truc-canh-bao/kenh',
  channel: '/truc-canh-bao/kenh/:channel',
  shut: '/truc-canh-bao/kenh/:channel/dong',
  loudspeaker: '/dai-truyen-thanh',
  write: '/dai-truyen-thanh/soan',
  script: '/dai-truyen-thanh/ban/:script',
  sheet: '/dai-truyen-thanh/ban/:script/in',
  plan: '/dai-truyen-thanh/ban/:script/lich',
  note: '/dai-truyen-thanh/phat/:airing',
  record: '/dai-truyen-thanh/ban/:script/ghi-am',
  unrecord: '/dai-truyen-thanh/ban/:script/go-ghi-am',
  recording: '/ghi-am/:key/:name',
  /** Stands in the portal; other words before the number lead to the right ones. */
  publicAlert: '/canh-bao/:alert',
  confirm: '/nhan-tin/xac-nhan/:token',
  endLetters: '/nhan-tin/thoi/:token',
})
