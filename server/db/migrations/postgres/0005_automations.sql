drop index if exists "automation_runs_rule_cause"
--> statement-breakpoint
drop index if exists "automation_runs_status"
--> statement-breakpoint
DROP TABLE "automation_runs" CASCADE;
--> statement-breakpoint
CREATE TABLE "automation_runs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" DEFAULT 'done' NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"detail" text COLLATE "C" DEFAULT '' NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"record" integer NOT NULL,
	"cause" text COLLATE "C" DEFAULT '' NOT NULL,
	"made_resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"made_record" integer,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "automation_runs" ADD CONSTRAINT "automation_runs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create index "automation_runs_rule" on "automation_runs" ("rule", "id")
--> statement-breakpoint
create index "automation_runs_status" on "automation_runs" ("status", "id")
--> statement-breakpoint
create index "automation_runs_created_by" on "automation_runs" ("created_by", "id")
--> statement-breakpoint
create index "automation_runs_by_created_at" on "automation_runs" ("created_at" nulls first, "id")
--> statement-breakpoint
create unique index "automation_runs_rule_cause_unique" on "automation_runs" ("rule", "cause")
--> statement-breakpoint
create table "automation_runs_search" (id bigint primary key references "automation_runs" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "automation_runs_search_trigrams" on "automation_runs_search" using gin (text gin_trgm_ops)
