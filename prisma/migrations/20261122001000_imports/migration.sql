-- Spreadsheets on their way in: what was read waits here until it is imported or thrown away.

CREATE TABLE "Import" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fileName" TEXT,
    "fingerprint" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "noticed" JSONB NOT NULL,
    "reading" JSONB NOT NULL,
    "rowCount" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "runId" UUID,
    "beatAt" TIMESTAMPTZ(3),
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "ofCount" INTEGER NOT NULL DEFAULT 0,
    "outcome" JSONB NOT NULL DEFAULT '{}',
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("tenantId", "id"),
    CONSTRAINT "Import_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Import_tenantId_startedById_fkey" FOREIGN KEY ("tenantId", "startedById") REFERENCES "Membership" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "Import_kind_check" CHECK ("kind" IN ('families', 'staff', 'contacts')),
    CONSTRAINT "Import_state_check" CHECK ("state" IN ('ready', 'running', 'done', 'cancelled')),
    CONSTRAINT "Import_fileName_check" CHECK (char_length("fileName") BETWEEN 1 AND 255),
    CONSTRAINT "Import_fingerprint_check" CHECK (char_length("fingerprint") BETWEEN 1 AND 100),
    CONSTRAINT "Import_headers_check" CHECK (jsonb_typeof("headers") = 'array' AND octet_length("headers"::text) <= 100000),
    CONSTRAINT "Import_noticed_check" CHECK (jsonb_typeof("noticed") = 'array' AND octet_length("noticed"::text) <= 20000),
    CONSTRAINT "Import_reading_check" CHECK (jsonb_typeof("reading") = 'object' AND octet_length("reading"::text) <= 20000),
    CONSTRAINT "Import_outcome_check" CHECK (jsonb_typeof("outcome") = 'object' AND octet_length("outcome"::text) <= 20000),
    CONSTRAINT "Import_rowCount_check" CHECK ("rowCount" BETWEEN 0 AND 5000)
);
CREATE INDEX "Import_tenantId_kind_fingerprint_idx" ON "Import" ("tenantId", "kind", "fingerprint");

CREATE TABLE "ImportRow" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("tenantId", "id"),
    CONSTRAINT "ImportRow_tenantId_importId_fkey" FOREIGN KEY ("tenantId", "importId") REFERENCES "Import" ("tenantId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ImportRow_kind_check" CHECK ("kind" IN ('families', 'staff', 'contacts')),
    CONSTRAINT "ImportRow_cells_check" CHECK (jsonb_typeof("cells") = 'array' AND octet_length("cells"::text) <= 200000)
);
CREATE INDEX "ImportRow_tenantId_importId_row_idx" ON "ImportRow" ("tenantId", "importId", "row");

CREATE TABLE "ImportMapping" (
    "tenantId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "headerKey" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("tenantId", "id"),
    CONSTRAINT "ImportMapping_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE RESTRICT,
    CONSTRAINT "ImportMapping_kind_check" CHECK ("kind" IN ('families', 'staff', 'contacts')),
    CONSTRAINT "ImportMapping_headerKey_check" CHECK (char_length("headerKey") BETWEEN 1 AND 100),
    CONSTRAINT "ImportMapping_reading_check" CHECK (jsonb_typeof("reading") = 'object' AND octet_length("reading"::text) <= 20000)
);
CREATE UNIQUE INDEX "ImportMapping_tenantId_kind_headerKey_key" ON "ImportMapping" ("tenantId", "kind", "headerKey");

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['Import', 'ImportRow', 'ImportMapping'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format($policy$
            CREATE POLICY "tenant" ON %I
            USING ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
            WITH CHECK ("tenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
        $policy$, t);
    END LOOP;
END
$$;

-- Staged rows about families are for who sees every family; those about staff for who reaches none, too.
CREATE POLICY "reach" ON "Import" AS RESTRICTIVE
    USING ("kind" = 'staff' OR (SELECT current_setting('app.reach', true)) = 'all')
    WITH CHECK ("kind" = 'staff' OR (SELECT current_setting('app.reach', true)) = 'all');
CREATE POLICY "reach" ON "ImportRow" AS RESTRICTIVE
    USING ("kind" = 'staff' OR (SELECT current_setting('app.reach', true)) = 'all')
    WITH CHECK ("kind" = 'staff' OR (SELECT current_setting('app.reach', true)) = 'all');

GRANT SELECT, INSERT ON "Import", "ImportRow", "ImportMapping" TO alongside_app;
GRANT UPDATE ("state", "fileName", "headers", "noticed", "reading", "runId", "beatAt", "doneCount", "ofCount", "outcome", "finishedAt") ON "Import" TO alongside_app;
GRANT UPDATE ("reading", "usedAt") ON "ImportMapping" TO alongside_app;
-- No fact yet: deleted as soon as the import is done or thrown away.
GRANT DELETE ON "ImportRow" TO alongside_app;
