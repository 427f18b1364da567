import type { VNode } from 'preact'
import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Checkboxes,
  DateField,
  DescriptionList,
  Details,
  Dialog,
  EmptyState,
  FileField,
  Form,
  FormActions,
  Notice,
  Problem,
  Radios,
  SelectField,
  StatusTag,
  Tabs,
  TextArea,
  TextField,
  Timeline,
  Toast,
  Tree,
} from '#platform/ui/index.ts'
import { Longtable } from './long-table.tsx'

const tones = ['plain', 'good', 'warn', 'bad', 'info'] as const
const longName =
  'Ban Chỉ đạo các Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế – xã hội vùng đồng bào dân tộc thiểu số và miền núi huyện Đakrông'

const Text = (): VNode => (
  <div class="stack">
    <h1>Chữ tiếng Việt dài, có dấu chồng: Ắ ằ ẳ ẵ ặ Ễ ỗ ữ ỵ</h1>
    <h2>{longName}</h2>
    <p class="lead">Đoạn mở đầu: nghiêng về đọc nhanh, không dài quá hai dòng trên điện thoại.</p>
    <p>
      Đoạn thường với <a href="#lien-ket">liên kết</a>, <strong>chữ đậm</strong>, <code>H50.X00</code>, phím{' '}
      <kbd>Ctrl K</kbd> và số
      <span class="figure"> 1.234.567,89</span>. {longName}.
    </p>
    <p class="soft">Chữ phụ, vẫn đủ tương phản để đọc ngoài nắng.</p>
  </div>
)

const Buttons = (): VNode => (
  <div class="stack">
    <div class="row">
      <Button variant="primary">Lưu</Button>
      <Button>Thử lại</Button>
      <Button variant="quiet">Thôi</Button>
      <Button variant="danger" confirm="Đóng tài khoản này?">
        Đóng tài khoản
      </Button>
      <Button disabled>Chưa bấm được</Button>
      <Button icon="upload">Tải tệp lên</Button>
      <ButtonLink href="#" icon="download">
        Tải về
      </ButtonLink>
      <Button opens="hop-thu">Mở hộp thoại</Button>
    </div>
    <Dialog id="hop-thu" title="Hộp thoại">
      <p>{longName}</p>
    </Dialog>
    <div class="row">
      {tones.map((tone) => (
        <StatusTag key={tone} tone={tone}>
          Đang xử lý
        </StatusTag>
      ))}
      <Avatar initials="HM" />
    </div>
  </div>
)

const options = ['Công văn', 'Tờ trình', longName].map((label, at) => ({ value: String(at), label }))

const Forms = (): VNode => (
  <Form
    action="#"
    csrf=""
    complaints={[
      { field: 'sai', sentence: 'Hãy nhập trích yếu.' },
      { sentence: 'Sổ đã khóa. Hãy mở sổ năm mới.' },
    ]}
  >
    <TextField name="ten" label="Họ và tên" hint="Như trên căn cước." value="Hồ Thị Mai" />
    <TextField name="sai" label="Trích yếu" error="Hãy nhập trích yếu." />
    <TextField name="mat" label="Mật khẩu" type="password" />
    <TextArea name="ghi-chu" label={longName} optional />
    <DateField name="ngay" label="Ngày ban hành" hint="Ví dụ 24/11/2026" />
    <SelectField name="loai" label="Loại văn bản" blank="– Chọn –" options={options} />
    <Radios name="khan" label="Độ khẩn" value="0" options={options} />
    <Checkboxes name="noi-nhan" label="Nơi nhận" values={['1']} options={options} />
    <Checkbox name="dong-y" label="Đã đối chiếu bản gốc" checked />
    <FileField name="tep" label="Tệp đính kèm" hint="PDF, tối đa 100 MB" />
    <FormActions>
      <Button variant="primary">Trình ký</Button>
      <ButtonLink href="#" variant="quiet">
        Thôi
      </ButtonLink>
    </FormActions>
  </Form>
)

const Told = (): VNode => (
  <div class="stack">
    {tones.map((tone) => (
      <Notice key={tone} tone={tone} title="Văn bản đến hạn hôm nay">
        {longName}
      </Notice>
    ))}
    <EmptyState title="Chưa có văn bản nào chờ xử lý">
      <ButtonLink href="#" variant="primary">
        Tiếp nhận văn bản
      </ButtonLink>
    </EmptyState>
    <Toast>Đã lưu.</Toast>
  </div>
)

const Parts = (): VNode => (
  <div class="stack">
    <Tabs
      label="Hồ sơ"
      tabs={[
        { href: '#1', label: 'Nội dung', current: true },
        { href: '#2', label: 'Ý kiến' },
        { href: '#3', label: 'Lịch sử' },
      ]}
    />
    <Card title="Thông tin">
      <DescriptionList
        items={[
          { label: 'Số, ký hiệu', value: '315/KH-UBND' },
          { label: 'Cơ quan ban hành', value: longName },
        ]}
      />
    </Card>
    <Timeline
      moments={[
        {
          key: '1',
          at: '8:05 ngày 23/11/2026',
          dateTime: '2026-11-23T08:05+07:00',
          title: 'Văn thư tiếp nhận',
          detail: 'Hồ Thị Mai',
        },
        {
          key: '2',
          at: '9:12 ngày 23/11/2026',
          dateTime: '2026-11-23T09:12+07:00',
          title: 'Lãnh đạo cho ý kiến',
          detail: longName,
        },
      ]}
    />
    <Tree
      label="Cơ quan"
      nodes={[
        {
          key: 'a',
          label: 'Huyện Đakrông',
          open: true,
          children: [
            { key: 'b', label: 'Xã Tà Long' },
            { key: 'c', label: 'Xã Ba Nang' },
          ],
        },
      ]}
    />
    <Details summary="Xem thêm">{longName}</Details>
  </div>
)

/** What the gallery shows, one section an address. */
export const sections: Readonly<
  Record<
    string,
    { readonly title: string; readonly ownHeading?: true; readonly Show: (props: { page: number }) => VNode }
  >
> = {
  chu: { title: 'Chữ', ownHeading: true, Show: Text },
  nut: { title: 'Nút, nhãn, hộp thoại', Show: Buttons },
  bieu: { title: 'Biểu mẫu', Show: Forms },
  bang: { title: 'Bảng 100.000 dòng', Show: Longtable },
  bao: { title: 'Thông báo, trang trống', Show: Told },
  manh: { title: 'Các mảnh của trang', Show: Parts },
  loi: {
    title: 'Trang lỗi',
    ownHeading: true,
    Show: () => (
      <Problem
        status={409}
        reasons={['Số này đã có người lấy. Hãy lấy số tiếp theo.']}
        reference="01a2b3c4"
        homeHref="/"
      />
    ),
  },
}
