CREATE TABLE "files" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"record" integer,
	"key" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"size" integer NOT NULL,
	"content_type" text COLLATE "C" DEFAULT '' NOT NULL,
	"is_dropped" boolean DEFAULT false NOT NULL,
	"created_by" integer,
	"created_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "files_key_unique" UNIQUE("key")
);
--> statement-breakpoint
create index "files_resource_record_id" on "files" ("resource", "record", "id")
