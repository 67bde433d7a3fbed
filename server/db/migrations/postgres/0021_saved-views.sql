CREATE TABLE "saved_views" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"resource" text COLLATE "C" NOT NULL,
	"query" text COLLATE "C" DEFAULT '' NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"owner" bigint NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_preferences" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"key" text COLLATE "C" DEFAULT '' NOT NULL,
	"value" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "user_preferences" ADD CONSTRAINT "user_preferences_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "saved_views_by_name" on "saved_views" (lower("name") nulls first, "id")
--> statement-breakpoint
create index "saved_views_resource" on "saved_views" ("resource", "id")
--> statement-breakpoint
create index "saved_views_owner" on "saved_views" ("owner", "id")
--> statement-breakpoint
create index "saved_views_created_by" on "saved_views" ("created_by", "id")
--> statement-breakpoint
create index "saved_views_by_created_at" on "saved_views" ("created_at" nulls first, "id")
--> statement-breakpoint
create unique index "saved_views_owner_resource_name_unique" on "saved_views" ("owner", "resource", "name")
--> statement-breakpoint
create unique index "user_preferences_user_key" on "user_preferences" ("user", "key")
--> statement-breakpoint
create table "saved_views_search" (id bigint primary key references "saved_views" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "saved_views_search_trigrams" on "saved_views_search" using gin (text gin_trgm_ops)
