import { inFours } from './in-fours.ts'
import type { Kit } from './kit.ts'

/** What the node's administrator must enter before anything can be examined, in both languages. */
export const askForRegistration = ({ identity, from, to }: Kit, code: string): string =>
  `Nút chưa nhận bộ kiểm tra (${code}).
Quản trị viên của nút cần khai, ở Krông là trang Quản trị → Trao đổi văn bản:
  1. Hệ thống bạn: chứng thư bên dưới, sau khi đọc cho nhau nghe mã băm của nó;
     địa chỉ trao đổi không ai gửi tới, ví dụ https://127.0.0.1:9
  2. Danh bạ: cơ quan ${from}, gửi qua hệ thống ấy
  3. ${to} phải là mã định danh của một cơ quan ở nút
Rồi chạy lại lệnh này với cùng --identity.

The node does not hear the kit (${code}).
Its administrator must enter, in Krông on the page Administration → Exchange:
  1. Other systems: the certificate below, once its fingerprint was read to each other;
     an exchange address to which nothing is sent, e.g. https://127.0.0.1:9
  2. Directory: the authority ${from}, reached through that system
  3. ${to} must be the code of an authority of the node
Then run this command again with the same --identity.

Mã băm · fingerprint (SHA-256)
  ${inFours(identity.fingerprint)}
${identity.certificatePem}`
