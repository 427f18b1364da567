import type { Kit } from './kit.ts'

const pairs = (fingerprint: string) => fingerprint.match(/../g)!.join(':').toUpperCase()

/** What the node's administrator must enter before anything can be examined, in both languages. */
export const askForRegistration = ({ identity, from, to }: Kit, code: string): string =>
  `Nút chưa nhận bộ kiểm tra (${code}). Quản trị viên của nút cần khai báo:
  1. một hệ thống trao đổi mới với chứng thư bên dưới; đọc cho nhau dấu vân tay trước khi tin:
     ${pairs(identity.fingerprint)}
  2. cơ quan ${from} do hệ thống ấy đại diện (danh bạ), và ${to} là mã định danh của một cơ quan của nút;
  3. rồi chạy lại lệnh này với cùng --identity.

The node does not hear the kit (${code}). Its administrator must enter:
  1. a new peer with the certificate below; read the fingerprint above to each other before it is trusted;
  2. the organ ${from} as one that this peer speaks for (directory), ${to} being the code of an organ of the node;
  3. then run this command again with the same --identity.

${identity.certificatePem}`
