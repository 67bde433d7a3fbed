CREATE TABLE "groups" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"permissions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "groups_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "users_groups" (
	"owner" bigint NOT NULL,
	"target" bigint NOT NULL,
	CONSTRAINT "users_groups_owner_target_pk" PRIMARY KEY("owner","target")
);
--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "users_groups" ADD CONSTRAINT "users_groups_owner_users_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "users_groups" ADD CONSTRAINT "users_groups_target_groups_id_fk" FOREIGN KEY ("target") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "equipment_category" on "equipment" ("category", "id")
--> statement-breakpoint
create index "customers_city" on "customers" ("city", "id")
--> statement-breakpoint
create index "customers_country" on "customers" ("country", "id")
--> statement-breakpoint
create index "companies_city" on "companies" ("city", "id")
--> statement-breakpoint
create index "companies_country" on "companies" ("country", "id")
--> statement-breakpoint
create index "users_groups_by_target" on "users_groups" ("target", "owner")
--> statement-breakpoint
create index "groups_created_by" on "groups" ("created_by", "id")
--> statement-breakpoint
create index "groups_by_created_at" on "groups" ("created_at" nulls first, "id")
--> statement-breakpoint
create table "groups_search" (id bigint primary key references "groups" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "groups_search_trigrams" on "groups_search" using gin (text gin_trgm_ops)
