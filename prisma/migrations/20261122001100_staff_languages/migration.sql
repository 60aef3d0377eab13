-- The languages in which somebody can walk with a family (BCP 47). The role of the app may already change every column of "Staff".
ALTER TABLE "Staff" ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "Staff" ADD CONSTRAINT "Staff_languages_check" CHECK (cardinality("languages") <= 40 AND array_position("languages", NULL) IS NULL AND char_length(array_to_string("languages", ' ')) <= 1440);
