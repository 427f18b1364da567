-- What the migrations make, read from the catalogue: for review, never run. Written by tools/schema.ts.

schema platform
  -- What every module leans on: collation, search fold, authority wall, applied migrations
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema record
  -- Append-only audit record, hash-chained per authority, with signed minute checkpoints
  grant usage to krong_app
  grant usage to krong_system

schema jobs
  -- The narrow door to the job queue (graphile_worker) for the application role
  grant usage to krong_app
  grant usage to krong_system

schema files
  -- Files kept under their hash: what the store holds, and which authority attached it under which name
  grant usage to krong_app
  grant usage to krong_system

schema organisations
  -- Authorities, units, positions, villages, codes and lineage, each valid in time
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema identity
  -- Accounts of persons, organisations and citizens; credentials, sessions, positions held, delegations
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema registers
  -- Register books and gap-free number series per authority and year; shared code lists with versions
  grant usage to krong_app
  grant usage to krong_system

schema notices
  -- What people are told: in the workspace, and by e-mail at the times that they chose
  grant usage to krong_app
  grant usage to krong_system

schema signatures
  grant usage to krong_app
  grant usage to krong_system

schema exchange
  -- Packets between authorities: outbox in lanes, arrivals kept once, receipts, peers, the directory of organs
  grant usage to krong_app
  grant usage to krong_system

schema documents
  -- Official documents from arrival and draft to the archive: NĐ 30/2020/NĐ-CP
  grant usage to krong_app
  grant usage to krong_system

schema legislation
  -- Legal documents in editions with their validity and relations; consultations on draft rules
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema participation
  -- What readers say about something public: comments with moderation, ratings, polls
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema enquiries
  -- What must be answered by a day: questions, feedback, requests for information; receptions with their turns; leaders' weeks
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema alerts
  -- Alerts graded by severity with area and end, and what is told outward: channels, messages, their dispatch
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema portal
  -- Sites of authorities: sections, articles in editions, publications, adoption between sites
  grant usage to krong_app
  grant usage to krong_public
  grant usage to krong_system

schema royalties
  -- Fees of authors for what the portal published: figures of the law, authors, proposals, closed payment sheets
  grant usage to krong_app
  grant usage to krong_system

collation platform.vietnamese

table platform.migrations
  -- Which .sql files this database has, with their SHA-256
  module text not null
  name text not null
  checksum text not null
  applied_at timestamp with time zone not null default now()
  migrations_pkey: PRIMARY KEY (module, name)
  row-level security: none

table platform.milestones
  -- What this instance has behind it once and for all, e.g. each part of the demo district; written in the same transaction as the thing itself
  name text not null
  reached_at timestamp with time zone not null
  milestones_pkey: PRIMARY KEY (name)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table record.checkpoints
  -- Signed by the instance key each minute that brought new lines; copies are kept outside the database
  at timestamp with time zone not null
  authority_id uuid not null
  seq bigint not null
  hash bytea not null
  key_id text not null
  signature bytea not null
  checkpoints_pkey: PRIMARY KEY (authority_id, seq)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON record.checkpoints FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant insert, select to krong_system

table record.entries
  -- Who did what to which subject, acting for whom, from where, with before and after
  authority_id uuid not null
  seq bigint not null
  id uuid not null
  at timestamp with time zone not null
  event text not null
  subject_type text not null
  subject_id text not null
  actor jsonb not null
  origin jsonb not null
  before jsonb
  after jsonb
  reason text
  previous bytea not null
  hash bytea not null
  entries_pkey: PRIMARY KEY (authority_id, seq)
  CREATE INDEX entries_by_subject ON record.entries USING btree (authority_id, subject_type, subject_id, seq)
  CREATE INDEX entries_by_time ON record.entries USING btree (authority_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check false
  policy whole_instance for all to krong_owner using true with check true
  policy whole_instance_reading for select to krong_system using true
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON record.entries FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON record.entries FOR EACH STATEMENT EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant select to krong_system

table record.heads
  -- The last link of each chain; its row lock puts the lines of one authority in order. The nil UUID is the instance itself
  authority_id uuid not null
  seq bigint not null
  hash bytea not null
  heads_pkey: PRIMARY KEY (authority_id)
  row-level security: forced
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner using true with check true
  policy whole_instance_reading for select to krong_system using true
  grant select to krong_system

table jobs.workers
  -- Workers that take jobs, and when each was last alive
  worker_id text not null
  seen_at timestamp with time zone not null
  workers_pkey: PRIMARY KEY (worker_id)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table files.blobs
  -- Bytes that the store holds or is about to hold, by SHA-256; written before the bytes, so that nothing is ever held unknown
  hash character(64) not null
  size bigint not null
  kept_at timestamp with time zone not null
  blobs_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  blobs_size_check: CHECK ((size > 0))
  blobs_pkey: PRIMARY KEY (hash)
  CREATE INDEX blobs_by_age ON files.blobs USING btree (kept_at)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant delete, insert, select, update to krong_system

table files.files
  -- A file as an authority has it: its name, its kind told from the content, who brought it and when; never altered
  id uuid not null
  authority_id uuid not null
  hash character(64) not null
  name text not null
  size bigint not null
  type text not null
  traits text[] not null
  kept_by uuid
  kept_at timestamp with time zone not null
  files_name_check: CHECK (((octet_length(name) >= 1) AND (octet_length(name) <= 255)))
  files_size_check: CHECK ((size > 0))
  files_hash_fkey: FOREIGN KEY (hash) REFERENCES files.blobs(hash)
  files_pkey: PRIMARY KEY (id)
  CREATE INDEX files_by_hash ON files.files USING btree (hash)
  CREATE INDEX files_by_time ON files.files USING btree (authority_id, kept_at) INCLUDE (size)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER files_never_change BEFORE DELETE OR UPDATE ON files.files FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table files.quotas
  -- How many bytes an authority may keep, where it differs from the ordinary limit
  authority_id uuid not null
  bytes bigint not null
  set_at timestamp with time zone not null
  quotas_bytes_check: CHECK ((bytes >= 0))
  quotas_pkey: PRIMARY KEY (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table files.usages
  -- Bytes of the files that an authority attached before an instant, which lies far enough back that no act of that time is still open
  authority_id uuid not null
  upto timestamp with time zone not null
  bytes bigint not null
  usages_bytes_check: CHECK ((bytes >= 0))
  usages_pkey: PRIMARY KEY (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table organisations.authorities
  -- State authorities from birth to end; hosted = works in this instance, otherwise a neighbour that is only known
  id uuid not null
  authority_id uuid not null generated as id
  level text not null
  kind text not null
  slug text not null
  hosted boolean not null
  valid_from date not null
  valid_to date
  sample boolean not null default false
  authorities_check: CHECK ((valid_to >= valid_from))
  authorities_kind_check: CHECK ((kind = ANY (ARRAY['people-committee'::text, 'people-council'::text, 'department'::text, 'service-unit'::text, 'other'::text])))
  authorities_level_check: CHECK ((level = ANY (ARRAY['province'::text, 'district'::text, 'commune'::text, 'other'::text])))
  authorities_slug_check: CHECK ((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
  authorities_pkey: PRIMARY KEY (id)
  authorities_slug_key: UNIQUE (slug)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table organisations.authority_versions
  -- What an authority was called, to whom it answered and how it was reached, day by day
  id uuid not null
  authority_id uuid not null
  valid_from date not null
  valid_to date
  name text not null
  place_name text not null
  abbreviation text not null
  parent_id uuid
  contacts jsonb not null default '{}'::jsonb
  reason text not null
  changed_by text not null
  changed_at timestamp with time zone not null
  authority_versions_abbreviation_check: CHECK ((abbreviation <> ''::text))
  authority_versions_check: CHECK ((valid_to >= valid_from))
  authority_versions_check1: CHECK ((parent_id <> authority_id))
  authority_versions_name_check: CHECK ((name <> ''::text))
  authority_versions_place_name_check: CHECK ((place_name <> ''::text))
  authority_versions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  authority_versions_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES organisations.authorities(id)
  authority_versions_pkey: PRIMARY KEY (id)
  authority_versions_one_a_day: EXCLUDE USING gist (authority_id WITH =, organisations.period(valid_from, valid_to) WITH &&)
  CREATE INDEX authority_versions_by_authority ON organisations.authority_versions USING btree (authority_id, valid_from)
  CREATE INDEX authority_versions_by_parent ON organisations.authority_versions USING btree (parent_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.codes
  -- gso = administrative unit list; qd20 = electronic identification code (QĐ 20/2020); qcvn102 = its 13-character elder. A code means something only together with a day
  id uuid not null
  authority_id uuid not null
  unit_id uuid
  scheme text not null
  code text not null
  valid_from date not null
  valid_to date
  sample boolean not null default false
  codes_check: CHECK ((valid_to >= valid_from))
  codes_code_check: CHECK ((code <> ''::text))
  codes_scheme_check: CHECK ((scheme = ANY (ARRAY['gso'::text, 'qd20'::text, 'qcvn102'::text])))
  codes_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  codes_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  codes_pkey: PRIMARY KEY (id)
  codes_scheme_code_valid_from_key: UNIQUE (scheme, code, valid_from)
  codes_one_meaning_a_day: EXCLUDE USING gist (scheme WITH =, code WITH =, organisations.period(valid_from, valid_to) WITH &&)
  CREATE INDEX codes_by_authority ON organisations.codes USING btree (authority_id, scheme)
  CREATE INDEX codes_by_unit ON organisations.codes USING btree (unit_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.lineage
  -- Who continues whom: from authority_id (or its unit_id) to a successor, from effective_on; a dissolution may have none
  id uuid not null
  authority_id uuid not null
  unit_id uuid
  to_authority_id uuid
  to_unit_id uuid
  kind text not null
  effective_on date not null
  instrument text not null
  reason text not null
  changed_by text not null
  changed_at timestamp with time zone not null
  sample boolean not null default false
  lineage_check: CHECK (((unit_id IS NULL) OR ((to_authority_id IS NULL) = (to_unit_id IS NULL))))
  lineage_check1: CHECK (((kind = 'dissolve'::text) OR (to_authority_id IS NOT NULL)))
  lineage_check2: CHECK (((unit_id IS NOT NULL) OR (to_authority_id <> authority_id)))
  lineage_kind_check: CHECK ((kind = ANY (ARRAY['merge'::text, 'split'::text, 'rename'::text, 'dissolve'::text, 'transfer'::text])))
  lineage_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  lineage_to_authority_id_fkey: FOREIGN KEY (to_authority_id) REFERENCES organisations.authorities(id)
  lineage_to_unit_id_fkey: FOREIGN KEY (to_unit_id) REFERENCES organisations.units(id)
  lineage_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  lineage_pkey: PRIMARY KEY (id)
  CREATE INDEX lineage_by_authority ON organisations.lineage USING btree (authority_id)
  CREATE INDEX lineage_by_successor ON organisations.lineage USING btree (to_authority_id)
  CREATE INDEX lineage_by_successor_unit ON organisations.lineage USING btree (to_unit_id)
  CREATE INDEX lineage_by_unit ON organisations.lineage USING btree (unit_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.office_hours
  -- Weekly hours of an authority from a day on, until its next ones; set again for the same day, the former are withdrawn
  id uuid not null
  authority_id uuid not null
  valid_from date not null
  reason text not null
  changed_by text not null
  changed_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  office_hours_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  office_hours_pkey: PRIMARY KEY (id)
  CREATE INDEX office_hours_by_authority ON organisations.office_hours USING btree (authority_id)
  CREATE UNIQUE INDEX office_hours_one_a_day ON organisations.office_hours USING btree (authority_id, valid_from) WHERE (withdrawn_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.office_openings
  -- Stretches of open hours by ISO weekday, in minutes from midnight; both ends belong to them
  id uuid not null
  authority_id uuid not null
  hours_id uuid not null
  weekday smallint not null
  opens smallint not null
  closes smallint not null
  office_openings_check: CHECK ((opens < closes))
  office_openings_closes_check: CHECK ((closes <= 1440))
  office_openings_opens_check: CHECK ((opens >= 0))
  office_openings_weekday_check: CHECK (((weekday >= 1) AND (weekday <= 7)))
  office_openings_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  office_openings_hours_id_fkey: FOREIGN KEY (hours_id) REFERENCES organisations.office_hours(id)
  office_openings_pkey: PRIMARY KEY (id)
  office_openings_follow_one_another: EXCLUDE USING gist (hours_id WITH =, weekday WITH =, int4range((opens)::integer, (closes)::integer, '[]'::text) WITH &&)
  CREATE INDEX office_openings_by_authority ON organisations.office_openings USING btree (authority_id)
  CREATE INDEX office_openings_by_hours ON organisations.office_openings USING btree (hours_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.positions
  -- Posts in a unit and the roles that they give; up to `seats` people hold one at a time (identity says who)
  id uuid not null
  authority_id uuid not null
  unit_id uuid not null
  title text not null
  kind text not null
  roles text[] not null
  rank smallint not null
  seats smallint not null default 1
  valid_from date not null
  valid_to date
  reason text not null
  sample boolean not null default false
  positions_check: CHECK ((valid_to >= valid_from))
  positions_kind_check: CHECK ((kind = ANY (ARRAY['chair'::text, 'vice-chair'::text, 'office-head'::text, 'office-deputy'::text, 'head'::text, 'deputy-head'::text, 'specialist'::text, 'clerk'::text, 'one-stop-officer'::text, 'editor'::text, 'it-administrator'::text, 'other'::text])))
  positions_seats_check: CHECK ((seats > 0))
  positions_title_check: CHECK ((title <> ''::text))
  positions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  positions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  positions_pkey: PRIMARY KEY (id)
  CREATE INDEX positions_by_authority ON organisations.positions USING btree (authority_id)
  CREATE INDEX positions_by_unit ON organisations.positions USING btree (unit_id, rank)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.scheme_steps
  -- Steps of a scheme in order: the authorities that end, and the new one that continues them (none = dissolved)
  id uuid not null
  scheme_id uuid not null
  step smallint not null
  from_ids uuid[] not null
  successor jsonb
  scheme_steps_from_ids_check: CHECK ((cardinality(from_ids) > 0))
  scheme_steps_scheme_id_fkey: FOREIGN KEY (scheme_id) REFERENCES organisations.schemes(id)
  scheme_steps_pkey: PRIMARY KEY (id)
  scheme_steps_scheme_id_step_key: UNIQUE (scheme_id, step)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table organisations.schemes
  -- Planned rearrangements (sắp xếp đơn vị hành chính): prepared, previewed, then carried out as one act
  id uuid not null
  authority_id uuid not null
  title text not null
  instrument text not null
  planned_on date not null
  planned_by text not null
  planned_at timestamp with time zone not null
  carried_out_on date
  carried_out_by text
  carried_out_at timestamp with time zone
  sample boolean not null default false
  schemes_check: CHECK ((((carried_out_on IS NULL) = (carried_out_at IS NULL)) AND ((carried_out_at IS NULL) = (carried_out_by IS NULL))))
  schemes_title_check: CHECK ((title <> ''::text))
  schemes_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  schemes_pkey: PRIMARY KEY (id)
  CREATE INDEX schemes_by_authority ON organisations.schemes USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table organisations.special_days
  -- Holidays, days off in lieu and swapped working days of the instance; a proposal until an instrument confirms it
  id uuid not null
  day date not null
  kind text not null
  name text not null
  source text not null
  replaces_id uuid
  entered_by text not null
  entered_at timestamp with time zone not null
  reason text not null
  instrument text
  confirmed_by text
  confirmed_at timestamp with time zone
  ended_by text
  ended_at timestamp with time zone
  end_reason text
  special_days_check: CHECK ((((confirmed_at IS NULL) = (instrument IS NULL)) AND ((confirmed_at IS NULL) = (confirmed_by IS NULL))))
  special_days_check1: CHECK ((((ended_at IS NULL) = (ended_by IS NULL)) AND ((ended_at IS NULL) = (end_reason IS NULL))))
  special_days_kind_check: CHECK ((kind = ANY (ARRAY['holiday'::text, 'compensation'::text, 'swapped-off'::text, 'swapped-work'::text])))
  special_days_name_check: CHECK ((name <> ''::text))
  special_days_source_check: CHECK ((source <> ''::text))
  special_days_replaces_id_fkey: FOREIGN KEY (replaces_id) REFERENCES organisations.special_days(id)
  special_days_pkey: PRIMARY KEY (id)
  CREATE INDEX special_days_by_replaced ON organisations.special_days USING btree (replaces_id)
  CREATE UNIQUE INDEX special_days_one_a_day ON organisations.special_days USING btree (day) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table organisations.unit_versions
  -- What a unit was called, under which unit it stood, its remit and contacts, day by day
  id uuid not null
  unit_id uuid not null
  authority_id uuid not null
  valid_from date not null
  valid_to date
  name text not null
  abbreviation text not null default ''::text
  parent_unit_id uuid
  remit text not null default ''::text
  contacts jsonb not null default '{}'::jsonb
  sort smallint not null default 100
  published boolean not null default true
  reason text not null
  changed_by text not null
  changed_at timestamp with time zone not null
  unit_versions_check: CHECK ((valid_to >= valid_from))
  unit_versions_check1: CHECK ((parent_unit_id <> unit_id))
  unit_versions_name_check: CHECK ((name <> ''::text))
  unit_versions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  unit_versions_parent_unit_id_fkey: FOREIGN KEY (parent_unit_id) REFERENCES organisations.units(id)
  unit_versions_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  unit_versions_pkey: PRIMARY KEY (id)
  unit_versions_one_a_day: EXCLUDE USING gist (unit_id WITH =, organisations.period(valid_from, valid_to) WITH &&)
  CREATE INDEX unit_versions_by_authority ON organisations.unit_versions USING btree (authority_id)
  CREATE INDEX unit_versions_by_parent ON organisations.unit_versions USING btree (parent_unit_id)
  CREATE INDEX unit_versions_by_unit ON organisations.unit_versions USING btree (unit_id, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.units
  -- Parts of an authority: offices, departments, desks, service units
  id uuid not null
  authority_id uuid not null
  kind text not null
  valid_from date not null
  valid_to date
  sample boolean not null default false
  units_check: CHECK ((valid_to >= valid_from))
  units_kind_check: CHECK ((kind = ANY (ARRAY['council'::text, 'leadership'::text, 'office'::text, 'department'::text, 'service-unit'::text, 'one-stop-desk'::text, 'other'::text])))
  units_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  units_pkey: PRIMARY KEY (id)
  CREATE INDEX units_by_authority ON organisations.units USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table organisations.villages
  -- Villages (thôn, khóm) of a commune; one that passes to another commune is closed and continues in a new row
  id uuid not null
  authority_id uuid not null
  name text not null
  former_names text[] not null default '{}'::text[]
  population integer
  phone_signal boolean
  from_village_id uuid
  valid_from date not null
  valid_to date
  sample boolean not null default false
  villages_check: CHECK ((valid_to >= valid_from))
  villages_name_check: CHECK ((name <> ''::text))
  villages_population_check: CHECK ((population >= 0))
  villages_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  villages_from_village_id_fkey: FOREIGN KEY (from_village_id) REFERENCES organisations.villages(id)
  villages_pkey: PRIMARY KEY (id)
  CREATE INDEX villages_by_authority ON organisations.villages USING btree (authority_id)
  CREATE INDEX villages_by_origin ON organisations.villages USING btree (from_village_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.accounts
  -- Who can sign in (persons, citizens) or be acted for (organisations); a citizen's authority is the nil UUID
  id uuid not null
  authority_id uuid not null
  office_id uuid generated as NULLIF(authority_id, '00000000-0000-0000-0000-000000000000'::uuid)
  kind text not null
  username text not null
  display_name text not null
  unit_id uuid
  email text
  phone text
  language text
  created_at timestamp with time zone not null
  created_by uuid
  search text generated as fold(((display_name || ' '::text) || username))
  accounts_check: CHECK (((kind = 'citizen'::text) = (authority_id = '00000000-0000-0000-0000-000000000000'::uuid)))
  accounts_display_name_check: CHECK ((display_name <> ''::text))
  accounts_kind_check: CHECK ((kind = ANY (ARRAY['person'::text, 'organisation'::text, 'citizen'::text])))
  accounts_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  accounts_username_check: CHECK (((username = lower(username)) AND (username <> ''::text) AND (username !~ '\s'::text)))
  accounts_office_id_fkey: FOREIGN KEY (office_id) REFERENCES organisations.authorities(id)
  accounts_unit_id_fkey: FOREIGN KEY (unit_id) REFERENCES organisations.units(id)
  accounts_pkey: PRIMARY KEY (id)
  accounts_authority_id_id_key: UNIQUE (authority_id, id)
  accounts_username_key: UNIQUE (username)
  CREATE INDEX accounts_by_name ON identity.accounts USING btree (authority_id, display_name COLLATE vietnamese)
  CREATE INDEX accounts_by_office ON identity.accounts USING btree (office_id)
  CREATE INDEX accounts_by_unit ON identity.accounts USING btree (unit_id)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((kind <> 'citizen'::text) OR (id = identity.account())) with check ((kind <> 'citizen'::text) OR (id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.acting_rights
  -- Which person may act as which organisation account
  id uuid not null
  authority_id uuid not null
  organisation_id uuid not null
  person_id uuid not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  given_by uuid
  ended_by uuid
  acting_rights_authority_id_organisation_id_fkey: FOREIGN KEY (authority_id, organisation_id) REFERENCES identity.accounts(authority_id, id)
  acting_rights_authority_id_person_id_fkey: FOREIGN KEY (authority_id, person_id) REFERENCES identity.accounts(authority_id, id)
  acting_rights_pkey: PRIMARY KEY (id)
  CREATE INDEX acting_rights_by_organisation ON identity.acting_rights USING btree (authority_id, organisation_id)
  CREATE INDEX acting_rights_by_person ON identity.acting_rights USING btree (authority_id, person_id)
  CREATE UNIQUE INDEX acting_rights_open ON identity.acting_rights USING btree (organisation_id, person_id) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.challenges
  -- What a browser in the middle of signing in has to answer; used once, gone after minutes
  id uuid not null
  token_hash bytea not null
  purpose text not null
  account_id uuid
  data jsonb not null
  tries integer not null default 0
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  challenges_purpose_check: CHECK ((purpose = ANY (ARRAY['second-factor'::text, 'passkey-sign-in'::text, 'passkey-setup'::text, 'passkey-confirm'::text, 'provider'::text])))
  challenges_account_id_fkey: FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  challenges_pkey: PRIMARY KEY (id)
  challenges_token_hash_key: UNIQUE (token_hash)
  CREATE INDEX challenges_by_account ON identity.challenges USING btree (account_id)
  CREATE INDEX challenges_by_expiry ON identity.challenges USING btree (expires_at)
  row-level security: forced
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant delete, insert, select, update to krong_system

table identity.closings
  -- An account is closed while it has a row here that was not reopened
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  closed_at timestamp with time zone not null
  closed_by uuid
  reason text not null
  successor_id uuid
  reopened_at timestamp with time zone
  reopened_by uuid
  closings_reason_check: CHECK ((reason <> ''::text))
  closings_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  closings_authority_id_successor_id_fkey: FOREIGN KEY (authority_id, successor_id) REFERENCES identity.accounts(authority_id, id)
  closings_pkey: PRIMARY KEY (id)
  CREATE INDEX closings_by_account ON identity.closings USING btree (authority_id, account_id)
  CREATE INDEX closings_by_successor ON identity.closings USING btree (authority_id, successor_id)
  CREATE UNIQUE INDEX closings_in_force ON identity.closings USING btree (account_id) WHERE (reopened_at IS NULL)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.delegations
  -- Who may use which powers of whom, from and until which minute, and why
  id uuid not null
  authority_id uuid not null
  from_account_id uuid not null
  to_account_id uuid not null
  holding_id uuid
  powers text[] not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  reason text not null
  created_at timestamp with time zone not null
  created_by uuid
  revoked_at timestamp with time zone
  revoked_by uuid
  delegations_check: CHECK (((until_at > from_at) AND (from_account_id <> to_account_id)))
  delegations_powers_check: CHECK ((cardinality(powers) > 0))
  delegations_reason_check: CHECK ((reason <> ''::text))
  delegations_authority_id_from_account_id_fkey: FOREIGN KEY (authority_id, from_account_id) REFERENCES identity.accounts(authority_id, id)
  delegations_authority_id_to_account_id_fkey: FOREIGN KEY (authority_id, to_account_id) REFERENCES identity.accounts(authority_id, id)
  delegations_holding_id_fkey: FOREIGN KEY (holding_id) REFERENCES identity.holdings(id)
  delegations_pkey: PRIMARY KEY (id)
  CREATE INDEX delegations_by_giver ON identity.delegations USING btree (authority_id, from_account_id)
  CREATE INDEX delegations_by_holding ON identity.delegations USING btree (holding_id)
  CREATE INDEX delegations_by_receiver ON identity.delegations USING btree (authority_id, to_account_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.external_identities
  -- Who an account is at an OpenID provider (VNeID, a province's single sign-on)
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  issuer text not null
  subject text not null
  linked_at timestamp with time zone not null
  linked_by uuid
  unlinked_at timestamp with time zone
  unlinked_by uuid
  external_identities_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  external_identities_pkey: PRIMARY KEY (id)
  CREATE INDEX external_identities_by_account ON identity.external_identities USING btree (authority_id, account_id)
  CREATE UNIQUE INDEX external_identities_in_force ON identity.external_identities USING btree (issuer, subject) WHERE (unlinked_at IS NULL)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.holdings
  -- Which position a person holds from when until when; roles come from the position
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  position_id uuid not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  given_by uuid
  ended_by uuid
  end_reason text
  holdings_check: CHECK (((until_at IS NULL) OR (until_at >= from_at)))
  holdings_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  holdings_position_id_fkey: FOREIGN KEY (position_id) REFERENCES organisations.positions(id)
  holdings_pkey: PRIMARY KEY (id)
  CREATE INDEX holdings_by_account ON identity.holdings USING btree (authority_id, account_id)
  CREATE INDEX holdings_by_position ON identity.holdings USING btree (position_id)
  CREATE UNIQUE INDEX holdings_open ON identity.holdings USING btree (account_id, position_id) WHERE (until_at IS NULL)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.passkeys
  -- WebAuthn public keys of a person's devices
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  credential_id text not null
  public_key bytea not null
  counter bigint not null
  transports text[] not null
  name text not null
  created_at timestamp with time zone not null
  last_used_at timestamp with time zone
  removed_at timestamp with time zone
  removed_by uuid
  passkeys_name_check: CHECK ((name <> ''::text))
  passkeys_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  passkeys_pkey: PRIMARY KEY (id)
  CREATE INDEX passkeys_by_account ON identity.passkeys USING btree (authority_id, account_id)
  CREATE UNIQUE INDEX passkeys_in_force ON identity.passkeys USING btree (credential_id) WHERE (removed_at IS NULL)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.passwords
  -- Argon2id hashes, the newest of an account counts; one that somebody else set must be changed at the next sign-in
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  hash text not null
  set_at timestamp with time zone not null
  set_by uuid
  passwords_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  passwords_pkey: PRIMARY KEY (id)
  CREATE INDEX passwords_by_account ON identity.passwords USING btree (authority_id, account_id, set_at DESC)
  CREATE INDEX passwords_newest ON identity.passwords USING btree (account_id, set_at DESC, id DESC)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert to krong_app
  grant insert, select, update to krong_system

table identity.policies
  -- The rules of sign-in as data, newest row of a key counts: second factor, length of sessions
  id uuid not null
  key text not null
  value jsonb not null
  set_at timestamp with time zone not null
  set_by text not null
  reason text not null
  policies_pkey: PRIMARY KEY (id)
  CREATE INDEX policies_newest ON identity.policies USING btree (key, set_at DESC, id DESC)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table identity.recovery_codes
  -- One-time codes for the day the phone is lost; keyed hashes only
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  hash bytea not null
  created_at timestamp with time zone not null
  used_at timestamp with time zone
  replaced_at timestamp with time zone
  recovery_codes_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  recovery_codes_pkey: PRIMARY KEY (id)
  CREATE INDEX recovery_codes_by_account ON identity.recovery_codes USING btree (authority_id, account_id)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, update to krong_app
  grant insert, select, update to krong_system

table identity.role_grants
  -- Roles beside the position: who administers the software of an authority or of the whole instance
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  role text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  given_by uuid
  reason text not null
  ended_by uuid
  role_grants_role_check: CHECK ((role <> ''::text))
  role_grants_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  role_grants_pkey: PRIMARY KEY (id)
  CREATE INDEX role_grants_by_account ON identity.role_grants USING btree (authority_id, account_id)
  CREATE UNIQUE INDEX role_grants_open ON identity.role_grants USING btree (account_id, role) WHERE (until_at IS NULL)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table identity.sessions
  -- Signed-in browsers: the SHA-256 of the token, the place acted from, and how the person showed who they are
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  token_hash bytea not null
  methods text[] not null
  created_at timestamp with time zone not null
  authenticated_at timestamp with time zone not null
  last_seen_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  idle interval not null
  address text
  user_agent text
  holding_id uuid
  acting_right_id uuid
  delegation_id uuid
  revoked_at timestamp with time zone
  revoked_by uuid
  revoke_reason text
  sessions_acting_right_id_fkey: FOREIGN KEY (acting_right_id) REFERENCES identity.acting_rights(id)
  sessions_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  sessions_delegation_id_fkey: FOREIGN KEY (delegation_id) REFERENCES identity.delegations(id)
  sessions_holding_id_fkey: FOREIGN KEY (holding_id) REFERENCES identity.holdings(id)
  sessions_pkey: PRIMARY KEY (id)
  sessions_token_hash_key: UNIQUE (token_hash)
  CREATE INDEX sessions_by_account ON identity.sessions USING btree (authority_id, account_id)
  CREATE INDEX sessions_by_acting_right ON identity.sessions USING btree (acting_right_id)
  CREATE INDEX sessions_by_delegation ON identity.sessions USING btree (delegation_id)
  CREATE INDEX sessions_by_expiry ON identity.sessions USING btree (expires_at)
  CREATE INDEX sessions_by_holding ON identity.sessions USING btree (holding_id)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, update to krong_app
  grant delete, insert, select, update to krong_system

table identity.sign_in_attempts
  -- Who tried which name from where, as SHA-256 of the name as typed (people type passwords there); failures a day, successes 30 days
  id uuid not null
  at timestamp with time zone not null
  name_hash bytea not null
  address text not null
  succeeded boolean not null
  sign_in_attempts_pkey: PRIMARY KEY (id)
  CREATE INDEX sign_in_attempts_by_address ON identity.sign_in_attempts USING btree (address, at DESC)
  CREATE INDEX sign_in_attempts_by_name ON identity.sign_in_attempts USING btree (name_hash, at DESC)
  CREATE INDEX sign_in_attempts_by_time ON identity.sign_in_attempts USING btree (at)
  row-level security: forced
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant delete, insert, select, update to krong_system

table identity.totp_secrets
  -- Authenticator secrets (RFC 6238), encrypted with the instance key; last_step stops the repeat of a code
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  secret bytea not null
  created_at timestamp with time zone not null
  confirmed_at timestamp with time zone
  removed_at timestamp with time zone
  removed_by uuid
  last_step bigint not null default 0
  totp_secrets_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  totp_secrets_pkey: PRIMARY KEY (id)
  CREATE INDEX totp_by_account ON identity.totp_secrets USING btree (authority_id, account_id)
  CREATE UNIQUE INDEX totp_in_force ON identity.totp_secrets USING btree (account_id) WHERE ((confirmed_at IS NOT NULL) AND (removed_at IS NULL))
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, update to krong_app
  grant insert, select, update to krong_system

table identity.unlocks
  -- When an administrator opened an account again that too many wrong passwords had locked
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  at timestamp with time zone not null
  by uuid
  unlocks_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  unlocks_pkey: PRIMARY KEY (id)
  CREATE INDEX unlocks_by_account ON identity.unlocks USING btree (authority_id, account_id)
  CREATE INDEX unlocks_newest ON identity.unlocks USING btree (account_id, at DESC)
  row-level security: forced
  restrictive policy citizen_alone for all to krong_app using ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account())) with check ((authority_id <> '00000000-0000-0000-0000-000000000000'::uuid) OR (account_id = identity.account()))
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table registers.books
  -- The book of one register and year; it keeps the series it was opened with
  id uuid not null
  authority_id uuid not null
  register_id uuid not null
  series_id uuid not null
  year integer not null
  opened_at timestamp with time zone not null
  opened_by uuid
  opened_by_name text not null
  books_year_check: CHECK (((year >= 1900) AND (year <= 9999)))
  books_authority_id_register_id_fkey: FOREIGN KEY (authority_id, register_id) REFERENCES registers.registers(authority_id, id)
  books_authority_id_series_id_fkey: FOREIGN KEY (authority_id, series_id) REFERENCES registers.series(authority_id, id)
  books_pkey: PRIMARY KEY (id)
  books_authority_id_id_key: UNIQUE (authority_id, id)
  books_register_id_year_key: UNIQUE (register_id, year)
  CREATE INDEX books_by_register ON registers.books USING btree (authority_id, register_id, year)
  CREATE INDEX books_by_series ON registers.books USING btree (authority_id, series_id, year)
  CREATE INDEX books_by_year ON registers.books USING btree (authority_id, year)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON registers.books FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant select to krong_system

table registers.closings
  -- A book closed by the clerk with a reason; from then on it gives no number
  book_id uuid not null
  authority_id uuid not null
  reason text not null
  closed_at timestamp with time zone not null
  closed_by uuid
  closed_by_name text not null
  closings_reason_check: CHECK ((reason <> ''::text))
  closings_authority_id_book_id_fkey: FOREIGN KEY (authority_id, book_id) REFERENCES registers.books(authority_id, id)
  closings_pkey: PRIMARY KEY (book_id)
  CREATE INDEX closings_by_book ON registers.closings USING btree (authority_id, book_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON registers.closings FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant select to krong_system

table registers.code_list_versions
  -- A list as it stands from a day on (valid_to is the last day), with its legal source
  id uuid not null
  list_key text not null
  valid_from date not null
  valid_to date
  source text not null
  added_at timestamp with time zone not null
  added_by_name text not null
  code_list_versions_check: CHECK ((valid_to >= valid_from))
  code_list_versions_source_check: CHECK ((source <> ''::text))
  code_list_versions_list_key_fkey: FOREIGN KEY (list_key) REFERENCES registers.code_lists(key)
  code_list_versions_pkey: PRIMARY KEY (id)
  code_list_versions_list_key_valid_from_key: UNIQUE (list_key, valid_from)
  CREATE UNIQUE INDEX one_open_version ON registers.code_list_versions USING btree (list_key) WHERE (valid_to IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select to krong_system

table registers.code_lists
  -- A list of codes that every authority shares, by its stable key
  key text not null
  name text not null
  english text not null
  code_lists_key_check: CHECK ((key ~ '^[a-z0-9-]+$'::text))
  code_lists_pkey: PRIMARY KEY (key)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select to krong_system

table registers.codes
  -- A code of one version; the abbreviation in its exact case (QyĐ, CTr, TTr, TrS), NULL where the decree gives none
  version_id uuid not null
  code text not null
  place integer not null
  name text not null
  english text not null
  abbreviation text
  codes_abbreviation_check: CHECK ((abbreviation <> ''::text))
  codes_code_check: CHECK ((code <> ''::text))
  codes_english_check: CHECK ((english <> ''::text))
  codes_name_check: CHECK ((name <> ''::text))
  codes_place_check: CHECK ((place >= 1))
  codes_version_id_fkey: FOREIGN KEY (version_id) REFERENCES registers.code_list_versions(id)
  codes_pkey: PRIMARY KEY (version_id, code)
  codes_version_id_place_key: UNIQUE (version_id, place)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON registers.codes FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant insert, select to krong_system

table registers.counters
  -- The last number given by a series in a year; first_number is above 1 where a paper book is continued
  authority_id uuid not null
  series_id uuid not null
  year integer not null
  first_number integer not null
  last_number integer not null
  last_taken_at timestamp with time zone not null
  counters_check: CHECK ((last_number >= (first_number - 1)))
  counters_first_number_check: CHECK ((first_number >= 1))
  counters_authority_id_series_id_fkey: FOREIGN KEY (authority_id, series_id) REFERENCES registers.series(authority_id, id)
  counters_pkey: PRIMARY KEY (series_id, year)
  CREATE INDEX counters_by_series ON registers.counters USING btree (authority_id, series_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant select to krong_app
  grant select to krong_system

table registers.numbers
  -- Every number ever taken, for ever; key makes asking again harmless
  id uuid not null
  authority_id uuid not null
  book_id uuid not null
  series_id uuid not null
  year integer not null
  number integer not null
  key text not null
  purpose text
  taken_at timestamp with time zone not null
  taken_by uuid
  taken_by_name text not null
  numbers_key_check: CHECK (((key <> ''::text) AND (length(key) <= 200)))
  numbers_authority_id_book_id_fkey: FOREIGN KEY (authority_id, book_id) REFERENCES registers.books(authority_id, id)
  numbers_pkey: PRIMARY KEY (id)
  numbers_authority_id_id_key: UNIQUE (authority_id, id)
  numbers_authority_id_key_key: UNIQUE (authority_id, key)
  numbers_series_id_year_number_key: UNIQUE (series_id, year, number)
  CREATE UNIQUE INDEX numbers_by_book ON registers.numbers USING btree (authority_id, book_id, number)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON registers.numbers FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registers.numbers FOR EACH STATEMENT EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant select to krong_system

table registers.outcomes
  -- What became of a number, once and for ever: used by a subject, or cancelled with a reason
  number_id uuid not null
  authority_id uuid not null
  outcome text not null
  subject_type text
  subject_id text
  entry jsonb
  reason text
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  words text generated as fold(((((((((((COALESCE((entry ->> 'notation'::text), ''::text) || ' '::text) || COALESCE((entry ->> 'abstract'::text), ''::text)) || ' '::text) || COALESCE((entry ->> 'author'::text), ''::text)) || ' '::text) || COALESCE((entry ->> 'receivers'::text), ''::text)) || ' '::text) || COALESCE((entry ->> 'signer'::text), ''::text)) || ' '::text) || COALESCE(reason, ''::text)))
  outcomes_check: CHECK (
CASE outcome
    WHEN 'used'::text THEN ((subject_type <> ''::text) AND (subject_id <> ''::text) AND (entry IS NOT NULL) AND (reason IS NULL))
    ELSE ((reason <> ''::text) AND (subject_type IS NULL) AND (subject_id IS NULL) AND (entry IS NULL))
END)
  outcomes_outcome_check: CHECK ((outcome = ANY (ARRAY['used'::text, 'cancelled'::text])))
  outcomes_authority_id_number_id_fkey: FOREIGN KEY (authority_id, number_id) REFERENCES registers.numbers(authority_id, id)
  outcomes_pkey: PRIMARY KEY (number_id)
  CREATE INDEX outcomes_by_number ON registers.outcomes USING btree (authority_id, number_id)
  CREATE UNIQUE INDEX outcomes_by_subject ON registers.outcomes USING btree (authority_id, subject_type, subject_id, number_id) WHERE (outcome = 'used'::text)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON registers.outcomes FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registers.outcomes FOR EACH STATEMENT EXECUTE FUNCTION raise_immutable()
  grant insert, select to krong_app
  grant insert, select to krong_system

table registers.registers
  -- A standing register (sổ đăng ký): kind, name and series; each year has its book
  id uuid not null
  authority_id uuid not null
  kind text not null
  name text not null
  document_type text
  series_id uuid not null
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  closed_at timestamp with time zone
  closed_by_name text
  closed_reason text
  registers_check: CHECK ((((closed_at IS NULL) = (closed_reason IS NULL)) AND ((closed_at IS NULL) = (closed_by_name IS NULL))))
  registers_kind_check: CHECK ((kind = ANY (ARRAY['incoming'::text, 'outgoing'::text, 'normative'::text, 'copies'::text, 'secret'::text])))
  registers_name_check: CHECK ((name <> ''::text))
  registers_authority_id_series_id_fkey: FOREIGN KEY (authority_id, series_id) REFERENCES registers.series(authority_id, id)
  registers_pkey: PRIMARY KEY (id)
  registers_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE UNIQUE INDEX registers_by_name ON registers.registers USING btree (authority_id, lower(name)) WHERE (closed_at IS NULL)
  CREATE INDEX registers_by_series ON registers.registers USING btree (authority_id, series_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select to krong_app
  grant insert, select to krong_system

table registers.series
  -- A sequence of numbers that runs from 1 each year; one or several registers draw from it as the head decides (NĐ 30/2020 Đ.15)
  id uuid not null
  authority_id uuid not null
  name text not null
  created_at timestamp with time zone not null
  created_by_name text not null
  series_name_check: CHECK ((name <> ''::text))
  series_pkey: PRIMARY KEY (id)
  series_authority_id_id_key: UNIQUE (authority_id, id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select to krong_app
  grant insert, select to krong_system

table notices.defaults
  -- How an authority tells its people unless they chose otherwise, and how long read notices are kept
  authority_id uuid not null
  choices jsonb not null
  timing jsonb not null
  names_matters boolean not null
  keep_read_days integer not null
  changed_at timestamp with time zone not null
  changed_by_name text not null
  defaults_choices_check: CHECK ((jsonb_typeof(choices) = 'object'::text))
  defaults_keep_read_days_check: CHECK (((keep_read_days >= 7) AND (keep_read_days <= 3650)))
  defaults_timing_check: CHECK ((jsonb_typeof(timing) = 'object'::text))
  defaults_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  defaults_pkey: PRIMARY KEY (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table notices.deliveries
  -- When a notice leaves by e-mail: waiting, gone with its letter, or left out for a reason; one row for ever, so never twice
  notice_id uuid not null
  authority_id uuid not null
  account_id uuid not null
  leaves_at timestamp with time zone not null
  letter_id uuid
  left_out text
  deliveries_check: CHECK (((letter_id IS NULL) OR (left_out IS NULL)))
  deliveries_left_out_check: CHECK ((left_out = ANY (ARRAY['read'::text, 'withdrawn'::text, 'no-address'::text, 'not-wanted'::text, 'not-theirs'::text, 'mail-off'::text])))
  deliveries_authority_id_letter_id_fkey: FOREIGN KEY (authority_id, letter_id) REFERENCES notices.letters(authority_id, id)
  deliveries_authority_id_notice_id_fkey: FOREIGN KEY (authority_id, notice_id) REFERENCES notices.notices(authority_id, id) ON DELETE CASCADE
  deliveries_pkey: PRIMARY KEY (notice_id)
  CREATE INDEX deliveries_by_letter ON notices.deliveries USING btree (authority_id, letter_id)
  CREATE INDEX deliveries_by_notice ON notices.deliveries USING btree (authority_id, notice_id)
  CREATE INDEX deliveries_waiting ON notices.deliveries USING btree (account_id, leaves_at) WHERE ((letter_id IS NULL) AND (left_out IS NULL))
  row-level security: forced
  restrictive policy own_alone for all to krong_app using (account_id = identity.account()) with check (account_id = identity.account())
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant select to krong_app
  grant insert, select, update to krong_system

table notices.letters
  -- One e-mail to one person, made before it is handed to the mail server; begun_at without outcome = handed over, answer unknown
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  address text not null
  language text not null
  passes_quiet boolean not null
  made_at timestamp with time zone not null
  begun_at timestamp with time zone
  settled_at timestamp with time zone
  outcome text
  answer text
  unsubscribe_hash bytea
  unsubscribed_at timestamp with time zone
  letters_address_check: CHECK ((address <> ''::text))
  letters_check: CHECK (((outcome IS NULL) = (settled_at IS NULL)))
  letters_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  letters_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'rejected'::text, 'uncertain'::text, 'empty'::text])))
  letters_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  letters_pkey: PRIMARY KEY (id)
  letters_authority_id_id_key: UNIQUE (authority_id, id)
  letters_unsubscribe_hash_key: UNIQUE (unsubscribe_hash)
  CREATE INDEX letters_by_account ON notices.letters USING btree (authority_id, account_id, made_at DESC)
  CREATE INDEX letters_over ON notices.letters USING btree (settled_at) WHERE (settled_at IS NOT NULL)
  row-level security: forced
  restrictive policy own_alone for all to krong_app using (account_id = identity.account()) with check (account_id = identity.account())
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant select to krong_app
  grant delete, insert, select, update to krong_system

table notices.notices
  -- One thing that one person is told, for themselves or on behalf of who lent them powers; withdrawn when it is no longer their matter
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  kind text not null
  urgency text not null
  subject_type text not null
  subject_id text not null
  occasion text not null
  on_behalf_of uuid
  href text not null
  title_code text not null
  title_params jsonb not null default '{}'::jsonb
  times integer not null default 1
  told_at timestamp with time zone not null
  last_told_at timestamp with time zone not null
  read_at timestamp with time zone
  withdrawn_at timestamp with time zone
  notices_check: CHECK ((last_told_at >= told_at))
  notices_href_check: CHECK (((href ~~ '/%'::text) AND (href !~~ '//%'::text)))
  notices_kind_check: CHECK ((kind <> ''::text))
  notices_occasion_check: CHECK ((occasion <> ''::text))
  notices_subject_id_check: CHECK ((subject_id <> ''::text))
  notices_subject_type_check: CHECK ((subject_type <> ''::text))
  notices_times_check: CHECK ((times >= 1))
  notices_title_code_check: CHECK ((title_code <> ''::text))
  notices_urgency_check: CHECK ((urgency = ANY (ARRAY['ordinary'::text, 'urgent'::text])))
  notices_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  notices_authority_id_on_behalf_of_fkey: FOREIGN KEY (authority_id, on_behalf_of) REFERENCES identity.accounts(authority_id, id)
  notices_pkey: PRIMARY KEY (id)
  notices_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX notices_by_account ON notices.notices USING btree (authority_id, account_id, last_told_at DESC, id DESC)
  CREATE INDEX notices_by_subject ON notices.notices USING btree (subject_type, subject_id) WHERE (withdrawn_at IS NULL)
  CREATE INDEX notices_on_behalf ON notices.notices USING btree (authority_id, on_behalf_of) WHERE (on_behalf_of IS NOT NULL)
  CREATE INDEX notices_over ON notices.notices USING btree (LEAST(read_at, withdrawn_at)) WHERE ((read_at IS NOT NULL) OR (withdrawn_at IS NOT NULL))
  CREATE INDEX notices_unread ON notices.notices USING btree (account_id, last_told_at DESC, id DESC) WHERE ((read_at IS NULL) AND (withdrawn_at IS NULL))
  CREATE UNIQUE INDEX notices_unread_once ON notices.notices USING btree (account_id, kind, subject_type, subject_id) WHERE ((read_at IS NULL) AND (withdrawn_at IS NULL))
  row-level security: forced
  restrictive policy own_alone for all to krong_app using (account_id = identity.account()) with check (account_id = identity.account())
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant select to krong_app
  grant delete, select to krong_system

table notices.preferences
  -- How a person wants to be told, by kind (choices: kind to channel) and time; what is not chosen follows the authority
  account_id uuid not null
  authority_id uuid not null
  choices jsonb not null
  timing jsonb
  changed_at timestamp with time zone not null
  preferences_choices_check: CHECK ((jsonb_typeof(choices) = 'object'::text))
  preferences_timing_check: CHECK ((jsonb_typeof(timing) = 'object'::text))
  preferences_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  preferences_pkey: PRIMARY KEY (account_id)
  CREATE INDEX preferences_by_account ON notices.preferences USING btree (authority_id, account_id)
  row-level security: forced
  restrictive policy own_alone for all to krong_app using (account_id = identity.account()) with check (account_id = identity.account())
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.handouts
  -- Files handed out to a signing program on somebody's machine for one signature, and the signed file that it brought
  id uuid not null
  authority_id uuid not null
  intention_id uuid not null
  secret_hash text not null
  fingerprint text not null
  matter jsonb not null
  given_at timestamp with time zone not null
  good_until timestamp with time zone not null
  brought_at timestamp with time zone
  brought jsonb
  level text
  handouts_check: CHECK ((((brought_at IS NULL) = (brought IS NULL)) AND ((brought_at IS NULL) = (level IS NULL))))
  handouts_fingerprint_check: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  handouts_level_check: CHECK ((level = ANY (ARRAY['B-B'::text, 'B-T'::text])))
  handouts_secret_hash_check: CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text))
  handouts_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  handouts_intention_id_fkey: FOREIGN KEY (intention_id) REFERENCES signatures.intentions(id)
  handouts_pkey: PRIMARY KEY (id)
  handouts_intention_id_key: UNIQUE (intention_id)
  handouts_secret_hash_key: UNIQUE (secret_hash)
  CREATE INDEX handouts_of_authority ON signatures.handouts USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.intentions
  -- Who is about to sign which bytes with which key and for what, kept before the key is used, and how it ended: a signed file, or void with the reason
  id uuid not null
  authority_id uuid not null
  subject_type text not null
  subject_id text not null
  file_hash text not null
  role text not null
  key_id uuid not null
  account_id uuid not null
  by_name text not null
  intended_at timestamp with time zone not null
  outcome text
  ended_at timestamp with time zone
  signed_hash text
  level text
  why text not null default ''::text
  intentions_by_name_check: CHECK ((by_name <> ''::text))
  intentions_check: CHECK (((outcome IS NULL) = (ended_at IS NULL)))
  intentions_check1: CHECK (((NOT (outcome IS DISTINCT FROM 'signed'::text)) = ((signed_hash IS NOT NULL) AND (level IS NOT NULL))))
  intentions_file_hash_check: CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  intentions_level_check: CHECK ((level = ANY (ARRAY['B-B'::text, 'B-T'::text])))
  intentions_outcome_check: CHECK ((outcome = ANY (ARRAY['signed'::text, 'void'::text])))
  intentions_role_check: CHECK ((role = ANY (ARRAY['person'::text, 'check'::text, 'seal'::text, 'copy'::text, 'extract'::text, 'file'::text])))
  intentions_signed_hash_check: CHECK ((signed_hash ~ '^[0-9a-f]{64}$'::text))
  intentions_subject_id_check: CHECK ((subject_id <> ''::text))
  intentions_subject_type_check: CHECK ((subject_type <> ''::text))
  intentions_account_id_fkey: FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  intentions_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  intentions_pkey: PRIMARY KEY (id)
  CREATE INDEX intentions_of_account ON signatures.intentions USING btree (account_id)
  CREATE INDEX intentions_of_authority ON signatures.intentions USING btree (authority_id)
  CREATE INDEX intentions_of_subject ON signatures.intentions USING btree (subject_type, subject_id)
  CREATE INDEX intentions_open ON signatures.intentions USING btree (intended_at) WHERE (outcome IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.pictures
  -- PNG of the hand signature of a person (account_id) or of the seal of an authority (no account); one of each is at work
  id uuid not null
  authority_id uuid not null
  account_id uuid
  png bytea not null
  added_at timestamp with time zone not null
  added_by text not null
  ended_at timestamp with time zone
  ended_by text
  millimetres smallint
  pictures_added_by_check: CHECK ((added_by <> ''::text))
  pictures_check: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  pictures_check1: CHECK (((millimetres IS NULL) OR (((millimetres >= 20) AND (millimetres <= 50)) AND (account_id IS NULL))))
  pictures_png_check: CHECK ((length(png) <= 1048576))
  pictures_account_id_fkey: FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  pictures_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  pictures_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX pictures_at_work ON signatures.pictures USING btree (authority_id, COALESCE(account_id, authority_id)) WHERE (ended_at IS NULL)
  CREATE INDEX pictures_of_account ON signatures.pictures USING btree (account_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.preservations
  -- Signed files that are raised to B-LT and B-LTA and kept there: the level reached, codes of what could not be had, when it is tried next (null: never)
  id uuid not null
  authority_id uuid not null
  subject_type text not null
  subject_id text not null
  file_hash text not null
  asked_at timestamp with time zone not null
  level text
  lacking text[] not null default '{}'::text[]
  tried_at timestamp with time zone
  attempts integer not null default 0
  next_try_at timestamp with time zone
  successor_hash text
  preservations_attempts_check: CHECK ((attempts >= 0))
  preservations_check: CHECK (((successor_hash IS NULL) OR (next_try_at IS NULL)))
  preservations_file_hash_check: CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  preservations_level_check: CHECK ((level = ANY (ARRAY['basic'::text, 'B-B'::text, 'B-T'::text, 'B-LT'::text, 'B-LTA'::text])))
  preservations_subject_id_check: CHECK ((subject_id <> ''::text))
  preservations_subject_type_check: CHECK ((subject_type <> ''::text))
  preservations_successor_hash_check: CHECK ((successor_hash ~ '^[0-9a-f]{64}$'::text))
  preservations_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  preservations_pkey: PRIMARY KEY (id)
  preservations_authority_id_subject_type_subject_id_file_has_key: UNIQUE (authority_id, subject_type, subject_id, file_hash)
  CREATE INDEX preservations_due ON signatures.preservations USING btree (next_try_at) WHERE (next_try_at IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.services
  -- Time-stamp authorities and remote signing services that this instance may ask, the lowest rank first; what they know us by under the instance secret (AES-256-GCM); closed, not deleted
  id uuid not null
  kind text not null
  name text not null
  url text not null
  internal boolean not null
  rank integer not null
  encrypted_access bytea
  added_at timestamp with time zone not null
  added_by text not null
  ended_at timestamp with time zone
  ended_by text
  services_added_by_check: CHECK ((added_by <> ''::text))
  services_check: CHECK (((kind = 'remote'::text) = (encrypted_access IS NOT NULL)))
  services_check1: CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
  services_kind_check: CHECK ((kind = ANY (ARRAY['time-stamp'::text, 'remote'::text])))
  services_name_check: CHECK ((name <> ''::text))
  services_rank_check: CHECK ((rank > 0))
  services_url_check: CHECK ((url ~ '^https?://'::text))
  services_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX services_at_work ON signatures.services USING btree (kind, name) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant insert, select, update to krong_system

table signatures.signing_keys
  -- Keys with which persons (account_id) and authorities (no account) sign: certificate, where the key lies, the encrypted key file; closed, not deleted
  id uuid not null
  authority_id uuid not null
  account_id uuid
  place jsonb not null
  key_file bytea
  certificate bytea not null
  chain bytea[] not null default '{}'::bytea[]
  fingerprint text not null
  holder text not null
  issuer text not null
  serial text not null
  valid_from timestamp with time zone not null
  valid_until timestamp with time zone not null
  trial boolean not null
  added_at timestamp with time zone not null
  added_by uuid
  added_by_name text not null
  ended_at timestamp with time zone
  ended_by_name text
  ended_why text
  signing_keys_added_by_name_check: CHECK ((added_by_name <> ''::text))
  signing_keys_check: CHECK ((((place ->> 'kind'::text) = 'file'::text) = (key_file IS NOT NULL)))
  signing_keys_check1: CHECK ((((ended_at IS NULL) = (ended_by_name IS NULL)) AND ((ended_at IS NULL) = (ended_why IS NULL))))
  signing_keys_fingerprint_check: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  signing_keys_place_check: CHECK (((place ->> 'kind'::text) = ANY (ARRAY['file'::text, 'token'::text, 'remote'::text, 'desktop'::text])))
  signing_keys_account_id_fkey: FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  signing_keys_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  signing_keys_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX signing_keys_at_work ON signatures.signing_keys USING btree (authority_id, fingerprint, COALESCE(account_id, authority_id)) WHERE (ended_at IS NULL)
  CREATE INDEX signing_keys_of_account ON signatures.signing_keys USING btree (account_id)
  CREATE INDEX signing_keys_of_authority ON signatures.signing_keys USING btree (authority_id, account_id) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.trial_authorities
  -- Trial certification authorities of this instance: at most one is open; closed, not deleted
  id uuid not null
  opened_at timestamp with time zone not null
  opened_by text not null
  closed_at timestamp with time zone
  closed_by text
  closed_reason text
  trial_authorities_check: CHECK ((((closed_at IS NULL) = (closed_by IS NULL)) AND ((closed_at IS NULL) = (closed_reason IS NULL))))
  trial_authorities_opened_by_check: CHECK ((opened_by <> ''::text))
  trial_authorities_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX trial_authority_open ON signatures.trial_authorities USING btree ((true)) WHERE (closed_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table signatures.trial_certificates
  -- Certificates that a trial authority issued to persons (account_id) and authorities (no account), and which of them were revoked
  id uuid not null
  trial_authority_id uuid not null
  authority_id uuid not null
  account_id uuid
  serial text not null
  certificate bytea not null
  holder text not null
  issued_at timestamp with time zone not null
  issued_by text not null
  revoked_at timestamp with time zone
  revoked_by text
  reason text
  trial_certificates_check: CHECK ((((revoked_at IS NULL) = (revoked_by IS NULL)) AND ((revoked_at IS NULL) = (reason IS NULL))))
  trial_certificates_holder_check: CHECK ((holder <> ''::text))
  trial_certificates_issued_by_check: CHECK ((issued_by <> ''::text))
  trial_certificates_serial_check: CHECK ((serial ~ '^[0-9A-F]+$'::text))
  trial_certificates_account_id_fkey: FOREIGN KEY (account_id) REFERENCES identity.accounts(id)
  trial_certificates_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  trial_certificates_trial_authority_id_fkey: FOREIGN KEY (trial_authority_id) REFERENCES signatures.trial_authorities(id)
  trial_certificates_pkey: PRIMARY KEY (id)
  trial_certificates_trial_authority_id_serial_key: UNIQUE (trial_authority_id, serial)
  CREATE INDEX trial_certificates_of_account ON signatures.trial_certificates USING btree (account_id)
  CREATE INDEX trial_certificates_of_authority ON signatures.trial_certificates USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table signatures.trial_keys
  -- Keys of a trial authority: certificate, private key under the instance secret (AES-256-GCM, PKCS #8); the root's key is not kept, its one revocation list is
  id uuid not null
  trial_authority_id uuid not null
  purpose text not null
  certificate bytea not null
  encrypted bytea
  list bytea
  trial_keys_check: CHECK (((purpose = 'root'::text) = (encrypted IS NULL)))
  trial_keys_check1: CHECK (((purpose = 'root'::text) = (list IS NOT NULL)))
  trial_keys_purpose_check: CHECK ((purpose = ANY (ARRAY['root'::text, 'issuing'::text, 'ocsp'::text, 'time-stamp'::text])))
  trial_keys_trial_authority_id_fkey: FOREIGN KEY (trial_authority_id) REFERENCES signatures.trial_authorities(id)
  trial_keys_pkey: PRIMARY KEY (id)
  trial_keys_trial_authority_id_purpose_key: UNIQUE (trial_authority_id, purpose)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant insert, select to krong_system

table signatures.trust_anchors
  -- Certificates that chains may end in: official (chữ ký số chuyên dùng công vụ), public (chữ ký số công cộng), foreign, or of this instance's trial authority
  id uuid not null
  fingerprint text not null
  name text not null
  list text not null
  certificate bytea not null
  valid_from timestamp with time zone not null
  valid_until timestamp with time zone not null
  added_at timestamp with time zone not null
  added_by text not null
  reason text not null
  removed_at timestamp with time zone
  removed_by text
  removed_reason text
  hosts text[] not null default '{}'::text[]
  hosts_internal boolean not null default false
  trust_anchors_check: CHECK ((((removed_at IS NULL) = (removed_by IS NULL)) AND ((removed_at IS NULL) = (removed_reason IS NULL))))
  trust_anchors_fingerprint_check: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  trust_anchors_list_check: CHECK ((list = ANY (ARRAY['official'::text, 'public'::text, 'foreign'::text, 'trial'::text])))
  trust_anchors_name_check: CHECK ((name <> ''::text))
  trust_anchors_reason_check: CHECK ((reason <> ''::text))
  trust_anchors_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX trust_anchors_at_work ON signatures.trust_anchors USING btree (fingerprint) WHERE (removed_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table signatures.verifications
  -- What the verifier said of the signatures of a file of an authority (kit/pades), with the whole report in ETSI EN 319 102-1 terms
  id uuid not null
  authority_id uuid not null
  file_hash text not null
  verified_at timestamp with time zone not null
  indication text not null
  sub_indication text
  signatures integer not null
  report jsonb not null
  verifications_file_hash_check: CHECK ((file_hash ~ '^[0-9a-f]{64}$'::text))
  verifications_indication_check: CHECK ((indication = ANY (ARRAY['TOTAL-PASSED'::text, 'INDETERMINATE'::text, 'TOTAL-FAILED'::text])))
  verifications_signatures_check: CHECK ((signatures >= 0))
  verifications_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  verifications_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX verifications_of_file ON signatures.verifications USING btree (authority_id, file_hash, verified_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.arrivals
  -- Packets that came and were acknowledged, each once: as it came (file), as it was read, the receipt that was given, and what it became
  id uuid not null
  authority_id uuid not null
  message_id text not null
  from_code text not null
  to_code text not null
  kind text not null
  business text
  document_id text not null
  packet_key text not null
  packet jsonb not null
  contents jsonb not null default '[]'::jsonb
  tolerances jsonb not null default '[]'::jsonb
  signature text not null
  way text not null
  peer_id uuid
  axis_id uuid
  file_id uuid not null
  hash text not null
  size bigint not null
  message text
  receipt text not null
  received_at timestamp with time zone not null
  state text not null
  settled_at timestamp with time zone
  subject_type text
  subject_id text
  closed_at timestamp with time zone
  arrivals_business_check: CHECK ((business = ANY (ARRAY['new'::text, 'recall'::text, 'update'::text, 'replace'::text])))
  arrivals_check: CHECK (((state = ANY (ARRAY['effected'::text, 'rejected'::text])) = (settled_at IS NOT NULL)))
  arrivals_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  arrivals_kind_check: CHECK ((kind = ANY (ARRAY['document'::text, 'status'::text])))
  arrivals_message_id_check: CHECK ((message_id <> ''::text))
  arrivals_signature_check: CHECK ((signature = ANY (ARRAY['instance'::text, 'none'::text, 'empty'::text, 'dummy'::text, 'own-namespace'::text, 'xml-signature'::text])))
  arrivals_state_check: CHECK ((state = ANY (ARRAY['received'::text, 'held'::text, 'effected'::text, 'rejected'::text])))
  arrivals_way_check: CHECK ((way = ANY (ARRAY['local'::text, 'peer'::text, 'axis'::text])))
  arrivals_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  arrivals_axis_id_fkey: FOREIGN KEY (axis_id) REFERENCES exchange.axes(id)
  arrivals_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  arrivals_peer_id_fkey: FOREIGN KEY (peer_id) REFERENCES exchange.peers(id)
  arrivals_pkey: PRIMARY KEY (id)
  arrivals_from_code_to_code_message_id_key: UNIQUE (from_code, to_code, message_id)
  CREATE INDEX arrivals_by_axis ON exchange.arrivals USING btree (axis_id) WHERE (axis_id IS NOT NULL)
  CREATE INDEX arrivals_by_document ON exchange.arrivals USING btree (authority_id, from_code, document_id)
  CREATE INDEX arrivals_by_file ON exchange.arrivals USING btree (file_id)
  CREATE INDEX arrivals_by_peer ON exchange.arrivals USING btree (peer_id) WHERE (peer_id IS NOT NULL)
  CREATE INDEX arrivals_by_subject ON exchange.arrivals USING btree (subject_type, subject_id) WHERE (subject_id IS NOT NULL)
  CREATE INDEX arrivals_by_time ON exchange.arrivals USING btree (authority_id, received_at DESC)
  CREATE UNIQUE INDEX arrivals_once ON exchange.arrivals USING btree (authority_id, packet_key) WHERE (state <> 'rejected'::text)
  CREATE INDEX arrivals_open ON exchange.arrivals USING btree (received_at) WHERE (state = ANY (ARRAY['received'::text, 'held'::text]))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.axes
  -- The national or provincial axis as its operator described it: addresses, headers, names (settings), secrets in a sealed box
  id uuid not null
  name text not null
  settings jsonb not null
  secrets bytea
  added_at timestamp with time zone not null
  added_by text not null
  paused_at timestamp with time zone
  paused_by text
  paused_why text
  polled_at timestamp with time zone
  poll_fault text
  ended_at timestamp with time zone
  ended_why text
  axes_check: CHECK (((paused_at IS NULL) = (paused_why IS NULL)))
  axes_check1: CHECK (((ended_at IS NULL) = (ended_why IS NULL)))
  axes_name_check: CHECK ((name <> ''::text))
  axes_pkey: PRIMARY KEY (id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.deliveries
  -- One packet to one recipient: waiting in its lane, or ended with a signed receipt
  id uuid not null
  authority_id uuid not null
  packet_id uuid not null
  lane_id uuid not null
  place bigint not null generated always as identity
  to_code text not null
  to_name text not null
  state text not null
  way text
  peer_id uuid
  attempts integer not null default 0
  queued_at timestamp with time zone not null
  last_tried_at timestamp with time zone
  last_fault text
  last_fault_text text
  message text
  receipt text
  ended_at timestamp with time zone
  end_code text
  end_text text
  deliveries_check: CHECK ((((state = 'waiting'::text) = (ended_at IS NULL)) AND ((state = 'waiting'::text) = (receipt IS NULL))))
  deliveries_state_check: CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'refused'::text, 'expired'::text, 'withdrawn'::text])))
  deliveries_way_check: CHECK ((way = ANY (ARRAY['local'::text, 'peer'::text, 'axis'::text])))
  deliveries_authority_id_packet_id_fkey: FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets(authority_id, id)
  deliveries_lane_id_fkey: FOREIGN KEY (lane_id) REFERENCES exchange.lanes(id)
  deliveries_peer_id_fkey: FOREIGN KEY (peer_id) REFERENCES exchange.peers(id)
  deliveries_pkey: PRIMARY KEY (id)
  deliveries_packet_id_to_code_key: UNIQUE (packet_id, to_code)
  CREATE INDEX deliveries_by_end ON exchange.deliveries USING btree (ended_at DESC) WHERE (ended_at IS NOT NULL)
  CREATE INDEX deliveries_by_packet ON exchange.deliveries USING btree (authority_id, packet_id)
  CREATE INDEX deliveries_by_peer ON exchange.deliveries USING btree (peer_id) WHERE (peer_id IS NOT NULL)
  CREATE INDEX deliveries_by_time ON exchange.deliveries USING btree (authority_id, queued_at DESC)
  CREATE INDEX deliveries_in_lane ON exchange.deliveries USING btree (lane_id, place) WHERE (state = 'waiting'::text)
  CREATE INDEX deliveries_of_lane ON exchange.deliveries USING btree (lane_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.directory
  -- How organs outside of this instance are reached, by identification code and day (QĐ 20/2020); organs of this instance are reached by their own codes
  id uuid not null
  organ_id text not null
  name text not null
  way text not null
  peer_id uuid
  axis_id uuid
  valid_from date not null
  valid_to date
  source text not null
  entered_at timestamp with time zone not null
  entered_by text not null
  directory_check: CHECK ((((way = 'peer'::text) = (peer_id IS NOT NULL)) AND ((way = 'axis'::text) = (axis_id IS NOT NULL))))
  directory_check1: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  directory_name_check: CHECK ((name <> ''::text))
  directory_organ_id_check: CHECK ((organ_id ~ '^[A-Za-z0-9.]{1,35}$'::text))
  directory_source_check: CHECK ((source = ANY (ARRAY['entered'::text, 'imported'::text, 'signed-list'::text])))
  directory_way_check: CHECK ((way = ANY (ARRAY['peer'::text, 'axis'::text])))
  directory_axis_id_fkey: FOREIGN KEY (axis_id) REFERENCES exchange.axes(id)
  directory_peer_id_fkey: FOREIGN KEY (peer_id) REFERENCES exchange.peers(id)
  directory_pkey: PRIMARY KEY (id)
  directory_organ_id_daterange_excl: EXCLUDE USING gist (organ_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
  CREATE INDEX directory_by_axis ON exchange.directory USING btree (axis_id) WHERE (axis_id IS NOT NULL)
  CREATE INDEX directory_by_peer ON exchange.directory USING btree (peer_id) WHERE (peer_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.directory_lists
  -- Signed lists of organs that were taken over; an older version than the last one of its publisher is refused. Version 0: the publisher was named
  id uuid not null
  publisher text not null
  fingerprint text not null
  certificate bytea not null
  version bigint not null
  list text not null
  taken_at timestamp with time zone not null
  taken_by text not null
  directory_lists_fingerprint_check: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  directory_lists_version_check: CHECK ((version >= 0))
  directory_lists_pkey: PRIMARY KEY (id)
  directory_lists_fingerprint_version_key: UNIQUE (fingerprint, version)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.lanes
  -- The packets of one authority to one organ, sent in their order; a lease says which process sends just now
  id uuid not null
  authority_id uuid not null
  to_code text not null
  failures integer not null default 0
  next_try_at timestamp with time zone
  last_fault text
  last_fault_text text
  last_delivered_at timestamp with time zone
  leased_by text
  leased_until timestamp with time zone
  paused_at timestamp with time zone
  paused_by text
  paused_why text
  lanes_check: CHECK (((paused_at IS NULL) = (paused_why IS NULL)))
  lanes_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  lanes_pkey: PRIMARY KEY (id)
  lanes_authority_id_to_code_key: UNIQUE (authority_id, to_code)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.log_batches
  -- A minute of the log under one hash, chained to the one before: numbered without gaps, signed by this instance (JWS krong-log), time-stamped (DER of the token); the last fault, and since when, while there is no stamp
  number bigint not null
  sealed_at timestamp with time zone not null
  first_seq bigint not null
  last_seq bigint not null
  count integer not null
  root text not null
  previous_hash text not null
  batch_hash text not null
  signature text
  signed_by text
  time_stamp bytea
  stamped_at timestamp with time zone
  stamp_fault text
  failing_since timestamp with time zone
  log_batches_batch_hash_check: CHECK ((batch_hash ~ '^[0-9a-f]{64}$'::text))
  log_batches_check: CHECK ((last_seq >= first_seq))
  log_batches_check1: CHECK (((signature IS NULL) = (signed_by IS NULL)))
  log_batches_check2: CHECK (((time_stamp IS NULL) = (stamped_at IS NULL)))
  log_batches_check3: CHECK (((time_stamp IS NULL) OR ((stamp_fault IS NULL) AND (failing_since IS NULL))))
  log_batches_count_check: CHECK ((count > 0))
  log_batches_number_check: CHECK ((number > 0))
  log_batches_previous_hash_check: CHECK ((previous_hash ~ '^[0-9a-f]{64}$'::text))
  log_batches_root_check: CHECK ((root ~ '^[0-9a-f]{64}$'::text))
  log_batches_signed_by_check: CHECK ((signed_by ~ '^[0-9a-f]{64}$'::text))
  log_batches_pkey: PRIMARY KEY (number)
  log_batches_batch_hash_key: UNIQUE (batch_hash)
  CREATE INDEX log_batches_unsigned ON exchange.log_batches USING btree (number) WHERE (signature IS NULL)
  CREATE INDEX log_batches_unstamped ON exchange.log_batches USING btree (number) WHERE (time_stamp IS NULL)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  CREATE TRIGGER never_deleted BEFORE DELETE ON exchange.log_batches FOR EACH ROW EXECUTE FUNCTION exchange.raise_sealed()
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exchange.log_batches FOR EACH STATEMENT EXECUTE FUNCTION exchange.raise_sealed()
  CREATE TRIGGER signed_once BEFORE UPDATE ON exchange.log_batches FOR EACH ROW WHEN ((((((((((old.number IS DISTINCT FROM new.number) OR (old.sealed_at IS DISTINCT FROM new.sealed_at)) OR (old.first_seq IS DISTINCT FROM new.first_seq)) OR (old.last_seq IS DISTINCT FROM new.last_seq)) OR (old.count IS DISTINCT FROM new.count)) OR (old.root IS DISTINCT FROM new.root)) OR (old.previous_hash IS DISTINCT FROM new.previous_hash)) OR (old.batch_hash IS DISTINCT FROM new.batch_hash)) OR ((old.signature IS NOT NULL) AND ((old.signature IS DISTINCT FROM new.signature) OR (old.signed_by IS DISTINCT FROM new.signed_by))) OR ((old.time_stamp IS NOT NULL) AND ((old.time_stamp IS DISTINCT FROM new.time_stamp) OR (old.stamped_at IS DISTINCT FROM new.stamped_at))))) EXECUTE FUNCTION exchange.raise_sealed()
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.log_certificates
  -- Certificates of whoever signed what stands in the log: kept longer than peers keep them
  fingerprint text not null
  certificate bytea not null
  kept_at timestamp with time zone not null
  log_certificates_check: CHECK ((encode(sha256(certificate), 'hex'::text) = fingerprint))
  log_certificates_fingerprint_check: CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  log_certificates_pkey: PRIMARY KEY (fingerprint)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON exchange.log_certificates FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.log_entries
  -- What came of a message: codes, hashes and the statements of both sides, no content; a leaf of the batch of its minute, in the order of seq (which may have gaps)
  id uuid not null
  seq bigint not null generated always as identity
  at timestamp with time zone not null
  direction text not null
  way text
  outcome text not null
  from_code text not null
  to_code text not null
  message_id text not null
  packet_hash text
  message text
  receipt text not null
  entry_hash text not null
  batch bigint
  log_entries_direction_check: CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
  log_entries_entry_hash_check: CHECK ((entry_hash ~ '^[0-9a-f]{64}$'::text))
  log_entries_outcome_check: CHECK ((outcome = ANY (ARRAY['received'::text, 'delivered'::text, 'refused'::text, 'expired'::text, 'withdrawn'::text])))
  log_entries_packet_hash_check: CHECK ((packet_hash ~ '^[0-9a-f]{64}$'::text))
  log_entries_way_check: CHECK ((way = ANY (ARRAY['local'::text, 'peer'::text, 'axis'::text])))
  log_entries_batch_fkey: FOREIGN KEY (batch) REFERENCES exchange.log_batches(number)
  log_entries_pkey: PRIMARY KEY (id)
  log_entries_seq_key: UNIQUE (seq)
  CREATE INDEX log_entries_by_batch ON exchange.log_entries USING btree (batch, seq)
  CREATE INDEX log_entries_by_message ON exchange.log_entries USING btree (message_id)
  CREATE INDEX log_entries_unsealed ON exchange.log_entries USING btree (seq) WHERE (batch IS NULL)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  CREATE TRIGGER never_deleted BEFORE DELETE ON exchange.log_entries FOR EACH ROW EXECUTE FUNCTION exchange.raise_sealed()
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON exchange.log_entries FOR EACH STATEMENT EXECUTE FUNCTION exchange.raise_sealed()
  CREATE TRIGGER sealed_once BEFORE UPDATE ON exchange.log_entries FOR EACH ROW WHEN (((old.batch IS NOT NULL) OR (new.batch IS NULL) OR (((((((((((((old.id IS DISTINCT FROM new.id) OR (old.seq IS DISTINCT FROM new.seq)) OR (old.at IS DISTINCT FROM new.at)) OR (old.direction IS DISTINCT FROM new.direction)) OR (old.way IS DISTINCT FROM new.way)) OR (old.outcome IS DISTINCT FROM new.outcome)) OR (old.from_code IS DISTINCT FROM new.from_code)) OR (old.to_code IS DISTINCT FROM new.to_code)) OR (old.message_id IS DISTINCT FROM new.message_id)) OR (old.packet_hash IS DISTINCT FROM new.packet_hash)) OR (old.message IS DISTINCT FROM new.message)) OR (old.receipt IS DISTINCT FROM new.receipt)) OR (old.entry_hash IS DISTINCT FROM new.entry_hash)))) EXECUTE FUNCTION exchange.raise_sealed()
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.packet_files
  -- The attachments of a packet as files of the sending authority
  packet_id uuid not null
  authority_id uuid not null
  place integer not null
  content_id text not null
  file_id uuid not null
  packet_files_place_check: CHECK ((place > 0))
  packet_files_authority_id_packet_id_fkey: FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets(authority_id, id)
  packet_files_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  packet_files_pkey: PRIMARY KEY (packet_id, place)
  packet_files_packet_id_content_id_key: UNIQUE (packet_id, content_id)
  CREATE INDEX packet_files_by_file ON exchange.packet_files USING btree (file_id)
  CREATE INDEX packet_files_by_packet ON exchange.packet_files USING btree (authority_id, packet_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.packets
  -- What is sent: a document or a status with everything but its bytes; hash and file once it was packed and signed, the same for every attempt
  id uuid not null
  authority_id uuid not null
  kind text not null
  business text
  from_code text not null
  document_id text not null
  subject_type text
  subject_id text
  packet jsonb not null
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  good_until timestamp with time zone not null
  file_id uuid
  hash text
  size bigint
  packed_at timestamp with time zone
  packets_business_check: CHECK ((business = ANY (ARRAY['new'::text, 'recall'::text, 'update'::text, 'replace'::text])))
  packets_check: CHECK (((kind = 'document'::text) = (business IS NOT NULL)))
  packets_check1: CHECK ((((packed_at IS NULL) = (hash IS NULL)) AND ((packed_at IS NULL) = (file_id IS NULL))))
  packets_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  packets_kind_check: CHECK ((kind = ANY (ARRAY['document'::text, 'status'::text])))
  packets_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  packets_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  packets_pkey: PRIMARY KEY (id)
  packets_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX packets_by_document ON exchange.packets USING btree (authority_id, document_id)
  CREATE INDEX packets_by_file ON exchange.packets USING btree (file_id) WHERE (file_id IS NOT NULL)
  CREATE INDEX packets_by_subject ON exchange.packets USING btree (subject_type, subject_id, created_at) WHERE (subject_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.peers
  -- Other instances, told by their pinned certificates; closed, not deleted
  id uuid not null
  name text not null
  url text not null
  certificates bytea[] not null
  fingerprints text[] not null
  added_at timestamp with time zone not null
  added_by text not null
  reason text not null
  paused_at timestamp with time zone
  paused_by text
  paused_why text
  revoked_at timestamp with time zone
  revoked_by text
  revoked_why text
  peers_added_by_check: CHECK ((added_by <> ''::text))
  peers_certificates_check: CHECK (((cardinality(certificates) >= 1) AND (cardinality(certificates) <= 4)))
  peers_check: CHECK ((cardinality(fingerprints) = cardinality(certificates)))
  peers_check1: CHECK (((paused_at IS NULL) = (paused_why IS NULL)))
  peers_check2: CHECK (((revoked_at IS NULL) = (revoked_why IS NULL)))
  peers_name_check: CHECK ((name <> ''::text))
  peers_url_check: CHECK ((url ~ '^https://'::text))
  peers_pkey: PRIMARY KEY (id)
  CREATE INDEX peers_by_fingerprint ON exchange.peers USING gin (fingerprints) WHERE (revoked_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.refusals
  -- What came and was not taken in, with the stage and the reason; repeats of the same within an hour are counted in one row
  id uuid not null
  at timestamp with time zone not null
  stage text not null
  code text not null
  said text not null
  fingerprint text
  peer_id uuid
  address text
  from_code text
  to_code text
  message_id text
  hash text
  times integer not null default 1
  refusals_stage_check: CHECK ((stage = ANY (ARRAY['connection'::text, 'statement'::text, 'body'::text, 'packet'::text])))
  refusals_peer_id_fkey: FOREIGN KEY (peer_id) REFERENCES exchange.peers(id)
  refusals_pkey: PRIMARY KEY (id)
  CREATE INDEX refusals_by_peer ON exchange.refusals USING btree (peer_id) WHERE (peer_id IS NOT NULL)
  CREATE INDEX refusals_by_time ON exchange.refusals USING btree (at DESC)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.reports
  -- What this authority reported of a document that came to it, in its order: never an earlier state after a later one
  id uuid not null
  authority_id uuid not null
  arrival_id uuid not null
  packet_id uuid not null
  code text not null
  reported_at timestamp with time zone not null
  reports_arrival_id_fkey: FOREIGN KEY (arrival_id) REFERENCES exchange.arrivals(id)
  reports_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  reports_authority_id_packet_id_fkey: FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets(authority_id, id)
  reports_pkey: PRIMARY KEY (id)
  CREATE INDEX reports_by_arrival ON exchange.reports USING btree (arrival_id, reported_at)
  CREATE INDEX reports_by_packet ON exchange.reports USING btree (authority_id, packet_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.status_codes
  -- Codes of states in status packets, dated with their source; place: never an earlier one after a later one (0: at any time)
  code text not null
  meaning text not null
  said_by text not null
  place integer not null
  description text not null
  valid_from date not null
  valid_to date
  source text not null
  status_codes_code_check: CHECK ((code ~ '^[0-9]{2}$'::text))
  status_codes_meaning_check: CHECK ((meaning = ANY (ARRAY['arrived'::text, 'refused'::text, 'accepted'::text, 'assigned'::text, 'in-progress'::text, 'done'::text, 'take-back'::text, 'take-back-agreed'::text, 'take-back-refused'::text])))
  status_codes_said_by_check: CHECK ((said_by = ANY (ARRAY['receiver'::text, 'sender'::text])))
  status_codes_pkey: PRIMARY KEY (code, valid_from)
  status_codes_meaning_daterange_excl: EXCLUDE USING gist (meaning WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table exchange.statuses
  -- What recipients report of a document that was sent to them (QĐ 28/2018 Đ.6.3)
  id uuid not null
  authority_id uuid not null
  packet_id uuid not null
  arrival_id uuid not null
  from_code text not null
  code text not null
  description text not null
  staff text not null
  at timestamp with time zone not null
  received_at timestamp with time zone not null
  statuses_arrival_id_fkey: FOREIGN KEY (arrival_id) REFERENCES exchange.arrivals(id)
  statuses_authority_id_fkey: FOREIGN KEY (authority_id) REFERENCES organisations.authorities(id)
  statuses_authority_id_packet_id_fkey: FOREIGN KEY (authority_id, packet_id) REFERENCES exchange.packets(authority_id, id)
  statuses_pkey: PRIMARY KEY (id)
  statuses_arrival_id_key: UNIQUE (arrival_id)
  CREATE INDEX statuses_by_packet ON exchange.statuses USING btree (authority_id, packet_id, received_at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON exchange.statuses FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table exchange.terms
  -- Numbers that a decision or this authority sets, dated with their source: how long a packet is tried, how long a recall waits for its original, the aim of electronic exchange
  name text not null
  value integer not null
  valid_from date not null
  source text not null
  terms_name_check: CHECK ((name = ANY (ARRAY['lifetime-hours'::text, 'held-hours'::text, 'alarm-minutes'::text, 'electronic-aim-percent'::text])))
  terms_value_check: CHECK ((value > 0))
  terms_pkey: PRIMARY KEY (name, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table documents.assignments
  -- Who is asked to lead, to support or to know (chủ trì, phối hợp, để biết), with deadline: NĐ 30/2020 Đ.23
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  under_id uuid
  part text not null
  unit_id uuid not null
  unit_name text not null
  account_id uuid
  account_name text
  instruction text not null default ''::text
  due_at timestamp with time zone
  given_at timestamp with time zone not null
  given_by uuid
  given_by_name text not null
  progress integer not null default 0
  ended_at timestamp with time zone
  ended_how text
  ended_by_name text
  ended_note text
  assignments_check: CHECK (((ended_at IS NULL) = (ended_how IS NULL)))
  assignments_check1: CHECK (((account_id IS NULL) = (account_name IS NULL)))
  assignments_ended_how_check: CHECK ((ended_how = ANY (ARRAY['done'::text, 'withdrawn'::text, 'sent-back'::text])))
  assignments_part_check: CHECK ((part = ANY (ARRAY['lead'::text, 'support'::text, 'information'::text])))
  assignments_progress_check: CHECK (((progress >= 0) AND (progress <= 100)))
  assignments_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  assignments_authority_id_under_id_fkey: FOREIGN KEY (authority_id, under_id) REFERENCES documents.assignments(authority_id, id)
  assignments_pkey: PRIMARY KEY (id)
  assignments_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX assignments_by_document ON documents.assignments USING btree (authority_id, document_id)
  CREATE INDEX assignments_of_account ON documents.assignments USING btree (account_id, due_at) WHERE ((ended_at IS NULL) AND (account_id IS NOT NULL))
  CREATE INDEX assignments_of_unit ON documents.assignments USING btree (unit_id, due_at) WHERE ((ended_at IS NULL) AND (account_id IS NULL))
  CREATE INDEX assignments_under ON documents.assignments USING btree (authority_id, under_id) WHERE (under_id IS NOT NULL)
  CREATE UNIQUE INDEX one_lead_unit ON documents.assignments USING btree (document_id) WHERE ((part = 'lead'::text) AND (under_id IS NULL) AND (ended_at IS NULL))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_file_papers
  -- Which papers lie in which files; taking one out closes the line with the reason
  id uuid not null
  authority_id uuid not null
  case_file_id uuid not null
  document_id uuid not null
  added_at timestamp with time zone not null
  added_by_name text not null
  removed_at timestamp with time zone
  removed_by_name text
  removed_why text
  case_file_papers_authority_id_case_file_id_fkey: FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files(authority_id, id)
  case_file_papers_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  case_file_papers_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX case_file_papers_living ON documents.case_file_papers USING btree (case_file_id, document_id) WHERE (removed_at IS NULL)
  CREATE INDEX case_file_papers_of_document ON documents.case_file_papers USING btree (authority_id, document_id)
  CREATE INDEX case_file_papers_of_file ON documents.case_file_papers USING btree (authority_id, case_file_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_file_people
  -- Who may read a file besides the responsible person, the head of the unit, the registry and the leaders
  id uuid not null
  authority_id uuid not null
  case_file_id uuid not null
  account_id uuid not null
  name text not null
  since timestamp with time zone not null
  until timestamp with time zone
  case_file_people_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  case_file_people_authority_id_case_file_id_fkey: FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files(authority_id, id)
  case_file_people_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX case_file_people_living ON documents.case_file_people USING btree (case_file_id, account_id) WHERE (until IS NULL)
  CREATE INDEX case_file_people_of_account ON documents.case_file_people USING btree (authority_id, account_id)
  CREATE INDEX case_file_people_of_file ON documents.case_file_people USING btree (authority_id, case_file_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_file_steps
  -- The story of a file: every line an act
  id uuid not null
  authority_id uuid not null
  case_file_id uuid not null
  kind text not null
  at timestamp with time zone not null
  by_name text not null
  note text not null default ''::text
  case_file_steps_authority_id_case_file_id_fkey: FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files(authority_id, id)
  case_file_steps_pkey: PRIMARY KEY (id)
  CREATE INDEX case_file_steps_of_file ON documents.case_file_steps USING btree (authority_id, case_file_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_files
  -- Files of related papers about one matter, from opening to the archive; state as rules/case-files/lifecycle.ts
  id uuid not null
  authority_id uuid not null
  entry_id uuid
  code text not null
  title text not null
  unit_id uuid not null
  unit_name text not null
  responsible_id uuid not null
  responsible_name text not null
  year integer not null
  retention text not null
  retention_years integer
  construction boolean not null default false
  state text not null
  frozen boolean not null default false
  opened_on date not null
  closed_on date
  package_file_id uuid
  package_digest text
  changed_at timestamp with time zone not null
  case_files_check: CHECK (((retention = '07'::text) = (retention_years IS NOT NULL)))
  case_files_code_check: CHECK ((code <> ''::text))
  case_files_retention_check: CHECK ((retention = ANY (ARRAY['01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text, '07'::text])))
  case_files_retention_years_check: CHECK (((retention_years >= 1) AND (retention_years <= 100)))
  case_files_state_check: CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'delivered'::text, 'accepted'::text, 'disposed'::text])))
  case_files_title_check: CHECK ((title <> ''::text))
  case_files_authority_id_entry_id_fkey: FOREIGN KEY (authority_id, entry_id) REFERENCES documents.case_list_entries(authority_id, id)
  case_files_package_file_id_fkey: FOREIGN KEY (package_file_id) REFERENCES files.files(id)
  case_files_pkey: PRIMARY KEY (id)
  case_files_authority_id_id_key: UNIQUE (authority_id, id)
  case_files_authority_id_year_code_key: UNIQUE (authority_id, year, code)
  CREATE INDEX case_files_by_entry ON documents.case_files USING btree (authority_id, entry_id) WHERE (entry_id IS NOT NULL)
  CREATE INDEX case_files_by_package ON documents.case_files USING btree (package_file_id) WHERE (package_file_id IS NOT NULL)
  CREATE INDEX case_files_by_state ON documents.case_files USING btree (authority_id, state, changed_at DESC, id DESC)
  CREATE INDEX case_files_by_unit ON documents.case_files USING btree (authority_id, unit_id, year)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_list_entries
  -- One expected file of a year's list: symbol, title, retention, and the unit that opens it
  id uuid not null
  authority_id uuid not null
  list_id uuid not null
  code text not null
  heading text not null
  title text not null
  retention text not null
  retention_years integer
  unit_id uuid not null
  unit_name text not null
  note text not null default ''::text
  drafted_at timestamp with time zone not null
  drafted_by_name text not null
  removed_at timestamp with time zone
  case_list_entries_code_check: CHECK ((code <> ''::text))
  case_list_entries_retention_years_check: CHECK (((retention_years >= 1) AND (retention_years <= 100)))
  case_list_entries_title_check: CHECK ((title <> ''::text))
  case_list_entries_authority_id_list_id_fkey: FOREIGN KEY (authority_id, list_id) REFERENCES documents.case_lists(authority_id, id)
  case_list_entries_pkey: PRIMARY KEY (id)
  case_list_entries_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE UNIQUE INDEX case_list_entries_by_code ON documents.case_list_entries USING btree (list_id, code) WHERE (removed_at IS NULL)
  CREATE INDEX case_list_entries_of_list ON documents.case_list_entries USING btree (authority_id, list_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.case_lists
  -- The list of files that an authority expects to open in a year (Đ.28); in force once its head approved it
  id uuid not null
  authority_id uuid not null
  year integer not null
  approved_at timestamp with time zone
  approved_by_name text
  case_lists_year_check: CHECK (((year >= 1945) AND (year <= 2200)))
  case_lists_pkey: PRIMARY KEY (id)
  case_lists_authority_id_id_key: UNIQUE (authority_id, id)
  case_lists_authority_id_year_key: UNIQUE (authority_id, year)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.delivered_files
  -- The files of a delivery (mục lục hồ sơ nộp lưu)
  authority_id uuid not null
  delivery_id uuid not null
  case_file_id uuid not null
  delivered_files_authority_id_case_file_id_fkey: FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files(authority_id, id)
  delivered_files_authority_id_delivery_id_fkey: FOREIGN KEY (authority_id, delivery_id) REFERENCES documents.deliveries(authority_id, id)
  delivered_files_pkey: PRIMARY KEY (delivery_id, case_file_id)
  CREATE INDEX delivered_files_of_delivery ON documents.delivered_files USING btree (authority_id, delivery_id)
  CREATE INDEX delivered_files_of_file ON documents.delivered_files USING btree (authority_id, case_file_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.deliveries
  -- Files handed over to the archive together; whether the archive took them is what their steps say
  id uuid not null
  authority_id uuid not null
  delivered_at timestamp with time zone not null
  delivered_by_id uuid
  delivered_by_name text not null
  note text not null default ''::text
  deliveries_authority_id_delivered_by_id_fkey: FOREIGN KEY (authority_id, delivered_by_id) REFERENCES identity.accounts(authority_id, id)
  deliveries_pkey: PRIMARY KEY (id)
  deliveries_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX deliveries_by_person ON documents.deliveries USING btree (authority_id, delivered_by_id) WHERE (delivered_by_id IS NOT NULL)
  CREATE INDEX deliveries_of_authority ON documents.deliveries USING btree (authority_id, delivered_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.disposal_lines
  -- Which files a proposal names and why; removed: kept back with a reason; let go: the proposal ended without disposal, another may name the file
  id uuid not null
  authority_id uuid not null
  disposal_id uuid not null
  case_file_id uuid not null
  why text not null
  added_at timestamp with time zone not null
  added_by_name text not null
  removed_at timestamp with time zone
  removed_by_name text
  removed_why text
  let_go_at timestamp with time zone
  disposal_lines_why_check: CHECK ((why <> ''::text))
  disposal_lines_authority_id_case_file_id_fkey: FOREIGN KEY (authority_id, case_file_id) REFERENCES documents.case_files(authority_id, id)
  disposal_lines_authority_id_disposal_id_fkey: FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals(authority_id, id)
  disposal_lines_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX disposal_lines_living ON documents.disposal_lines USING btree (case_file_id) WHERE ((removed_at IS NULL) AND (let_go_at IS NULL))
  CREATE INDEX disposal_lines_of_disposal ON documents.disposal_lines USING btree (authority_id, disposal_id)
  CREATE INDEX disposal_lines_of_file ON documents.disposal_lines USING btree (authority_id, case_file_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.disposal_members
  -- The council that reviews a proposal, and what each member said
  id uuid not null
  authority_id uuid not null
  disposal_id uuid not null
  account_id uuid not null
  name text not null
  view text
  opinion text not null default ''::text
  given_at timestamp with time zone
  disposal_members_check: CHECK (((view IS NULL) = (given_at IS NULL)))
  disposal_members_view_check: CHECK ((view = ANY (ARRAY['agree'::text, 'disagree'::text])))
  disposal_members_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  disposal_members_authority_id_disposal_id_fkey: FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals(authority_id, id)
  disposal_members_pkey: PRIMARY KEY (id)
  disposal_members_disposal_id_account_id_key: UNIQUE (disposal_id, account_id)
  CREATE INDEX disposal_members_of_account ON documents.disposal_members USING btree (authority_id, account_id)
  CREATE INDEX disposal_members_of_disposal ON documents.disposal_members USING btree (authority_id, disposal_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.disposal_steps
  -- The story of a proposal: every line an act
  id uuid not null
  authority_id uuid not null
  disposal_id uuid not null
  kind text not null
  at timestamp with time zone not null
  by_name text not null
  note text not null default ''::text
  disposal_steps_authority_id_disposal_id_fkey: FOREIGN KEY (authority_id, disposal_id) REFERENCES documents.disposals(authority_id, id)
  disposal_steps_pkey: PRIMARY KEY (id)
  CREATE INDEX disposal_steps_of_disposal ON documents.disposal_steps USING btree (authority_id, disposal_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.disposals
  -- Proposals to dispose of files whose retention has ended; state as rules/disposals/lifecycle.ts
  id uuid not null
  authority_id uuid not null
  title text not null
  state text not null
  proposer_id uuid
  proposer_name text not null
  drafted_at timestamp with time zone not null
  decided_at timestamp with time zone
  decided_by_name text
  decision_why text
  disposals_check: CHECK ((((decided_at IS NULL) = (decided_by_name IS NULL)) AND ((decided_at IS NULL) = (decision_why IS NULL))))
  disposals_check1: CHECK (((state <> ALL (ARRAY['approved'::text, 'carried-out'::text, 'refused'::text])) OR (decided_at IS NOT NULL)))
  disposals_state_check: CHECK ((state = ANY (ARRAY['drafting'::text, 'reviewing'::text, 'deciding'::text, 'approved'::text, 'carried-out'::text, 'refused'::text, 'withdrawn'::text])))
  disposals_title_check: CHECK ((title <> ''::text))
  disposals_authority_id_proposer_id_fkey: FOREIGN KEY (authority_id, proposer_id) REFERENCES identity.accounts(authority_id, id)
  disposals_pkey: PRIMARY KEY (id)
  disposals_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX disposals_by_proposer ON documents.disposals USING btree (authority_id, proposer_id) WHERE (proposer_id IS NOT NULL)
  CREATE INDEX disposals_of_authority ON documents.disposals USING btree (authority_id, drafted_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.documents
  -- A paper that arrived or that the authority writes: the input fields of NĐ 30/2020 PL VI.II, and where it stands
  id uuid not null
  authority_id uuid not null
  direction text not null
  state text not null
  type_code text
  reference text not null default ''::text
  issued_on date
  organ_name text not null default ''::text
  abstract text not null
  signer_name text not null default ''::text
  signer_title text not null default ''::text
  urgency text not null default 'ordinary'::text
  pages integer
  note text not null default ''::text
  arrived_by text
  arrived_at timestamp with time zone
  arrival_number integer
  number integer
  number_id uuid
  due_at timestamp with time zone
  with_account_id uuid
  lead_unit_id uuid
  lead_account_id uuid
  drafter_id uuid
  unit_id uuid
  signing_form text not null default ''::text
  same_paper text generated as ((NULLIF(fold(replace(reference, ' '::text, ''::text)), ''::text) || '|'::text) || fold(organ_name))
  checked_by_signer boolean not null default false
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  changed_at timestamp with time zone not null
  day date generated as COALESCE(issued_on, (((created_at AT TIME ZONE 'UTC'::text) + '07:00:00'::interval))::date)
  unsealed boolean not null default false
  documents_arrived_by_check: CHECK ((arrived_by = ANY (ARRAY['upload'::text, 'scan'::text, 'mail'::text, 'exchange'::text, 'post'::text])))
  documents_check: CHECK (((direction <> 'incoming'::text) OR (arrived_at IS NOT NULL)))
  documents_direction_check: CHECK ((direction = ANY (ARRAY['incoming'::text, 'outgoing'::text])))
  documents_pages_check: CHECK ((pages > 0))
  documents_signing_form_check: CHECK ((signing_form = ANY (ARRAY[''::text, 'TM.'::text, 'KT.'::text, 'TL.'::text, 'TUQ.'::text, 'Q.'::text])))
  documents_state_check: CHECK ((state = ANY (ARRAY['arrived'::text, 'registered'::text, 'presented'::text, 'directed'::text, 'in-progress'::text, 'completed'::text, 'filed'::text, 'returned'::text, 'recalled'::text, 'drafting'::text, 'checking'::text, 'form-checking'::text, 'signing'::text, 'signed'::text, 'issued'::text, 'cancelled'::text, 'withdrawn'::text, 'replaced'::text])))
  documents_urgency_check: CHECK ((urgency = ANY (ARRAY['ordinary'::text, 'urgent'::text, 'very-urgent'::text, 'flash'::text])))
  documents_number_id_fkey: FOREIGN KEY (number_id) REFERENCES registers.numbers(id)
  documents_pkey: PRIMARY KEY (id)
  documents_authority_id_id_key: UNIQUE (authority_id, id)
  CREATE INDEX documents_by_arrival ON documents.documents USING btree (authority_id, arrived_at) WHERE (direction = 'incoming'::text)
  CREATE INDEX documents_by_change ON documents.documents USING btree (authority_id, direction, changed_at DESC, id)
  CREATE INDEX documents_by_drafter ON documents.documents USING btree (drafter_id, state) WHERE (drafter_id IS NOT NULL)
  CREATE INDEX documents_by_due ON documents.documents USING btree (authority_id, due_at) WHERE ((due_at IS NOT NULL) AND (state = ANY (ARRAY['directed'::text, 'in-progress'::text])))
  CREATE INDEX documents_by_number ON documents.documents USING btree (number_id) WHERE (number_id IS NOT NULL)
  CREATE INDEX documents_by_own_day ON documents.documents USING btree (authority_id, day DESC, id DESC)
  CREATE INDEX documents_by_paper ON documents.documents USING btree (authority_id, same_paper) WHERE (same_paper IS NOT NULL)
  CREATE INDEX documents_by_state ON documents.documents USING btree (authority_id, direction, state, changed_at DESC, id)
  CREATE INDEX documents_by_unit ON documents.documents USING btree (lead_unit_id, state) WHERE (lead_unit_id IS NOT NULL)
  CREATE INDEX documents_on_table ON documents.documents USING btree (with_account_id, state) WHERE (with_account_id IS NOT NULL)
  CREATE INDEX documents_unsealed ON documents.documents USING btree (authority_id) WHERE unsealed
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.extensions
  -- Another deadline asked for a part of the work, and what was answered
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  assignment_id uuid not null
  until_at timestamp with time zone not null
  why text not null
  asked_at timestamp with time zone not null
  asked_by_name text not null
  settled_at timestamp with time zone
  granted boolean
  answer text
  settled_by_name text
  extensions_check: CHECK ((((settled_at IS NULL) = (granted IS NULL)) AND ((settled_at IS NULL) = (settled_by_name IS NULL))))
  extensions_why_check: CHECK ((why <> ''::text))
  extensions_authority_id_assignment_id_fkey: FOREIGN KEY (authority_id, assignment_id) REFERENCES documents.assignments(authority_id, id)
  extensions_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  extensions_pkey: PRIMARY KEY (id)
  CREATE INDEX extensions_by_assignment ON documents.extensions USING btree (authority_id, assignment_id)
  CREATE INDEX extensions_by_document ON documents.extensions USING btree (authority_id, document_id)
  CREATE UNIQUE INDEX one_open_extension ON documents.extensions USING btree (assignment_id) WHERE (settled_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.extracts
  -- Printed extracts of register books (NĐ 30/2020 Đ.16.2.b, 22.3.b): the rows as printed, their places in the record, and the SHA-256 of their canonical form, which a signature will cover
  id uuid not null
  authority_id uuid not null
  book_id uuid not null
  code text not null
  volume text not null
  from_day date not null
  until_day date not null
  content jsonb not null
  row_count integer not null
  digest text not null
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  extracts_check: CHECK ((from_day <= until_day))
  extracts_code_check: CHECK ((code ~ '^[0-9A-Z]{16}$'::text))
  extracts_digest_check: CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  extracts_row_count_check: CHECK ((row_count > 0))
  extracts_authority_id_book_id_fkey: FOREIGN KEY (authority_id, book_id) REFERENCES registers.books(authority_id, id)
  extracts_pkey: PRIMARY KEY (id)
  extracts_authority_id_id_key: UNIQUE (authority_id, id)
  extracts_code_key: UNIQUE (code)
  CREATE INDEX extracts_by_book ON documents.extracts USING btree (authority_id, book_id, made_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON documents.extracts FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.file_readings
  -- What was read in a file: its text, its pages, what could not be read, and the fields that its first page proposes
  version_id uuid not null
  authority_id uuid not null
  document_id uuid not null
  pages integer
  method text not null
  text text not null
  notes jsonb not null default '[]'::jsonb
  proposals jsonb
  read_at timestamp with time zone not null
  file_readings_method_check: CHECK ((method = ANY (ARRAY['text-layer'::text, 'ocr'::text, 'mixed'::text, 'none'::text])))
  file_readings_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  file_readings_version_id_fkey: FOREIGN KEY (version_id) REFERENCES documents.versions(id)
  file_readings_pkey: PRIMARY KEY (version_id)
  CREATE INDEX file_readings_by_document ON documents.file_readings USING btree (authority_id, document_id)
  CREATE INDEX readings_without_ocr ON documents.file_readings USING btree (read_at) WHERE ((notes @> '[{"code": "ocr.absent"}]'::jsonb) OR (notes @> '[{"code": "ocr.no-vietnamese"}]'::jsonb))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.follows
  -- Who wants to hear of every step of a document, as long as they may read it
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  account_id uuid not null
  since timestamp with time zone not null
  until timestamp with time zone
  follows_authority_id_account_id_fkey: FOREIGN KEY (authority_id, account_id) REFERENCES identity.accounts(authority_id, id)
  follows_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  follows_pkey: PRIMARY KEY (id)
  CREATE INDEX follows_by_account ON documents.follows USING btree (authority_id, account_id)
  CREATE INDEX follows_by_document ON documents.follows USING btree (authority_id, document_id)
  CREATE UNIQUE INDEX follows_in_force ON documents.follows USING btree (document_id, account_id) WHERE (until IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.links
  -- How documents belong together: a reply to an arrival, a paper that replaces or corrects another
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  to_document_id uuid not null
  kind text not null
  made_at timestamp with time zone not null
  made_by_name text not null
  links_check: CHECK ((document_id <> to_document_id))
  links_kind_check: CHECK ((kind = ANY (ARRAY['answers'::text, 'replaces'::text, 'corrects'::text, 'copy-of'::text, 'about'::text])))
  links_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  links_authority_id_to_document_id_fkey: FOREIGN KEY (authority_id, to_document_id) REFERENCES documents.documents(authority_id, id)
  links_pkey: PRIMARY KEY (id)
  links_document_id_to_document_id_kind_key: UNIQUE (document_id, to_document_id, kind)
  CREATE INDEX links_from ON documents.links USING btree (authority_id, document_id)
  CREATE INDEX links_to ON documents.links USING btree (authority_id, to_document_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.opinions
  -- Opinions asked of colleagues (xin ý kiến), and what they answered
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  question text not null
  asked_of uuid not null
  asked_of_name text not null
  asked_at timestamp with time zone not null
  asked_by uuid
  asked_by_name text not null
  due_at timestamp with time zone
  answered_at timestamp with time zone
  answer text
  opinions_check: CHECK (((answered_at IS NULL) = (answer IS NULL)))
  opinions_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  opinions_pkey: PRIMARY KEY (id)
  CREATE INDEX opinions_by_document ON documents.opinions USING btree (authority_id, document_id)
  CREATE INDEX opinions_open ON documents.opinions USING btree (asked_of, due_at) WHERE (answered_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.readers
  -- Who may read a document besides the registry and the leaders, because of what, and until when
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  account_id uuid
  unit_id uuid
  because text not null
  because_id uuid not null
  since timestamp with time zone not null
  until timestamp with time zone
  readers_check: CHECK (((account_id IS NULL) <> (unit_id IS NULL)))
  readers_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  readers_pkey: PRIMARY KEY (id)
  CREATE INDEX readers_because ON documents.readers USING btree (because_id)
  CREATE INDEX readers_by_document ON documents.readers USING btree (authority_id, document_id) WHERE (until IS NULL)
  CREATE INDEX readers_of_account ON documents.readers USING btree (account_id, document_id) WHERE (until IS NULL)
  CREATE INDEX readers_of_unit ON documents.readers USING btree (unit_id, document_id) WHERE (until IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.readings
  -- Who opened a document on which day (NĐ 30/2020 PL VI.I.III.6)
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  account_id uuid not null
  by_name text not null
  on_day date not null
  first_at timestamp with time zone not null
  readings_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  readings_pkey: PRIMARY KEY (id)
  readings_document_id_account_id_on_day_key: UNIQUE (document_id, account_id, on_day)
  CREATE INDEX readings_by_document ON documents.readings USING btree (authority_id, document_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.recipients
  -- Whom an issued paper goes to (nơi nhận), and when it left; an authority of this instance gets it as an arrival
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  place integer not null
  name text not null
  to_authority_id uuid
  part text not null
  dropped boolean not null default false
  sent_at timestamp with time zone
  arrived_as uuid
  to_organ_id text
  packet_id uuid
  recipients_part_check: CHECK ((part = ANY (ARRAY['lead'::text, 'information'::text])))
  recipients_to_organ_id_check: CHECK ((to_organ_id ~ '^[A-Za-z0-9.]{1,35}$'::text))
  recipients_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  recipients_packet_id_fkey: FOREIGN KEY (packet_id) REFERENCES exchange.packets(id)
  recipients_to_authority_id_fkey: FOREIGN KEY (to_authority_id) REFERENCES organisations.authorities(id)
  recipients_pkey: PRIMARY KEY (id)
  CREATE INDEX recipients_by_document ON documents.recipients USING btree (authority_id, document_id)
  CREATE INDEX recipients_by_packet ON documents.recipients USING btree (packet_id) WHERE (packet_id IS NOT NULL)
  CREATE UNIQUE INDEX recipients_in_order ON documents.recipients USING btree (document_id, place) WHERE (NOT dropped)
  CREATE INDEX recipients_to_authority ON documents.recipients USING btree (to_authority_id) WHERE (to_authority_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.saved_searches
  -- Searches that people keep under a name, for themselves or for their unit
  id uuid not null
  authority_id uuid not null
  account_id uuid not null
  by_name text not null
  unit_id uuid
  name text not null
  query jsonb not null
  kept_at timestamp with time zone not null
  looked_at timestamp with time zone not null
  removed_at timestamp with time zone
  saved_searches_name_check: CHECK (((name <> ''::text) AND (length(name) <= 200)))
  saved_searches_pkey: PRIMARY KEY (id)
  CREATE INDEX saved_searches_of_account ON documents.saved_searches USING btree (authority_id, account_id) WHERE (removed_at IS NULL)
  CREATE INDEX saved_searches_of_unit ON documents.saved_searches USING btree (authority_id, unit_id) WHERE ((removed_at IS NULL) AND (unit_id IS NOT NULL))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.signed_extracts
  -- Extracts of register books under the signature of the authority, with the certificate it was made by: version 1 as signed, then the same bytes with evidence behind them; the newest counts
  id uuid not null
  authority_id uuid not null
  extract_id uuid not null
  version integer not null
  file_id uuid not null
  level text not null
  holder text not null
  issuer text not null
  serial text not null
  trial boolean not null
  signed_at timestamp with time zone not null
  signed_by uuid
  signed_by_name text not null
  added_at timestamp with time zone not null
  signed_extracts_level_check: CHECK ((level = ANY (ARRAY['B-B'::text, 'B-T'::text, 'B-LT'::text, 'B-LTA'::text])))
  signed_extracts_version_check: CHECK ((version > 0))
  signed_extracts_authority_id_extract_id_fkey: FOREIGN KEY (authority_id, extract_id) REFERENCES documents.extracts(authority_id, id)
  signed_extracts_authority_id_signed_by_fkey: FOREIGN KEY (authority_id, signed_by) REFERENCES identity.accounts(authority_id, id)
  signed_extracts_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  signed_extracts_pkey: PRIMARY KEY (id)
  signed_extracts_extract_id_version_key: UNIQUE (extract_id, version)
  CREATE INDEX signed_extracts_by_extract ON documents.signed_extracts USING btree (authority_id, extract_id, version DESC)
  CREATE INDEX signed_extracts_by_file ON documents.signed_extracts USING btree (file_id)
  CREATE INDEX signed_extracts_by_person ON documents.signed_extracts USING btree (authority_id, signed_by) WHERE (signed_by IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON documents.signed_extracts FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.steps
  -- The story of a document: what was done, by whom, acting for whom, when; the state is what they lead to
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  kind text not null
  state_after text not null
  at timestamp with time zone not null
  account_id uuid
  by_name text not null
  unit_id uuid
  note text not null default ''::text
  details jsonb not null default '{}'::jsonb
  steps_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  steps_pkey: PRIMARY KEY (id)
  CREATE INDEX steps_by_document ON documents.steps USING btree (authority_id, document_id, id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON documents.steps FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.texts
  -- What a document says, for search: its fields and the text of its files, with and without tone marks
  document_id uuid not null
  authority_id uuid not null
  body text not null
  words tsvector not null
  method text not null default 'none'::text
  read_at timestamp with time zone not null
  texts_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  texts_pkey: PRIMARY KEY (document_id)
  CREATE INDEX texts_by_authority ON documents.texts USING btree (authority_id, document_id)
  CREATE INDEX texts_words ON documents.texts USING gin (words)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.versions
  -- Files of a document: part 0 is the paper itself, then attachments; each version is a new row, none is changed
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  part integer not null
  version integer not null
  role text not null
  file_id uuid
  body jsonb
  added_at timestamp with time zone not null
  added_by uuid
  added_by_name text not null
  note text not null default ''::text
  versions_check: CHECK (((file_id IS NOT NULL) OR (body IS NOT NULL)))
  versions_part_check: CHECK ((part >= 0))
  versions_role_check: CHECK ((role = ANY (ARRAY['paper'::text, 'attachment'::text, 'draft'::text, 'checked'::text, 'signed'::text, 'proof'::text, 'issued'::text, 'copy'::text])))
  versions_version_check: CHECK ((version > 0))
  versions_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  versions_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  versions_pkey: PRIMARY KEY (id)
  versions_document_id_part_version_key: UNIQUE (document_id, part, version)
  CREATE INDEX versions_by_document ON documents.versions USING btree (authority_id, document_id, part, version DESC)
  CREATE INDEX versions_by_file ON documents.versions USING btree (file_id) WHERE (file_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON documents.versions FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table documents.withholdings
  -- Documents closed because a mark of secrecy was found on them, by whom, and who found that there is none, and why; as long as a row is open nobody opens their files
  id uuid not null
  authority_id uuid not null
  document_id uuid not null
  version_id uuid
  mark text not null
  read_as text not null
  page integer
  since timestamp with time zone not null
  by_name text not null
  until timestamp with time zone
  until_by_name text
  why text
  withholdings_check: CHECK ((((until IS NULL) = (why IS NULL)) AND ((until IS NULL) = (until_by_name IS NULL))))
  withholdings_mark_check: CHECK ((mark = ANY (ARRAY['secret'::text, 'high-secret'::text, 'top-secret'::text])))
  withholdings_why_check: CHECK ((why <> ''::text))
  withholdings_authority_id_document_id_fkey: FOREIGN KEY (authority_id, document_id) REFERENCES documents.documents(authority_id, id)
  withholdings_version_id_fkey: FOREIGN KEY (version_id) REFERENCES documents.versions(id)
  withholdings_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX one_open_withholding ON documents.withholdings USING btree (document_id) WHERE (until IS NULL)
  CREATE INDEX withholdings_by_document ON documents.withholdings USING btree (authority_id, document_id)
  CREATE INDEX withholdings_by_version ON documents.withholdings USING btree (version_id) WHERE (version_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.consultation_steps
  -- What was done with a consultation, each with its author and time; where it stands is read from them. why of reported is the report
  id uuid not null
  authority_id uuid not null
  consultation_id uuid not null
  step text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  closes_on date
  legal_document_id uuid
  consultation_steps_by_name_check: CHECK ((by_name <> ''::text))
  consultation_steps_check: CHECK (((step = 'extended'::text) = (closes_on IS NOT NULL)))
  consultation_steps_check1: CHECK (((step = 'concluded'::text) = (legal_document_id IS NOT NULL)))
  consultation_steps_check2: CHECK (((why <> ''::text) OR (step <> ALL (ARRAY['returned'::text, 'forced'::text, 'reported'::text, 'withdrawn'::text]))))
  consultation_steps_step_check: CHECK ((step = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text, 'forced'::text, 'discarded'::text, 'extended'::text, 'reported'::text, 'concluded'::text, 'withdrawn'::text])))
  consultation_steps_consultation_id_fkey: FOREIGN KEY (consultation_id) REFERENCES legislation.consultations(id)
  consultation_steps_legal_document_id_fkey: FOREIGN KEY (legal_document_id) REFERENCES legislation.legal_documents(id)
  consultation_steps_pkey: PRIMARY KEY (id)
  CREATE INDEX consultation_steps_by_consultation ON legislation.consultation_steps USING btree (consultation_id, at)
  CREATE INDEX consultation_steps_by_document ON legislation.consultation_steps USING btree (legal_document_id) WHERE (legal_document_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER consultation_steps_never_change BEFORE DELETE OR UPDATE ON legislation.consultation_steps FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.consultation_terms
  -- How many days at least a draft lies open for remarks; the newest line that has begun holds
  kind text not null
  valid_from date not null
  days smallint not null
  source text not null
  entered_at timestamp with time zone not null
  entered_by_name text not null
  consultation_terms_days_check: CHECK (((days >= 1) AND (days <= 365)))
  consultation_terms_entered_by_name_check: CHECK ((entered_by_name <> ''::text))
  consultation_terms_kind_check: CHECK ((kind = ANY (ARRAY['normative'::text, 'other'::text])))
  consultation_terms_source_check: CHECK ((source <> ''::text))
  consultation_terms_pkey: PRIMARY KEY (kind, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table legislation.consultations
  -- Drafts on which everybody may remark between two days; not written in once submitted
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  slug text not null
  kind text not null
  title text not null
  lead text not null
  body jsonb not null
  opens_on date not null
  closes_on date not null
  short_why text not null
  sample boolean not null
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  changed_at timestamp with time zone not null
  consultations_check: CHECK ((closes_on >= opens_on))
  consultations_created_by_name_check: CHECK ((created_by_name <> ''::text))
  consultations_kind_check: CHECK ((kind = ANY (ARRAY['normative'::text, 'other'::text])))
  consultations_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'::text))
  consultations_title_check: CHECK ((title <> ''::text))
  consultations_pkey: PRIMARY KEY (id)
  consultations_number_key: UNIQUE (number)
  CREATE INDEX consultations_by_authority ON legislation.consultations USING btree (authority_id, closes_on DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.declined_papers
  -- Issued papers that somebody looked at and that are not for the portal
  document_id uuid not null
  authority_id uuid not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  declined_papers_by_name_check: CHECK ((by_name <> ''::text))
  declined_papers_document_id_fkey: FOREIGN KEY (document_id) REFERENCES documents.documents(id)
  declined_papers_pkey: PRIMARY KEY (document_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.edition_steps
  -- What people did with an edition, each with its author and time; its state is read from the last one
  id uuid not null
  authority_id uuid not null
  edition_id uuid not null
  step text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  edition_steps_by_name_check: CHECK ((by_name <> ''::text))
  edition_steps_check: CHECK (((why <> ''::text) OR (step <> ALL (ARRAY['returned'::text, 'forced'::text]))))
  edition_steps_imported_why: CHECK (((step <> 'imported'::text) OR (why <> ''::text)))
  edition_steps_step_check: CHECK ((step = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text, 'forced'::text, 'imported'::text, 'discarded'::text])))
  edition_steps_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES legislation.editions(id)
  edition_steps_pkey: PRIMARY KEY (id)
  CREATE INDEX edition_steps_by_edition ON legislation.edition_steps USING btree (edition_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER edition_steps_never_change BEFORE DELETE OR UPDATE ON legislation.edition_steps FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.editions
  -- What is told of a legal document, edition after edition; changed only while it is a draft, never once it was submitted
  id uuid not null
  authority_id uuid not null
  legal_document_id uuid not null
  number smallint not null
  reference text not null
  issued_on date
  issuer text not null
  signer_name text not null
  signer_title text not null
  kind text not null
  kind_name text not null
  field text not null
  field_name text not null
  abstract text not null
  effective_from date
  ends_on date
  end_why text not null
  body jsonb not null
  relations jsonb not null
  files jsonb not null
  correction text not null
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  changed_at timestamp with time zone not null
  editions_made_by_name_check: CHECK ((made_by_name <> ''::text))
  editions_number_check: CHECK ((number > 0))
  editions_legal_document_id_fkey: FOREIGN KEY (legal_document_id) REFERENCES legislation.legal_documents(id)
  editions_pkey: PRIMARY KEY (id)
  editions_legal_document_id_number_key: UNIQUE (legal_document_id, number)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.legal_documents
  -- Legal and steering documents that an authority shows to the public; number is their public name for ever. What they say stands in editions
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  slug text not null
  source_document_id uuid
  sample boolean not null
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  legal_documents_created_by_name_check: CHECK ((created_by_name <> ''::text))
  legal_documents_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'::text))
  legal_documents_source_document_id_fkey: FOREIGN KEY (source_document_id) REFERENCES documents.documents(id)
  legal_documents_pkey: PRIMARY KEY (id)
  legal_documents_number_key: UNIQUE (number)
  legal_documents_source_document_id_key: UNIQUE (source_document_id)
  CREATE INDEX legal_documents_by_authority ON legislation.legal_documents USING btree (authority_id, created_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.publications
  -- Which edition was public from when to when, and how that ended: superseded by the next, withdrawn (stays under a notice), published in error (gone)
  id uuid not null
  authority_id uuid not null
  legal_document_id uuid not null
  edition_id uuid not null
  reference_key text not null
  words tsvector not null
  forced boolean not null
  published_by_name text not null
  first_at timestamp with time zone not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  ended text
  ended_why text
  ended_by_name text
  publications_check: CHECK (((until_at IS NULL) = (ended IS NULL)))
  publications_check1: CHECK (((until_at IS NULL) OR (until_at >= from_at)))
  publications_check2: CHECK (((ended IS NULL) OR (ended = 'superseded'::text) OR (ended_why <> ''::text)))
  publications_ended_check: CHECK ((ended = ANY (ARRAY['superseded'::text, 'withdrawn'::text, 'error'::text])))
  publications_published_by_name_check: CHECK ((published_by_name <> ''::text))
  publications_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES legislation.editions(id)
  publications_legal_document_id_fkey: FOREIGN KEY (legal_document_id) REFERENCES legislation.legal_documents(id)
  publications_pkey: PRIMARY KEY (id)
  publications_edition_id_key: UNIQUE (edition_id)
  CREATE INDEX publications_by_document ON legislation.publications USING btree (legal_document_id, from_at DESC)
  CREATE UNIQUE INDEX publications_open ON legislation.publications USING btree (legal_document_id) WHERE (until_at IS NULL)
  CREATE UNIQUE INDEX publications_reference ON legislation.publications USING btree (authority_id, reference_key) WHERE (until_at IS NULL)
  CREATE INDEX publications_words_open ON legislation.publications USING gin (words) WHERE (ended IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.relations
  -- What a public document does to others that are kept here; holds while its publication is open
  publication_id uuid not null
  place smallint not null
  authority_id uuid not null
  kind text not null
  to_document_id uuid not null
  relations_kind_check: CHECK ((kind = ANY (ARRAY['replaces'::text, 'repeals'::text, 'amends'::text, 'repeals-part'::text, 'based-on'::text, 'guides'::text])))
  relations_publication_id_fkey: FOREIGN KEY (publication_id) REFERENCES legislation.publications(id)
  relations_to_document_id_fkey: FOREIGN KEY (to_document_id) REFERENCES legislation.legal_documents(id)
  relations_pkey: PRIMARY KEY (publication_id, place)
  CREATE INDEX relations_to ON legislation.relations USING btree (to_document_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER relations_never_change BEFORE DELETE OR UPDATE ON legislation.relations FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.remark_answers
  -- What the authority answers to a remark: taken up, taken up in part, explained; the last one holds
  id uuid not null
  authority_id uuid not null
  remark_id uuid not null
  status text not null
  answer text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  remark_answers_answer_check: CHECK ((answer <> ''::text))
  remark_answers_by_name_check: CHECK ((by_name <> ''::text))
  remark_answers_status_check: CHECK ((status = ANY (ARRAY['accepted'::text, 'accepted-in-part'::text, 'explained'::text])))
  remark_answers_remark_id_fkey: FOREIGN KEY (remark_id) REFERENCES legislation.remarks(id)
  remark_answers_pkey: PRIMARY KEY (id)
  CREATE INDEX remark_answers_by_remark ON legislation.remark_answers USING btree (remark_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER remark_answers_never_change BEFORE DELETE OR UPDATE ON legislation.remark_answers FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.remark_decisions
  -- Whether a remark is shown to the public; the last one holds
  id uuid not null
  authority_id uuid not null
  remark_id uuid not null
  decision text not null
  why text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  remark_decisions_by_name_check: CHECK ((by_name <> ''::text))
  remark_decisions_check: CHECK (((why <> ''::text) OR (decision = 'shown'::text)))
  remark_decisions_decision_check: CHECK ((decision = ANY (ARRAY['shown'::text, 'hidden'::text])))
  remark_decisions_remark_id_fkey: FOREIGN KEY (remark_id) REFERENCES legislation.remarks(id)
  remark_decisions_pkey: PRIMARY KEY (id)
  CREATE INDEX remark_decisions_by_remark ON legislation.remark_decisions USING btree (remark_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER remark_decisions_never_change BEFORE DELETE OR UPDATE ON legislation.remark_decisions FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table legislation.remarks
  -- What people remarked on a draft; the way to reach them is never public, their name only where they said so
  id uuid not null
  authority_id uuid not null
  consultation_id uuid not null
  number integer not null
  article text not null
  said text not null
  name text not null
  show_name boolean not null
  contact text not null
  at timestamp with time zone not null
  form_key uuid not null
  remarks_number_check: CHECK ((number > 0))
  remarks_said_check: CHECK ((said <> ''::text))
  remarks_consultation_id_fkey: FOREIGN KEY (consultation_id) REFERENCES legislation.consultations(id)
  remarks_pkey: PRIMARY KEY (id)
  remarks_consultation_id_number_key: UNIQUE (consultation_id, number)
  remarks_form_key_key: UNIQUE (form_key)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.arrangements
  -- How an authority takes comments, each change a row; the last one holds
  id uuid not null
  authority_id uuid not null
  comments text not null
  close_after_days integer
  refused_words text[] not null
  contact_days integer not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  arrangements_by_name_check: CHECK ((by_name <> ''::text))
  arrangements_close_after_days_check: CHECK (((close_after_days >= 1) AND (close_after_days <= 3650)))
  arrangements_comments_check: CHECK ((comments = ANY (ARRAY['before'::text, 'after'::text, 'closed'::text])))
  arrangements_contact_days_check: CHECK (((contact_days >= 1) AND (contact_days <= 3650)))
  arrangements_refused_words_check: CHECK ((cardinality(refused_words) <= 500))
  arrangements_pkey: PRIMARY KEY (id)
  CREATE INDEX arrangements_by_authority ON participation.arrangements USING btree (authority_id, at DESC, id DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER arrangements_never_change BEFORE DELETE OR UPDATE ON participation.arrangements FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.closings
  -- When a moderator took no more comments on one subject, and until when
  id uuid not null
  authority_id uuid not null
  discussion_id uuid not null
  at timestamp with time zone not null
  by_name text not null
  why text not null
  ended_at timestamp with time zone
  ended_by_name text
  closings_by_name_check: CHECK ((by_name <> ''::text))
  closings_why_check: CHECK ((why <> ''::text))
  closings_discussion_id_fkey: FOREIGN KEY (discussion_id) REFERENCES participation.discussions(id)
  closings_pkey: PRIMARY KEY (id)
  CREATE INDEX closings_by_discussion ON participation.closings USING btree (discussion_id)
  CREATE UNIQUE INDEX closings_open ON participation.closings USING btree (discussion_id) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.comments
  -- What readers wrote, and what officials answered, as it came; what of it is public stands in showings
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  discussion_id uuid not null
  parent_id uuid
  code text
  name text not null
  text text not null
  official boolean not null
  by_account uuid
  sent_at timestamp with time zone not null
  mark bytea
  form bytea
  show_from timestamp with time zone
  decided_at timestamp with time zone
  sample boolean not null
  carried_from text
  comments_carried_from_check: CHECK ((carried_from <> ''::text))
  comments_check1: CHECK (((NOT official) OR (decided_at IS NOT NULL)))
  comments_code: CHECK (((code IS NULL) = (official OR (carried_from IS NOT NULL))))
  comments_code_check: CHECK ((code ~ '^[0-9A-Z]{12}$'::text))
  comments_form_check: CHECK ((octet_length(form) = 32))
  comments_mark_check: CHECK ((octet_length(mark) = 32))
  comments_name_check: CHECK (((name <> ''::text) AND (octet_length(name) <= 400)))
  comments_text_check: CHECK (((text <> ''::text) AND (octet_length(text) <= 12000)))
  comments_discussion_id_fkey: FOREIGN KEY (discussion_id) REFERENCES participation.discussions(id)
  comments_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES participation.comments(id)
  comments_pkey: PRIMARY KEY (id)
  comments_code_key: UNIQUE (code)
  comments_form_key: UNIQUE (form)
  comments_number_key: UNIQUE (number)
  CREATE INDEX comments_by_discussion ON participation.comments USING btree (discussion_id, number DESC)
  CREATE INDEX comments_by_mark ON participation.comments USING btree (mark, sent_at DESC) WHERE (mark IS NOT NULL)
  CREATE INDEX comments_by_parent ON participation.comments USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  CREATE INDEX comments_unread ON participation.comments USING btree (show_from) WHERE ((decided_at IS NULL) AND (show_from IS NOT NULL))
  CREATE INDEX comments_waiting ON participation.comments USING btree (authority_id, number) WHERE (decided_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.contacts
  -- How commenters can be reached: never public, each reading is recorded, gone when its days are over
  comment_id uuid not null
  authority_id uuid not null
  contact text not null
  keep_until date not null
  contacts_contact_check: CHECK (((contact <> ''::text) AND (octet_length(contact) <= 600)))
  contacts_comment_id_fkey: FOREIGN KEY (comment_id) REFERENCES participation.comments(id)
  contacts_pkey: PRIMARY KEY (comment_id)
  CREATE INDEX contacts_by_end ON participation.contacts USING btree (keep_until)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant delete, insert, select, update to krong_app
  grant delete, insert, select, update to krong_system

table participation.decisions
  -- The log of moderation: what was decided of a comment, by whom and why; the last one says how it stands
  id uuid not null
  authority_id uuid not null
  comment_id uuid not null
  decision text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  hidden text[] not null
  decisions_by_name_check: CHECK ((by_name <> ''::text))
  decisions_check: CHECK (((why <> ''::text) OR (decision <> ALL (ARRAY['refused'::text, 'withdrawn'::text]))))
  decisions_decision_check: CHECK ((decision = ANY (ARRAY['shown'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text])))
  decisions_comment_id_fkey: FOREIGN KEY (comment_id) REFERENCES participation.comments(id)
  decisions_pkey: PRIMARY KEY (id)
  CREATE INDEX decisions_by_authority ON participation.decisions USING btree (authority_id, at DESC, id DESC)
  CREATE INDEX decisions_by_comment ON participation.decisions USING btree (comment_id, at DESC, id DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER decisions_never_change BEFORE DELETE OR UPDATE ON participation.decisions FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.discussions
  -- What readers of an authority spoke of or rated: a subject of some module, once for each authority that shows it
  id uuid not null
  authority_id uuid not null
  subject_type text not null
  subject_id uuid not null
  title text not null
  href text not null
  opened_at timestamp with time zone not null
  discussions_href_check: CHECK ((href ~~ '/%'::text))
  discussions_subject_type_check: CHECK ((subject_type ~ '^[a-z-]{1,40}$'::text))
  discussions_title_check: CHECK ((title <> ''::text))
  discussions_pkey: PRIMARY KEY (id)
  discussions_authority_id_subject_type_subject_id_key: UNIQUE (authority_id, subject_type, subject_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.poll_endings
  -- Polls that were ended before their time
  poll_id uuid not null
  authority_id uuid not null
  at timestamp with time zone not null
  by_name text not null
  why text not null
  poll_endings_by_name_check: CHECK ((by_name <> ''::text))
  poll_endings_why_check: CHECK ((why <> ''::text))
  poll_endings_poll_id_fkey: FOREIGN KEY (poll_id) REFERENCES participation.polls(id)
  poll_endings_pkey: PRIMARY KEY (poll_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.poll_options
  -- The answers of a poll, and how many chose each, raised with each vote
  poll_id uuid not null
  place smallint not null
  authority_id uuid not null
  text text not null
  votes bigint not null
  poll_options_place_check: CHECK (((place >= 1) AND (place <= 10)))
  poll_options_text_check: CHECK (((text <> ''::text) AND (octet_length(text) <= 800)))
  poll_options_votes_check: CHECK ((votes >= 0))
  poll_options_poll_id_fkey: FOREIGN KEY (poll_id) REFERENCES participation.polls(id)
  poll_options_pkey: PRIMARY KEY (poll_id, place)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.poll_votes
  -- Votes of a poll, one of an address and day: a later one replaces it
  poll_id uuid not null
  day date not null
  mark bytea not null
  authority_id uuid not null
  places smallint[] not null
  at timestamp with time zone not null
  poll_votes_mark_check: CHECK ((octet_length(mark) = 32))
  poll_votes_places_check: CHECK (((cardinality(places) >= 1) AND (cardinality(places) <= 10)))
  poll_votes_poll_id_fkey: FOREIGN KEY (poll_id) REFERENCES participation.polls(id)
  poll_votes_pkey: PRIMARY KEY (poll_id, day, mark)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.polls
  -- Questions to readers with given answers, for a time; results = when readers see how it stands
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  question text not null
  multiple boolean not null
  results text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  sample boolean not null
  opened_at timestamp with time zone not null
  opened_by uuid
  opened_by_name text not null
  polls_check: CHECK ((until_at > from_at))
  polls_opened_by_name_check: CHECK ((opened_by_name <> ''::text))
  polls_question_check: CHECK (((question <> ''::text) AND (octet_length(question) <= 2000)))
  polls_results_check: CHECK ((results = ANY (ARRAY['always'::text, 'after-vote'::text, 'after-end'::text])))
  polls_pkey: PRIMARY KEY (id)
  polls_number_key: UNIQUE (number)
  CREATE INDEX polls_by_authority ON participation.polls USING btree (authority_id, number DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.rating_totals
  -- The sum of the stars of a subject and how many gave them, raised with each rating
  discussion_id uuid not null
  authority_id uuid not null
  points bigint not null
  ratings bigint not null
  rating_totals_points_check: CHECK ((points >= 0))
  rating_totals_ratings_check: CHECK ((ratings >= 0))
  rating_totals_discussion_id_fkey: FOREIGN KEY (discussion_id) REFERENCES participation.discussions(id)
  rating_totals_pkey: PRIMARY KEY (discussion_id)
  CREATE INDEX rating_totals_by_authority ON participation.rating_totals USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.ratings
  -- Stars that readers gave, one of an address and day: a later one replaces it
  discussion_id uuid not null
  day date not null
  mark bytea not null
  authority_id uuid not null
  stars smallint not null
  reason text not null
  at timestamp with time zone not null
  ratings_mark_check: CHECK ((octet_length(mark) = 32))
  ratings_reason_check: CHECK ((octet_length(reason) <= 4000))
  ratings_stars_check: CHECK (((stars >= 1) AND (stars <= 5)))
  ratings_discussion_id_fkey: FOREIGN KEY (discussion_id) REFERENCES participation.discussions(id)
  ratings_pkey: PRIMARY KEY (discussion_id, day, mark)
  CREATE INDEX ratings_by_day ON participation.ratings USING btree (authority_id, day)
  CREATE INDEX ratings_with_reason ON participation.ratings USING btree (discussion_id, at DESC) WHERE (reason <> ''::text)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table participation.salts
  -- The salt under which the addresses of one day are marked; it dies with its day, and no mark can be traced after
  day date not null
  salt bytea not null
  salts_salt_check: CHECK ((octet_length(salt) = 32))
  salts_pkey: PRIMARY KEY (day)
  row-level security: forced
  policy reading for select to krong_app using false
  restrictive policy wall for all to krong_app using false with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant delete, select to krong_app
  grant delete, insert, select, update to krong_system

table participation.showings
  -- What of a comment was public from when to when, hidden passages taken out
  id uuid not null
  authority_id uuid not null
  comment_id uuid not null
  discussion_id uuid not null
  number bigint not null
  parent_id uuid
  name text not null
  text text not null
  at timestamp with time zone not null
  ended_at timestamp with time zone
  showings_name_check: CHECK ((name <> ''::text))
  showings_text_check: CHECK ((text <> ''::text))
  showings_comment_id_fkey: FOREIGN KEY (comment_id) REFERENCES participation.comments(id)
  showings_discussion_id_fkey: FOREIGN KEY (discussion_id) REFERENCES participation.discussions(id)
  showings_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES participation.comments(id)
  showings_pkey: PRIMARY KEY (id)
  CREATE INDEX showings_answers ON participation.showings USING btree (parent_id, number) WHERE ((ended_at IS NULL) AND (parent_id IS NOT NULL))
  CREATE INDEX showings_by_comment ON participation.showings USING btree (comment_id)
  CREATE INDEX showings_by_discussion ON participation.showings USING btree (discussion_id)
  CREATE INDEX showings_by_parent ON participation.showings USING btree (parent_id)
  CREATE INDEX showings_of_discussion ON participation.showings USING btree (discussion_id, number DESC) WHERE ((ended_at IS NULL) AND (parent_id IS NULL))
  CREATE UNIQUE INDEX showings_open ON participation.showings USING btree (comment_id) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.answers
  -- Drafts of an answer, each saving a version; which one was given says the step. Once the sender is forgotten their name and details are left out
  id uuid not null
  authority_id uuid not null
  enquiry_id uuid not null
  version smallint not null
  body text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  answers_body_check: CHECK ((body <> ''::text))
  answers_by_name_check: CHECK ((by_name <> ''::text))
  answers_version_check: CHECK ((version > 0))
  answers_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  answers_pkey: PRIMARY KEY (id)
  answers_enquiry_id_version_key: UNIQUE (enquiry_id, version)
  CREATE INDEX answers_by_enquiry ON enquiries.answers USING btree (authority_id, enquiry_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER answers_never_change BEFORE DELETE OR UPDATE ON enquiries.answers FOR EACH ROW EXECUTE FUNCTION enquiries.raise_unless_forgetting('body')
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.contents
  -- The words and the person behind an enquiry, kept apart: never public, the person shown to who handles it and every showing recorded
  enquiry_id uuid not null
  authority_id uuid not null
  name text not null
  phone text not null
  email text not null
  body text not null
  place text not null
  latitude numeric(8,5)
  longitude numeric(8,5)
  details jsonb not null
  village text not null default ''::text
  forgotten_at timestamp with time zone
  contents_check: CHECK (((latitude IS NULL) = (longitude IS NULL)))
  contents_details_check: CHECK ((jsonb_typeof(details) = 'object'::text))
  contents_forgotten: CHECK (((forgotten_at IS NULL) OR ((name = ''::text) AND (phone = ''::text) AND (email = ''::text) AND (NOT (details ?| ARRAY['residence'::text, 'identityPaper'::text])))))
  contents_latitude_check: CHECK (((latitude >= ('-90'::integer)::numeric) AND (latitude <= (90)::numeric)))
  contents_longitude_check: CHECK (((longitude >= ('-180'::integer)::numeric) AND (longitude <= (180)::numeric)))
  contents_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  contents_pkey: PRIMARY KEY (enquiry_id)
  CREATE INDEX contents_by_enquiry ON enquiries.contents USING btree (authority_id, enquiry_id)
  CREATE INDEX contents_remembered ON enquiries.contents USING btree (authority_id) WHERE (forgotten_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.enquiries
  -- What somebody brought to an authority, without who they are; number is its public name, code is known to the sender alone
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  kind text not null
  code text not null
  submission uuid not null
  field text not null
  title text not null
  received_at timestamp with time zone not null
  due_at timestamp with time zone not null
  pass_on_at timestamp with time zone
  due_source text not null
  continues uuid
  sample boolean not null
  enquiries_code_check: CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'::text))
  enquiries_kind_check: CHECK ((kind = ANY (ARRAY['question'::text, 'feedback'::text, 'information'::text])))
  enquiries_title_check: CHECK ((title <> ''::text))
  enquiries_continues_fkey: FOREIGN KEY (continues) REFERENCES enquiries.enquiries(id)
  enquiries_field_fkey: FOREIGN KEY (field) REFERENCES enquiries.fields(code)
  enquiries_pkey: PRIMARY KEY (id)
  enquiries_authority_id_id_key: UNIQUE (authority_id, id)
  enquiries_code_key: UNIQUE (code)
  enquiries_continues_key: UNIQUE (continues)
  enquiries_number_key: UNIQUE (number)
  enquiries_submission_key: UNIQUE (submission)
  CREATE INDEX enquiries_by_authority ON enquiries.enquiries USING btree (authority_id, received_at DESC)
  CREATE INDEX enquiries_by_field ON enquiries.enquiries USING btree (field)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.fields
  -- What enquiries are about (lĩnh vực), in the order in which they are offered
  code text not null
  place smallint not null
  name text not null
  name_en text not null
  fields_code_check: CHECK ((code ~ '^[a-z-]+$'::text))
  fields_name_check: CHECK ((name <> ''::text))
  fields_name_en_check: CHECK ((name_en <> ''::text))
  fields_pkey: PRIMARY KEY (code)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table enquiries.office_terms
  -- Terms that an authority set for itself where no text fixes them; of several the last one counts
  id uuid not null
  authority_id uuid not null
  kind text not null
  code text not null
  valid_from date not null
  count smallint not null
  unit text not null
  source text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  office_terms_by_name_check: CHECK ((by_name <> ''::text))
  office_terms_code_check: CHECK ((code = ANY (ARRAY['answer'::text, 'pass-on'::text, 'extension'::text, 'keep'::text])))
  office_terms_count_check: CHECK (((count >= 1) AND (count <=
CASE code
    WHEN 'keep'::text THEN 3650
    ELSE 365
END)))
  office_terms_kind_check: CHECK ((kind = ANY (ARRAY['question'::text, 'feedback'::text, 'information'::text, 'reception'::text])))
  office_terms_of_receptions: CHECK (((kind <> 'reception'::text) OR (code = 'keep'::text)))
  office_terms_source_check: CHECK ((source <> ''::text))
  office_terms_unit_check: CHECK ((unit = ANY (ARRAY['working_day'::text, 'day'::text])))
  office_terms_pkey: PRIMARY KEY (id)
  CREATE INDEX office_terms_by_authority ON enquiries.office_terms USING btree (authority_id, kind, code, valid_from DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.pictures
  -- Photographs of an enquiry, made anew from their pixels: before, by who sent it; after, by who settled it. Public only where a publication names them
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  enquiry_id uuid not null
  phase text not null
  file_id uuid not null
  width smallint not null
  height smallint not null
  at timestamp with time zone not null
  by_name text not null
  pictures_height_check: CHECK ((height > 0))
  pictures_phase_check: CHECK ((phase = ANY (ARRAY['before'::text, 'after'::text])))
  pictures_width_check: CHECK ((width > 0))
  pictures_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  pictures_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  pictures_pkey: PRIMARY KEY (id)
  pictures_number_key: UNIQUE (number)
  CREATE INDEX pictures_by_enquiry ON enquiries.pictures USING btree (authority_id, enquiry_id)
  CREATE INDEX pictures_by_file ON enquiries.pictures USING btree (file_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.publication_pictures
  -- Which photographs a publication shows
  publication_id uuid not null
  picture_id uuid not null
  authority_id uuid not null
  publication_pictures_picture_id_fkey: FOREIGN KEY (picture_id) REFERENCES enquiries.pictures(id)
  publication_pictures_publication_id_fkey: FOREIGN KEY (publication_id) REFERENCES enquiries.publications(id)
  publication_pictures_pkey: PRIMARY KEY (publication_id, picture_id)
  CREATE INDEX publication_pictures_by_picture ON enquiries.publication_pictures USING btree (picture_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.publications
  -- What the public reads of an enquiry and its answer, edited so that nobody is recognised; the original stays apart
  id uuid not null
  authority_id uuid not null
  enquiry_id uuid not null
  title text not null
  question text not null
  answer text not null
  from_at timestamp with time zone not null
  by_account uuid
  by_name text not null
  until_at timestamp with time zone
  publications_answer_check: CHECK ((answer <> ''::text))
  publications_by_name_check: CHECK ((by_name <> ''::text))
  publications_question_check: CHECK ((question <> ''::text))
  publications_title_check: CHECK ((title <> ''::text))
  publications_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  publications_pkey: PRIMARY KEY (id)
  CREATE INDEX publications_by_enquiry ON enquiries.publications USING btree (authority_id, enquiry_id)
  CREATE UNIQUE INDEX publications_open ON enquiries.publications USING btree (enquiry_id) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.ratings
  -- What who sent an enquiry thinks of the answer: 3 very satisfied, 2 satisfied, 1 not
  enquiry_id uuid not null
  authority_id uuid not null
  score smallint not null
  why text not null
  at timestamp with time zone not null
  ratings_score_check: CHECK (((score >= 1) AND (score <= 3)))
  ratings_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  ratings_pkey: PRIMARY KEY (enquiry_id)
  CREATE INDEX ratings_by_enquiry ON enquiries.ratings USING btree (authority_id, enquiry_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.readings
  -- Who looked at the person behind an enquiry, and when
  id uuid not null
  authority_id uuid not null
  enquiry_id uuid not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  readings_by_name_check: CHECK ((by_name <> ''::text))
  readings_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  readings_pkey: PRIMARY KEY (id)
  CREATE INDEX readings_by_enquiry ON enquiries.readings USING btree (authority_id, enquiry_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER readings_never_change BEFORE DELETE OR UPDATE ON enquiries.readings FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.reception_changes
  -- Who stands in for the official of a reception, or that it does not take place, and why; of several the last one counts
  id uuid not null
  authority_id uuid not null
  reception_id uuid not null
  change text not null
  official text
  post text
  why text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  reception_changes_by_name_check: CHECK ((by_name <> ''::text))
  reception_changes_change_check: CHECK ((change = ANY (ARRAY['stand-in'::text, 'cancelled'::text])))
  reception_changes_check: CHECK (((change = 'stand-in'::text) = ((official IS NOT NULL) AND (post IS NOT NULL))))
  reception_changes_why_check: CHECK ((why <> ''::text))
  reception_changes_authority_id_reception_id_fkey: FOREIGN KEY (authority_id, reception_id) REFERENCES enquiries.receptions(authority_id, id)
  reception_changes_pkey: PRIMARY KEY (id)
  CREATE INDEX reception_changes_by_reception ON enquiries.reception_changes USING btree (authority_id, reception_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER reception_changes_never_change BEFORE DELETE OR UPDATE ON enquiries.reception_changes FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.receptions
  -- Days on which an official receives citizens (lịch tiếp công dân), with the turns that can be booked
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  day date not null
  opens time without time zone not null
  closes time without time zone not null
  official text not null
  post text not null
  place text not null
  note text not null
  turns smallint not null
  sample boolean not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  receptions_by_name_check: CHECK ((by_name <> ''::text))
  receptions_check: CHECK ((closes > opens))
  receptions_official_check: CHECK ((official <> ''::text))
  receptions_place_check: CHECK ((place <> ''::text))
  receptions_post_check: CHECK ((post <> ''::text))
  receptions_turns_check: CHECK (((turns >= 0) AND (turns <= 200)))
  receptions_pkey: PRIMARY KEY (id)
  receptions_authority_id_id_key: UNIQUE (authority_id, id)
  receptions_number_key: UNIQUE (number)
  CREATE INDEX receptions_by_day ON enquiries.receptions USING btree (authority_id, day)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.steps
  -- What people did with an enquiry, each with author and time; its state is read from the last step that moves it
  id uuid not null
  authority_id uuid not null
  enquiry_id uuid not null
  number smallint not null
  step text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  unit_id uuid
  unit_name text
  account_id uuid
  account_name text
  answer_id uuid
  until_at timestamp with time zone
  to_authority uuid
  to_name text
  ground text
  fee bigint
  steps_by_name_check: CHECK ((by_name <> ''::text))
  steps_check: CHECK (((why <> ''::text) OR (step <> ALL (ARRAY['refused'::text, 'forwarded'::text, 'returned'::text, 'extended'::text, 'unpublished'::text, 'closed'::text]))))
  steps_check1: CHECK (((step = 'assigned'::text) = ((unit_id IS NOT NULL) AND (unit_name IS NOT NULL))))
  steps_check2: CHECK (((step = ANY (ARRAY['submitted'::text, 'answered'::text])) = (answer_id IS NOT NULL)))
  steps_check3: CHECK (((step = 'extended'::text) = (until_at IS NOT NULL)))
  steps_check4: CHECK (((step = 'forwarded'::text) = (to_name IS NOT NULL)))
  steps_check5: CHECK (((step = 'granted'::text) = (fee IS NOT NULL)))
  steps_fee_check: CHECK ((fee >= 0))
  steps_number_check: CHECK ((number > 0))
  steps_step_check: CHECK ((step = ANY (ARRAY['refused'::text, 'forwarded'::text, 'assigned'::text, 'submitted'::text, 'returned'::text, 'answered'::text, 'granted'::text, 'extended'::text, 'published'::text, 'unpublished'::text, 'closed'::text])))
  steps_answer_id_fkey: FOREIGN KEY (answer_id) REFERENCES enquiries.answers(id)
  steps_authority_id_enquiry_id_fkey: FOREIGN KEY (authority_id, enquiry_id) REFERENCES enquiries.enquiries(authority_id, id)
  steps_pkey: PRIMARY KEY (id)
  steps_enquiry_id_number_key: UNIQUE (enquiry_id, number)
  CREATE INDEX steps_by_answer ON enquiries.steps USING btree (answer_id) WHERE (answer_id IS NOT NULL)
  CREATE INDEX steps_by_enquiry ON enquiries.steps USING btree (authority_id, enquiry_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER steps_never_change BEFORE DELETE OR UPDATE ON enquiries.steps FOR EACH ROW EXECUTE FUNCTION enquiries.raise_unless_forgetting('why')
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.terms
  -- How long an answer, the passing on and an extension may take, by kind, with source and days
  kind text not null
  code text not null
  valid_from date not null
  valid_to date
  count smallint not null
  unit text not null
  fixed boolean not null
  source text not null
  terms_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  terms_code_check: CHECK ((code = ANY (ARRAY['answer'::text, 'pass-on'::text, 'extension'::text, 'keep'::text])))
  terms_count_check: CHECK (((count >= 1) AND (count <=
CASE code
    WHEN 'keep'::text THEN 3650
    ELSE 365
END)))
  terms_kind_check: CHECK ((kind = ANY (ARRAY['question'::text, 'feedback'::text, 'information'::text, 'reception'::text])))
  terms_of_receptions: CHECK (((kind <> 'reception'::text) OR (code = 'keep'::text)))
  terms_source_check: CHECK ((source <> ''::text))
  terms_unit_check: CHECK ((unit = ANY (ARRAY['working_day'::text, 'day'::text])))
  terms_pkey: PRIMARY KEY (kind, code, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table enquiries.turn_results
  -- Who of the booked came, and what came of it; of several the last one counts
  id uuid not null
  authority_id uuid not null
  turn_id uuid not null
  came boolean not null
  result text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  turn_results_by_name_check: CHECK ((by_name <> ''::text))
  turn_results_check: CHECK (((NOT came) OR (result <> ''::text)))
  turn_results_authority_id_turn_id_fkey: FOREIGN KEY (authority_id, turn_id) REFERENCES enquiries.turns(authority_id, id)
  turn_results_pkey: PRIMARY KEY (id)
  CREATE INDEX turn_results_by_turn ON enquiries.turn_results USING btree (authority_id, turn_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER turn_results_never_change BEFORE DELETE OR UPDATE ON enquiries.turn_results FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.turns
  -- Booked turns at a reception; one that was given back is closed and its place is free again
  id uuid not null
  authority_id uuid not null
  reception_id uuid not null
  turn smallint not null
  code text not null
  submission uuid not null
  name text not null
  phone text not null
  matter text not null
  booked_at timestamp with time zone not null
  cancelled_at timestamp with time zone
  sample boolean not null
  forgotten_at timestamp with time zone
  turns_code_check: CHECK ((code ~ '^[0-9A-HJKMNP-TV-Z]{12}$'::text))
  turns_forgotten: CHECK (((forgotten_at IS NULL) OR (phone = ''::text)))
  turns_matter_check: CHECK ((matter <> ''::text))
  turns_name_check: CHECK (((name <> ''::text) = (forgotten_at IS NULL)))
  turns_turn_check: CHECK ((turn > 0))
  turns_authority_id_reception_id_fkey: FOREIGN KEY (authority_id, reception_id) REFERENCES enquiries.receptions(authority_id, id)
  turns_pkey: PRIMARY KEY (id)
  turns_authority_id_id_key: UNIQUE (authority_id, id)
  turns_code_key: UNIQUE (code)
  turns_submission_key: UNIQUE (submission)
  CREATE INDEX turns_by_reception ON enquiries.turns USING btree (authority_id, reception_id)
  CREATE INDEX turns_remembered ON enquiries.turns USING btree (authority_id) WHERE (forgotten_at IS NULL)
  CREATE UNIQUE INDEX turns_taken ON enquiries.turns USING btree (reception_id, turn) WHERE (cancelled_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table enquiries.weeks
  -- What the leaders of an authority do in a week (lịch công tác tuần), as published; the next version ends the one before
  id uuid not null
  authority_id uuid not null
  monday date not null
  typed text not null
  lines jsonb not null
  sample boolean not null
  from_at timestamp with time zone not null
  by_account uuid
  by_name text not null
  until_at timestamp with time zone
  weeks_by_name_check: CHECK ((by_name <> ''::text))
  weeks_lines_check: CHECK ((jsonb_typeof(lines) = 'array'::text))
  weeks_monday_check: CHECK ((EXTRACT(isodow FROM monday) = (1)::numeric))
  weeks_typed_check: CHECK ((typed <> ''::text))
  weeks_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX weeks_open ON enquiries.weeks USING btree (authority_id, monday) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.airing_outcomes
  -- The log of the loudspeaker: who read what, or why it was not read
  airing_id uuid not null
  authority_id uuid not null
  outcome text not null
  reader text not null
  why text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  airing_outcomes_by_name_check: CHECK ((by_name <> ''::text))
  airing_outcomes_check: CHECK (((outcome <> 'read'::text) OR (reader <> ''::text)))
  airing_outcomes_check1: CHECK (((outcome = 'read'::text) OR (why <> ''::text)))
  airing_outcomes_outcome_check: CHECK ((outcome = ANY (ARRAY['read'::text, 'not-read'::text, 'cancelled'::text])))
  airing_outcomes_airing_id_fkey: FOREIGN KEY (airing_id) REFERENCES alerts.airings(id)
  airing_outcomes_pkey: PRIMARY KEY (airing_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.airings
  -- When and where a script is read
  id uuid not null
  authority_id uuid not null
  script_id uuid not null
  at timestamp with time zone not null
  clusters text[] not null
  planned_at timestamp with time zone not null
  planned_by_name text not null
  airings_planned_by_name_check: CHECK ((planned_by_name <> ''::text))
  airings_script_id_fkey: FOREIGN KEY (script_id) REFERENCES alerts.scripts(id)
  airings_pkey: PRIMARY KEY (id)
  airings_script_id_at_key: UNIQUE (script_id, at)
  CREATE INDEX airings_by_time ON alerts.airings USING btree (authority_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.alerts
  -- Alerts of an authority; number is their public name for ever. What they say stands in issues
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  kind text not null
  drill boolean not null
  sample boolean not null
  opened_at timestamp with time zone not null
  alerts_kind_fkey: FOREIGN KEY (kind) REFERENCES alerts.kinds(code)
  alerts_pkey: PRIMARY KEY (id)
  alerts_number_key: UNIQUE (number)
  CREATE INDEX alerts_by_authority ON alerts.alerts USING btree (authority_id, opened_at DESC)
  CREATE INDEX alerts_by_kind ON alerts.alerts USING btree (kind)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.areas
  -- Places that an issue of an alert is about: communes, or villages of the own commune
  issue_id uuid not null
  authority_id uuid not null
  place_id uuid not null
  place_name text not null
  village text not null
  areas_place_name_check: CHECK ((place_name <> ''::text))
  areas_issue_id_fkey: FOREIGN KEY (issue_id) REFERENCES alerts.issues(id)
  areas_pkey: PRIMARY KEY (issue_id, place_id, village)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.channels
  -- Where an authority tells its news and alerts outward: a Facebook page, a Zalo official account, letters, web push; credentials are sealed
  id uuid not null
  authority_id uuid not null
  kind text not null
  settings jsonb not null
  secret bytea
  opened_at timestamp with time zone not null
  opened_by_name text not null
  fault_code text
  fault_answer text
  fault_at timestamp with time zone
  closed_at timestamp with time zone
  closed_by_name text
  channels_kind_check: CHECK ((kind = ANY (ARRAY['facebook'::text, 'zalo'::text, 'mail'::text, 'push'::text])))
  channels_opened_by_name_check: CHECK ((opened_by_name <> ''::text))
  channels_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX channels_open ON alerts.channels USING btree (authority_id, kind) WHERE (closed_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.dispatches
  -- The way of a message over one channel: waits, is being handed over, sent, failed for a reason, uncertain
  id uuid not null
  authority_id uuid not null
  message_id uuid not null
  channel text not null
  queued_at timestamp with time zone not null
  next_at timestamp with time zone not null
  begun_at timestamp with time zone
  tries smallint not null default 0
  progress jsonb not null default '{}'::jsonb
  outcome text
  code text not null default ''::text
  answer text not null default ''::text
  settled_at timestamp with time zone
  dispatches_channel_check: CHECK ((channel = ANY (ARRAY['facebook'::text, 'zalo'::text, 'mail'::text, 'push'::text])))
  dispatches_check: CHECK (((outcome IS NULL) = (settled_at IS NULL)))
  dispatches_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'uncertain'::text, 'cancelled'::text])))
  dispatches_message_id_fkey: FOREIGN KEY (message_id) REFERENCES alerts.messages(id)
  dispatches_pkey: PRIMARY KEY (id)
  dispatches_message_id_channel_key: UNIQUE (message_id, channel)
  CREATE INDEX dispatches_sent ON alerts.dispatches USING btree (authority_id, channel, settled_at) WHERE (outcome = 'sent'::text)
  CREATE INDEX dispatches_waiting ON alerts.dispatches USING btree (authority_id, channel, queued_at) WHERE (outcome IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.endings
  -- How alerts ended: all clear, by their time, or issued in error
  alert_id uuid not null
  authority_id uuid not null
  at timestamp with time zone not null
  how text not null
  why text not null
  by_account uuid
  by_name text not null
  endings_by_name_check: CHECK ((by_name <> ''::text))
  endings_check: CHECK (((why <> ''::text) OR (how = 'expired'::text)))
  endings_how_check: CHECK ((how = ANY (ARRAY['all-clear'::text, 'expired'::text, 'error'::text])))
  endings_alert_id_fkey: FOREIGN KEY (alert_id) REFERENCES alerts.alerts(id)
  endings_pkey: PRIMARY KEY (alert_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.issues
  -- What an alert says, issue after issue; the last one is in force, none is ever changed
  id uuid not null
  authority_id uuid not null
  alert_id uuid not null
  number smallint not null
  scale text not null
  rank smallint not null
  level_from date not null
  headline text not null
  happening text not null
  advice text not null
  certainty text not null
  phones text not null
  source text not null
  whole boolean not null
  area_note text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  issued_at timestamp with time zone not null
  issued_by uuid
  issued_by_name text not null
  issuer text not null
  alone_why text
  issues_advice_check: CHECK ((advice <> ''::text))
  issues_alone_why_check: CHECK ((alone_why <> ''::text))
  issues_certainty_check: CHECK ((certainty = ANY (ARRAY['Observed'::text, 'Likely'::text, 'Possible'::text])))
  issues_check: CHECK ((until_at > from_at))
  issues_headline_check: CHECK ((headline <> ''::text))
  issues_issued_by_name_check: CHECK ((issued_by_name <> ''::text))
  issues_number_check: CHECK ((number > 0))
  issues_alert_id_fkey: FOREIGN KEY (alert_id) REFERENCES alerts.alerts(id)
  issues_scale_rank_level_from_fkey: FOREIGN KEY (scale, rank, level_from) REFERENCES alerts.levels(scale, rank, valid_from)
  issues_pkey: PRIMARY KEY (id)
  issues_alert_id_number_key: UNIQUE (alert_id, number)
  CREATE INDEX issues_by_end ON alerts.issues USING btree (until_at)
  CREATE INDEX issues_by_level ON alerts.issues USING btree (scale, rank, level_from)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER issues_never_change BEFORE DELETE OR UPDATE ON alerts.issues FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.kinds
  -- What alerts are about: those of every authority, and those that an administrator added; category = that of CAP 1.2
  code text not null
  authority_id uuid
  name text not null
  name_en text not null
  icon text not null
  scale text not null
  category text not null
  place smallint not null
  opened_at timestamp with time zone not null default now()
  opened_by_name text not null default 'Krông'::text
  closed_at timestamp with time zone
  kinds_category_check: CHECK ((category = ANY (ARRAY['Geo'::text, 'Met'::text, 'Safety'::text, 'Security'::text, 'Rescue'::text, 'Fire'::text, 'Health'::text, 'Env'::text, 'Transport'::text, 'Infra'::text, 'CBRNE'::text, 'Other'::text])))
  kinds_code_check: CHECK ((code ~ '^[a-z0-9-]+$'::text))
  kinds_icon_check: CHECK ((icon ~ '^[a-z0-9-]+$'::text))
  kinds_name_check: CHECK ((name <> ''::text))
  kinds_opened_by_name_check: CHECK ((opened_by_name <> ''::text))
  kinds_scale_check: CHECK ((scale = ANY (ARRAY['disaster'::text, 'general'::text])))
  kinds_pkey: PRIMARY KEY (code)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.letters
  -- Letters of a message, one for each subscriber; begun before the mail server is called, so that none is sent twice
  dispatch_id uuid not null
  subscriber_id uuid not null
  authority_id uuid not null
  begun_at timestamp with time zone
  outcome text
  answer text not null default ''::text
  letters_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'rejected'::text, 'uncertain'::text])))
  letters_dispatch_id_fkey: FOREIGN KEY (dispatch_id) REFERENCES alerts.dispatches(id)
  letters_subscriber_id_fkey: FOREIGN KEY (subscriber_id) REFERENCES alerts.subscribers(id)
  letters_pkey: PRIMARY KEY (dispatch_id, subscriber_id)
  CREATE INDEX letters_by_subscriber ON alerts.letters USING btree (subscriber_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.levels
  -- Grades of alerts with their days and source; severity = that of CAP 1.2
  scale text not null
  rank smallint not null
  valid_from date not null
  valid_to date
  name text not null
  name_en text not null
  colour text not null
  severity text not null
  source text not null
  levels_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  levels_colour_check: CHECK ((colour = ANY (ARRAY['blue'::text, 'yellow'::text, 'orange'::text, 'red'::text, 'purple'::text])))
  levels_name_check: CHECK ((name <> ''::text))
  levels_name_en_check: CHECK ((name_en <> ''::text))
  levels_rank_check: CHECK (((rank >= 1) AND (rank <= 5)))
  levels_scale_check: CHECK ((scale = ANY (ARRAY['disaster'::text, 'general'::text])))
  levels_severity_check: CHECK ((severity = ANY (ARRAY['Minor'::text, 'Moderate'::text, 'Severe'::text, 'Extreme'::text])))
  levels_source_check: CHECK ((source <> ''::text))
  levels_pkey: PRIMARY KEY (scale, rank, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table alerts.messages
  -- What is told outward of an alert or an article, once per occasion; reaches = authorities below whose subscribers are told too, because an alert warns their people
  id uuid not null
  authority_id uuid not null
  subject_type text not null
  subject_id uuid not null
  occasion text not null
  urgent boolean not null
  title text not null
  body text not null
  address text not null
  until_at timestamp with time zone
  asked_at timestamp with time zone not null
  asked_by uuid
  asked_by_name text not null
  withdrawn_at timestamp with time zone
  reaches uuid[] not null default '{}'::uuid[]
  messages_asked_by_name_check: CHECK ((asked_by_name <> ''::text))
  messages_occasion_check: CHECK ((occasion <> ''::text))
  messages_title_check: CHECK ((title <> ''::text))
  messages_pkey: PRIMARY KEY (id)
  messages_authority_id_occasion_key: UNIQUE (authority_id, occasion)
  CREATE INDEX messages_by_subject ON alerts.messages USING btree (subject_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.push_subscriptions
  -- Machines whose owners tapped to be told alerts, and news where news is true; nothing says who they are
  id uuid not null
  authority_id uuid not null
  endpoint_hash bytea not null
  host text not null
  receiver bytea
  news boolean not null
  asked_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_how text
  push_subscriptions_check: CHECK (((ended_at IS NULL) = (receiver IS NOT NULL)))
  push_subscriptions_check1: CHECK (((ended_at IS NULL) = (ended_how IS NULL)))
  push_subscriptions_ended_how_check: CHECK ((ended_how = ANY (ARRAY['asked'::text, 'gone'::text, 'unreadable'::text])))
  push_subscriptions_endpoint_hash_check: CHECK ((length(endpoint_hash) = 32))
  push_subscriptions_host_check: CHECK ((host <> ''::text))
  push_subscriptions_pkey: PRIMARY KEY (id)
  CREATE INDEX push_subscriptions_by_endpoint ON alerts.push_subscriptions USING btree (endpoint_hash)
  CREATE UNIQUE INDEX push_subscriptions_open ON alerts.push_subscriptions USING btree (authority_id, endpoint_hash) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.pushes
  -- The way of a message to each machine; begun before its push service is called, and told again when that was never answered
  dispatch_id uuid not null
  subscription_id uuid not null
  authority_id uuid not null
  begun_at timestamp with time zone
  next_at timestamp with time zone
  tries smallint not null default 0
  outcome text
  answer text not null default ''::text
  pushes_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'gone'::text, 'failed'::text])))
  pushes_dispatch_id_fkey: FOREIGN KEY (dispatch_id) REFERENCES alerts.dispatches(id)
  pushes_subscription_id_fkey: FOREIGN KEY (subscription_id) REFERENCES alerts.push_subscriptions(id)
  pushes_pkey: PRIMARY KEY (dispatch_id, subscription_id)
  CREATE INDEX pushes_by_subscription ON alerts.pushes USING btree (subscription_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.recordings
  -- Scripts as an announcer recorded them; another recording takes the place of the one before, which is closed
  id uuid not null
  authority_id uuid not null
  script_id uuid not null
  key text not null
  file_id uuid not null
  hash character(64) not null
  file_name text not null
  type text not null
  size bigint not null
  seconds double precision
  reader text not null
  made_at timestamp with time zone not null
  made_by_name text not null
  withdrawn_at timestamp with time zone
  withdrawn_by_name text
  recordings_check: CHECK (((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))
  recordings_file_name_check: CHECK (((octet_length(file_name) >= 1) AND (octet_length(file_name) <= 255)))
  recordings_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  recordings_key_check: CHECK ((key ~ '^[0-9a-f]{16}$'::text))
  recordings_made_by_name_check: CHECK ((made_by_name <> ''::text))
  recordings_reader_check: CHECK ((reader <> ''::text))
  recordings_seconds_check: CHECK ((seconds >= (0)::double precision))
  recordings_size_check: CHECK ((size > 0))
  recordings_type_check: CHECK ((type ~ '^audio/'::text))
  recordings_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  recordings_script_id_fkey: FOREIGN KEY (script_id) REFERENCES alerts.scripts(id)
  recordings_pkey: PRIMARY KEY (id)
  recordings_key_key: UNIQUE (key)
  CREATE INDEX recordings_by_file ON alerts.recordings USING btree (file_id)
  CREATE INDEX recordings_by_script ON alerts.recordings USING btree (script_id)
  CREATE UNIQUE INDEX recordings_of_script ON alerts.recordings USING btree (script_id) WHERE (withdrawn_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.scripts
  -- Texts that are read over the loudspeaker: typed, or out of an alert or an article; never changed, another text is another script
  id uuid not null
  authority_id uuid not null
  title text not null
  body text not null
  source_type text not null
  source_id uuid
  sample boolean not null
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  scripts_body_check: CHECK ((body <> ''::text))
  scripts_check: CHECK (((source_type = 'typed'::text) = (source_id IS NULL)))
  scripts_made_by_name_check: CHECK ((made_by_name <> ''::text))
  scripts_source_type_check: CHECK ((source_type = ANY (ARRAY['typed'::text, 'alert'::text, 'article'::text])))
  scripts_title_check: CHECK ((title <> ''::text))
  scripts_pkey: PRIMARY KEY (id)
  CREATE INDEX scripts_by_authority ON alerts.scripts USING btree (authority_id, made_at DESC)
  CREATE INDEX scripts_by_source ON alerts.scripts USING btree (source_id) WHERE (source_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER scripts_never_change BEFORE DELETE OR UPDATE ON alerts.scripts FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.subscribers
  -- Who asked to be told by letter: of alerts, and of news where news is true; nothing is sent before they confirmed it by the letter that asks
  id uuid not null
  authority_id uuid not null
  address text not null
  news boolean not null
  asked_at timestamp with time zone not null
  invited_at timestamp with time zone
  confirmed_at timestamp with time zone
  ended_at timestamp with time zone
  subscribers_address_check: CHECK (((address = lower(address)) AND (address <> ''::text)))
  subscribers_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX subscribers_open ON alerts.subscribers USING btree (authority_id, address) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table alerts.tries
  -- Each attempt to hand a message to a channel, and what the channel answered
  id uuid not null
  authority_id uuid not null
  dispatch_id uuid not null
  at timestamp with time zone not null
  outcome text not null
  code text not null
  answer text not null
  by_name text not null
  tries_by_name_check: CHECK ((by_name <> ''::text))
  tries_outcome_check: CHECK ((outcome = ANY (ARRAY['sent'::text, 'failed'::text, 'uncertain'::text, 'later'::text, 'asked-again'::text])))
  tries_dispatch_id_fkey: FOREIGN KEY (dispatch_id) REFERENCES alerts.dispatches(id)
  tries_pkey: PRIMARY KEY (id)
  CREATE INDEX tries_by_dispatch ON alerts.tries USING btree (dispatch_id, at)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.abbreviations
  -- Short and long words of the administration that search takes for the same, with their days
  short text not null
  valid_from date not null
  valid_to date
  long text not null
  source text not null
  added_by_name text not null
  abbreviations_added_by_name_check: CHECK ((added_by_name <> ''::text))
  abbreviations_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  abbreviations_long_check: CHECK (((long <> ''::text) AND (length(long) <= 120)))
  abbreviations_short_check: CHECK ((short ~ '^[[:alnum:]Đđ-]{2,20}$'::text))
  abbreviations_source_check: CHECK ((source <> ''::text))
  abbreviations_pkey: PRIMARY KEY (short, long, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.adoptions
  -- What a site decided of an article that another one offered: shows it, does not, or says it in its own words
  id uuid not null
  authority_id uuid not null
  site_id uuid not null
  article_id uuid not null
  decision text not null
  local_article_id uuid
  why text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  ended_at timestamp with time zone
  adoptions_by_name_check: CHECK ((by_name <> ''::text))
  adoptions_check: CHECK (((decision = 'localised'::text) = (local_article_id IS NOT NULL)))
  adoptions_decision_check: CHECK ((decision = ANY (ARRAY['adopted'::text, 'declined'::text, 'localised'::text])))
  adoptions_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  adoptions_local_article_id_fkey: FOREIGN KEY (local_article_id) REFERENCES portal.articles(id)
  adoptions_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  adoptions_pkey: PRIMARY KEY (id)
  CREATE INDEX adoptions_by_article ON portal.adoptions USING btree (article_id)
  CREATE INDEX adoptions_by_local ON portal.adoptions USING btree (local_article_id) WHERE (local_article_id IS NOT NULL)
  CREATE UNIQUE INDEX adoptions_open ON portal.adoptions USING btree (site_id, article_id) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.article_months
  -- How often people read an article on each site in a month of Viet Nam; search engines, which read everything, make no row
  site_id uuid not null
  month date not null
  article_id uuid not null
  guests bigint not null
  article_months_guests_check: CHECK ((guests >= 0))
  article_months_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  article_months_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  article_months_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  article_months_pkey: PRIMARY KEY (site_id, month, article_id)
  CREATE INDEX article_months_by_article ON portal.article_months USING btree (article_id, month)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.article_tags
  -- Tags (thẻ) of articles: what an article is about besides its sections; removed_at says since when it is not any more
  article_id uuid not null
  slug text not null
  authority_id uuid not null
  name text not null
  added_at timestamp with time zone not null
  added_by_name text not null
  removed_at timestamp with time zone
  article_tags_added_by_name_check: CHECK ((added_by_name <> ''::text))
  article_tags_name_check: CHECK ((name <> ''::text))
  article_tags_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
  article_tags_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  article_tags_pkey: PRIMARY KEY (article_id, slug)
  CREATE INDEX article_tags_by_slug ON portal.article_tags USING btree (slug, article_id) WHERE (removed_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.article_views
  -- How often an article was read on each site that shows it
  article_id uuid not null
  site_id uuid not null
  guests bigint not null
  bots bigint not null
  article_views_bots_check: CHECK ((bots >= 0))
  article_views_guests_check: CHECK ((guests >= 0))
  article_views_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  article_views_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  article_views_pkey: PRIMARY KEY (article_id, site_id)
  CREATE INDEX article_views_by_site ON portal.article_views USING btree (site_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.articles
  -- Articles of a site; number is their public name for ever. What they say stands in editions
  id uuid not null
  number bigint not null generated always as identity
  authority_id uuid not null
  site_id uuid not null
  slug text not null
  language text not null
  translation_of uuid
  localises uuid
  sample boolean not null
  created_at timestamp with time zone not null
  created_by uuid
  created_by_name text not null
  articles_created_by_name_check: CHECK ((created_by_name <> ''::text))
  articles_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  articles_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,99}$'::text))
  articles_localises_fkey: FOREIGN KEY (localises) REFERENCES portal.articles(id)
  articles_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  articles_translation_of_fkey: FOREIGN KEY (translation_of) REFERENCES portal.articles(id)
  articles_pkey: PRIMARY KEY (id)
  articles_number_key: UNIQUE (number)
  articles_translation_of_language_key: UNIQUE (translation_of, language)
  CREATE INDEX articles_by_site ON portal.articles USING btree (site_id, created_at DESC)
  CREATE INDEX articles_localising ON portal.articles USING btree (localises) WHERE (localises IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.demands
  -- Information that the site of an authority must hold, with source and days
  code text not null
  valid_from date not null
  valid_to date
  name text not null
  levels text[] not null
  stale_after integer
  source text not null
  kept_in text not null default 'section'::text
  demands_check: CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)))
  demands_code_check: CHECK ((code ~ '^[a-z-]+$'::text))
  demands_kept_in_check: CHECK ((kept_in = ANY (ARRAY['section'::text, 'contacts'::text, 'legal-documents'::text, 'week'::text, 'receptions'::text])))
  demands_source_check: CHECK ((source <> ''::text))
  demands_stale_after_check: CHECK ((stale_after > 0))
  demands_pkey: PRIMARY KEY (code, valid_from)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.earlier_views
  -- What the counter of a site stood at when it moved here
  site_id uuid not null
  views bigint not null
  source text not null
  sample boolean not null default false
  earlier_views_source_check: CHECK ((source <> ''::text))
  earlier_views_views_check: CHECK ((views >= 0))
  earlier_views_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  earlier_views_pkey: PRIMARY KEY (site_id)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.edition_media
  -- Which media an edition shows, as its text and its lead picture name them; left_at = taken out of the draft
  edition_id uuid not null
  media_id uuid not null
  authority_id uuid not null
  left_at timestamp with time zone
  edition_media_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  edition_media_media_id_fkey: FOREIGN KEY (media_id) REFERENCES portal.media(id)
  edition_media_pkey: PRIMARY KEY (edition_id, media_id)
  CREATE INDEX edition_media_by_media ON portal.edition_media USING btree (media_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.edition_steps
  -- What people did with an edition, each with its author and time; its state is read from the last one
  id uuid not null
  authority_id uuid not null
  edition_id uuid not null
  step text not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  publish_at timestamp with time zone
  disclosure text not null default ''::text
  edition_steps_by_name_check: CHECK ((by_name <> ''::text))
  edition_steps_check: CHECK (((publish_at IS NULL) OR (step = ANY (ARRAY['approved'::text, 'forced'::text]))))
  edition_steps_check1: CHECK (((why <> ''::text) OR (step <> ALL (ARRAY['returned'::text, 'forced'::text]))))
  edition_steps_imported_why: CHECK (((step <> 'imported'::text) OR (why <> ''::text)))
  edition_steps_step_check: CHECK ((step = ANY (ARRAY['submitted'::text, 'returned'::text, 'approved'::text, 'forced'::text, 'imported'::text, 'unscheduled'::text, 'discarded'::text])))
  edition_steps_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  edition_steps_pkey: PRIMARY KEY (id)
  CREATE INDEX edition_steps_by_edition ON portal.edition_steps USING btree (edition_id, at)
  CREATE INDEX edition_steps_scheduled ON portal.edition_steps USING btree (publish_at) WHERE (publish_at IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER edition_steps_never_change BEFORE DELETE OR UPDATE ON portal.edition_steps FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.editions
  -- What an article says, edition after edition; changed only while it is a draft, never once it was submitted
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  number smallint not null
  title text not null
  lead text not null
  body jsonb not null
  byline text not null
  source text not null
  correction text not null
  review_on date
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  changed_at timestamp with time zone not null
  lead_media_id uuid
  revision integer not null default 1
  changed_by_name text not null default ''::text
  event_place text
  event_from timestamp with time zone
  event_to timestamp with time zone
  notice_category text
  notice_from date
  notice_until date
  editions_event: CHECK ((((event_place IS NULL) = (event_from IS NULL)) AND ((event_to IS NULL) OR (event_to >= event_from))))
  editions_made_by_name_check: CHECK ((made_by_name <> ''::text))
  editions_notice: CHECK ((((notice_category IS NULL) = (notice_from IS NULL)) AND ((notice_until IS NULL) OR ((notice_from IS NOT NULL) AND (notice_until >= notice_from)))))
  editions_number_check: CHECK ((number > 0))
  editions_revision_check: CHECK ((revision > 0))
  editions_title_check: CHECK ((octet_length(title) <= 1000))
  editions_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  editions_lead_media_id_fkey: FOREIGN KEY (lead_media_id) REFERENCES portal.media(id)
  editions_notice_category_fkey: FOREIGN KEY (notice_category) REFERENCES portal.notice_categories(code)
  editions_pkey: PRIMARY KEY (id)
  editions_article_id_number_key: UNIQUE (article_id, number)
  CREATE INDEX editions_by_lead ON portal.editions USING btree (lead_media_id) WHERE (lead_media_id IS NOT NULL)
  CREATE INDEX editions_to_review ON portal.editions USING btree (review_on) WHERE (review_on IS NOT NULL)
  CREATE INDEX editions_with_event ON portal.editions USING btree (event_from) WHERE (event_from IS NOT NULL)
  CREATE INDEX editions_with_notice ON portal.editions USING btree (notice_category, notice_from DESC) WHERE (notice_category IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.import_lines
  -- The report of an import, a line for each thing of the old site
  import_id uuid not null
  kind text not null
  old_id text not null
  authority_id uuid not null
  title text not null
  outcome text not null
  told jsonb not null
  import_lines_kind_check: CHECK ((kind = ANY (ARRAY['section'::text, 'article'::text, 'law'::text, 'poll'::text, 'counter'::text, 'comment'::text])))
  import_lines_old_id_check: CHECK (((old_id <> ''::text) AND (octet_length(old_id) <= 500)))
  import_lines_outcome_check: CHECK ((outcome = ANY (ARRAY['public'::text, 'draft'::text, 'already'::text, 'left'::text])))
  import_lines_import_id_fkey: FOREIGN KEY (import_id) REFERENCES portal.imports(id)
  import_lines_pkey: PRIMARY KEY (import_id, kind, old_id)
  CREATE INDEX import_lines_by_outcome ON portal.import_lines USING btree (import_id, outcome)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.import_steps
  -- What happened to an import, each step once, with its author and time; the order of an administrator is the approval of what is published by it
  import_id uuid not null
  step text not null
  authority_id uuid not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  why text not null
  told jsonb not null
  import_steps_by_name_check: CHECK ((by_name <> ''::text))
  import_steps_check: CHECK (((step <> 'ordered'::text) OR (why <> ''::text)))
  import_steps_step_check: CHECK ((step = ANY (ARRAY['brought'::text, 'read'::text, 'unreadable'::text, 'ordered'::text, 'done'::text])))
  import_steps_import_id_fkey: FOREIGN KEY (import_id) REFERENCES portal.imports(id)
  import_steps_pkey: PRIMARY KEY (import_id, step)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER import_steps_never_change BEFORE DELETE OR UPDATE ON portal.import_steps FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.imported_things
  -- What of an old site stands here already, by its old number: importing again adds nothing
  site_id uuid not null
  source text not null
  kind text not null
  old_id text not null
  authority_id uuid not null
  import_id uuid not null
  at timestamp with time zone not null
  article_id uuid
  section_id uuid
  legal_document_id uuid
  comment_id uuid
  imported_things_became: CHECK ((num_nonnulls(article_id, section_id, legal_document_id, comment_id) <= 1))
  imported_things_kind_check: CHECK ((kind = ANY (ARRAY['section'::text, 'article'::text, 'law'::text, 'poll'::text, 'counter'::text, 'comment'::text])))
  imported_things_old_id_check: CHECK (((old_id <> ''::text) AND (octet_length(old_id) <= 500)))
  imported_things_source_check: CHECK ((source <> ''::text))
  imported_things_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  imported_things_comment_id_fkey: FOREIGN KEY (comment_id) REFERENCES participation.comments(id)
  imported_things_import_id_fkey: FOREIGN KEY (import_id) REFERENCES portal.imports(id)
  imported_things_legal_document_id_fkey: FOREIGN KEY (legal_document_id) REFERENCES legislation.legal_documents(id)
  imported_things_section_id_fkey: FOREIGN KEY (section_id) REFERENCES portal.sections(id)
  imported_things_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  imported_things_pkey: PRIMARY KEY (site_id, source, kind, old_id)
  CREATE UNIQUE INDEX imported_articles ON portal.imported_things USING btree (article_id) WHERE (article_id IS NOT NULL)
  CREATE UNIQUE INDEX imported_comments ON portal.imported_things USING btree (comment_id) WHERE (comment_id IS NOT NULL)
  CREATE UNIQUE INDEX imported_laws ON portal.imported_things USING btree (legal_document_id) WHERE (legal_document_id IS NOT NULL)
  CREATE INDEX imported_sections ON portal.imported_things USING btree (section_id) WHERE (section_id IS NOT NULL)
  CREATE INDEX imported_things_by_import ON portal.imported_things USING btree (import_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.imports
  -- Files of other sites (feeds, saved pages, NukeViet dumps) that were brought to be imported into a site; what was done with each stands in its steps
  id uuid not null
  authority_id uuid not null
  site_id uuid not null
  source text not null
  file_id uuid not null
  imports_source_check: CHECK (((source = lower(source)) AND (source ~ '^[a-z0-9.-]{1,253}$'::text)))
  imports_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  imports_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  imports_pkey: PRIMARY KEY (id)
  CREATE INDEX imports_by_authority ON portal.imports USING btree (authority_id, id DESC)
  CREATE INDEX imports_by_file ON portal.imports USING btree (file_id)
  CREATE INDEX imports_by_site ON portal.imports USING btree (site_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.links
  -- Links that public articles hold, when each was last followed and since when it leads nowhere
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  href text not null
  words text not null
  found_at timestamp with time zone not null
  left_at timestamp with time zone
  checked_at timestamp with time zone
  answer text not null default ''::text
  dead_since timestamp with time zone
  links_check: CHECK (((answer = ''::text) = (dead_since IS NULL)))
  links_href_check: CHECK (((octet_length(href) >= 1) AND (octet_length(href) <= 8000)))
  links_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  links_pkey: PRIMARY KEY (id)
  CREATE INDEX links_by_href ON portal.links USING hash (href)
  CREATE INDEX links_dead ON portal.links USING btree (authority_id, dead_since) WHERE ((left_at IS NULL) AND (dead_since IS NOT NULL))
  CREATE INDEX links_due ON portal.links USING btree (checked_at NULLS FIRST) WHERE (left_at IS NULL)
  CREATE UNIQUE INDEX links_once ON portal.links USING btree (article_id, md5(href))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.media
  -- Pictures, recordings and papers that an authority keeps for its sites; the original is never public, but what is made of it
  id uuid not null
  authority_id uuid not null
  key text not null
  kind text not null
  file_id uuid not null
  hash character(64) not null
  file_name text not null
  type text not null
  size bigint not null
  width integer
  height integer
  seconds double precision
  animated boolean not null
  name text not null
  alt text not null
  decorative boolean not null
  caption text not null
  credit text not null
  language text not null
  consent text not null
  place text not null
  focus_x smallint not null
  focus_y smallint not null
  whole jsonb
  banner jsonb
  failed text
  sample boolean not null
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  withdrawn_at timestamp with time zone
  withdrawn_by_name text
  film jsonb
  media_check: CHECK (((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))
  media_file_name_check: CHECK (((octet_length(file_name) >= 1) AND (octet_length(file_name) <= 255)))
  media_focus_x_check: CHECK (((focus_x >= 0) AND (focus_x <= 1000)))
  media_focus_y_check: CHECK (((focus_y >= 0) AND (focus_y <= 1000)))
  media_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  media_height_check: CHECK ((height > 0))
  media_key_check: CHECK ((key ~ '^[0-9a-f]{16}$'::text))
  media_kind_check: CHECK ((kind = ANY (ARRAY['picture'::text, 'video'::text, 'audio'::text, 'captions'::text, 'file'::text])))
  media_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text, 'bru'::text])))
  media_made_by_name_check: CHECK ((made_by_name <> ''::text))
  media_name_check: CHECK (((name <> ''::text) AND (octet_length(name) <= 800)))
  media_seconds_check: CHECK ((seconds >= (0)::double precision))
  media_size_check: CHECK ((size > 0))
  media_width_check: CHECK ((width > 0))
  media_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  media_pkey: PRIMARY KEY (id)
  media_key_key: UNIQUE (key)
  CREATE INDEX media_by_file ON portal.media USING btree (file_id)
  CREATE INDEX media_by_time ON portal.media USING btree (authority_id, made_at DESC)
  CREATE UNIQUE INDEX media_once ON portal.media USING btree (authority_id, hash) WHERE (withdrawn_at IS NULL)
  CREATE INDEX media_played ON portal.media USING btree (kind, id) WHERE (kind = ANY (ARRAY['audio'::text, 'video'::text]))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.media_films
  -- What browsers are sent of a film: its sizes as MP4 and cut for HLS (RFC 8216), without where and by whom it was taken
  key text not null
  name text not null
  authority_id uuid not null
  media_id uuid not null
  file_id uuid
  hash character(64)
  size bigint
  list text
  made_at timestamp with time zone not null
  media_films_check: CHECK (((list IS NULL) = (file_id IS NOT NULL)))
  media_films_check1: CHECK ((((file_id IS NULL) = (hash IS NULL)) AND ((file_id IS NULL) = (size IS NULL))))
  media_films_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  media_films_key_check: CHECK ((key ~ '^[0-9a-f]{16}$'::text))
  media_films_name_check: CHECK ((name ~ '^(360|720)\.(mp4|m4s|m3u8)$|^tat-ca\.m3u8$'::text))
  media_films_size_check: CHECK ((size > 0))
  media_films_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  media_films_media_id_fkey: FOREIGN KEY (media_id) REFERENCES portal.media(id)
  media_films_pkey: PRIMARY KEY (key, name)
  CREATE INDEX media_films_by_file ON portal.media_films USING btree (file_id) WHERE (file_id IS NOT NULL)
  CREATE INDEX media_films_by_media ON portal.media_films USING btree (media_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.media_variants
  -- What browsers are sent of a picture: several widths and formats, nothing but pixels; a new cut is a new set
  key text not null
  width smallint not null
  format text not null
  authority_id uuid not null
  media_id uuid not null
  height integer not null
  file_id uuid not null
  hash character(64) not null
  size bigint not null
  made_at timestamp with time zone not null
  media_variants_format_check: CHECK ((format = ANY (ARRAY['avif'::text, 'webp'::text, 'jpeg'::text, 'png'::text])))
  media_variants_hash_check: CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
  media_variants_height_check: CHECK ((height > 0))
  media_variants_key_check: CHECK ((key ~ '^[0-9a-f]{16}$'::text))
  media_variants_size_check: CHECK ((size > 0))
  media_variants_width_check: CHECK ((width > 0))
  media_variants_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  media_variants_media_id_fkey: FOREIGN KEY (media_id) REFERENCES portal.media(id)
  media_variants_pkey: PRIMARY KEY (key, width, format)
  CREATE INDEX media_variants_by_file ON portal.media_variants USING btree (file_id)
  CREATE INDEX media_variants_by_media ON portal.media_variants USING btree (media_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.menus
  -- Menus of sites, one after the other: who arranged which, from when to when
  id uuid not null
  authority_id uuid not null
  site_id uuid not null
  items jsonb not null
  from_at timestamp with time zone not null
  by_account uuid
  by_name text not null
  until_at timestamp with time zone
  menus_by_name_check: CHECK ((by_name <> ''::text))
  menus_check: CHECK (((until_at IS NULL) OR (until_at >= from_at)))
  menus_items_check: CHECK ((jsonb_typeof(items) = 'array'::text))
  menus_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  menus_pkey: PRIMARY KEY (id)
  CREATE INDEX menus_by_site ON portal.menus USING btree (site_id, from_at DESC)
  CREATE UNIQUE INDEX menus_open ON portal.menus USING btree (site_id) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.notice_categories
  -- Kinds of notices on the boards of all sites; a closed one is chosen no more and goes on naming what stands under it
  code text not null
  name text not null
  name_en text not null
  place smallint not null
  added_by_name text not null
  added_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  notice_categories_added_by_name_check: CHECK ((added_by_name <> ''::text))
  notice_categories_code_check: CHECK ((code ~ '^[a-z0-9][a-z0-9-]{1,39}$'::text))
  notice_categories_name_check: CHECK ((name <> ''::text))
  notice_categories_pkey: PRIMARY KEY (code)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.offers
  -- Articles that a site offers to the sites below it, or to the one above
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  direction text not null
  at timestamp with time zone not null
  by_name text not null
  ended_at timestamp with time zone
  offers_by_name_check: CHECK ((by_name <> ''::text))
  offers_direction_check: CHECK ((direction = ANY (ARRAY['down'::text, 'up'::text])))
  offers_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  offers_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX offers_open ON portal.offers USING btree (article_id, direction) WHERE (ended_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.old_addresses
  -- Addresses of the old site, and the article, section, legal document or file of this site to which each leads; never anywhere else
  site_id uuid not null
  key text not null
  authority_id uuid not null
  import_id uuid not null
  article_id uuid
  section_id uuid
  legal_document_id uuid
  media_id uuid
  old_addresses_key_check: CHECK (((key ~~ '/%'::text) AND (octet_length(key) <= 1000)))
  old_addresses_leads: CHECK ((num_nonnulls(article_id, section_id, legal_document_id, media_id) = 1))
  old_addresses_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  old_addresses_import_id_fkey: FOREIGN KEY (import_id) REFERENCES portal.imports(id)
  old_addresses_legal_document_id_fkey: FOREIGN KEY (legal_document_id) REFERENCES legislation.legal_documents(id)
  old_addresses_media_id_fkey: FOREIGN KEY (media_id) REFERENCES portal.media(id)
  old_addresses_section_id_fkey: FOREIGN KEY (section_id) REFERENCES portal.sections(id)
  old_addresses_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  old_addresses_pkey: PRIMARY KEY (site_id, key)
  CREATE INDEX old_addresses_by_article ON portal.old_addresses USING btree (article_id) WHERE (article_id IS NOT NULL)
  CREATE INDEX old_addresses_by_import ON portal.old_addresses USING btree (import_id)
  CREATE INDEX old_addresses_by_law ON portal.old_addresses USING btree (legal_document_id) WHERE (legal_document_id IS NOT NULL)
  CREATE INDEX old_addresses_by_media ON portal.old_addresses USING btree (media_id) WHERE (media_id IS NOT NULL)
  CREATE INDEX old_addresses_by_section ON portal.old_addresses USING btree (section_id) WHERE (section_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.online
  -- Who reads at this moment, as each process last told it: site → guests, bots; rows of processes that ended grow old
  process text not null
  at timestamp with time zone not null
  sites jsonb not null
  online_pkey: PRIMARY KEY (process)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.placements
  -- In which sections of which sites an article stands: of its own site, and of those that adopted it. first_at is null until it is public, left_at says since when it stands there no more
  article_id uuid not null
  section_id uuid not null
  authority_id uuid not null
  site_id uuid not null
  main boolean not null
  rank integer
  first_at timestamp with time zone
  left_at timestamp with time zone
  placements_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  placements_section_id_fkey: FOREIGN KEY (section_id) REFERENCES portal.sections(id)
  placements_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  placements_pkey: PRIMARY KEY (section_id, article_id)
  CREATE INDEX placements_by_article ON portal.placements USING btree (article_id)
  CREATE INDEX placements_by_hand ON portal.placements USING btree (site_id, rank) WHERE ((rank IS NOT NULL) AND main AND (first_at IS NOT NULL) AND (left_at IS NULL))
  CREATE INDEX placements_by_time ON portal.placements USING btree (section_id, first_at DESC) WHERE ((first_at IS NOT NULL) AND (left_at IS NULL))
  CREATE UNIQUE INDEX placements_main ON portal.placements USING btree (article_id, site_id) WHERE (main AND (left_at IS NULL))
  CREATE INDEX placements_newest ON portal.placements USING btree (site_id, first_at DESC) WHERE (main AND (first_at IS NOT NULL) AND (left_at IS NULL))
  CREATE INDEX placements_of_section ON portal.placements USING btree (section_id, rank, first_at DESC) WHERE ((first_at IS NOT NULL) AND (left_at IS NULL))
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER placements_begin AFTER INSERT ON portal.placements REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article()
  CREATE TRIGGER placements_move AFTER UPDATE ON portal.placements REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.preview_links
  -- Unguessable links to one edition for somebody without an account, with their end and how often they were opened
  id uuid not null
  authority_id uuid not null
  edition_id uuid not null
  token_hash bytea not null
  for_whom text not null
  made_at timestamp with time zone not null
  made_by_name text not null
  until_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by_name text
  visits integer not null default 0
  last_visit_at timestamp with time zone
  preview_links_check: CHECK ((until_at > made_at))
  preview_links_check1: CHECK (((ended_at IS NULL) = (ended_by_name IS NULL)))
  preview_links_for_whom_check: CHECK ((for_whom <> ''::text))
  preview_links_made_by_name_check: CHECK ((made_by_name <> ''::text))
  preview_links_token_hash_check: CHECK ((octet_length(token_hash) = 32))
  preview_links_visits_check: CHECK ((visits >= 0))
  preview_links_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  preview_links_pkey: PRIMARY KEY (id)
  preview_links_token_hash_key: UNIQUE (token_hash)
  CREATE INDEX preview_links_by_edition ON portal.preview_links USING btree (edition_id, made_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.proofs
  -- Proofs of publication: the text of an edition, where and from when to when it was public, as it was written down, with its SHA-256
  id uuid not null
  authority_id uuid not null
  edition_id uuid not null
  code text not null
  content jsonb not null
  digest text not null
  made_at timestamp with time zone not null
  made_by uuid
  made_by_name text not null
  proofs_code_check: CHECK ((code ~ '^[0-9A-Z]{16}$'::text))
  proofs_digest_check: CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  proofs_made_by_name_check: CHECK ((made_by_name <> ''::text))
  proofs_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  proofs_pkey: PRIMARY KEY (id)
  proofs_authority_id_id_key: UNIQUE (authority_id, id)
  proofs_code_key: UNIQUE (code)
  CREATE INDEX proofs_by_edition ON portal.proofs USING btree (edition_id, made_at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON portal.proofs FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.publications
  -- Which edition was public from when to when, and how that ended: superseded by the next, withdrawn (text stays under a notice), merged into another, published in error (gone)
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  edition_id uuid not null
  forced boolean not null
  published_by_name text not null
  first_at timestamp with time zone not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  ended text
  ended_why text
  ended_by_name text
  merged_into uuid
  publications_check: CHECK (((until_at IS NULL) = (ended IS NULL)))
  publications_check1: CHECK (((until_at IS NULL) OR (until_at >= from_at)))
  publications_check2: CHECK (((ended = 'merged'::text) = (merged_into IS NOT NULL)))
  publications_check3: CHECK (((ended IS NULL) OR (ended = 'superseded'::text) OR (ended_why <> ''::text)))
  publications_ended_check: CHECK ((ended = ANY (ARRAY['superseded'::text, 'withdrawn'::text, 'merged'::text, 'error'::text])))
  publications_published_by_name_check: CHECK ((published_by_name <> ''::text))
  publications_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  publications_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  publications_merged_into_fkey: FOREIGN KEY (merged_into) REFERENCES portal.articles(id)
  publications_pkey: PRIMARY KEY (id)
  publications_edition_id_key: UNIQUE (edition_id)
  CREATE INDEX publications_by_article ON portal.publications USING btree (article_id, from_at DESC)
  CREATE INDEX publications_by_first ON portal.publications USING btree (first_at DESC)
  CREATE INDEX publications_by_time ON portal.publications USING btree (from_at DESC)
  CREATE INDEX publications_merged ON portal.publications USING btree (merged_into) WHERE (merged_into IS NOT NULL)
  CREATE UNIQUE INDEX publications_open ON portal.publications USING btree (article_id) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER publications_begin AFTER INSERT ON portal.publications REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article()
  CREATE TRIGGER publications_move AFTER UPDATE ON portal.publications REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_article()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.reviews
  -- Somebody read what is public again and found it still true; next_on is the day on which it is read again
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  edition_id uuid not null
  at timestamp with time zone not null
  by_account uuid
  by_name text not null
  next_on date
  reviews_by_name_check: CHECK ((by_name <> ''::text))
  reviews_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  reviews_edition_id_fkey: FOREIGN KEY (edition_id) REFERENCES portal.editions(id)
  reviews_pkey: PRIMARY KEY (id)
  CREATE INDEX reviews_by_article ON portal.reviews USING btree (article_id, at DESC)
  CREATE INDEX reviews_by_edition ON portal.reviews USING btree (edition_id, at DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER reviews_never_change BEFORE DELETE OR UPDATE ON portal.reviews FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.search_census
  -- How many entries search has, and which share of them holds each of the common words and marks, by a sample
  one boolean not null default true
  counted_at timestamp with time zone not null
  entries bigint not null
  words text[] not null
  shares real[] not null
  search_census_check: CHECK ((cardinality(shares) = cardinality(words)))
  search_census_entries_check: CHECK ((entries >= 0))
  search_census_one_check: CHECK (one)
  search_census_pkey: PRIMARY KEY (one)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.search_entries
  -- What visitors can find: an index made of what is public, never the source of anything
  type text not null
  subject_id uuid not null
  authority_id uuid not null
  site_id uuid not null
  shown_on uuid[] not null
  path text not null
  language text not null
  title text not null
  lead text not null
  text text not null
  at timestamp with time zone not null
  sample boolean not null
  words tsvector not null
  folded text not null
  search_entries_language_check: CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])))
  search_entries_path_check: CHECK ((path ~~ '/%'::text))
  search_entries_title_check: CHECK ((title <> ''::text))
  search_entries_type_check: CHECK ((type ~ '^[a-z-]{2,40}$'::text))
  search_entries_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  search_entries_pkey: PRIMARY KEY (type, subject_id)
  CREATE INDEX search_entries_by_site ON portal.search_entries USING btree (site_id)
  CREATE INDEX search_entries_by_time ON portal.search_entries USING btree (at DESC)
  CREATE INDEX search_entries_words ON portal.search_entries USING gin (words) WITH (fastupdate=off)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant delete, insert, select, update to krong_system

table portal.search_misses
  -- What was searched for in vain on a day, folded and counted: nothing of who asked, nothing that looks like data of a person
  site_id uuid not null
  day date not null
  asked text not null
  times integer not null
  search_misses_asked_check: CHECK (((length(asked) >= 2) AND (length(asked) <= 60)))
  search_misses_times_check: CHECK ((times > 0))
  search_misses_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  search_misses_pkey: PRIMARY KEY (site_id, day, asked)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.sections
  -- Sections (chuyên mục) of a site in their order; demand = the information of a decree that is kept in it
  id uuid not null
  authority_id uuid not null
  site_id uuid not null
  parent_id uuid
  slug text not null
  name text not null
  name_en text not null
  place smallint not null
  demand text
  opened_at timestamp with time zone not null
  closed_at timestamp with time zone
  sections_name_check: CHECK ((name <> ''::text))
  sections_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,79}$'::text))
  sections_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES portal.sections(id)
  sections_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  sections_pkey: PRIMARY KEY (id)
  sections_site_id_slug_key: UNIQUE (site_id, slug)
  CREATE INDEX sections_by_parent ON portal.sections USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER sections_begin AFTER INSERT ON portal.sections REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sections()
  CREATE TRIGGER sections_move AFTER UPDATE ON portal.sections REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sections()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.signed_proofs
  -- Proofs of publication under the signature of the authority: version 1 as signed, then the same bytes with evidence behind them; the newest counts
  id uuid not null
  authority_id uuid not null
  proof_id uuid not null
  version integer not null
  file_id uuid not null
  level text not null
  holder text not null
  issuer text not null
  serial text not null
  trial boolean not null
  signed_at timestamp with time zone not null
  signed_by uuid
  signed_by_name text not null
  added_at timestamp with time zone not null
  signed_proofs_level_check: CHECK ((level = ANY (ARRAY['B-B'::text, 'B-T'::text, 'B-LT'::text, 'B-LTA'::text])))
  signed_proofs_version_check: CHECK ((version > 0))
  signed_proofs_authority_id_proof_id_fkey: FOREIGN KEY (authority_id, proof_id) REFERENCES portal.proofs(authority_id, id)
  signed_proofs_authority_id_signed_by_fkey: FOREIGN KEY (authority_id, signed_by) REFERENCES identity.accounts(authority_id, id)
  signed_proofs_file_id_fkey: FOREIGN KEY (file_id) REFERENCES files.files(id)
  signed_proofs_pkey: PRIMARY KEY (id)
  signed_proofs_proof_id_version_key: UNIQUE (proof_id, version)
  CREATE INDEX signed_proofs_by_file ON portal.signed_proofs USING btree (file_id)
  CREATE INDEX signed_proofs_by_person ON portal.signed_proofs USING btree (authority_id, signed_by) WHERE (signed_by IS NOT NULL)
  CREATE INDEX signed_proofs_by_proof ON portal.signed_proofs USING btree (authority_id, proof_id, version DESC)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER never_changed BEFORE DELETE OR UPDATE ON portal.signed_proofs FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.site_endings
  -- Sites in history mode: their authority ended; everything stays readable, nothing is changed any more
  site_id uuid not null
  authority_id uuid not null
  at timestamp with time zone not null
  why text not null
  successor_id uuid
  by_name text not null
  site_endings_by_name_check: CHECK ((by_name <> ''::text))
  site_endings_why_check: CHECK ((why <> ''::text))
  site_endings_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  site_endings_successor_id_fkey: FOREIGN KEY (successor_id) REFERENCES portal.sites(id)
  site_endings_pkey: PRIMARY KEY (site_id)
  CREATE INDEX site_endings_by_successor ON portal.site_endings USING btree (successor_id) WHERE (successor_id IS NOT NULL)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.site_pictures
  -- Which picture of the library stands as emblem or banner of a site, from when to when, and who chose it
  id uuid not null
  authority_id uuid not null
  site_id uuid not null
  place text not null
  media_id uuid not null
  from_at timestamp with time zone not null
  by_account uuid
  by_name text not null
  until_at timestamp with time zone
  site_pictures_by_name_check: CHECK ((by_name <> ''::text))
  site_pictures_check: CHECK (((until_at IS NULL) OR (until_at >= from_at)))
  site_pictures_place_check: CHECK ((place = ANY (ARRAY['emblem'::text, 'banner-wide'::text, 'banner-narrow'::text])))
  site_pictures_media_id_fkey: FOREIGN KEY (media_id) REFERENCES portal.media(id)
  site_pictures_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  site_pictures_pkey: PRIMARY KEY (id)
  CREATE INDEX site_pictures_by_media ON portal.site_pictures USING btree (media_id)
  CREATE INDEX site_pictures_by_site ON portal.site_pictures USING btree (site_id, from_at DESC)
  CREATE UNIQUE INDEX site_pictures_open ON portal.site_pictures USING btree (site_id, place) WHERE (until_at IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table portal.site_views
  -- Pages of a site that were read on a day in Viet Nam, by people and by search engines
  site_id uuid not null
  day date not null
  guests bigint not null
  bots bigint not null
  site_views_bots_check: CHECK ((bots >= 0))
  site_views_guests_check: CHECK ((guests >= 0))
  site_views_site_id_fkey: FOREIGN KEY (site_id) REFERENCES portal.sites(id)
  site_views_pkey: PRIMARY KEY (site_id, day)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table portal.sites
  -- Web sites of authorities, by host name or by path; look = colour, banner, blocks of the first page in their order
  id uuid not null
  authority_id uuid not null
  parent_id uuid
  slug text not null
  host text
  main boolean not null
  kind text not null
  name text not null
  tagline text not null
  look jsonb not null
  responsible text not null
  sample boolean not null
  opened_at timestamp with time zone not null
  opened_by uuid
  opened_by_name text not null
  sites_host_check: CHECK (((host = lower(host)) AND (host ~ '^[a-z0-9.-]{3,253}$'::text)))
  sites_kind_check: CHECK ((kind = ANY (ARRAY['authority'::text, 'topic'::text])))
  sites_name_check: CHECK ((name <> ''::text))
  sites_opened_by_name_check: CHECK ((opened_by_name <> ''::text))
  sites_slug_check: CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{1,59}$'::text))
  sites_parent_id_fkey: FOREIGN KEY (parent_id) REFERENCES portal.sites(id)
  sites_pkey: PRIMARY KEY (id)
  sites_host_key: UNIQUE (host)
  sites_slug_key: UNIQUE (slug)
  CREATE INDEX sites_by_authority ON portal.sites USING btree (authority_id)
  CREATE INDEX sites_by_parent ON portal.sites USING btree (parent_id) WHERE (parent_id IS NOT NULL)
  CREATE UNIQUE INDEX sites_main ON portal.sites USING btree (main) WHERE main
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER sites_begin AFTER INSERT ON portal.sites REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sites()
  CREATE TRIGGER sites_move AFTER UPDATE ON portal.sites REFERENCING NEW TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION portal.index_moved_sites()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table royalties.authors
  -- Who is paid fees by an authority: staff and outside contributors (cộng tác viên), with pen name and tax code
  id uuid not null
  authority_id uuid not null
  name text not null
  pen_name text not null
  account_id uuid
  tax_code text not null
  taxed boolean not null
  added_at timestamp with time zone not null
  added_by_name text not null
  closed_at timestamp with time zone
  authors_added_by_name_check: CHECK ((added_by_name <> ''::text))
  authors_name_check: CHECK ((name <> ''::text))
  authors_pkey: PRIMARY KEY (id)
  CREATE UNIQUE INDEX authors_by_account ON royalties.authors USING btree (authority_id, account_id) WHERE ((account_id IS NOT NULL) AND (closed_at IS NULL))
  CREATE INDEX authors_by_authority ON royalties.authors USING btree (authority_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table royalties.figures
  -- Figures of the law with their days: base salary in đồng, the share of it that is one unit of fee, tax withheld and from which payment on; of one day the last row holds
  id uuid not null default gen_random_uuid()
  code text not null
  valid_from date not null
  value bigint not null
  source text not null
  recalled boolean not null
  set_at timestamp with time zone not null
  set_by_name text not null
  figures_check: CHECK (((code <> ALL (ARRAY['unit-percent'::text, 'tax-percent'::text])) OR (value <= 100)))
  figures_code_check: CHECK ((code = ANY (ARRAY['base-salary'::text, 'unit-percent'::text, 'tax-percent'::text, 'tax-from'::text])))
  figures_set_by_name_check: CHECK ((set_by_name <> ''::text))
  figures_source_check: CHECK ((source <> ''::text))
  figures_value_check: CHECK ((value >= 0))
  figures_pkey: PRIMARY KEY (id)
  CREATE INDEX figures_by_code ON royalties.figures USING btree (code, valid_from DESC, set_at DESC)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table royalties.genres
  -- Genres (thể loại) with the range of their coefficient in hundredths, from a day on; of one day the last row holds
  id uuid not null default gen_random_uuid()
  code text not null
  name text not null
  valid_from date not null
  least integer not null
  most integer not null
  source text not null
  recalled boolean not null
  set_at timestamp with time zone not null
  set_by_name text not null
  genres_check: CHECK (((most >= "least") AND (most <= 100000)))
  genres_code_check: CHECK ((code ~ '^[a-z0-9][a-z0-9-]{0,59}$'::text))
  genres_least_check: CHECK (("least" >= 0))
  genres_name_check: CHECK ((name <> ''::text))
  genres_set_by_name_check: CHECK ((set_by_name <> ''::text))
  genres_source_check: CHECK ((source <> ''::text))
  genres_pkey: PRIMARY KEY (id)
  CREATE INDEX genres_by_code ON royalties.genres USING btree (code, valid_from DESC, set_at DESC)
  row-level security: forced
  policy reading for select to krong_app using true
  restrictive policy wall for all to krong_app using true with check false
  policy whole_instance for all to krong_owner, krong_system using true with check true
  grant select to krong_app
  grant insert, select, update to krong_system

table royalties.payments
  -- What a sheet pays to each author, tax withheld; below zero where a correction takes back more than is due
  sheet_id uuid not null
  author_id uuid not null
  authority_id uuid not null
  name text not null
  pen_name text not null
  tax_code text not null
  gross bigint not null
  tax bigint not null
  net bigint not null
  payments_check: CHECK ((net = (gross - tax)))
  payments_name_check: CHECK ((name <> ''::text))
  payments_tax_check: CHECK ((tax >= 0))
  payments_author_id_fkey: FOREIGN KEY (author_id) REFERENCES royalties.authors(id)
  payments_sheet_id_fkey: FOREIGN KEY (sheet_id) REFERENCES royalties.sheets(id)
  payments_pkey: PRIMARY KEY (sheet_id, author_id)
  CREATE INDEX payments_by_author ON royalties.payments USING btree (author_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER payments_never_change BEFORE DELETE OR UPDATE ON royalties.payments FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table royalties.proposals
  -- Fees proposed for articles that were public, one of a genre for an article; agreed or returned once, then on one sheet for ever; corrections are lines of their own
  id uuid not null
  authority_id uuid not null
  article_id uuid not null
  title text not null
  first_at timestamp with time zone not null
  genre text not null
  genre_name text not null
  hundredths integer not null
  unit_value bigint not null
  amount bigint not null
  why text not null
  corrects uuid
  proposed_at timestamp with time zone not null
  proposed_by uuid
  proposed_by_name text not null
  decided text
  decided_at timestamp with time zone
  decided_by uuid
  decided_by_name text
  decided_why text not null default ''::text
  sheet_id uuid
  proposals_check: CHECK ((((decided IS NULL) = (decided_at IS NULL)) AND ((decided IS NULL) = (decided_by_name IS NULL))))
  proposals_check1: CHECK (((decided IS DISTINCT FROM 'returned'::text) OR (decided_why <> ''::text)))
  proposals_check2: CHECK (((corrects IS NULL) OR (why <> ''::text)))
  proposals_check3: CHECK (((corrects IS NOT NULL) OR (amount >= 0)))
  proposals_check4: CHECK (((sheet_id IS NULL) OR (decided = 'agreed'::text)))
  proposals_decided_check: CHECK ((decided = ANY (ARRAY['agreed'::text, 'returned'::text])))
  proposals_genre_name_check: CHECK ((genre_name <> ''::text))
  proposals_hundredths_check: CHECK ((hundredths >= 0))
  proposals_proposed_by_name_check: CHECK ((proposed_by_name <> ''::text))
  proposals_unit_value_check: CHECK ((unit_value > 0))
  proposals_article_id_fkey: FOREIGN KEY (article_id) REFERENCES portal.articles(id)
  proposals_corrects_fkey: FOREIGN KEY (corrects) REFERENCES royalties.proposals(id)
  proposals_sheet_id_fkey: FOREIGN KEY (sheet_id) REFERENCES royalties.sheets(id)
  proposals_pkey: PRIMARY KEY (id)
  CREATE INDEX proposals_by_article ON royalties.proposals USING btree (article_id)
  CREATE INDEX proposals_by_sheet ON royalties.proposals USING btree (sheet_id) WHERE (sheet_id IS NOT NULL)
  CREATE UNIQUE INDEX proposals_corrected_once ON royalties.proposals USING btree (corrects) WHERE ((corrects IS NOT NULL) AND (decided IS NULL))
  CREATE INDEX proposals_correcting ON royalties.proposals USING btree (corrects) WHERE (corrects IS NOT NULL)
  CREATE UNIQUE INDEX proposals_once ON royalties.proposals USING btree (article_id, genre) WHERE ((corrects IS NULL) AND (decided IS DISTINCT FROM 'returned'::text))
  CREATE INDEX proposals_to_pay ON royalties.proposals USING btree (authority_id, first_at) WHERE ((decided = 'agreed'::text) AND (sheet_id IS NULL))
  CREATE INDEX proposals_waiting ON royalties.proposals USING btree (authority_id, proposed_at) WHERE (decided IS NULL)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER proposals_keep BEFORE DELETE OR UPDATE ON royalties.proposals FOR EACH ROW EXECUTE FUNCTION royalties.keep_line()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table royalties.shares
  -- Who gets how much of a fee; of a correction the difference to what they were given before
  proposal_id uuid not null
  author_id uuid not null
  authority_id uuid not null
  role text not null
  name text not null
  pen_name text not null
  percent smallint not null
  amount bigint not null
  account_id uuid
  shares_name_check: CHECK ((name <> ''::text))
  shares_percent_check: CHECK (((percent >= 0) AND (percent <= 100)))
  shares_role_check: CHECK ((role = ANY (ARRAY['author'::text, 'photographer'::text, 'translator'::text, 'speaker'::text])))
  shares_author_id_fkey: FOREIGN KEY (author_id) REFERENCES royalties.authors(id)
  shares_proposal_id_fkey: FOREIGN KEY (proposal_id) REFERENCES royalties.proposals(id)
  shares_pkey: PRIMARY KEY (proposal_id, author_id)
  CREATE INDEX shares_by_author ON royalties.shares USING btree (author_id)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER shares_never_change BEFORE DELETE OR UPDATE ON royalties.shares FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

table royalties.sheets
  -- Payment sheets (bảng kê nhuận bút) that a leader closed; nothing of them changes, corrections are lines of a later sheet
  id uuid not null
  authority_id uuid not null
  month date not null
  number smallint not null
  tax_percent bigint not null
  tax_from bigint not null
  closed_at timestamp with time zone not null
  closed_by uuid
  closed_by_name text not null
  sheets_closed_by_name_check: CHECK ((closed_by_name <> ''::text))
  sheets_month_check: CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  sheets_number_check: CHECK ((number > 0))
  sheets_tax_from_check: CHECK ((tax_from >= 0))
  sheets_tax_percent_check: CHECK (((tax_percent >= 0) AND (tax_percent <= 100)))
  sheets_pkey: PRIMARY KEY (id)
  sheets_authority_id_month_number_key: UNIQUE (authority_id, month, number)
  row-level security: forced
  policy reading for select to krong_app using (authority_id = authority())
  restrictive policy wall for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  policy whole_instance for all to krong_owner, krong_system using true with check true
  policy writing for all to krong_app using (authority_id = authority()) with check (authority_id = authority())
  CREATE TRIGGER sheets_never_change BEFORE DELETE OR UPDATE ON royalties.sheets FOR EACH ROW EXECUTE FUNCTION raise_immutable()
  grant insert, select, update to krong_app
  grant insert, select, update to krong_system

view organisations.published_authorities
  -- Promise to anonymous pages: authorities by version, with contacts
 SELECT a.id AS authority_id,
    a.slug,
    a.level,
    a.kind,
    a.hosted,
    a.sample,
    a.valid_from,
    a.valid_to,
    v.valid_from AS version_from,
    v.valid_to AS version_to,
    v.name,
    v.place_name,
    v.parent_id,
    v.contacts
   FROM (organisations.authorities a
     JOIN organisations.authority_versions v ON ((v.authority_id = a.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_codes
  -- Promise to anonymous pages: codes with their days
 SELECT authority_id,
    unit_id,
    scheme,
    code,
    valid_from,
    valid_to,
    sample
   FROM organisations.codes;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_lineage
  -- Promise to anonymous pages: which authority continues which
 SELECT authority_id,
    to_authority_id,
    kind,
    effective_on,
    instrument
   FROM organisations.lineage
  WHERE (unit_id IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_office_hours
  -- Promise to anonymous pages: when the office of an authority is open
 SELECT h.authority_id,
    h.valid_from,
    o.weekday,
    o.opens,
    o.closes
   FROM (organisations.office_hours h
     JOIN organisations.office_openings o ON ((o.hours_id = h.id)))
  WHERE (h.withdrawn_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_special_days
  -- Promise to anonymous pages: days on which offices are closed, or open on a day of rest
 SELECT day,
    kind,
    name,
    (instrument IS NOT NULL) AS confirmed
   FROM organisations.special_days
  WHERE (ended_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_units
  -- Promise to anonymous pages: published units by version, with contacts
 SELECT u.id AS unit_id,
    u.authority_id,
    u.kind,
    u.sample,
    v.valid_from AS version_from,
    v.valid_to AS version_to,
    v.name,
    v.parent_unit_id,
    v.remit,
    v.contacts,
    v.sort
   FROM (organisations.units u
     JOIN organisations.unit_versions v ON ((v.unit_id = u.id)))
  WHERE v.published;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view organisations.published_villages
  -- Promise to anonymous pages: villages of a commune
 SELECT authority_id,
    name,
    former_names,
    population,
    valid_from,
    valid_to,
    sample
   FROM organisations.villages;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view identity.published_holders
  -- Promise to anonymous pages: who holds leading posts from when until when; no telephone, mail or account of a person
 SELECT h.authority_id,
    p.unit_id,
    p.title,
    p.kind,
    p.rank,
    a.display_name AS name,
    h.from_at,
    h.until_at
   FROM ((identity.holdings h
     JOIN organisations.positions p ON ((p.id = h.position_id)))
     JOIN identity.accounts a ON ((a.id = h.account_id)))
  WHERE ((a.kind = 'person'::text) AND (p.kind = ANY (ARRAY['chair'::text, 'vice-chair'::text, 'office-head'::text, 'office-deputy'::text, 'head'::text, 'deputy-head'::text])));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view legislation.published_consultations
  -- Promise to anonymous pages: drafts that were opened for remarks, with report and result
 SELECT c.id AS consultation_id,
    c.number,
    c.slug,
    c.authority_id,
    c.kind,
    c.title,
    c.lead,
    c.body,
    c.opens_on,
    COALESCE(( SELECT s.closes_on
           FROM legislation.consultation_steps s
          WHERE ((s.consultation_id = c.id) AND (s.step = 'extended'::text))
          ORDER BY s.at DESC, s.id DESC
         LIMIT 1), c.closes_on) AS closes_on,
    c.short_why,
    c.sample,
    a.at AS published_at,
    (a.step = 'forced'::text) AS forced,
    w.at AS withdrawn_at,
    w.why AS withdrawn_why,
    r.at AS reported_at,
    r.why AS report,
    l.legal_document_id AS result_id
   FROM ((((legislation.consultations c
     JOIN LATERAL ( SELECT s.at,
            s.step
           FROM legislation.consultation_steps s
          WHERE ((s.consultation_id = c.id) AND (s.step = ANY (ARRAY['approved'::text, 'forced'::text])))
          ORDER BY s.at
         LIMIT 1) a ON (true))
     LEFT JOIN LATERAL ( SELECT s.at,
            s.why
           FROM legislation.consultation_steps s
          WHERE ((s.consultation_id = c.id) AND (s.step = 'withdrawn'::text))
         LIMIT 1) w ON (true))
     LEFT JOIN LATERAL ( SELECT s.at,
            s.why
           FROM legislation.consultation_steps s
          WHERE ((s.consultation_id = c.id) AND (s.step = 'reported'::text))
          ORDER BY s.at DESC, s.id DESC
         LIMIT 1) r ON (true))
     LEFT JOIN LATERAL ( SELECT s.legal_document_id
           FROM legislation.consultation_steps s
          WHERE ((s.consultation_id = c.id) AND (s.step = 'concluded'::text))
          ORDER BY s.at DESC, s.id DESC
         LIMIT 1) l ON (true));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view legislation.published_documents
  -- Promise to anonymous pages: legal documents that are public, and those that were until they were withdrawn or found in error; ended_on and partial_from also by what other public documents of the authority did to them
 SELECT d.id AS document_id,
    d.number,
    d.slug,
    d.authority_id,
    d.sample,
    e.number AS edition,
    e.reference,
    e.issued_on,
    e.issuer,
    e.signer_name,
    e.signer_title,
    e.kind,
    e.kind_name,
    e.field,
    e.field_name,
    e.abstract,
    e.effective_from,
    e.end_why,
    e.body,
    e.relations,
    e.files,
    e.correction,
    p.forced,
    p.first_at,
    p.from_at,
    p.ended,
    p.ended_why,
    p.until_at,
    p.words,
    LEAST(e.ends_on, r.ended_on) AS ended_on,
    r.partial_from
   FROM (((legislation.publications p
     JOIN legislation.legal_documents d ON ((d.id = p.legal_document_id)))
     JOIN legislation.editions e ON ((e.id = p.edition_id)))
     LEFT JOIN LATERAL ( SELECT min(COALESCE(oe.effective_from, oe.issued_on)) FILTER (WHERE (o.kind = ANY (ARRAY['replaces'::text, 'repeals'::text]))) AS ended_on,
            min(COALESCE(oe.effective_from, oe.issued_on)) FILTER (WHERE (o.kind = ANY (ARRAY['amends'::text, 'repeals-part'::text]))) AS partial_from
           FROM ((legislation.relations o
             JOIN legislation.publications op ON (((op.id = o.publication_id) AND (op.until_at IS NULL))))
             JOIN legislation.editions oe ON ((oe.id = op.edition_id)))
          WHERE ((o.to_document_id = d.id) AND (o.authority_id = d.authority_id))) r ON (true))
  WHERE (p.ended IS DISTINCT FROM 'superseded'::text);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view legislation.published_history
  -- Promise to anonymous pages: which edition was public from when to when, with what was corrected
 SELECT p.legal_document_id AS document_id,
    e.number AS edition,
    p.from_at,
    p.until_at,
    p.ended,
    e.correction,
    p.forced
   FROM (legislation.publications p
     JOIN legislation.editions e ON ((e.id = p.edition_id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view legislation.published_relations
  -- Promise to anonymous pages: what public documents do to other public ones
 SELECT p.legal_document_id AS document_id,
    o.kind,
    o.to_document_id,
    o.authority_id
   FROM ((legislation.relations o
     JOIN legislation.publications p ON (((p.id = o.publication_id) AND (p.until_at IS NULL))))
     JOIN legislation.publications t ON (((t.legal_document_id = o.to_document_id) AND (t.until_at IS NULL))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view legislation.published_remarks
  -- Promise to anonymous pages: remarks that were let through, with the answer; a name only where its owner wanted it, never the way to reach them
 SELECT r.consultation_id,
    r.number,
    r.article,
    r.said,
        CASE
            WHEN r.show_name THEN r.name
            ELSE ''::text
        END AS name,
    r.at,
    a.status,
    a.answer,
    a.at AS answered_at
   FROM ((legislation.remarks r
     JOIN LATERAL ( SELECT d_1.decision
           FROM legislation.remark_decisions d_1
          WHERE (d_1.remark_id = r.id)
          ORDER BY d_1.at DESC, d_1.id DESC
         LIMIT 1) d ON ((d.decision = 'shown'::text)))
     LEFT JOIN LATERAL ( SELECT a_1.status,
            a_1.answer,
            a_1.at
           FROM legislation.remark_answers a_1
          WHERE (a_1.remark_id = r.id)
          ORDER BY a_1.at DESC, a_1.id DESC
         LIMIT 1) a ON (true));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.published_arrangements
  -- Promise to anonymous pages: whether an authority takes comments, and for how long
 SELECT DISTINCT ON (authority_id) authority_id,
    comments,
    close_after_days
   FROM participation.arrangements
  ORDER BY authority_id, at DESC, id DESC;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.published_comments
  -- Promise to anonymous pages: comments and answers that are public, hidden passages taken out; no contact, no mark
 SELECT s.discussion_id,
    s.comment_id,
    s.number,
    s.parent_id,
    s.name,
    s.text,
    c.official,
    c.sent_at,
    c.sample,
    c.carried_from
   FROM (participation.showings s
     JOIN participation.comments c ON ((c.id = s.comment_id)))
  WHERE (s.ended_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.published_discussions
  -- Promise to anonymous pages: what readers spoke of, whether a moderator closed it, its stars in sum and number
 SELECT d.id AS discussion_id,
    d.authority_id,
    d.subject_type,
    d.subject_id,
    c.why AS closed_why,
    COALESCE(t.points, (0)::bigint) AS points,
    COALESCE(t.ratings, (0)::bigint) AS ratings
   FROM ((participation.discussions d
     LEFT JOIN participation.closings c ON (((c.discussion_id = d.id) AND (c.ended_at IS NULL))))
     LEFT JOIN participation.rating_totals t ON ((t.discussion_id = d.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.published_poll_options
  -- Promise to anonymous pages: answers of polls, with their votes where these may be known
 SELECT o.poll_id,
    o.place,
    o.text,
        CASE
            WHEN ((p.results <> 'after-end'::text) OR (p.until_at <= now())) THEN o.votes
            ELSE NULL::bigint
        END AS votes
   FROM (participation.poll_options o
     JOIN participation.published_polls p ON ((p.poll_id = o.poll_id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.published_polls
  -- Promise to anonymous pages: polls and their times
 SELECT p.id AS poll_id,
    p.number,
    p.authority_id,
    p.question,
    p.multiple,
    p.results,
    p.from_at,
    LEAST(p.until_at, e.at) AS until_at,
    e.why AS ended_why,
    p.sample
   FROM (participation.polls p
     LEFT JOIN participation.poll_endings e ON ((e.poll_id = p.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view participation.report_comment_days
  -- Promise to reports: comments of an authority by day in Viet Nam, and what became of them
  with security_invoker=true
 SELECT c.authority_id,
    ((c.sent_at AT TIME ZONE '07:00:00'::interval))::date AS day,
    count(*) AS sent,
    count(*) FILTER (WHERE (d.decision = 'approved'::text)) AS approved,
    count(*) FILTER (WHERE (d.decision = 'refused'::text)) AS refused,
    count(*) FILTER (WHERE (c.decided_at IS NULL)) AS waiting
   FROM (participation.comments c
     LEFT JOIN LATERAL ( SELECT decisions.decision
           FROM participation.decisions
          WHERE (decisions.comment_id = c.id)
          ORDER BY decisions.at DESC, decisions.id DESC
         LIMIT 1) d ON (true))
  WHERE ((NOT c.official) AND (c.carried_from IS NULL))
  GROUP BY c.authority_id, (((c.sent_at AT TIME ZONE '07:00:00'::interval))::date);
  grant select to krong_app
  grant select to krong_system

view participation.report_rating_days
  -- Promise to reports: stars that readers gave an authority by day, in number and sum
  with security_invoker=true
 SELECT authority_id,
    day,
    count(*) AS ratings,
    sum(stars) AS points
   FROM participation.ratings
  GROUP BY authority_id, day;
  grant select to krong_app
  grant select to krong_system

view participation.report_ratings
  -- Promise to reports: stars in sum and number, by subject
  with security_invoker=true
 SELECT t.authority_id,
    d.subject_type,
    d.subject_id,
    d.title,
    d.href,
    t.points,
    t.ratings
   FROM (participation.rating_totals t
     JOIN participation.discussions d ON ((d.id = t.discussion_id)));
  grant select to krong_app
  grant select to krong_system

view enquiries.published_clocks
  -- Promise to anonymous pages: questions and feedback that wait for an answer and until when it is owed, without their words
 SELECT e.number,
    e.authority_id,
    e.kind,
    e.field,
    e.received_at,
    s.due_at,
    s.step,
    e.sample
   FROM (enquiries.enquiries e
     JOIN enquiries.published_standings s ON ((s.id = e.id)))
  WHERE ((e.kind <> 'information'::text) AND ((s.step IS NULL) OR (s.step = ANY (ARRAY['assigned'::text, 'returned'::text, 'submitted'::text]))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_enquiries
  -- Promise to anonymous pages: questions and feedback with their answers, as edited for the public
 SELECT e.number,
    e.authority_id,
    e.kind,
    e.field,
    p.title,
    p.question,
    p.answer,
    e.received_at,
    s.answered_at,
    (s.answered_at > s.due_at) AS late,
    s.unit_name,
    p.from_at,
    e.sample,
    e.id AS enquiry_id
   FROM ((enquiries.publications p
     JOIN enquiries.enquiries e ON ((e.id = p.enquiry_id)))
     JOIN enquiries.published_standings s ON ((s.id = e.id)))
  WHERE (p.until_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_fields
  -- Promise to anonymous pages: what enquiries may be about
 SELECT code,
    place,
    name,
    name_en
   FROM enquiries.fields;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_figures
  -- Promise to anonymous pages: how many enquiries an authority got, answered, and answered too late
 SELECT e.authority_id,
    e.kind,
    (count(*))::integer AS received,
    (count(s.answered_at))::integer AS answered,
    (count(*) FILTER (WHERE (s.answered_at > s.due_at)))::integer AS answered_late,
    (count(*) FILTER (WHERE ((s.answered_at IS NULL) AND (s.step IS DISTINCT FROM 'refused'::text) AND (s.step IS DISTINCT FROM 'forwarded'::text))))::integer AS open,
    (count(*) FILTER (WHERE ((s.answered_at IS NULL) AND (s.step IS DISTINCT FROM 'refused'::text) AND (s.step IS DISTINCT FROM 'forwarded'::text) AND (s.due_at < now()))))::integer AS open_late,
    (count(*) FILTER (WHERE (s.step = 'refused'::text)))::integer AS refused,
    (count(*) FILTER (WHERE (s.step = 'forwarded'::text)))::integer AS forwarded
   FROM (enquiries.enquiries e
     JOIN enquiries.published_standings s ON ((s.id = e.id)))
  GROUP BY e.authority_id, e.kind;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_pictures
  -- Promise to anonymous pages: photographs that a publication shows
 SELECT i.number,
    e.number AS enquiry_number,
    i.phase,
    f.hash,
    f.name,
    f.size,
    f.type,
    i.width,
    i.height
   FROM ((((enquiries.publication_pictures c
     JOIN enquiries.publications p ON (((p.id = c.publication_id) AND (p.until_at IS NULL))))
     JOIN enquiries.pictures i ON ((i.id = c.picture_id)))
     JOIN enquiries.enquiries e ON ((e.id = i.enquiry_id)))
     JOIN files.files f ON ((f.id = i.file_id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_receptions
  -- Promise to anonymous pages: when an official receives citizens, who stands in, how many turns are taken
 SELECT r.number,
    r.authority_id,
    r.day,
    r.opens,
    r.closes,
    r.official,
    r.post,
    r.place,
    r.note,
    r.turns,
    r.sample,
    ( SELECT (count(*))::integer AS count
           FROM enquiries.turns t
          WHERE ((t.reception_id = r.id) AND (t.cancelled_at IS NULL))) AS taken,
    c.change,
    c.official AS stand_in,
    c.post AS stand_in_post,
    c.why
   FROM (enquiries.receptions r
     LEFT JOIN LATERAL ( SELECT c_1.change,
            c_1.official,
            c_1.post,
            c_1.why
           FROM enquiries.reception_changes c_1
          WHERE (c_1.reception_id = r.id)
          ORDER BY c_1.at DESC, c_1.id DESC
         LIMIT 1) c ON (true));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_requests
  -- Promise to anonymous pages: the register of requests for information, without who asked and what for
 SELECT e.number,
    e.authority_id,
    e.received_at,
    s.step,
    s.moved_at,
    s.answered_at,
    s.due_at,
    g.fee,
    COALESCE(r.ground, g.ground) AS ground,
    e.sample
   FROM (((enquiries.enquiries e
     JOIN enquiries.published_standings s ON ((s.id = e.id)))
     LEFT JOIN LATERAL ( SELECT t.fee,
            t.ground
           FROM enquiries.steps t
          WHERE ((t.enquiry_id = e.id) AND (t.step = 'granted'::text))
          ORDER BY t.number DESC
         LIMIT 1) g ON (true))
     LEFT JOIN LATERAL ( SELECT t.ground
           FROM enquiries.steps t
          WHERE ((t.enquiry_id = e.id) AND (t.step = 'refused'::text))
          ORDER BY t.number DESC
         LIMIT 1) r ON (true))
  WHERE (e.kind = 'information'::text);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.published_standings
  -- Last step of every enquiry, who has it, until when; not granted to the public, but what it may read is made of it
 SELECT e.id,
    e.authority_id,
    m.step,
    COALESCE(m.at, e.received_at) AS moved_at,
    a.unit_id,
    a.unit_name,
    a.account_id,
    a.account_name,
    COALESCE(x.until_at, e.due_at) AS due_at,
    n.at AS answered_at,
    n.answer_id AS given_answer_id,
    s.by_account AS submitted_by,
    s.answer_id AS submitted_answer_id,
    p.from_at AS published_at
   FROM ((((((enquiries.enquiries e
     LEFT JOIN LATERAL ( SELECT t.step,
            t.at
           FROM enquiries.steps t
          WHERE ((t.authority_id = e.authority_id) AND (t.enquiry_id = e.id) AND (t.step = ANY (ARRAY['refused'::text, 'forwarded'::text, 'assigned'::text, 'submitted'::text, 'returned'::text, 'answered'::text, 'closed'::text])))
          ORDER BY t.number DESC
         LIMIT 1) m ON (true))
     LEFT JOIN LATERAL ( SELECT t.unit_id,
            t.unit_name,
            t.account_id,
            t.account_name
           FROM enquiries.steps t
          WHERE ((t.authority_id = e.authority_id) AND (t.enquiry_id = e.id) AND (t.step = 'assigned'::text))
          ORDER BY t.number DESC
         LIMIT 1) a ON (true))
     LEFT JOIN LATERAL ( SELECT t.until_at
           FROM enquiries.steps t
          WHERE ((t.authority_id = e.authority_id) AND (t.enquiry_id = e.id) AND (t.step = 'extended'::text))
          ORDER BY t.number DESC
         LIMIT 1) x ON (true))
     LEFT JOIN LATERAL ( SELECT t.at,
            t.answer_id
           FROM enquiries.steps t
          WHERE ((t.authority_id = e.authority_id) AND (t.enquiry_id = e.id) AND (t.step = 'answered'::text))
          ORDER BY t.number DESC
         LIMIT 1) n ON (true))
     LEFT JOIN LATERAL ( SELECT t.by_account,
            t.answer_id
           FROM enquiries.steps t
          WHERE ((t.authority_id = e.authority_id) AND (t.enquiry_id = e.id) AND (t.step = 'submitted'::text))
          ORDER BY t.number DESC
         LIMIT 1) s ON (true))
     LEFT JOIN enquiries.publications p ON (((p.authority_id = e.authority_id) AND (p.enquiry_id = e.id) AND (p.until_at IS NULL))));
  grant select to krong_app
  grant select to krong_system

view enquiries.published_weeks
  -- Promise to anonymous pages: the weeks of the leaders as published
 SELECT authority_id,
    monday,
    lines,
    from_at,
    sample
   FROM enquiries.weeks
  WHERE (until_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view enquiries.report_enquiries
  -- Promise to reports: every enquiry with its days, nothing of the person
  with security_invoker=true
 SELECT authority_id,
    kind,
    field,
    received_at,
    due_at,
    answered_at,
    step,
    published_at,
    (answered_at > due_at) AS late,
    sample
   FROM enquiries.standings;
  grant select to krong_app
  grant select to krong_system

view enquiries.standings
  -- Enquiries with how they stand, within the wall of the reader
  with security_invoker=true
 SELECT e.id,
    e.number,
    e.authority_id,
    e.kind,
    e.code,
    e.field,
    e.title,
    e.received_at,
    e.pass_on_at,
    e.due_source,
    e.continues,
    e.sample,
    s.step,
    s.moved_at,
    s.unit_id,
    s.unit_name,
    s.account_id,
    s.account_name,
    s.due_at,
    s.answered_at,
    s.given_answer_id,
    s.submitted_by,
    s.submitted_answer_id,
    s.published_at
   FROM (enquiries.enquiries e
     JOIN enquiries.published_standings s ON ((s.id = e.id)));
  grant select to krong_app
  grant select to krong_system

view alerts.published_airings
  -- Promise to anonymous pages: the programme of the loudspeaker; no readers, no reasons
 SELECT a.id AS airing_id,
    a.authority_id,
    s.id AS script_id,
    s.title,
    s.body,
    s.sample,
    a.at,
    a.clusters,
    o.outcome
   FROM ((alerts.airings a
     JOIN alerts.scripts s ON ((s.id = a.script_id)))
     LEFT JOIN alerts.airing_outcomes o ON ((o.airing_id = a.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view alerts.published_issues
  -- Promise to anonymous pages: what each alert says and said, with its places and how it ended; no accounts
 SELECT a.id AS alert_id,
    a.number,
    a.authority_id,
    a.drill,
    a.sample,
    a.opened_at,
    k.code AS kind,
    k.name AS kind_name,
    k.name_en AS kind_name_en,
    k.icon,
    k.category,
    i.id AS issue_id,
    i.number AS issue,
    (i.number = max(i.number) OVER (PARTITION BY a.id)) AS latest,
    i.scale,
    i.rank,
    l.name AS level_name,
    l.name_en AS level_name_en,
    l.colour,
    l.severity,
    i.headline,
    i.happening,
    i.advice,
    i.certainty,
    i.phones,
    i.source,
    i.whole,
    i.area_note,
    i.from_at,
    i.until_at,
    i.issued_at,
    i.issuer,
    (i.alone_why IS NOT NULL) AS alone,
    e.at AS ended_at,
    e.how AS ended_how,
    e.why AS ended_why,
    COALESCE(( SELECT jsonb_agg(jsonb_build_object('placeId', p.place_id, 'name', p.place_name, 'village', p.village) ORDER BY p.place_name, p.village) AS jsonb_agg
           FROM alerts.areas p
          WHERE (p.issue_id = i.id)), '[]'::jsonb) AS places
   FROM ((((alerts.alerts a
     JOIN alerts.kinds k ON ((k.code = a.kind)))
     JOIN alerts.issues i ON ((i.alert_id = a.id)))
     JOIN alerts.levels l ON (((l.scale = i.scale) AND (l.rank = i.rank) AND (l.valid_from = i.level_from))))
     LEFT JOIN alerts.endings e ON ((e.alert_id = a.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view alerts.published_recordings
  -- Promise to anonymous pages: recordings of scripts that are in the programme, with the name of who reads
 SELECT r.script_id,
    r.authority_id,
    s.source_type,
    s.source_id,
    r.key,
    r.hash,
    r.file_name,
    r.type,
    r.size,
    r.seconds,
    r.reader,
    r.made_at
   FROM (alerts.recordings r
     JOIN alerts.scripts s ON ((s.id = r.script_id)))
  WHERE ((r.withdrawn_at IS NULL) AND (EXISTS ( SELECT
           FROM alerts.airings a
          WHERE (a.script_id = s.id))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view alerts.report_subscriptions
  -- Promise to reports: who confirmed that they want letters, from when to when; no address
  with security_invoker=true
 SELECT authority_id,
    news,
    confirmed_at,
    ended_at
   FROM alerts.subscribers
  WHERE (confirmed_at IS NOT NULL);
  grant select to krong_app
  grant select to krong_system

view portal.published_abbreviations
  -- Promise to anonymous pages: which short words stand for which long ones
 SELECT short,
    long,
    valid_from,
    valid_to
   FROM portal.abbreviations;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_article_views
  -- Promise to anonymous pages: how often an article was read on each site
 SELECT article_id,
    site_id,
    (guests + bots) AS views
   FROM portal.article_views;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_articles
  -- Promise to anonymous pages: what is public now, and what was until it was withdrawn, merged or found in error (ended says which)
 SELECT a.id AS article_id,
    a.number,
    a.slug,
    a.site_id,
    a.authority_id,
    a.language,
    a.translation_of,
    a.localises,
    a.sample,
    e.id AS edition_id,
    e.number AS edition,
    e.title,
    e.lead,
    e.body,
    e.byline,
    e.source,
    e.correction,
    p.forced,
    p.first_at,
    p.from_at,
    p.ended,
    p.ended_why,
    p.until_at,
    p.merged_into,
    e.lead_media_id,
    m.banner AS lead_banner
   FROM (((portal.publications p
     JOIN portal.articles a ON ((a.id = p.article_id)))
     JOIN portal.editions e ON ((e.id = p.edition_id)))
     LEFT JOIN portal.media m ON ((m.id = e.lead_media_id)))
  WHERE (p.ended IS DISTINCT FROM 'superseded'::text);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_edition_media
  -- Promise to anonymous pages: media of editions that readers may see, with what is said of them
 SELECT u.edition_id,
    u.media_id,
    m.key,
    m.kind,
    m.hash,
    m.file_name,
    m.type,
    m.size,
    m.seconds,
    m.name,
    m.alt,
    m.decorative,
    m.caption,
    m.credit,
    m.language,
    m.whole,
    m.banner,
    m.film
   FROM ((portal.edition_media u
     JOIN portal.publications p ON ((p.edition_id = u.edition_id)))
     JOIN portal.media m ON ((m.id = u.media_id)))
  WHERE ((u.left_at IS NULL) AND ((p.ended IS NULL) OR (p.ended = 'withdrawn'::text)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_events
  -- Promise to anonymous pages: where and when what public articles tell of takes place
 SELECT p.article_id,
    e.event_place AS place,
    e.event_from AS from_at,
    e.event_to AS to_at
   FROM (portal.editions e
     JOIN portal.publications p ON (((p.edition_id = e.id) AND (p.until_at IS NULL))))
  WHERE (e.event_from IS NOT NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_films
  -- Promise to anonymous pages: what browsers are sent of films that readers may see
 SELECT key,
    name,
    hash,
    size,
    list
   FROM portal.media_films f
  WHERE (EXISTS ( SELECT
           FROM (portal.edition_media u
             JOIN portal.publications p ON ((p.edition_id = u.edition_id)))
          WHERE ((u.media_id = f.media_id) AND (u.left_at IS NULL) AND ((p.ended IS NULL) OR (p.ended = 'withdrawn'::text)))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_imports
  -- Promise to anonymous pages: from which site a public article was brought over, and when
 SELECT article_id,
    source,
    at
   FROM portal.imported_things t
  WHERE (EXISTS ( SELECT
           FROM portal.publications p
          WHERE (p.article_id = t.article_id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_menus
  -- Promise to anonymous pages: the menu of each site that has one of its own
 SELECT site_id,
    items
   FROM portal.menus
  WHERE (until_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_notice_categories
  -- Promise to anonymous pages: the kinds of notices in their order
 SELECT code,
    name,
    name_en,
    place
   FROM portal.notice_categories
  WHERE (closed_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_notices
  -- Promise to anonymous pages: which public articles are notices of the board, from when to when
 SELECT p.article_id,
    e.notice_category AS category,
    c.name AS category_name,
    c.name_en AS category_name_en,
    e.notice_from AS from_on,
    e.notice_until AS until_on
   FROM ((portal.editions e
     JOIN portal.publications p ON (((p.edition_id = e.id) AND (p.until_at IS NULL))))
     JOIN portal.notice_categories c ON ((c.code = e.notice_category)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_old_addresses
  -- Promise to anonymous pages: old addresses, and what public thing of the site each leads to
 SELECT o.site_id,
    o.key,
    a.number AS article_number,
    a.slug AS article_slug,
    s.slug AS section_slug,
    l.number AS law_number,
    l.slug AS law_slug,
    m.key AS media_key,
    m.kind AS media_kind,
    m.file_name AS media_name,
    m.whole AS media_whole,
    m.film AS media_film
   FROM ((((portal.old_addresses o
     LEFT JOIN portal.articles a ON (((a.id = o.article_id) AND (EXISTS ( SELECT
           FROM portal.publications p
          WHERE (p.article_id = a.id))))))
     LEFT JOIN portal.sections s ON (((s.id = o.section_id) AND (s.closed_at IS NULL))))
     LEFT JOIN legislation.legal_documents l ON (((l.id = o.legal_document_id) AND (EXISTS ( SELECT
           FROM legislation.publications p
          WHERE (p.legal_document_id = l.id))))))
     LEFT JOIN portal.media m ON (((m.id = o.media_id) AND (EXISTS ( SELECT
           FROM portal.published_edition_media p
          WHERE (p.media_id = m.id))))))
  WHERE (num_nonnulls(a.id, s.id, l.id, m.id) = 1);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_online
  -- Promise to anonymous pages: who reads each site at this moment
 SELECT (jsonb_each.key)::uuid AS site_id,
    sum(((jsonb_each.value ->> 'guests'::text))::integer) AS guests,
    sum(((jsonb_each.value ->> 'bots'::text))::integer) AS bots
   FROM portal.online o,
    LATERAL jsonb_each(o.sites) jsonb_each(key, value)
  WHERE (o.at > (now() - '00:02:00'::interval))
  GROUP BY jsonb_each.key;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_placements
  -- Promise to anonymous pages: which site shows which article in which section
 SELECT section_id,
    article_id,
    site_id,
    main,
    rank,
    first_at
   FROM portal.placements
  WHERE ((first_at IS NOT NULL) AND (left_at IS NULL));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_search
  -- Promise to anonymous pages: what can be found, all of it public elsewhere too
 SELECT type,
    subject_id,
    site_id,
    shown_on,
    path,
    language,
    title,
    folded,
    lead,
    text,
    at,
    sample,
    words
   FROM portal.search_entries;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_search_census
  -- Promise to anonymous pages: how common words are among what is public
 SELECT counted_at,
    entries,
    words,
    shares
   FROM portal.search_census;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_sections
  -- Promise to anonymous pages: open sections
 SELECT id AS section_id,
    site_id,
    parent_id,
    slug,
    name,
    name_en,
    place
   FROM portal.sections
  WHERE (closed_at IS NULL);
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_site_days
  -- Promise to anonymous pages: how often the pages of a site were read on each day, and (without a day) before it moved here
 SELECT site_views.site_id,
    site_views.day,
    (site_views.guests + site_views.bots) AS views,
    false AS sample
   FROM portal.site_views
UNION ALL
 SELECT earlier_views.site_id,
    NULL::date AS day,
    earlier_views.views,
    earlier_views.sample
   FROM portal.earlier_views;
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_site_pictures
  -- Promise to anonymous pages: emblem and banner of each site that chose them
 SELECT p.site_id,
    p.place,
    m.id AS media_id,
    m.alt,
    m.decorative,
    m.whole
   FROM (portal.site_pictures p
     JOIN portal.media m ON ((m.id = p.media_id)))
  WHERE ((p.until_at IS NULL) AND (m.whole IS NOT NULL));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_sites
  -- Promise to anonymous pages: sites, those in history mode with their successor
 SELECT s.id AS site_id,
    s.authority_id,
    s.parent_id,
    s.slug,
    s.host,
    s.main,
    s.kind,
    s.name,
    s.tagline,
    s.look,
    s.responsible,
    s.sample,
    e.at AS ended_at,
    e.why AS ended_why,
    e.successor_id
   FROM (portal.sites s
     LEFT JOIN portal.site_endings e ON ((e.site_id = s.id)));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_tags
  -- Promise to anonymous pages: what public articles are about
 SELECT article_id,
    slug,
    name
   FROM portal.article_tags t
  WHERE ((removed_at IS NULL) AND (EXISTS ( SELECT
           FROM portal.publications p
          WHERE ((p.article_id = t.article_id) AND (p.until_at IS NULL)))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

view portal.published_variants
  -- Promise to anonymous pages: what browsers are sent of pictures that readers may see
 SELECT key,
    width,
    format,
    hash,
    size,
    media_id
   FROM portal.media_variants v
  WHERE ((EXISTS ( SELECT
           FROM (portal.edition_media u
             JOIN portal.publications p ON ((p.edition_id = u.edition_id)))
          WHERE ((u.media_id = v.media_id) AND (u.left_at IS NULL) AND ((p.ended IS NULL) OR (p.ended = 'withdrawn'::text))))) OR (EXISTS ( SELECT
           FROM portal.site_pictures s
          WHERE ((s.media_id = v.media_id) AND (s.until_at IS NULL)))));
  grant select to krong_app
  grant select to krong_public
  grant select to krong_system

CREATE OR REPLACE FUNCTION platform.authority()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT NULLIF(current_setting('krong.authority', true), '')::uuid $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION platform.fold(input text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT btrim(regexp_replace(
      replace(lower(regexp_replace(normalize(input, NFD), '[̀-ͯ]', '', 'g') COLLATE platform.vietnamese), 'đ', 'd'),
      '\s+', ' ', 'g'))
  $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION platform.raise_immutable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION 'rows of %.% are never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
END $function$
  grant execute to PUBLIC

CREATE OR REPLACE PROCEDURE platform.raise_wall(IN target regclass, IN readable text, IN writable boolean, IN deletable boolean)
 LANGUAGE plpgsql
AS $procedure$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY whole_instance ON %s TO krong_system, krong_owner USING (true) WITH CHECK (true)', target);
  EXECUTE format('CREATE POLICY reading ON %s FOR SELECT TO krong_app USING (%s)', target, readable);
  IF writable THEN
    EXECUTE format('CREATE POLICY writing ON %s TO krong_app USING (authority_id = platform.authority()) WITH CHECK (authority_id = platform.authority())', target);
  END IF;
  EXECUTE format('CREATE POLICY wall ON %s AS RESTRICTIVE TO krong_app USING (%s) WITH CHECK (%s)', target, readable,
    CASE WHEN writable THEN 'authority_id = platform.authority()' ELSE 'false' END);
  EXECUTE format('GRANT SELECT ON %s TO krong_app, krong_system', target);
  IF writable THEN
    EXECUTE format('GRANT INSERT, UPDATE ON %s TO krong_app, krong_system', target);
  ELSE
    EXECUTE format('GRANT INSERT, UPDATE ON %s TO krong_system', target);
  END IF;
  IF deletable THEN
    EXECUTE format('GRANT DELETE ON %s TO krong_app, krong_system', target);
  END IF;
END $procedure$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION platform.shared(target regclass)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  CALL platform.raise_wall(target, 'true', false, false);
END $function$
  -- Every official reads; only Krông itself (krong_system) writes
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION platform.wall(target regclass, deletable boolean DEFAULT false)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  CALL platform.raise_wall(target, 'authority_id = platform.authority()', true, deletable);
END $function$
  -- Own authority reads and writes; nobody else does
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION platform.wall_open_reading(target regclass, deletable boolean DEFAULT false)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  CALL platform.raise_wall(target, 'true', true, deletable);
END $function$
  -- Every official reads; own authority writes
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION record.append(authority uuid, entry_id uuid, entry_at timestamp with time zone, entry_event text, subject_type text, subject_id text, actor jsonb, origin jsonb, before jsonb, after jsonb, reason text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  head record.heads;
  e record.entries;
BEGIN
  -- The application writes its own authority's chain only; Krông itself (krong_system) writes any.
  IF current_setting('role') = 'krong_app' AND authority IS DISTINCT FROM platform.authority() THEN
    RAISE EXCEPTION 'the record of another authority' USING ERRCODE = '42501';
  END IF;
  INSERT INTO record.heads AS h VALUES (authority, 0, '\x') ON CONFLICT (authority_id) DO NOTHING;
  SELECT * INTO head FROM record.heads h WHERE h.authority_id = authority FOR UPDATE;
  e := ROW(authority, head.seq + 1, entry_id, entry_at, entry_event, subject_type, subject_id,
           actor, origin, before, after, reason, head.hash, NULL)::record.entries;
  e.hash := record.digest(e);
  INSERT INTO record.entries SELECT (e).*;
  UPDATE record.heads h SET seq = e.seq, hash = e.hash WHERE h.authority_id = authority;
  RETURN e.seq;
END $function$
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION record.append_all(chain uuid, lines jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  head record.heads;
  e record.entries;
  told record;
  written bigint := 0;
BEGIN
  IF current_setting('role') <> 'krong_system' THEN
    RAISE EXCEPTION 'only Krông itself tells of the past' USING ERRCODE = '42501';
  END IF;
  INSERT INTO record.heads AS h VALUES (chain, 0, '\x') ON CONFLICT (authority_id) DO NOTHING;
  SELECT * INTO head FROM record.heads h WHERE h.authority_id = chain FOR UPDATE;
  FOR told IN
    SELECT * FROM jsonb_to_recordset(lines) AS r(place int, id uuid, at timestamptz, event text, "subjectType" text, "subjectId" text,
      actor jsonb, origin jsonb, before jsonb, after jsonb, reason text) ORDER BY r.place
  LOOP
    e := ROW(chain, head.seq + 1, told.id, told.at, told.event, told."subjectType", told."subjectId", told.actor, told.origin,
             told.before, told.after, told.reason, head.hash, NULL)::record.entries;
    e.hash := record.digest(e);
    INSERT INTO record.entries SELECT (e).*;
    head.seq := e.seq;
    head.hash := e.hash;
    written := written + 1;
  END LOOP;
  UPDATE record.heads h SET seq = head.seq, hash = head.hash WHERE h.authority_id = chain;
  RETURN written;
END $function$
  grant execute to krong_system

CREATE OR REPLACE FUNCTION record.digest(e record.entries)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT sha256(e.previous || convert_to(jsonb_build_array(
      e.authority_id, e.seq, e.id, (extract(epoch FROM e.at) * 1000000)::bigint, e.event, e.subject_type, e.subject_id,
      e.actor, e.origin, e.before, e.after, e.reason)::text, 'UTF8'))
  $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION jobs.enqueue(task text, payload json, run_at timestamp with time zone DEFAULT NULL::timestamp with time zone, job_key text DEFAULT NULL::text, queue_name text DEFAULT NULL::text, max_attempts smallint DEFAULT NULL::smallint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT graphile_worker.add_job(task, payload, queue_name => queue_name, run_at => run_at, max_attempts => max_attempts, job_key => job_key)
  $function$
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION jobs.enqueue_once(task text, payload json, job_key text, queue_name text DEFAULT NULL::text, max_attempts smallint DEFAULT NULL::smallint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT graphile_worker.add_job(task, payload, queue_name => queue_name, max_attempts => max_attempts, job_key => job_key, job_key_mode => 'unsafe_dedupe')
  $function$
  -- Adds a job unless one of its key waits, runs, or is dead (every attempt used up)
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION jobs.queue()
 RETURNS TABLE(id bigint, task text, attempts smallint, max_attempts smallint, last_error text, created_at timestamp with time zone, run_at timestamp with time zone, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT id, task_identifier, attempts, max_attempts, last_error, created_at, run_at,
           CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'dead' ELSE 'waiting' END
      FROM graphile_worker.jobs
  $function$
  -- Jobs without their payload: waiting, running, or dead (every attempt used up)
  grant execute to krong_system

CREATE OR REPLACE FUNCTION jobs.retry(ids bigint[])
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT count(*)::int FROM graphile_worker.reschedule_jobs(ids, run_at => now(), attempts => 0)
  $function$
  -- Gives dead letters another full round of attempts, from now
  grant execute to krong_system

CREATE OR REPLACE FUNCTION organisations.period(first date, last date)
 RETURNS daterange
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ SELECT daterange(first, last, '[]') $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION identity.account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ SELECT NULLIF(current_setting('krong.account', true), '')::uuid $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION registers.close_book(wanted_book uuid, why text, at timestamp with time zone, account uuid, person text, OUT outcome text, OUT open_numbers bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  book registers.books;
BEGIN
  SELECT * INTO book FROM registers.books b WHERE b.id = wanted_book AND registers.within_wall(b.authority_id);
  IF NOT FOUND THEN outcome := 'unknown-book'; RETURN; END IF;
  PERFORM FROM registers.counters c WHERE c.series_id = book.series_id AND c.year = book.year FOR UPDATE;
  SELECT count(*) INTO open_numbers FROM registers.numbers n WHERE n.authority_id = book.authority_id AND n.book_id = book.id
    AND NOT EXISTS (SELECT FROM registers.outcomes o WHERE o.number_id = n.id);
  IF open_numbers > 0 THEN outcome := 'open-numbers'; RETURN; END IF;
  INSERT INTO registers.closings VALUES (book.id, book.authority_id, why, at, account, person) ON CONFLICT (book_id) DO NOTHING;
  outcome := CASE WHEN FOUND THEN 'closed' ELSE 'present' END;
END $function$
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION registers.open_book(wanted_register uuid, wanted_year integer, continues_after integer, new_book uuid, at timestamp with time zone, account uuid, person text, OUT outcome text, OUT book registers.books)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  register registers.registers;
  made integer;
BEGIN
  SELECT * INTO register FROM registers.registers r WHERE r.id = wanted_register AND registers.within_wall(r.authority_id);
  IF NOT FOUND THEN outcome := 'unknown-register'; RETURN; END IF;
  SELECT * INTO book FROM registers.books b WHERE b.register_id = register.id AND b.year = wanted_year;
  IF FOUND THEN outcome := 'present'; RETURN; END IF;
  IF register.closed_at IS NOT NULL THEN outcome := 'register-closed'; RETURN; END IF;
  INSERT INTO registers.counters VALUES
    (register.authority_id, register.series_id, wanted_year, continues_after + 1, continues_after, at)
    ON CONFLICT (series_id, year) DO NOTHING;
  GET DIAGNOSTICS made = ROW_COUNT;
  IF made = 0 AND continues_after > 0 THEN outcome := 'already-counting'; RETURN; END IF;
  INSERT INTO registers.books (id, authority_id, register_id, series_id, year, opened_at, opened_by, opened_by_name)
    VALUES (new_book, register.authority_id, register.id, register.series_id, wanted_year, at, account, person)
    ON CONFLICT (register_id, year) DO NOTHING;
  GET DIAGNOSTICS made = ROW_COUNT;
  SELECT * INTO book FROM registers.books b WHERE b.register_id = register.id AND b.year = wanted_year;
  outcome := CASE made WHEN 1 THEN 'opened' ELSE 'present' END;
END $function$
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION registers.take(authority uuid, wanted_register uuid, wanted_book uuid, request_key text, number_id uuid, new_book uuid, at timestamp with time zone, this_year integer, account uuid, person text, purpose text, OUT outcome text, OUT taken registers.numbers)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  book registers.books;
  counter registers.counters;
  opening record;
BEGIN
  IF NOT registers.within_wall(authority) THEN outcome := 'unknown-book'; RETURN; END IF;
  SELECT * INTO taken FROM registers.numbers n WHERE n.authority_id = authority AND n.key = request_key;
  IF NOT FOUND THEN
    SELECT * INTO book FROM registers.books b WHERE b.authority_id = authority
      AND (CASE WHEN wanted_book IS NULL THEN b.register_id = wanted_register AND b.year = this_year ELSE b.id = wanted_book END);
    IF NOT FOUND AND wanted_book IS NULL THEN
      SELECT * INTO opening FROM registers.open_book(wanted_register, this_year, 0, new_book, at, account, person);
      book := opening.book;
      IF opening.outcome = 'register-closed' THEN outcome := 'register-closed'; RETURN; END IF;
    END IF;
    IF book.id IS NULL OR book.authority_id <> authority THEN outcome := 'unknown-book'; RETURN; END IF;
    IF book.year > this_year THEN outcome := 'not-open-yet'; RETURN; END IF;

    UPDATE registers.counters c SET last_number = c.last_number + 1, last_taken_at = greatest(c.last_taken_at, at)
      WHERE c.series_id = book.series_id AND c.year = book.year RETURNING * INTO STRICT counter;
    INSERT INTO registers.numbers
      SELECT number_id, authority, book.id, book.series_id, book.year, counter.last_number, request_key, purpose,
             counter.last_taken_at, account, person
      WHERE NOT EXISTS (SELECT FROM registers.closings x WHERE x.book_id = book.id)
      ON CONFLICT (authority_id, key) DO NOTHING RETURNING * INTO taken;
    IF FOUND THEN outcome := 'taken'; RETURN; END IF;

    UPDATE registers.counters c SET last_number = c.last_number - 1 WHERE c.series_id = book.series_id AND c.year = book.year;
    SELECT * INTO taken FROM registers.numbers n WHERE n.authority_id = authority AND n.key = request_key;
    IF NOT FOUND THEN outcome := 'closed'; RETURN; END IF;
  END IF;
  SELECT * INTO STRICT book FROM registers.books b WHERE b.id = taken.book_id;
  outcome := CASE WHEN book.id = wanted_book OR (wanted_book IS NULL AND book.register_id = wanted_register)
                  THEN 'repeated' ELSE 'other-book' END;
END $function$
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION registers.within_wall(authority uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT authority = platform.authority() OR current_setting('role', true) = 'krong_system' $function$

CREATE OR REPLACE FUNCTION notices.tell(accounts uuid[], owners uuid[], ids uuid[], kind text, urgency text, subject_type text, subject_id text, occasion text, href text, title_code text, title_params jsonb, at timestamp with time zone)
 RETURNS TABLE(notice uuid, account uuid, authority uuid, told_anew boolean)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    INSERT INTO notices.notices AS n (id, authority_id, account_id, on_behalf_of, kind, urgency, subject_type, subject_id, occasion,
        href, title_code, title_params, told_at, last_told_at)
      SELECT t.id, a.authority_id, a.id, NULLIF(t.owner, a.id), $4, $5, $6, $7, $8, $9, $10, $11, $12, $12
        FROM unnest($1, $2, $3) AS t (account, owner, id) JOIN identity.accounts a ON a.id = t.account
        LEFT JOIN notices.preferences p ON p.account_id = a.id
        LEFT JOIN notices.defaults d ON d.authority_id = a.authority_id
       WHERE a.kind = 'person' AND notices.within_wall(a.authority_id)
         AND coalesce(p.choices ->> $4, d.choices ->> $4, '') <> 'off'
         AND NOT EXISTS (SELECT FROM identity.closings c WHERE c.account_id = a.id AND c.reopened_at IS NULL)
         AND NOT EXISTS (SELECT FROM notices.notices told WHERE told.account_id = a.id AND told.kind = $4
           AND told.subject_type = $6 AND told.subject_id = $7 AND told.occasion = $8)
       ORDER BY a.id
    ON CONFLICT (account_id, kind, subject_type, subject_id) WHERE read_at IS NULL AND withdrawn_at IS NULL
      DO UPDATE SET href = EXCLUDED.href, title_code = EXCLUDED.title_code, title_params = EXCLUDED.title_params,
        occasion = EXCLUDED.occasion, on_behalf_of = EXCLUDED.on_behalf_of,
        times = n.times + 1, last_told_at = greatest(n.last_told_at, EXCLUDED.last_told_at),
        urgency = CASE n.urgency WHEN 'urgent' THEN 'urgent' ELSE EXCLUDED.urgency END
    RETURNING n.id, n.account_id, n.authority_id, n.times > 1
  $function$
  -- The one way to write a notice: persons within the wall, once per matter while unread, once per occasion
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION notices.withdraw(matter_type text, matter_id text, accounts uuid[], kinds text[], at timestamp with time zone)
 RETURNS TABLE(account uuid, authority uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
    WITH taken AS (
      UPDATE notices.notices n SET withdrawn_at = $5
       WHERE n.subject_type = $1 AND n.subject_id = $2 AND n.withdrawn_at IS NULL
         AND ($3 IS NULL OR coalesce(n.on_behalf_of, n.account_id) = ANY ($3)) AND ($4 IS NULL OR n.kind = ANY ($4))
         AND notices.within_wall(n.authority_id)
      RETURNING n.account_id, n.authority_id)
    SELECT DISTINCT account_id, authority_id FROM taken
  $function$
  -- Takes a matter back from persons within the wall: its notices are no longer shown nor sent
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION notices.within_wall(authority uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ SELECT authority = platform.authority() OR current_setting('role', true) = 'krong_system' $function$

CREATE OR REPLACE FUNCTION exchange.raise_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '%.% is a log: rows are sealed, signed and stamped once, and never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME
    USING ERRCODE = '42501';
END $function$
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION documents.asked(question text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT websearch_to_tsquery('simple', translate(regexp_replace(lower(normalize(question, NFC)), '(\w)-(?=\w)', '\1 ', 'g'), '/.:', '   '))
  $function$
  -- What a person typed as a search question: words with or without tone marks, "a phrase", -without, or
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION documents.expected_matches(question text, OUT rarest bigint, OUT documents bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE
  plan json;
  word text;
BEGIN
  SELECT greatest(c.reltuples, 0)::bigint INTO documents FROM pg_class c WHERE c.oid = 'documents.texts'::regclass;
  rarest := documents;
  FOR word IN SELECT w FROM unnest(tsvector_to_array(to_tsvector('simple', documents.asked(question)::text))) w LIMIT 12 LOOP
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM documents.texts t WHERE t.words @@ %L::tsquery', quote_literal(word)) INTO plan;
    rarest := least(rarest, (plan->0->'Plan'->>'Plan Rows')::numeric::bigint);
  END LOOP;
END $function$
  -- How many documents of the instance may hold the rarest of the words, and how many there are, by the planner's statistics; it looks at no row
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION documents.matching(question text)
 RETURNS TABLE(document_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 500
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT t.document_id FROM documents.texts t WHERE t.words @@ documents.asked(question) AND t.authority_id = platform.authority()
  $function$
  -- Documents of the own authority that hold the words; whether they may be read is asked by who calls
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION documents.matching_in(question text, first_month integer, last_month integer)
 RETURNS TABLE(document_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER ROWS 500
 SET search_path TO 'pg_catalog'
AS $function$
    SELECT t.document_id FROM documents.texts t
    WHERE t.words @@ (documents.asked(question) && (SELECT string_agg(quote_literal(documents.month_word(platform.authority(), m)), ' | ')
        FROM generate_series(first_month, last_month) m)::tsquery)
      AND t.authority_id = platform.authority()
  $function$
  -- Documents of the own authority, of those months, that hold the words; whether they may be read is asked by who calls
  grant execute to krong_app
  grant execute to krong_system

CREATE OR REPLACE FUNCTION documents.month_word(authority uuid, month integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT '#' || right(authority::text, 12) || '.' || month $function$
  -- The search word of an authority's month (12 × year + month); nobody can type it
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION documents.month_words(authority uuid, day date)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$ SELECT array_to_tsvector(ARRAY[documents.month_word(authority, (extract(year FROM day) * 12 + extract(month FROM day))::integer)]) $function$
  -- What the search words of a paper of that authority and day hold besides its words
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION documents.words_of(fields text, body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
 SET search_path TO 'pg_catalog'
AS $function$
    -- Signs inside references stand for spaces, so that 123/QĐ-UBND is found by 123, by QĐ-UBND and by both in any order.
    SELECT setweight(to_tsvector('simple', translate(lower(fields), '/-.:', '    ')) ||
        to_tsvector('simple', translate(platform.fold(fields), '/-.:', '    ')), 'A')
      || to_tsvector('simple', translate(lower(left(body, 300000)), '/-.:', '    '))
      || to_tsvector('simple', translate(platform.fold(left(body, 300000)), '/-.:', '    '))
  $function$
  -- Search words of a document: the fields weigh more; every word as written and folded, so that a search without tone marks finds both
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION enquiries.raise_unless_forgetting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'UPDATE' AND current_user = 'krong_system' AND to_jsonb(NEW) - TG_ARGV[0] = to_jsonb(OLD) - TG_ARGV[0]
    AND EXISTS (SELECT FROM enquiries.contents c WHERE c.enquiry_id = NEW.enquiry_id AND c.forgotten_at IS NOT NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'rows of %.% are never changed or deleted', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = '42501';
END $function$
  -- Rows stay as they are; of one whose sender is forgotten Krông itself may change the words named here
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION portal.index_articles(articles uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'article' AND (articles IS NULL OR e.subject_id = ANY (articles))
    AND NOT EXISTS (SELECT FROM portal.publications p WHERE p.article_id = e.subject_id AND p.until_at IS NULL);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
  SELECT 'article', t.article_id, t.authority_id, t.site_id, coalesce(p.sites, ARRAY[t.site_id]), '/bai-viet/' || t.slug || '-' || t.number, t.language, t.title,
    ' ' || portal.search_text(t.title) || ' ', t.lead, b.said, t.first_at, t.sample,
    portal.search_words(portal.search_marks('article', t.first_at, coalesce(p.sites, ARRAY[t.site_id]), coalesce(p.sections, '{}')), t.title,
      concat_ws(' ', t.lead, t.byline, v.said, b.said), coalesce(v.languages, '{}'))
  FROM portal.published_articles t
    CROSS JOIN LATERAL (SELECT portal.plain_text(t.body) AS said OFFSET 0) b
    -- The same in another language: whoever asks in the words of one is shown the other where that is read.
    CROSS JOIN LATERAL (SELECT array_agg(o.language) AS languages, string_agg(o.title || ' ' || o.lead, ' ') AS said FROM (
      SELECT language, title, lead FROM portal.published_articles WHERE article_id = t.translation_of AND ended IS NULL
      UNION ALL SELECT language, title, lead FROM portal.published_articles WHERE translation_of = t.article_id AND ended IS NULL) o) v
    LEFT JOIN LATERAL (SELECT array_agg(DISTINCT l.site_id) AS sites, array_agg(l.section_id) AS sections
      FROM portal.published_placements l WHERE l.article_id = t.article_id) p ON true
  WHERE t.ended IS NULL AND t.title <> '' AND (articles IS NULL OR t.article_id = ANY (articles))
  ON CONFLICT (type, subject_id) DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, language = excluded.language,
    title = excluded.title, folded = excluded.folded, lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $function$
  -- Makes the search entries of articles of what is public now; gives how many

CREATE OR REPLACE FUNCTION portal.index_moved_article()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  PERFORM portal.index_articles(ARRAY(
    SELECT article_id FROM moved
    UNION SELECT translation_of FROM portal.articles WHERE id IN (SELECT article_id FROM moved) AND translation_of IS NOT NULL
    UNION SELECT id FROM portal.articles WHERE translation_of IN (SELECT article_id FROM moved)));
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION portal.index_moved_sections()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  PERFORM portal.index_places(ARRAY(SELECT DISTINCT site_id FROM moved));
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION portal.index_moved_sites()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  PERFORM portal.index_places(ARRAY(SELECT id FROM moved));
  RETURN NULL;
END $function$

CREATE OR REPLACE FUNCTION portal.index_places(sites uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE made bigint;
BEGIN
  DELETE FROM portal.search_entries e WHERE e.type = 'section' AND (sites IS NULL OR e.site_id = ANY (sites))
    AND NOT EXISTS (SELECT FROM portal.published_sections s WHERE s.section_id = e.subject_id);
  INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
  SELECT type, id, authority_id, site_id, ARRAY[site_id], path, 'vi', title, ' ' || portal.search_text(title) || ' ', lead, '', at, sample,
    portal.search_words(portal.search_marks(type, at, ARRAY[site_id], ARRAY[id]), title, concat_ws(' ', lead, more), '{}')
  FROM (
    SELECT 'site' AS type, s.id, s.authority_id, s.id AS site_id, '/' AS path, s.name AS title, s.tagline AS lead, '' AS more, s.opened_at AS at, s.sample
    FROM portal.sites s WHERE sites IS NULL OR s.id = ANY (sites)
    UNION ALL
    SELECT 'section', c.id, c.authority_id, c.site_id, '/muc/' || c.slug, c.name, '', c.name_en || ' ' || s.name, c.opened_at, s.sample
    FROM portal.sections c JOIN portal.sites s ON s.id = c.site_id WHERE c.closed_at IS NULL AND (sites IS NULL OR s.id = ANY (sites))) place
  ON CONFLICT (type, subject_id) DO UPDATE SET path = excluded.path, title = excluded.title, folded = excluded.folded, lead = excluded.lead, words = excluded.words;
  GET DIAGNOSTICS made = ROW_COUNT;
  RETURN made;
END $function$
  -- Makes the search entries of sites and their sections anew; gives how many

CREATE OR REPLACE FUNCTION portal.keep_search_entry(type text, subject_id uuid, authority_id uuid, site_id uuid, path text, title text, lead text, text text, at timestamp with time zone, sample boolean)
 RETURNS void
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO portal.search_entries AS e (type, subject_id, authority_id, site_id, shown_on, path, language, title, folded, lead, text, at, sample, words)
   VALUES (keep_search_entry.type, keep_search_entry.subject_id, keep_search_entry.authority_id, keep_search_entry.site_id, ARRAY[keep_search_entry.site_id], keep_search_entry.path, 'vi'::text, keep_search_entry.title, ((' '::text || portal.search_text(keep_search_entry.title)) || ' '::text), keep_search_entry.lead, keep_search_entry.text, keep_search_entry.at, keep_search_entry.sample, portal.search_words(portal.search_marks(keep_search_entry.type, keep_search_entry.at, ARRAY[keep_search_entry.site_id], '{}'::uuid[]), keep_search_entry.title, concat_ws(' '::text, keep_search_entry.lead, keep_search_entry.text), '{}'::text[])) ON CONFLICT ON CONSTRAINT search_entries_pkey DO UPDATE SET site_id = excluded.site_id, shown_on = excluded.shown_on, path = excluded.path, title = excluded.title, folded = excluded.folded, lead = excluded.lead, text = excluded.text, at = excluded.at, sample = excluded.sample, words = excluded.words;
END
  -- Puts something that is public into the search, or changes what is found of it; never for articles, sections and sites
  grant execute to krong_system

CREATE OR REPLACE FUNCTION portal.plain_text(body jsonb)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT COALESCE(string_agg(COALESCE(( SELECT string_agg((said.said #>> '{}'::text[]), ''::text) AS string_agg
            FROM jsonb_path_query(part.part, 'strict $.**?(@."kind" == "text")."text"'::jsonpath) said(said)), (part.part ->> 'transcript'::text), (part.part ->> 'title'::text)), ' '::text), ''::text) AS "coalesce"
    FROM jsonb_path_query(plain_text.body, 'strict $.**?((((@."kind" == "paragraph" || @."kind" == "heading") || @."kind" == "video") || @."kind" == "audio") || @."kind" == "attachment")'::jsonpath) part(part);
END
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION portal.search_marks(type text, at timestamp with time zone, sites uuid[], sections uuid[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
 WITH days AS (
          SELECT ((search_marks.at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date AS day
         ), spans AS (
          SELECT ('d:'::text || (days.day - '2000-01-03'::date)) AS d,
             ('w:'::text || ((days.day - '2000-01-03'::date) / 7)) AS w,
             to_char((days.day)::timestamp with time zone, 'YYYY"q"Q'::text) AS q,
             to_char((days.day)::timestamp with time zone, 'YYYY'::text) AS y
            FROM days
         )
  SELECT array_to_tsvector(((ARRAY[('k:'::text || search_marks.type), spans.d, spans.w, ('q:'::text || spans.q), ('y:'::text || spans.y)] || ARRAY( SELECT (('s:'::text || "right"((site.site)::text, 12)) || more.more)
            FROM unnest(search_marks.sites) site(site),
             unnest(ARRAY[''::text, (':'::text || spans.q), (':'::text || spans.y)]) more(more))) || ARRAY( SELECT ('c:'::text || "right"((section.section)::text, 12))
            FROM unnest(search_marks.sections) section(section)))) AS array_to_tsvector
    FROM spans;
END
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION portal.search_text(said text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN btrim(regexp_replace(translate(lower(NORMALIZE(said, NFD)), 'đ̧̨̛̣̦̀́̃̉̂̆̄̇̈̊̋̌'::text, 'd'::text), '[^a-z0-9]+'::text, ' '::text, 'g'::text))
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION portal.search_words(marks tsvector, title text, said text, also_in text[])
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN ((strip(to_tsvector('simple'::regconfig, portal.search_text(concat_ws(' '::text, title, "left"(said, 200000))))) || marks) || array_to_tsvector((ARRAY(SELECT (('t:'::text || word.word) || more.more) FROM unnest(tsvector_to_array(to_tsvector('simple'::regconfig, portal.search_text(search_words.title)))) word(word), unnest((ARRAY[''::text] || ARRAY(SELECT substr(mark.mark, 2) AS substr FROM unnest(tsvector_to_array(search_words.marks)) mark(mark) WHERE (mark.mark ~~ 'q:%'::text)))) more(more)) || ARRAY(SELECT ('x:'::text || language.language) FROM unnest(search_words.also_in) language(language)))))
  grant execute to PUBLIC

CREATE OR REPLACE FUNCTION portal.take_search_census(now timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
DECLARE entries bigint := (SELECT count(*) FROM portal.search_entries);
BEGIN
  INSERT INTO portal.search_census (counted_at, entries, words, shares)
  WITH sample AS MATERIALIZED (SELECT words FROM portal.search_entries TABLESAMPLE BERNOULLI (least(100, 500000.0 / greatest(entries, 1)))),
    seen AS (SELECT word, count(*)::real / (SELECT count(*) FROM sample) AS share FROM sample, unnest(tsvector_to_array(words)) word
      WHERE word NOT LIKE 't:%:%' GROUP BY word)
  SELECT now, entries, coalesce(array_agg(word), '{}'), coalesce(array_agg(share), '{}') FROM seen WHERE share >= 0.002
  ON CONFLICT (one) DO UPDATE SET counted_at = excluded.counted_at, entries = excluded.entries, words = excluded.words, shares = excluded.shares;
END $function$
  -- Counts anew how common words are among what can be found
  grant execute to krong_system

CREATE OR REPLACE FUNCTION royalties.keep_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.decided = 'returned' OR OLD.sheet_id IS NOT NULL
    OR (OLD.decided IS NOT NULL AND (NEW.decided, NEW.decided_at, NEW.decided_by, NEW.decided_by_name) IS DISTINCT FROM (OLD.decided, OLD.decided_at, OLD.decided_by, OLD.decided_by_name))
    OR (NEW.article_id, NEW.genre, NEW.hundredths, NEW.unit_value, NEW.amount, NEW.why, NEW.corrects, NEW.proposed_by, NEW.first_at)
      IS DISTINCT FROM (OLD.article_id, OLD.genre, OLD.hundredths, OLD.unit_value, OLD.amount, OLD.why, OLD.corrects, OLD.proposed_by, OLD.first_at)
  THEN RAISE EXCEPTION 'a fee is decided once and never changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $function$
  -- What was proposed never changes, what was decided neither, what stands on a sheet stays there
  grant execute to PUBLIC
