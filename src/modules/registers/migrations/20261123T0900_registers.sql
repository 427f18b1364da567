-- Registers: number series without gaps, register books by year, and what became of every number.
--
-- The invariant: within one series and one year the numbers are exactly first_number … last_number, each once, in the order of their
-- times. Only registers.take() writes numbers: it raises the counter and inserts the number in one transaction, so that a crash or a
-- rollback undoes both. The application's roles can neither change a counter, nor write, change or delete a number themselves.
COMMENT ON SCHEMA registers IS 'Register books and gap-free number series per authority and year; shared code lists with versions';

CREATE TABLE registers.series (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  created_at timestamptz NOT NULL,
  created_by_name text NOT NULL,
  UNIQUE (authority_id, id)
);
COMMENT ON TABLE registers.series IS 'A sequence of numbers that runs from 1 each year; one or several registers draw from it as the head decides (NĐ 30/2020 Đ.15)';

CREATE TABLE registers.registers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('incoming', 'outgoing', 'normative', 'copies', 'secret')),
  name text NOT NULL CHECK (name <> ''),
  document_type text,
  series_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL,
  closed_at timestamptz,
  closed_by_name text,
  closed_reason text,
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, series_id) REFERENCES registers.series (authority_id, id),
  CHECK ((closed_at IS NULL) = (closed_reason IS NULL) AND (closed_at IS NULL) = (closed_by_name IS NULL))
);
COMMENT ON TABLE registers.registers IS 'A standing register (sổ đăng ký): kind, name and series; each year has its book';
CREATE UNIQUE INDEX registers_by_name ON registers.registers (authority_id, lower(name)) WHERE closed_at IS NULL;
CREATE INDEX registers_by_series ON registers.registers (authority_id, series_id);

CREATE TABLE registers.books (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  register_id uuid NOT NULL,
  series_id uuid NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 9999),
  opened_at timestamptz NOT NULL,
  opened_by uuid,
  opened_by_name text NOT NULL,
  UNIQUE (register_id, year),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, register_id) REFERENCES registers.registers (authority_id, id),
  FOREIGN KEY (authority_id, series_id) REFERENCES registers.series (authority_id, id)
);
COMMENT ON TABLE registers.books IS 'The book of one register and year; it keeps the series it was opened with';
CREATE INDEX books_by_year ON registers.books (authority_id, year);
CREATE INDEX books_by_register ON registers.books (authority_id, register_id, year);
CREATE INDEX books_by_series ON registers.books (authority_id, series_id, year);

CREATE TABLE registers.closings (
  book_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  closed_at timestamptz NOT NULL,
  closed_by uuid,
  closed_by_name text NOT NULL,
  FOREIGN KEY (authority_id, book_id) REFERENCES registers.books (authority_id, id)
);
COMMENT ON TABLE registers.closings IS 'A book closed by the clerk with a reason; from then on it gives no number';
CREATE INDEX closings_by_book ON registers.closings (authority_id, book_id);

CREATE TABLE registers.counters (
  authority_id uuid NOT NULL,
  series_id uuid NOT NULL,
  year integer NOT NULL,
  first_number integer NOT NULL CHECK (first_number >= 1),
  last_number integer NOT NULL CHECK (last_number >= first_number - 1),
  last_taken_at timestamptz NOT NULL,
  PRIMARY KEY (series_id, year),
  FOREIGN KEY (authority_id, series_id) REFERENCES registers.series (authority_id, id)
) WITH (fillfactor = 10); -- room on the page for many versions of a hot row: updates stay heap-only
COMMENT ON TABLE registers.counters IS 'The last number given by a series in a year; first_number is above 1 where a paper book is continued';
CREATE INDEX counters_by_series ON registers.counters (authority_id, series_id);

CREATE TABLE registers.numbers (
  id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  book_id uuid NOT NULL,
  series_id uuid NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  key text NOT NULL CHECK (key <> '' AND length(key) <= 200),
  purpose text,
  taken_at timestamptz NOT NULL,
  taken_by uuid,
  taken_by_name text NOT NULL,
  UNIQUE (series_id, year, number),
  UNIQUE (authority_id, key),
  UNIQUE (authority_id, id),
  FOREIGN KEY (authority_id, book_id) REFERENCES registers.books (authority_id, id)
);
COMMENT ON TABLE registers.numbers IS 'Every number ever taken, for ever; key makes asking again harmless';
CREATE UNIQUE INDEX numbers_by_book ON registers.numbers (authority_id, book_id, number);

CREATE TABLE registers.outcomes (
  number_id uuid PRIMARY KEY,
  authority_id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('used', 'cancelled')),
  subject_type text,
  subject_id text,
  entry jsonb,
  reason text,
  at timestamptz NOT NULL,
  by_account uuid,
  by_name text NOT NULL,
  FOREIGN KEY (authority_id, number_id) REFERENCES registers.numbers (authority_id, id),
  CHECK (CASE outcome WHEN 'used' THEN subject_type <> '' AND subject_id <> '' AND entry IS NOT NULL AND reason IS NULL
                      ELSE reason <> '' AND subject_type IS NULL AND subject_id IS NULL AND entry IS NULL END)
);
COMMENT ON TABLE registers.outcomes IS 'What became of a number, once and for ever: used by a subject, or cancelled with a reason';
CREATE INDEX outcomes_by_number ON registers.outcomes (authority_id, number_id);
CREATE UNIQUE INDEX outcomes_by_subject ON registers.outcomes (authority_id, subject_type, subject_id, number_id) WHERE outcome = 'used';

SELECT platform.wall('registers.series');
SELECT platform.wall('registers.registers');
SELECT platform.wall('registers.books');
SELECT platform.wall('registers.closings');
SELECT platform.wall('registers.counters');
SELECT platform.wall('registers.numbers');
SELECT platform.wall('registers.outcomes');

-- The wall opens writing; here only the functions below may write what the invariant rests on.
REVOKE UPDATE ON registers.series, registers.registers, registers.outcomes FROM krong_app, krong_system;
GRANT UPDATE (series_id, closed_at, closed_by_name, closed_reason) ON registers.registers TO krong_app, krong_system;
REVOKE INSERT, UPDATE ON registers.books, registers.closings, registers.counters, registers.numbers FROM krong_app, krong_system;

CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registers.numbers FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registers.outcomes FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registers.closings FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_changed BEFORE UPDATE OR DELETE ON registers.books FOR EACH ROW EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registers.numbers FOR EACH STATEMENT EXECUTE FUNCTION platform.raise_immutable();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON registers.outcomes FOR EACH STATEMENT EXECUTE FUNCTION platform.raise_immutable();

-- The functions run as the owner, whom no policy binds: each asks this first.
CREATE FUNCTION registers.within_wall(authority uuid) RETURNS boolean
  LANGUAGE sql STABLE
  AS $$ SELECT authority = platform.authority() OR current_setting('role', true) = 'krong_system' $$;

-- Opens the book of a register for a year, and its series' counter; the book that is there already comes back unchanged.
-- outcome: opened | present | unknown-register | register-closed | already-counting (a counter that runs cannot continue a paper book)
CREATE FUNCTION registers.open_book(
  wanted_register uuid, wanted_year integer, continues_after integer, new_book uuid, at timestamptz, account uuid, person text,
  OUT outcome text, OUT book registers.books)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
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
END $$;

-- Takes the next number. `wanted_book` names a book; NULL means this year's book of `wanted_register`, opened if it is the first.
-- Only the counter's row is locked, by the statement that raises it, and everything after it is read anew (READ COMMITTED): so a book
-- closed, or a key used, while we waited is seen. Times follow numbers: last_taken_at never runs backwards within a series.
-- outcome: taken | repeated | other-book | unknown-book | not-open-yet | closed | register-closed
CREATE FUNCTION registers.take(
  authority uuid, wanted_register uuid, wanted_book uuid, request_key text, number_id uuid, new_book uuid,
  at timestamptz, this_year integer, account uuid, person text, purpose text,
  OUT outcome text, OUT taken registers.numbers)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
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
END $$;

-- Closes a book under the lock of its counter, so that no number slips in: only when each of its numbers has its outcome.
-- outcome: closed | present | unknown-book | open-numbers
CREATE FUNCTION registers.close_book(
  wanted_book uuid, why text, at timestamptz, account uuid, person text, OUT outcome text, OUT open_numbers bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
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
END $$;

REVOKE ALL ON FUNCTION registers.within_wall, registers.open_book, registers.take, registers.close_book FROM PUBLIC;
GRANT EXECUTE ON FUNCTION registers.open_book, registers.take, registers.close_book TO krong_app, krong_system;
