CREATE TABLE "tickets" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_number" text COLLATE "C" DEFAULT '' NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"description" text COLLATE "C" DEFAULT '' NOT NULL,
	"category" text COLLATE "C" DEFAULT 'general' NOT NULL,
	"priority" text COLLATE "C" DEFAULT 'medium' NOT NULL,
	"status" text COLLATE "C" DEFAULT 'open' NOT NULL,
	"customer" bigint NOT NULL,
	"customer_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"customer_email" text COLLATE "C" DEFAULT '' NOT NULL,
	"customer_phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"company" bigint,
	"related_rental" bigint,
	"rental_number" text COLLATE "C" DEFAULT '' NOT NULL,
	"related_equipment" bigint,
	"assigned_to" bigint,
	"internal_notes" text COLLATE "C" DEFAULT '' NOT NULL,
	"resolution" text COLLATE "C" DEFAULT '' NOT NULL,
	"resolved_at" timestamp(3) with time zone,
	"closed_at" timestamp(3) with time zone,
	"customer_rating" integer,
	"customer_feedback" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "tickets_ticket_number_unique" UNIQUE("ticket_number")
);
--> statement-breakpoint
CREATE TABLE "ticket_comments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket" bigint NOT NULL,
	"comment" text COLLATE "C" DEFAULT '' NOT NULL,
	"is_internal" boolean DEFAULT false NOT NULL,
	"author_role" text COLLATE "C" DEFAULT 'system' NOT NULL,
	"company" bigint,
	"customer" bigint,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customer_notes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"customer" bigint NOT NULL,
	"customer_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"customer_email" text COLLATE "C" DEFAULT '' NOT NULL,
	"customer_phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"note" text COLLATE "C" DEFAULT '' NOT NULL,
	"is_important" boolean DEFAULT false NOT NULL,
	"tags" text COLLATE "C" DEFAULT '' NOT NULL,
	"tag_list" text COLLATE "C" DEFAULT '' NOT NULL,
	"company" bigint,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "favorites" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"customer" bigint NOT NULL,
	"equipment" bigint NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_seen" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"ticket" bigint NOT NULL,
	"comment" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_related_rental_rentals_id_fk" FOREIGN KEY ("related_rental") REFERENCES "public"."rentals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_related_equipment_equipment_id_fk" FOREIGN KEY ("related_equipment") REFERENCES "public"."equipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_comments" ADD CONSTRAINT "ticket_comments_ticket_tickets_id_fk" FOREIGN KEY ("ticket") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_comments" ADD CONSTRAINT "ticket_comments_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_comments" ADD CONSTRAINT "ticket_comments_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_comments" ADD CONSTRAINT "ticket_comments_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customer_notes" ADD CONSTRAINT "customer_notes_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "favorites" ADD CONSTRAINT "favorites_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "favorites" ADD CONSTRAINT "favorites_equipment_equipment_id_fk" FOREIGN KEY ("equipment") REFERENCES "public"."equipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "favorites" ADD CONSTRAINT "favorites_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_seen" ADD CONSTRAINT "ticket_seen_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ticket_seen" ADD CONSTRAINT "ticket_seen_ticket_tickets_id_fk" FOREIGN KEY ("ticket") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "tickets_by_title" on "tickets" (lower("title") nulls first, "id")
--> statement-breakpoint
create index "tickets_category" on "tickets" ("category", "id")
--> statement-breakpoint
create index "tickets_priority" on "tickets" ("priority", "id")
--> statement-breakpoint
create index "tickets_by_priority" on "tickets" ((case "priority" when 'low' then 0 when 'medium' then 1 when 'high' then 2 when 'urgent' then 3 end) nulls first, "id")
--> statement-breakpoint
create index "tickets_status" on "tickets" ("status", "id")
--> statement-breakpoint
create index "tickets_by_status" on "tickets" ((case "status" when 'open' then 0 when 'in_progress' then 1 when 'waiting_customer' then 2 when 'waiting_seller' then 3 when 'resolved' then 4 when 'closed' then 5 end) nulls first, "id")
--> statement-breakpoint
create index "tickets_customer" on "tickets" ("customer", "id")
--> statement-breakpoint
create index "tickets_company" on "tickets" ("company", "id")
--> statement-breakpoint
create index "tickets_related_rental" on "tickets" ("related_rental", "id")
--> statement-breakpoint
create index "tickets_related_equipment" on "tickets" ("related_equipment", "id")
--> statement-breakpoint
create index "tickets_assigned_to" on "tickets" ("assigned_to", "id")
--> statement-breakpoint
create index "tickets_created_by" on "tickets" ("created_by", "id")
--> statement-breakpoint
create index "tickets_by_created_at" on "tickets" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "ticket_comments_ticket" on "ticket_comments" ("ticket", "id")
--> statement-breakpoint
create index "ticket_comments_author_role" on "ticket_comments" ("author_role", "id")
--> statement-breakpoint
create index "ticket_comments_created_by" on "ticket_comments" ("created_by", "id")
--> statement-breakpoint
create index "ticket_comments_by_created_at" on "ticket_comments" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "customer_notes_customer" on "customer_notes" ("customer", "id")
--> statement-breakpoint
create index "customer_notes_by_title" on "customer_notes" (lower("title") nulls first, "id")
--> statement-breakpoint
create index "customer_notes_company" on "customer_notes" ("company", "id")
--> statement-breakpoint
create index "customer_notes_created_by" on "customer_notes" ("created_by", "id")
--> statement-breakpoint
create index "customer_notes_by_created_at" on "customer_notes" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "favorites_customer" on "favorites" ("customer", "id")
--> statement-breakpoint
create index "favorites_equipment" on "favorites" ("equipment", "id")
--> statement-breakpoint
create index "favorites_created_by" on "favorites" ("created_by", "id")
--> statement-breakpoint
create index "favorites_by_created_at" on "favorites" ("created_at" nulls first, "id")
--> statement-breakpoint
create unique index "favorites_customer_equipment_unique" on "favorites" ("customer", "equipment")
--> statement-breakpoint
create unique index "ticket_seen_user_ticket" on "ticket_seen" ("user", "ticket")
--> statement-breakpoint
create index "ticket_seen_ticket" on "ticket_seen" ("ticket")
--> statement-breakpoint
create table "tickets_search" (id bigint primary key references "tickets" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "tickets_search_trigrams" on "tickets_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "tickets_tally_status" ("status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "tickets_tally_status_insert"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_status" ("status", "n") select coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_status_insert" after insert on "tickets" referencing new table as fresh for each statement execute function "tickets_tally_status_insert"()
--> statement-breakpoint
create function "tickets_tally_status_delete"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_status" ("status", "n") select coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_status_delete" after delete on "tickets" referencing old table as gone for each statement execute function "tickets_tally_status_delete"()
--> statement-breakpoint
create function "tickets_tally_status_update"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_status" ("status", "n") select "status", "n" from (select "status", sum("n") as "n" from (select * from (select coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."status", '')) x("status", "n") union all select * from (select coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."status", '')) x("status", "n")) b group by "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_status_update" after update on "tickets" referencing old table as gone new table as fresh for each statement execute function "tickets_tally_status_update"()
--> statement-breakpoint
insert into "tickets_tally_status" ("status", "n") select coalesce(r."status", ''), count(*) from "tickets" r group by coalesce(r."status", '')
--> statement-breakpoint
create table "tickets_tally_assigned_to_status" ("assigned_to" bigint not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "tickets_tally_assigned_to_status_insert"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_insert" after insert on "tickets" referencing new table as fresh for each statement execute function "tickets_tally_assigned_to_status_insert"()
--> statement-breakpoint
create function "tickets_tally_assigned_to_status_delete"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_delete" after delete on "tickets" referencing old table as gone for each statement execute function "tickets_tally_assigned_to_status_delete"()
--> statement-breakpoint
create function "tickets_tally_assigned_to_status_update"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") select "assigned_to", "status", "n" from (select "assigned_to", "status", sum("n") as "n" from (select * from (select coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("assigned_to", "status", "n") union all select * from (select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("assigned_to", "status", "n")) b group by "assigned_to", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_update" after update on "tickets" referencing old table as gone new table as fresh for each statement execute function "tickets_tally_assigned_to_status_update"()
--> statement-breakpoint
insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from "tickets" r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')
--> statement-breakpoint
create table "tickets_tally_company_status" ("company" bigint not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "tickets_tally_company_status_insert"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_company_status_insert" after insert on "tickets" referencing new table as fresh for each statement execute function "tickets_tally_company_status_insert"()
--> statement-breakpoint
create function "tickets_tally_company_status_delete"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_company_status_delete" after delete on "tickets" referencing old table as gone for each statement execute function "tickets_tally_company_status_delete"()
--> statement-breakpoint
create function "tickets_tally_company_status_update"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_company_status" ("company", "status", "n") select "company", "status", "n" from (select "company", "status", sum("n") as "n" from (select * from (select coalesce(r."company", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."status", '')) x("company", "status", "n") union all select * from (select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."status", '')) x("company", "status", "n")) b group by "company", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_company_status_update" after update on "tickets" referencing old table as gone new table as fresh for each statement execute function "tickets_tally_company_status_update"()
--> statement-breakpoint
insert into "tickets_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from "tickets" r group by coalesce(r."company", 0), coalesce(r."status", '')
--> statement-breakpoint
create table "tickets_tally_priority_status" ("priority" text collate "C" not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "tickets_tally_priority_status_insert"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_priority_status" ("priority", "status", "n") select coalesce(r."priority", ''), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."priority", ''), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_priority_status_insert" after insert on "tickets" referencing new table as fresh for each statement execute function "tickets_tally_priority_status_insert"()
--> statement-breakpoint
create function "tickets_tally_priority_status_delete"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_priority_status" ("priority", "status", "n") select coalesce(r."priority", ''), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."priority", ''), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_priority_status_delete" after delete on "tickets" referencing old table as gone for each statement execute function "tickets_tally_priority_status_delete"()
--> statement-breakpoint
create function "tickets_tally_priority_status_update"() returns trigger language plpgsql as $$ begin insert into "tickets_tally_priority_status" ("priority", "status", "n") select "priority", "status", "n" from (select "priority", "status", sum("n") as "n" from (select * from (select coalesce(r."priority", ''), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."priority", ''), coalesce(r."status", '')) x("priority", "status", "n") union all select * from (select coalesce(r."priority", ''), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."priority", ''), coalesce(r."status", '')) x("priority", "status", "n")) b group by "priority", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "tickets_tally_priority_status_update" after update on "tickets" referencing old table as gone new table as fresh for each statement execute function "tickets_tally_priority_status_update"()
--> statement-breakpoint
insert into "tickets_tally_priority_status" ("priority", "status", "n") select coalesce(r."priority", ''), coalesce(r."status", ''), count(*) from "tickets" r group by coalesce(r."priority", ''), coalesce(r."status", '')
--> statement-breakpoint
create table "ticket_comments_search" (id bigint primary key references "ticket_comments" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "ticket_comments_search_trigrams" on "ticket_comments_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "customer_notes_search" (id bigint primary key references "customer_notes" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "customer_notes_search_trigrams" on "customer_notes_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "favorites_search" (id bigint primary key references "favorites" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "favorites_search_trigrams" on "favorites_search" using gin (text gin_trgm_ops)
