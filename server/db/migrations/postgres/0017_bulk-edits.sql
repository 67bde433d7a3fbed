CREATE TABLE "bulk_edits" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" integer NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulk_edit_parts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"edit" integer NOT NULL,
	"edited" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
create index "bulk_edits_created_by_resource_id" on "bulk_edits" ("created_by", "resource", "id")
--> statement-breakpoint
create index "bulk_edit_parts_edit_id" on "bulk_edit_parts" ("edit", "id")
