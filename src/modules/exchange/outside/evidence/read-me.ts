import type { EvidencePiece } from '../../evidence-file.ts'

const outcomes = {
  received: 'đã nhận',
  delivered: 'đã gửi và được nhận',
  refused: 'bị từ chối',
  expired: 'hết hạn gửi',
  withdrawn: 'rút lại',
} as const

const lineOf = ({ entry, batch, files }: EvidencePiece) =>
  `- ${entry.messageId}: ${entry.from} → ${entry.to}, ${outcomes[entry.outcome]}, ${entry.at}; nhật ký phút số ${batch.number}, ${
    files.timeStamp ? `dấu thời gian ${files.timeStamp}` : 'chưa có dấu thời gian'
  }`

/** What people read first: what the package is and how it is checked. */
export const readMe = (pieces: readonly EvidencePiece[]): string => `BẰNG CHỨNG TRAO ĐỔI VĂN BẢN ĐIỆN TỬ
(Evidence of an exchange of electronic documents. English: see the end.)

Gói này chứng minh thông điệp dưới đây đã được gửi, nhận hoặc kết thúc như ghi trong nhật ký trao đổi, và việc ghi đó có trước thời điểm
của dấu thời gian. Người nhận gói kiểm tra được mà không cần cơ sở dữ liệu và không cần hỏi hệ thống đã lập gói.

Thông điệp:
${pieces.map(lineOf).join('\n')}

Trong gói có:
- evidence.json: dòng nhật ký, lời khai có chữ ký của bên gửi (krong-message) và biên nhận có chữ ký của bên nhận (krong-receipt), đường
  Merkle từ dòng nhật ký tới gốc của phút, chữ ký của hệ thống trên phút đó (krong-log), mã băm của mọi tệp trong gói
- time-stamp.tsr: dấu thời gian RFC 3161 trên mã băm của phút (hoặc của phút sau, nối chuỗi với phút đó); time-stamp-chain*.cer: chứng thư
  của tổ chức cấp dấu thời gian
- sender.cer, receiver.cer, log.cer (nếu khác): chứng thư của hệ thống gửi, hệ thống nhận, hệ thống ghi nhật ký
- packet.edxml (nếu có): gói tin như đã đi trên đường truyền

Cách kiểm tra bằng Krông (máy bất kỳ, không cần cài đặt dữ liệu):
  krong exchange check <tệp này>
  krong exchange check <tệp này> --trust goc.cer     (đòi dấu thời gian phải dẫn tới chứng thư gốc đã biết)
Lệnh cũng nhận thư mục đã giải nén. Mã kết thúc 0: mọi điều đều đúng.
Hãy so dấu vân tay SHA-256 của các chứng thư mà lệnh in ra với dấu vân tay mà các bên công bố: gói không tự chứng minh chứng thư là của ai.

Cách kiểm tra bằng công cụ khác:
1. Mã băm dòng nhật ký = SHA-256 của danh sách JSON ["krong-log-entry-1", id, at, direction, way, outcome, from, to, messageId, packetHash,
   messageHash, receiptHash] (không khoảng trắng); messageHash, receiptHash = SHA-256 của chữ trong message, receipt.
2. Từ mã băm đó theo place và path lên gốc như RFC 6962 mục 2.1; phải bằng batch.root.
3. Mã băm của phút = SHA-256 của tám dòng: krong-log-batch-1, number, sealedAt, firstSeq, lastSeq, count, root, previousHash (xuống dòng LF,
   không có ở cuối). Nếu có chain: previousHash của mỗi phút bằng mã băm của phút trước.
4. openssl ts -verify -digest <mã băm của phút cuối> -in time-stamp.tsr -CAfile <chứng thư gốc, dạng PEM> -untrusted <chứng thư trung gian, PEM>
5. message, receipt, signature là JWS (RFC 7515, ES256) dưới sender.cer, receiver.cer, log.cer.

English: this package proves that the messages above were sent, received or ended as logged, before the time of the time stamp. Check it with
"krong exchange check <file>" on any machine, or by the five steps above; compare the printed fingerprints with those the parties publish.
`
