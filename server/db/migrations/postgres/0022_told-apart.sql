CREATE TABLE "told_apart" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"one" integer NOT NULL,
	"other" integer NOT NULL,
	"created_by" integer,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
create unique index "told_apart_resource_one_other" on "told_apart" ("resource", "one", "other")
--> statement-breakpoint
create index "told_apart_resource_other" on "told_apart" ("resource", "other")
