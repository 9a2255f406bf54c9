-- Schema 2 of stripe-usage. Apply it in one transaction.
CREATE SCHEMA stripe_usage;

-- The owner of the usage, and the limits of `record`. Rarely changed.
CREATE TABLE stripe_usage.setting (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    application text NOT NULL,
    schema integer NOT NULL,
    store_id bigint NOT NULL,
    -- The oldest meter of the Stripe account, set by the first start.
    account text,
    livemode boolean,
    -- Minutes of a cell, set by the first start.
    width integer,
    -- Seconds for which keys are stored.
    key_horizon bigint NOT NULL,
    -- The first day whose keys are stored, in days since 1970-01-01.
    keys_from integer NOT NULL,
    -- Unix seconds.
    rebuilt bigint
);
INSERT INTO stripe_usage.setting (application, schema, store_id, key_horizon, keys_from)
    VALUES ('stripe-usage', 2, ('x' || left(md5(gen_random_uuid()::text), 16))::bit(64)::bigint, 259200, 0);

-- The instance that reports: whoever has raised the epoch last.
CREATE TABLE stripe_usage.reporter (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    epoch bigint NOT NULL,
    next_seq bigint NOT NULL
);
INSERT INTO stripe_usage.reporter (epoch, next_seq) VALUES (0, 1);

CREATE TABLE stripe_usage.meter (
    number integer PRIMARY KEY,
    name text NOT NULL UNIQUE,
    -- Hours of its `event_time_window`, 0 without. Set by the first start with it.
    window_hours integer
);

-- Facts that are not added to their cells yet. The reporter takes them out every second.
CREATE TABLE stripe_usage.fact (
    meter integer NOT NULL,
    customer text NOT NULL,
    -- Minutes since 1970-01-01T00:00:00Z, the first of the cell.
    minute integer NOT NULL,
    value numeric NOT NULL
) WITH (autovacuum_vacuum_threshold = 50000, autovacuum_vacuum_scale_factor = 0);

CREATE TABLE stripe_usage.key (
    day integer NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (day, hash)
);

CREATE TABLE stripe_usage.cell (
    hour integer NOT NULL,
    meter integer NOT NULL,
    customer text COLLATE "C" NOT NULL,
    minute integer NOT NULL,
    total numeric NOT NULL,
    settled numeric NOT NULL,
    open bigint,
    PRIMARY KEY (hour, meter, customer, minute)
);

CREATE TABLE stripe_usage.report (
    seq bigint PRIMARY KEY,
    hour integer NOT NULL,
    meter integer NOT NULL,
    customer text COLLATE "C" NOT NULL,
    minute integer NOT NULL,
    value numeric NOT NULL,
    state text NOT NULL,
    maybe bigint NOT NULL,
    round bigint NOT NULL,
    first_attempt bigint NOT NULL,
    last_attempt bigint NOT NULL,
    absent_since bigint,
    suspect boolean NOT NULL,
    folded boolean NOT NULL,
    code text,
    -- The total that is sent instead of the value, of a meter with a window.
    total numeric,
    total_number bigint
);
CREATE INDEX report_hour ON stripe_usage.report (hour, meter, customer);

CREATE TABLE stripe_usage.hour (
    hour integer NOT NULL,
    meter integer NOT NULL,
    customer text COLLATE "C" NOT NULL,
    settled numeric NOT NULL,
    minutes bigint NOT NULL,
    audited bigint,
    -- Result of the last audit, if it did not agree.
    difference_ours numeric,
    difference_stripe numeric,
    difference_read bigint,
    -- The totals that were planned, of a meter with a window.
    totals bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (hour, meter, customer)
);
CREATE INDEX hour_difference ON stripe_usage.hour (hour, meter, customer)
    WHERE difference_read IS NOT NULL;

-- Calls to the instance that reports, by others. It carries them out every second, each in the commit
-- that changes what the call is about.
CREATE TABLE stripe_usage.call (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    made timestamptz NOT NULL DEFAULT now(),
    -- Whether somebody waits for the result, and deletes the row afterwards.
    waits boolean NOT NULL,
    content text NOT NULL,
    result text
);

-- Records a fact in the transaction of the caller. Returns false if a fact with that key and day was
-- recorded before; nothing is added then.
--
-- It runs with the rights of its owner, so that a role needs no more than USAGE on the schema.
CREATE FUNCTION stripe_usage.record(
    meter text,
    customer text,
    value numeric,
    at timestamptz DEFAULT NULL,
    key text DEFAULT NULL
) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    the_meter ALIAS FOR $1;
    the_customer ALIAS FOR $2;
    the_value ALIAS FOR $3;
    the_time ALIAS FOR $4;
    the_key ALIAS FOR $5;
    known record;
    -- As in the Unicode standard, and so for a fact from Rust.
    white_space constant text := E' \t\n\x0b\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005'
        '\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
    present bigint := floor(extract(epoch FROM clock_timestamp()));
    seconds bigint;
    field text;
    problem text;
BEGIN
    SELECT m.number, s.width, s.key_horizon, s.keys_from, s.rebuilt INTO known
        FROM stripe_usage.setting s LEFT JOIN stripe_usage.meter m ON m.name = the_meter;
    IF the_time IS NULL THEN
        seconds := present;
    ELSIF isfinite(the_time) THEN
        seconds := floor(extract(epoch FROM the_time));
    ELSE
        seconds := CASE WHEN the_time > clock_timestamp() THEN 1000000000000 ELSE -1000000000000 END;
    END IF;

    IF known.number IS NULL THEN
        field := 'meter';
        problem := format('`%s` is not a meter of this usage; expected one of `%s`', left(the_meter, 40),
            (SELECT string_agg(m.name, '`, `' ORDER BY m.number) FROM stripe_usage.meter m));
        IF NOT EXISTS (SELECT FROM stripe_usage.meter) THEN
            problem := 'there are no meters yet; start the reporter with them first';
        END IF;
    ELSIF the_customer IS NULL OR btrim(the_customer, white_space) = '' THEN
        field := 'customer';
        problem := 'it is empty; expected the id of a customer';
    ELSIF octet_length(the_customer) > 255 THEN
        field := 'customer';
        problem := 'it has more than 255 bytes; expected the id of a customer';
    ELSIF the_value IS NULL OR the_value::text IN ('NaN', 'Infinity', '-Infinity') THEN
        field := 'value';
        problem := format('`%s` is not a number that Stripe accepts', coalesce(the_value::text, 'NULL'));
    ELSIF abs(the_value) >= 1000000000000000
        OR length(ltrim(replace(trim_scale(abs(the_value))::text, '.', ''), '0')) > 15
        OR scale(trim_scale(the_value)) > 12
    THEN
        field := 'value';
        problem := format('`%s` has more than 15 digits or more than 12 decimals', left(the_value::text, 40));
    ELSIF the_key IS NOT NULL AND the_time IS NULL THEN
        field := 'at';
        problem := 'a fact with a key needs the time of the usage, the same one when it is recorded again';
    ELSIF seconds > present + 300 THEN
        field := 'at';
        problem := format('%s is more than 5 minutes ahead of %s; Stripe does not take it', the_time,
            clock_timestamp());
    ELSIF seconds < present - 34 * 86400 THEN
        field := 'at';
        problem := format('%s is more than 34 days before %s; Stripe will not take it', the_time,
            clock_timestamp());
    ELSIF the_key = '' THEN
        field := 'key';
        problem := 'it is empty; leave it out or name the fact';
    ELSIF the_key IS NOT NULL
        AND (present - seconds > known.key_horizon OR seconds / 86400 < known.keys_from)
    THEN
        field := 'key';
        problem := format('%s is before the times whose keys are remembered, which are the last %s hours, or fewer after a change of `key_horizon`; whether the fact was recorded before cannot be told',
            the_time, known.key_horizon / 3600);
    ELSIF the_key IS NOT NULL AND seconds < known.rebuilt THEN
        field := 'key';
        problem := format('the usage was rebuilt from a backup after %s; whether the fact was recorded before cannot be told. Compare with Stripe''s summaries, and record it without a key if it is missing there',
            the_time);
    END IF;
    IF problem IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'invalid_parameter_value',
            MESSAGE = format('a fact''s `%s` was refused: %s', field, problem),
            SCHEMA = 'stripe_usage',
            COLUMN = field;
    END IF;

    IF the_key IS NOT NULL THEN
        INSERT INTO stripe_usage.key (day, hash)
            VALUES (seconds / 86400, substring(sha256(convert_to(the_key, 'UTF8')) FROM 1 FOR 16))
            ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    END IF;
    INSERT INTO stripe_usage.fact (meter, customer, minute, value) VALUES (
        known.number,
        -- As the reporter writes customers.
        replace(the_customer, E'\\', E'\\\\'),
        (seconds / 60) - (seconds / 60) % coalesce(known.width, 1),
        the_value
    );
    RETURN true;
END
$$;
GRANT EXECUTE ON FUNCTION stripe_usage.record TO PUBLIC;
COMMENT ON FUNCTION stripe_usage.record IS
    'Records usage of a Stripe customer, in the transaction of the caller.';
