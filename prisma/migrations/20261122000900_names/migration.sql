-- Names as they are looked for: without accents, case and punctuation, each word with a space before it, so that a search
-- finds people however their name is spelled and in whatever order its parts stand. The vowel points of Hebrew and Arabic
-- are left out too, and the letters that no decomposition takes apart (the Polish ł, the Vietnamese đ, …) become plain ones.
CREATE FUNCTION folded(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    ' ' || btrim(regexp_replace(
        translate(
            replace(replace(replace(
                regexp_replace(lower(normalize(name, NFKD)), U&'[\0300-\036F\0591-\05C7\0610-\061A\064B-\065F\0670''\2019\02BC`\00B4]', '', 'g'),
                'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
            'łđøıŧħŋ', 'ldoithn'),
        '[[:space:]!-/:-@\[-`{-~\u2010-\u2015]+', ' ', 'g')) || ' ';
GRANT EXECUTE ON FUNCTION folded(text) TO alongside_app;
