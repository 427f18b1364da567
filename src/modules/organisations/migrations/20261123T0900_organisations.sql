-- Who exists, in which period, under which name: nothing here is overwritten when the administration is rearranged.
-- Periods are whole days, both ends included; valid_to NULL = still alive. What changes with time stands in *_versions,
-- and an exclusion constraint, not a habit, keeps two versions of one thing from holding on the same day.
COMMENT ON SCHEMA organisations IS 'Authorities, units, positions, villages, codes and lineage, each valid in time';
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA platform;
GRANT USAGE ON SCHEMA organisations TO krong_public;

CREATE FUNCTION organisations.period(first date, last date) RETURNS daterange
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT daterange(first, last, '[]') $$;

CREATE TABLE organisations.authorities (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL GENERATED ALWAYS AS (id) STORED,
  level text NOT NULL CHECK (level IN ('province', 'district', 'commune', 'other')),
  kind text NOT NULL CHECK (kind IN ('people-committee', 'people-council', 'department', 'service-unit', 'other')),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  hosted boolean NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  sample boolean NOT NULL DEFAULT false,
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE organisations.authorities IS 'State authorities from birth to end; hosted = works in this instance, otherwise a neighbour that is only known';
SELECT platform.shared('organisations.authorities');

CREATE TABLE organisations.authority_versions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL CHECK (name <> ''),
  place_name text NOT NULL CHECK (place_name <> ''),
  abbreviation text NOT NULL CHECK (abbreviation <> ''),
  parent_id uuid REFERENCES organisations.authorities (id),
  contacts jsonb NOT NULL DEFAULT '{}',
  reason text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (valid_to >= valid_from),
  CHECK (parent_id <> authority_id),
  CONSTRAINT authority_versions_one_a_day EXCLUDE USING gist (authority_id WITH =, organisations.period(valid_from, valid_to) WITH &&)
);
COMMENT ON TABLE organisations.authority_versions IS 'What an authority was called, to whom it answered and how it was reached, day by day';
CREATE INDEX authority_versions_by_authority ON organisations.authority_versions (authority_id, valid_from);
CREATE INDEX authority_versions_by_parent ON organisations.authority_versions (parent_id);
SELECT platform.wall_open_reading('organisations.authority_versions');

CREATE TABLE organisations.units (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  kind text NOT NULL CHECK (kind IN ('council', 'leadership', 'office', 'department', 'service-unit', 'one-stop-desk', 'other')),
  valid_from date NOT NULL,
  valid_to date,
  sample boolean NOT NULL DEFAULT false,
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE organisations.units IS 'Parts of an authority: offices, departments, desks, service units';
CREATE INDEX units_by_authority ON organisations.units (authority_id);
SELECT platform.wall_open_reading('organisations.units');

CREATE TABLE organisations.unit_versions (
  id uuid PRIMARY KEY,
  unit_id uuid NOT NULL REFERENCES organisations.units (id),
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  valid_from date NOT NULL,
  valid_to date,
  name text NOT NULL CHECK (name <> ''),
  abbreviation text NOT NULL DEFAULT '',
  parent_unit_id uuid REFERENCES organisations.units (id),
  remit text NOT NULL DEFAULT '',
  contacts jsonb NOT NULL DEFAULT '{}',
  sort smallint NOT NULL DEFAULT 100,
  published boolean NOT NULL DEFAULT true,
  reason text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (valid_to >= valid_from),
  CHECK (parent_unit_id <> unit_id),
  CONSTRAINT unit_versions_one_a_day EXCLUDE USING gist (unit_id WITH =, organisations.period(valid_from, valid_to) WITH &&)
);
COMMENT ON TABLE organisations.unit_versions IS 'What a unit was called, under which unit it stood, its remit and contacts, day by day';
CREATE INDEX unit_versions_by_unit ON organisations.unit_versions (unit_id, valid_from);
CREATE INDEX unit_versions_by_authority ON organisations.unit_versions (authority_id);
CREATE INDEX unit_versions_by_parent ON organisations.unit_versions (parent_unit_id);
SELECT platform.wall_open_reading('organisations.unit_versions');

CREATE TABLE organisations.positions (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  unit_id uuid NOT NULL REFERENCES organisations.units (id),
  title text NOT NULL CHECK (title <> ''),
  kind text NOT NULL CHECK (kind IN ('chair', 'vice-chair', 'office-head', 'office-deputy', 'head', 'deputy-head', 'specialist',
    'clerk', 'one-stop-officer', 'editor', 'it-administrator', 'other')),
  roles text[] NOT NULL,
  rank smallint NOT NULL,
  seats smallint NOT NULL DEFAULT 1 CHECK (seats > 0),
  valid_from date NOT NULL,
  valid_to date,
  reason text NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE organisations.positions IS 'Posts in a unit and the roles that they give; up to `seats` people hold one at a time (identity says who)';
CREATE INDEX positions_by_unit ON organisations.positions (unit_id, rank);
CREATE INDEX positions_by_authority ON organisations.positions (authority_id);
SELECT platform.wall_open_reading('organisations.positions');

CREATE TABLE organisations.villages (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  name text NOT NULL CHECK (name <> ''),
  former_names text[] NOT NULL DEFAULT '{}',
  population integer CHECK (population >= 0),
  phone_signal boolean,
  from_village_id uuid REFERENCES organisations.villages (id),
  valid_from date NOT NULL,
  valid_to date,
  sample boolean NOT NULL DEFAULT false,
  CHECK (valid_to >= valid_from)
);
COMMENT ON TABLE organisations.villages IS 'Villages (thôn, khóm) of a commune; one that passes to another commune is closed and continues in a new row';
CREATE INDEX villages_by_authority ON organisations.villages (authority_id);
CREATE INDEX villages_by_origin ON organisations.villages (from_village_id);
SELECT platform.wall_open_reading('organisations.villages');

CREATE TABLE organisations.codes (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  unit_id uuid REFERENCES organisations.units (id),
  scheme text NOT NULL CHECK (scheme IN ('gso', 'qd20', 'qcvn102')),
  code text NOT NULL CHECK (code <> ''),
  valid_from date NOT NULL,
  valid_to date,
  sample boolean NOT NULL DEFAULT false,
  CHECK (valid_to >= valid_from),
  UNIQUE (scheme, code, valid_from),
  CONSTRAINT codes_one_meaning_a_day EXCLUDE USING gist (scheme WITH =, code WITH =, organisations.period(valid_from, valid_to) WITH &&)
);
COMMENT ON TABLE organisations.codes IS 'gso = administrative unit list; qd20 = electronic identification code (QĐ 20/2020); qcvn102 = its 13-character elder. A code means something only together with a day';
CREATE INDEX codes_by_authority ON organisations.codes (authority_id, scheme);
CREATE INDEX codes_by_unit ON organisations.codes (unit_id);
SELECT platform.wall_open_reading('organisations.codes');

CREATE TABLE organisations.lineage (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  unit_id uuid REFERENCES organisations.units (id),
  to_authority_id uuid REFERENCES organisations.authorities (id),
  to_unit_id uuid REFERENCES organisations.units (id),
  kind text NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'dissolve', 'transfer')),
  effective_on date NOT NULL,
  instrument text NOT NULL,
  reason text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  CHECK ((unit_id IS NULL) OR (to_authority_id IS NULL) = (to_unit_id IS NULL)),
  CHECK (kind = 'dissolve' OR to_authority_id IS NOT NULL),
  CHECK (unit_id IS NOT NULL OR to_authority_id <> authority_id)
);
COMMENT ON TABLE organisations.lineage IS 'Who continues whom: from authority_id (or its unit_id) to a successor, from effective_on; a dissolution may have none';
CREATE INDEX lineage_by_authority ON organisations.lineage (authority_id);
CREATE INDEX lineage_by_successor ON organisations.lineage (to_authority_id);
CREATE INDEX lineage_by_unit ON organisations.lineage (unit_id);
CREATE INDEX lineage_by_successor_unit ON organisations.lineage (to_unit_id);
SELECT platform.wall_open_reading('organisations.lineage');

CREATE TABLE organisations.schemes (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  title text NOT NULL CHECK (title <> ''),
  instrument text NOT NULL,
  planned_on date NOT NULL,
  planned_by text NOT NULL,
  planned_at timestamptz NOT NULL,
  carried_out_on date,
  carried_out_by text,
  carried_out_at timestamptz,
  sample boolean NOT NULL DEFAULT false,
  CHECK ((carried_out_on IS NULL) = (carried_out_at IS NULL) AND (carried_out_at IS NULL) = (carried_out_by IS NULL))
);
COMMENT ON TABLE organisations.schemes IS 'Planned rearrangements (sắp xếp đơn vị hành chính): prepared, previewed, then carried out as one act';
CREATE INDEX schemes_by_authority ON organisations.schemes (authority_id);
SELECT platform.shared('organisations.schemes');

CREATE TABLE organisations.scheme_steps (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES organisations.schemes (id),
  step smallint NOT NULL,
  from_ids uuid[] NOT NULL CHECK (cardinality(from_ids) > 0),
  successor jsonb,
  UNIQUE (scheme_id, step)
);
COMMENT ON TABLE organisations.scheme_steps IS 'Steps of a scheme in order: the authorities that end, and the new one that continues them (none = dissolved)';
SELECT platform.shared('organisations.scheme_steps');

-- What the public may read: one row per version, so that the page decides the day.
CREATE VIEW organisations.published_authorities AS
  SELECT a.id AS authority_id, a.slug, a.level, a.kind, a.hosted, a.sample, a.valid_from, a.valid_to,
    v.valid_from AS version_from, v.valid_to AS version_to, v.name, v.place_name, v.parent_id, v.contacts
  FROM organisations.authorities a JOIN organisations.authority_versions v ON v.authority_id = a.id;
COMMENT ON VIEW organisations.published_authorities IS 'Promise to anonymous pages: authorities by version, with contacts';

CREATE VIEW organisations.published_units AS
  SELECT u.id AS unit_id, u.authority_id, u.kind, u.sample, v.valid_from AS version_from, v.valid_to AS version_to,
    v.name, v.parent_unit_id, v.remit, v.contacts, v.sort
  FROM organisations.units u JOIN organisations.unit_versions v ON v.unit_id = u.id
  WHERE v.published;
COMMENT ON VIEW organisations.published_units IS 'Promise to anonymous pages: published units by version, with contacts';

CREATE VIEW organisations.published_codes AS
  SELECT authority_id, unit_id, scheme, code, valid_from, valid_to, sample FROM organisations.codes;
COMMENT ON VIEW organisations.published_codes IS 'Promise to anonymous pages: codes with their days';

CREATE VIEW organisations.published_lineage AS
  SELECT authority_id, to_authority_id, kind, effective_on, instrument FROM organisations.lineage WHERE unit_id IS NULL;
COMMENT ON VIEW organisations.published_lineage IS 'Promise to anonymous pages: which authority continues which';

CREATE VIEW organisations.published_villages AS
  SELECT authority_id, name, former_names, population, valid_from, valid_to, sample FROM organisations.villages;
COMMENT ON VIEW organisations.published_villages IS 'Promise to anonymous pages: villages of a commune';

GRANT SELECT ON organisations.published_authorities, organisations.published_units, organisations.published_codes,
  organisations.published_lineage, organisations.published_villages TO krong_public, krong_app, krong_system;
