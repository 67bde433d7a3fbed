CREATE TABLE "customer_segments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"description" text COLLATE "C" DEFAULT '' NOT NULL,
	"criteria" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"refreshed_at" timestamp(3) with time zone,
	"joined_count" integer DEFAULT 0 NOT NULL,
	"left_count" integer DEFAULT 0 NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "customer_segments_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "customer_segments_customers" (
	"owner" bigint NOT NULL,
	"target" bigint NOT NULL,
	CONSTRAINT "customer_segments_customers_owner_target_pk" PRIMARY KEY("owner","target")
);
--> statement-breakpoint
CREATE TABLE "customer_segments_added_customers" (
	"owner" bigint NOT NULL,
	"target" bigint NOT NULL,
	CONSTRAINT "customer_segments_added_customers_owner_target_pk" PRIMARY KEY("owner","target")
);
--> statement-breakpoint
ALTER TABLE "customer_segments" ADD CONSTRAINT "customer_segments_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_segments_customers" ADD CONSTRAINT "customer_segments_customers_owner_customer_segments_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."customer_segments"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_segments_customers" ADD CONSTRAINT "customer_segments_customers_target_customers_id_fk" FOREIGN KEY ("target") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_segments_added_customers" ADD CONSTRAINT "customer_segments_added_customers_owner_customer_segments_id_fk" FOREIGN KEY ("owner") REFERENCES "public"."customer_segments"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_segments_added_customers" ADD CONSTRAINT "customer_segments_added_customers_target_customers_id_fk" FOREIGN KEY ("target") REFERENCES "public"."customers"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "tickets_customer_status" on "tickets" ("customer", "status")
--> statement-breakpoint
create index "rentals_customer_status_total_amount_start_date" on "rentals" ("customer", "status", "total_amount", "start_date")
--> statement-breakpoint
create index "customer_segments_created_by" on "customer_segments" ("created_by", "id")
--> statement-breakpoint
create index "customer_segments_by_created_at" on "customer_segments" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "customer_segments_customers_by_target" on "customer_segments_customers" ("target", "owner")
--> statement-breakpoint
create index "customer_segments_added_customers_by_target" on "customer_segments_added_customers" ("target", "owner")
--> statement-breakpoint
create table "customer_segments_search" (id bigint primary key references "customer_segments" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "customer_segments_search_trigrams" on "customer_segments_search" using gin (text gin_trgm_ops)
