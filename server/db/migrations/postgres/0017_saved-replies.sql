CREATE TABLE "saved_replies" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"body" text COLLATE "C" DEFAULT '' NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "saved_replies" ADD CONSTRAINT "saved_replies_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create index "saved_replies_by_title" on "saved_replies" (lower("title") nulls first, "id")
--> statement-breakpoint
create index "saved_replies_created_by" on "saved_replies" ("created_by", "id")
--> statement-breakpoint
create index "saved_replies_by_created_at" on "saved_replies" ("created_at" nulls first, "id")
--> statement-breakpoint
create table "saved_replies_search" (id bigint primary key references "saved_replies" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "saved_replies_search_trigrams" on "saved_replies_search" using gin (text gin_trgm_ops)
