-- Exchange of packets between authorities (QĐ 28/2018/QĐ-TTg, QCVN 102:2016/BTTTT). What it promises: an acknowledged packet is never lost and
-- never doubled. What is sent is a row in the act's own transaction; what came is a row, unique by sender, addressee and message, before it is
-- acknowledged; and each end of a delivery has a signed receipt.
COMMENT ON SCHEMA exchange IS 'Packets between authorities: outbox in lanes, arrivals kept once, receipts, peers, the directory of organs';

CREATE TABLE exchange.peers (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  url text NOT NULL CHECK (url ~ '^https://'),
  certificates bytea[] NOT NULL CHECK (cardinality(certificates) BETWEEN 1 AND 4),
  fingerprints text[] NOT NULL CHECK (cardinality(fingerprints) = cardinality(certificates)),
  added_at timestamptz NOT NULL,
  added_by text NOT NULL CHECK (added_by <> ''),
  reason text NOT NULL,
  paused_at timestamptz,
  paused_by text,
  paused_why text,
  revoked_at timestamptz,
  revoked_by text,
  revoked_why text,
  CHECK ((paused_at IS NULL) = (paused_why IS NULL)),
  CHECK ((revoked_at IS NULL) = (revoked_why IS NULL))
);
COMMENT ON TABLE exchange.peers IS 'Other instances, told by their pinned certificates; closed, not deleted';
CREATE INDEX peers_by_fingerprint ON exchange.peers USING gin (fingerprints) WHERE revoked_at IS NULL;
SELECT platform.shared('exchange.peers');

CREATE TABLE exchange.axes (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  settings jsonb NOT NULL,
  secrets bytea,
  added_at timestamptz NOT NULL,
  added_by text NOT NULL,
  paused_at timestamptz,
  paused_by text,
  paused_why text,
  polled_at timestamptz,
  poll_fault text,
  ended_at timestamptz,
  ended_why text,
  CHECK ((paused_at IS NULL) = (paused_why IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_why IS NULL))
);
COMMENT ON TABLE exchange.axes IS 'The national or provincial axis as its operator described it: addresses, headers, names (settings), secrets in a sealed box';
SELECT platform.shared('exchange.axes');

CREATE TABLE exchange.directory (
  id uuid PRIMARY KEY,
  organ_id text NOT NULL CHECK (organ_id ~ '^[A-Za-z0-9.]{1,35}$'),
  name text NOT NULL CHECK (name <> ''),
  way text NOT NULL CHECK (way IN ('peer', 'axis')),
  peer_id uuid REFERENCES exchange.peers (id),
  axis_id uuid REFERENCES exchange.axes (id),
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL CHECK (source IN ('entered', 'imported', 'signed-list')),
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  CHECK ((way = 'peer') = (peer_id IS NOT NULL) AND (way = 'axis') = (axis_id IS NOT NULL)),
  CHECK (valid_to IS NULL OR valid_to >= valid_from),
  EXCLUDE USING gist (organ_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE exchange.directory IS 'How organs outside of this instance are reached, by identification code and day (QĐ 20/2020); organs of this instance are reached by their own codes';
CREATE INDEX directory_by_peer ON exchange.directory (peer_id) WHERE peer_id IS NOT NULL;
CREATE INDEX directory_by_axis ON exchange.directory (axis_id) WHERE axis_id IS NOT NULL;
SELECT platform.shared('exchange.directory');

CREATE TABLE exchange.directory_lists (
  id uuid PRIMARY KEY,
  publisher text NOT NULL,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  certificate bytea NOT NULL,
  version bigint NOT NULL CHECK (version >= 0),
  list text NOT NULL,
  taken_at timestamptz NOT NULL,
  taken_by text NOT NULL,
  UNIQUE (fingerprint, version)
);
COMMENT ON TABLE exchange.directory_lists IS 'Signed lists of organs that were taken over; an older version than the last one of its publisher is refused. Version 0: the publisher was named';
SELECT platform.shared('exchange.directory_lists');

CREATE TABLE exchange.lanes (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  to_code text NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  next_try_at timestamptz,
  last_fault text,
  last_fault_text text,
  last_delivered_at timestamptz,
  leased_by text,
  leased_until timestamptz,
  paused_at timestamptz,
  paused_by text,
  paused_why text,
  UNIQUE (authority_id, to_code),
  CHECK ((paused_at IS NULL) = (paused_why IS NULL))
);
COMMENT ON TABLE exchange.lanes IS 'The packets of one authority to one organ, sent in their order; a lease says which process sends just now';
SELECT platform.wall('exchange.lanes');

CREATE TABLE exchange.packets (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  kind text NOT NULL CHECK (kind IN ('document', 'status')),
  business text CHECK (business IN ('new', 'recall', 'update', 'replace')),
  from_code text NOT NULL,
  document_id text NOT NULL,
  subject_type text,
  subject_id text,
  packet jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL,
  good_until timestamptz NOT NULL,
  file_id uuid REFERENCES files.files (id),
  hash text CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint,
  packed_at timestamptz,
  UNIQUE (authority_id, id),
  CHECK ((kind = 'document') = (business IS NOT NULL)),
  CHECK ((packed_at IS NULL) = (hash IS NULL) AND (packed_at IS NULL) = (file_id IS NULL))
);
COMMENT ON TABLE exchange.packets IS 'What is sent: a document or a status with everything but its bytes; hash and file once it was packed and signed, the same for every attempt';
CREATE INDEX packets_by_subject ON exchange.packets (subject_type, subject_id, created_at) WHERE subject_id IS NOT NULL;
CREATE INDEX packets_by_document ON exchange.packets (authority_id, document_id);
CREATE INDEX packets_by_file ON exchange.packets (file_id) WHERE file_id IS NOT NULL;
SELECT platform.wall('exchange.packets');

CREATE TABLE exchange.packet_files (
  packet_id uuid NOT NULL,
  authority_id uuid NOT NULL,
  place integer NOT NULL CHECK (place > 0),
  content_id text NOT NULL,
  file_id uuid NOT NULL REFERENCES files.files (id),
  PRIMARY KEY (packet_id, place),
  UNIQUE (packet_id, content_id),
  FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets (authority_id, id)
);
COMMENT ON TABLE exchange.packet_files IS 'The attachments of a packet as files of the sending authority';
CREATE INDEX packet_files_by_packet ON exchange.packet_files (authority_id, packet_id);
CREATE INDEX packet_files_by_file ON exchange.packet_files (file_id);
SELECT platform.wall('exchange.packet_files');

CREATE TABLE exchange.deliveries (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  packet_id uuid NOT NULL,
  lane_id uuid NOT NULL REFERENCES exchange.lanes (id),
  place bigint GENERATED ALWAYS AS IDENTITY,
  to_code text NOT NULL,
  to_name text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'delivered', 'refused', 'expired', 'withdrawn')),
  way text CHECK (way IN ('local', 'peer', 'axis')),
  peer_id uuid REFERENCES exchange.peers (id),
  attempts integer NOT NULL DEFAULT 0,
  queued_at timestamptz NOT NULL,
  last_tried_at timestamptz,
  last_fault text,
  last_fault_text text,
  message text,
  receipt text,
  ended_at timestamptz,
  end_code text,
  end_text text,
  UNIQUE (packet_id, to_code),
  FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets (authority_id, id),
  CHECK ((state = 'waiting') = (ended_at IS NULL) AND (state = 'waiting') = (receipt IS NULL))
);
COMMENT ON TABLE exchange.deliveries IS 'One packet to one recipient: waiting in its lane, or ended with a signed receipt';
CREATE INDEX deliveries_in_lane ON exchange.deliveries (lane_id, place) WHERE state = 'waiting';
CREATE INDEX deliveries_of_lane ON exchange.deliveries (lane_id);
CREATE INDEX deliveries_by_packet ON exchange.deliveries (authority_id, packet_id);
CREATE INDEX deliveries_by_time ON exchange.deliveries (authority_id, queued_at DESC);
CREATE INDEX deliveries_by_end ON exchange.deliveries (ended_at DESC) WHERE ended_at IS NOT NULL;
CREATE INDEX deliveries_by_peer ON exchange.deliveries (peer_id) WHERE peer_id IS NOT NULL;
SELECT platform.wall('exchange.deliveries');

CREATE TABLE exchange.arrivals (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  message_id text NOT NULL CHECK (message_id <> ''),
  from_code text NOT NULL,
  to_code text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('document', 'status')),
  business text CHECK (business IN ('new', 'recall', 'update', 'replace')),
  document_id text NOT NULL,
  packet_key text NOT NULL,
  packet jsonb NOT NULL,
  contents jsonb NOT NULL DEFAULT '[]',
  tolerances jsonb NOT NULL DEFAULT '[]',
  signature text NOT NULL CHECK (signature IN ('instance', 'none', 'empty', 'dummy', 'own-namespace', 'xml-signature')),
  way text NOT NULL CHECK (way IN ('local', 'peer', 'axis')),
  peer_id uuid REFERENCES exchange.peers (id),
  axis_id uuid REFERENCES exchange.axes (id),
  file_id uuid NOT NULL REFERENCES files.files (id),
  hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
  size bigint NOT NULL,
  message text,
  receipt text NOT NULL,
  received_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('received', 'held', 'effected', 'rejected')),
  settled_at timestamptz,
  subject_type text,
  subject_id text,
  closed_at timestamptz,
  UNIQUE (from_code, to_code, message_id),
  CHECK ((state IN ('effected', 'rejected')) = (settled_at IS NOT NULL))
);
COMMENT ON TABLE exchange.arrivals IS 'Packets that came and were acknowledged, each once: as it came (file), as it was read, the receipt that was given, and what it became';
CREATE UNIQUE INDEX arrivals_once ON exchange.arrivals (authority_id, packet_key) WHERE state <> 'rejected';
CREATE INDEX arrivals_by_document ON exchange.arrivals (authority_id, from_code, document_id);
CREATE INDEX arrivals_by_subject ON exchange.arrivals (subject_type, subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX arrivals_by_time ON exchange.arrivals (authority_id, received_at DESC);
CREATE INDEX arrivals_open ON exchange.arrivals (received_at) WHERE state IN ('received', 'held');
CREATE INDEX arrivals_by_file ON exchange.arrivals (file_id);
CREATE INDEX arrivals_by_peer ON exchange.arrivals (peer_id) WHERE peer_id IS NOT NULL;
CREATE INDEX arrivals_by_axis ON exchange.arrivals (axis_id) WHERE axis_id IS NOT NULL;
SELECT platform.wall('exchange.arrivals');

CREATE TABLE exchange.statuses (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  packet_id uuid NOT NULL,
  arrival_id uuid NOT NULL UNIQUE REFERENCES exchange.arrivals (id),
  from_code text NOT NULL,
  code text NOT NULL,
  description text NOT NULL,
  staff text NOT NULL,
  at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets (authority_id, id)
);
COMMENT ON TABLE exchange.statuses IS 'What recipients report of a document that was sent to them (QĐ 28/2018 Đ.6.3)';
CREATE INDEX statuses_by_packet ON exchange.statuses (authority_id, packet_id, received_at);
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON exchange.statuses FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
SELECT platform.wall('exchange.statuses');

CREATE TABLE exchange.reports (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  arrival_id uuid NOT NULL REFERENCES exchange.arrivals (id),
  packet_id uuid NOT NULL,
  code text NOT NULL,
  reported_at timestamptz NOT NULL,
  FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets (authority_id, id)
);
COMMENT ON TABLE exchange.reports IS 'What this authority reported of a document that came to it, in its order: never an earlier state after a later one';
CREATE INDEX reports_by_arrival ON exchange.reports (arrival_id, reported_at);
CREATE INDEX reports_by_packet ON exchange.reports (authority_id, packet_id);
SELECT platform.wall('exchange.reports');

CREATE TABLE exchange.refusals (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  stage text NOT NULL CHECK (stage IN ('connection', 'statement', 'body', 'packet')),
  code text NOT NULL,
  said text NOT NULL,
  fingerprint text,
  peer_id uuid REFERENCES exchange.peers (id),
  address text,
  from_code text,
  to_code text,
  message_id text,
  hash text,
  times integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE exchange.refusals IS 'What came and was not taken in, with the stage and the reason; repeats of the same within an hour are counted in one row';
CREATE INDEX refusals_by_time ON exchange.refusals (at DESC);
CREATE INDEX refusals_by_peer ON exchange.refusals (peer_id) WHERE peer_id IS NOT NULL;
CALL platform.raise_wall('exchange.refusals', 'false', false, false);

CREATE TABLE exchange.status_codes (
  code text NOT NULL CHECK (code ~ '^[0-9]{2}$'),
  meaning text NOT NULL CHECK (meaning IN ('arrived', 'refused', 'accepted', 'assigned', 'in-progress', 'done', 'take-back', 'take-back-agreed', 'take-back-refused')),
  said_by text NOT NULL CHECK (said_by IN ('receiver', 'sender')),
  place integer NOT NULL,
  description text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  PRIMARY KEY (code, valid_from),
  EXCLUDE USING gist (meaning WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
COMMENT ON TABLE exchange.status_codes IS 'Codes of states in status packets, dated with their source; place: never an earlier one after a later one (0: at any time)';
SELECT platform.shared('exchange.status_codes');
INSERT INTO exchange.status_codes (code, meaning, said_by, place, description, valid_from, source) VALUES
  ('01', 'arrived', 'receiver', 1, 'Văn bản đã đến', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.10.2.h; mã theo bộ công cụ của trục, chưa đối chiếu bảng chính thức'),
  ('02', 'refused', 'receiver', 9, 'Từ chối tiếp nhận', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.5.4, Đ.10.2.h; mã theo bộ công cụ của trục'),
  ('03', 'accepted', 'receiver', 2, 'Đã tiếp nhận', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.10.2.h; mã theo bộ công cụ của trục'),
  ('04', 'assigned', 'receiver', 3, 'Đã phân công xử lý', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.10.2.h; mã theo bộ công cụ của trục'),
  ('05', 'in-progress', 'receiver', 4, 'Đang xử lý', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.10.2.h; mã theo bộ công cụ của trục'),
  ('06', 'done', 'receiver', 5, 'Đã hoàn thành', '2018-09-06', 'QĐ 28/2018/QĐ-TTg Đ.10.2.h; mã theo bộ công cụ của trục'),
  ('13', 'take-back', 'sender', 0, 'Yêu cầu lấy lại văn bản', '2018-09-06', 'Mã theo bộ công cụ của trục, chưa đối chiếu bảng chính thức'),
  ('15', 'take-back-agreed', 'receiver', 10, 'Đồng ý lấy lại, cập nhật', '2018-09-06', 'Mã theo bộ công cụ của trục, chưa đối chiếu bảng chính thức'),
  ('16', 'take-back-refused', 'receiver', 0, 'Từ chối lấy lại, cập nhật', '2018-09-06', 'Mã theo bộ công cụ của trục, chưa đối chiếu bảng chính thức');

CREATE TABLE exchange.terms (
  name text NOT NULL CHECK (name IN ('lifetime-hours', 'held-hours', 'alarm-minutes', 'electronic-aim-percent')),
  value integer NOT NULL CHECK (value > 0),
  valid_from date NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (name, valid_from)
);
COMMENT ON TABLE exchange.terms IS 'Numbers that a decision or this authority sets, dated with their source: how long a packet is tried, how long a recall waits for its original, the aim of electronic exchange';
SELECT platform.shared('exchange.terms');
INSERT INTO exchange.terms (name, value, valid_from, source) VALUES
  ('lifetime-hours', 120, '2018-09-06', 'Lựa chọn của Krông; văn bản phải gửi chậm nhất sáng ngày làm việc tiếp theo (QĐ 28/2018/QĐ-TTg Đ.6.2)'),
  ('held-hours', 120, '2018-09-06', 'Lựa chọn của Krông'),
  ('alarm-minutes', 60, '2018-09-06', 'Lựa chọn của Krông'),
  ('electronic-aim-percent', 90, '2018-09-06', 'Chỉ tiêu trao đổi văn bản điện tử 90 %');
