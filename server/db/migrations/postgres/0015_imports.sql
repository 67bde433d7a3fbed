CREATE TABLE "imports" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"known" integer DEFAULT 0 NOT NULL,
	"undone" integer DEFAULT 0 NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"import" integer NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"row" integer NOT NULL,
	"key" text COLLATE "C" DEFAULT '' NOT NULL,
	"record" integer NOT NULL,
	"made_version" integer NOT NULL
);
--> statement-breakpoint
create index "imports_resource_id" on "imports" ("resource", "id")
--> statement-breakpoint
create unique index "import_rows_resource_key" on "import_rows" ("resource", "key")
--> statement-breakpoint
create index "import_rows_import_id" on "import_rows" ("import", "id")
