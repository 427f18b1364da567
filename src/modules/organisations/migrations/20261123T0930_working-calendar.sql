-- When offices work: the special days that all authorities of the instance share, and each authority's own hours.
-- A special day is never overwritten: a change closes its row and writes one that replaces it.
CREATE TABLE organisations.special_days (
  id uuid PRIMARY KEY,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('holiday', 'compensation', 'swapped-off', 'swapped-work')),
  name text NOT NULL CHECK (name <> ''),
  source text NOT NULL CHECK (source <> ''),
  replaces_id uuid REFERENCES organisations.special_days (id),
  entered_by text NOT NULL,
  entered_at timestamptz NOT NULL,
  reason text NOT NULL,
  instrument text,
  confirmed_by text,
  confirmed_at timestamptz,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  CHECK ((confirmed_at IS NULL) = (instrument IS NULL) AND (confirmed_at IS NULL) = (confirmed_by IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL))
);
COMMENT ON TABLE organisations.special_days IS 'Holidays, days off in lieu and swapped working days of the instance; a proposal until an instrument confirms it';
CREATE UNIQUE INDEX special_days_one_a_day ON organisations.special_days (day) WHERE ended_at IS NULL;
CREATE INDEX special_days_by_replaced ON organisations.special_days (replaces_id);
SELECT platform.shared('organisations.special_days');

CREATE TABLE organisations.office_hours (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  valid_from date NOT NULL,
  reason text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL,
  withdrawn_at timestamptz
);
COMMENT ON TABLE organisations.office_hours IS 'Weekly hours of an authority from a day on, until its next ones; set again for the same day, the former are withdrawn';
CREATE INDEX office_hours_by_authority ON organisations.office_hours (authority_id);
CREATE UNIQUE INDEX office_hours_one_a_day ON organisations.office_hours (authority_id, valid_from) WHERE withdrawn_at IS NULL;
SELECT platform.wall_open_reading('organisations.office_hours');

CREATE TABLE organisations.office_openings (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL REFERENCES organisations.authorities (id),
  hours_id uuid NOT NULL REFERENCES organisations.office_hours (id),
  weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  opens smallint NOT NULL CHECK (opens >= 0),
  closes smallint NOT NULL CHECK (closes <= 1440),
  CHECK (opens < closes),
  CONSTRAINT office_openings_follow_one_another
    EXCLUDE USING gist (hours_id WITH =, weekday WITH =, int4range(opens, closes, '[]') WITH &&)
);
COMMENT ON TABLE organisations.office_openings IS 'Stretches of open hours by ISO weekday, in minutes from midnight; both ends belong to them';
CREATE INDEX office_openings_by_hours ON organisations.office_openings (hours_id);
CREATE INDEX office_openings_by_authority ON organisations.office_openings (authority_id);
SELECT platform.wall_open_reading('organisations.office_openings');

CREATE VIEW organisations.published_office_hours AS
  SELECT h.authority_id, h.valid_from, o.weekday, o.opens, o.closes
  FROM organisations.office_hours h JOIN organisations.office_openings o ON o.hours_id = h.id
  WHERE h.withdrawn_at IS NULL;
COMMENT ON VIEW organisations.published_office_hours IS 'Promise to anonymous pages: when the office of an authority is open';

CREATE VIEW organisations.published_special_days AS
  SELECT day, kind, name, instrument IS NOT NULL AS confirmed FROM organisations.special_days WHERE ended_at IS NULL;
COMMENT ON VIEW organisations.published_special_days IS 'Promise to anonymous pages: days on which offices are closed, or open on a day of rest';

GRANT SELECT ON organisations.published_office_hours, organisations.published_special_days
  TO krong_public, krong_app, krong_system;
