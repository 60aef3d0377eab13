-- The same rule as before in words that Postgres can plan for. It takes "a setting is 'all'" to hold for one row in two
-- hundred, so it planned every page for an agency with next to no rows, and went through one list for each line of
-- another. That a question asked once is answered with yes it takes to be as likely as not.
DO $$
DECLARE
    policy record;
    was text := $text$\(\s*SELECT current_setting\('app\.reach'::text, true\)( AS current_setting)?\) = '(all|own)'::text$text$;
    becomes text := $text$( SELECT current_setting('app.reach', true) = '\2')$text$;
BEGIN
    FOR policy IN SELECT * FROM pg_policies WHERE schemaname = current_schema() AND policyname = 'reach' LOOP
        IF regexp_count(policy.qual, was) = 0 OR regexp_count(policy.with_check, was) = 0 THEN
            RAISE EXCEPTION 'the policy of % is not written as expected: %', policy.tablename, policy.qual;
        END IF;
        EXECUTE format('ALTER POLICY "reach" ON %I USING (%s) WITH CHECK (%s)', policy.tablename, regexp_replace(policy.qual, was, becomes, 'g'), regexp_replace(policy.with_check, was, becomes, 'g'));
    END LOOP;
END
$$;
