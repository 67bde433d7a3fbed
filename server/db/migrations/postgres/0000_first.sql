create extension if not exists pg_trgm
--> statement-breakpoint
do $$ declare best text := coalesce((select collname from pg_collation where collname in ('pg_c_utf8', 'und-x-icu', 'C.utf8', 'C.UTF-8', 'en_US.utf8') and (collencoding = -1 or collencoding = 6) order by array_position(array['pg_c_utf8', 'und-x-icu', 'C.utf8', 'C.UTF-8', 'en_US.utf8'], collname::text) limit 1), 'default');
begin execute format('create function fold(t text) returns text language sql immutable as %L', format('select lower(normalize(t, NFKC) collate %I)', best)); end $$
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"contact_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"contact_email" text COLLATE "C" DEFAULT '' NOT NULL,
	"contact_phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"company_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"source" text COLLATE "C" DEFAULT 'web_form' NOT NULL,
	"status" text COLLATE "C" DEFAULT 'new' NOT NULL,
	"company" bigint,
	"customer" bigint,
	"assigned_to" bigint,
	"notes" text COLLATE "C" DEFAULT '' NOT NULL,
	"estimated_value" bigint,
	"expected_close_date" date,
	"metadata" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_contacted_at" timestamp(3) with time zone,
	"converted_at" timestamp(3) with time zone,
	"converted_to" bigint,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opportunities" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"description" text COLLATE "C" DEFAULT '' NOT NULL,
	"lead" bigint,
	"contact_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"contact_email" text COLLATE "C" DEFAULT '' NOT NULL,
	"contact_phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"company" bigint,
	"customer" bigint,
	"equipment" bigint,
	"related_rental" bigint,
	"assigned_to" bigint,
	"stage" text COLLATE "C" DEFAULT 'prospecting' NOT NULL,
	"probability" integer DEFAULT 10 NOT NULL,
	"estimated_amount" bigint DEFAULT 0 NOT NULL,
	"actual_amount" bigint,
	"weighted_value" bigint DEFAULT 0 NOT NULL,
	"deal_value" bigint DEFAULT 0 NOT NULL,
	"weighted_deal_value" bigint DEFAULT 0 NOT NULL,
	"expected_close_date" date,
	"actual_close_date" date,
	"notes" text COLLATE "C" DEFAULT '' NOT NULL,
	"loss_reason" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interactions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"interaction_type" text COLLATE "C" NOT NULL,
	"related_to_lead" bigint,
	"related_to_opportunity" bigint,
	"related_to_customer" bigint,
	"related_to_rental" bigint,
	"subject" text COLLATE "C" DEFAULT '' NOT NULL,
	"description" text COLLATE "C" DEFAULT '' NOT NULL,
	"outcome" text COLLATE "C" DEFAULT '' NOT NULL,
	"duration_minutes" integer,
	"next_action" text COLLATE "C" DEFAULT '' NOT NULL,
	"next_action_at" date,
	"performed_by" bigint,
	"performed_at" timestamp(3) with time zone,
	"is_note" boolean DEFAULT false NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rentals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rental_reference" text COLLATE "C" DEFAULT '' NOT NULL,
	"customer" bigint NOT NULL,
	"equipment" bigint NOT NULL,
	"customer_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"equipment_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"company" bigint NOT NULL,
	"start_date" date NOT NULL,
	"end_date" date NOT NULL,
	"total_days" integer DEFAULT 1 NOT NULL,
	"daily_rate" bigint DEFAULT 0 NOT NULL,
	"total_amount" bigint,
	"status" text COLLATE "C" DEFAULT 'pending' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "rentals_rental_reference_unique" UNIQUE("rental_reference")
);
--> statement-breakpoint
CREATE TABLE "equipment" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"category" text COLLATE "C" DEFAULT '' NOT NULL,
	"daily_rate" bigint DEFAULT 0 NOT NULL,
	"company" bigint NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "customers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"email" text COLLATE "C" DEFAULT '' NOT NULL,
	"city" text COLLATE "C" DEFAULT '' NOT NULL,
	"country" text COLLATE "C" DEFAULT '' NOT NULL,
	"phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "customers_user_unique" UNIQUE("user")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"company_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"city" text COLLATE "C" DEFAULT '' NOT NULL,
	"country" text COLLATE "C" DEFAULT '' NOT NULL,
	"phone" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"email" text COLLATE "C" DEFAULT '' NOT NULL,
	"first_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"last_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"phone_number" text COLLATE "C" DEFAULT '' NOT NULL,
	"user_type" text COLLATE "C" NOT NULL,
	"company" bigint,
	"company_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"is_superuser" boolean DEFAULT false NOT NULL,
	"language" text COLLATE "C" DEFAULT 'en' NOT NULL,
	"password" text COLLATE "C" DEFAULT '' NOT NULL,
	"last_login" timestamp(3) with time zone,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"secret_hash" text COLLATE "C" DEFAULT '' NOT NULL,
	"used_generation" integer DEFAULT -1 NOT NULL,
	"used_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "history" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"record" integer NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"action" text COLLATE "C" DEFAULT '' NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" integer,
	"actor_name" text COLLATE "C" DEFAULT '' NOT NULL,
	"through" text COLLATE "C" DEFAULT '' NOT NULL,
	"request_id" text COLLATE "C" DEFAULT '' NOT NULL,
	"changes" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" integer NOT NULL,
	"path" text COLLATE "C" DEFAULT '' NOT NULL,
	"key" text COLLATE "C" DEFAULT '' NOT NULL,
	"body_hash" text COLLATE "C" DEFAULT '' NOT NULL,
	"status" integer NOT NULL,
	"body" text COLLATE "C" DEFAULT '' NOT NULL,
	"etag" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "automation_runs" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"rule" text COLLATE "C" DEFAULT '' NOT NULL,
	"cause" text COLLATE "C" DEFAULT '' NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" DEFAULT '' NOT NULL,
	"resource" text COLLATE "C" DEFAULT '' NOT NULL,
	"record" integer,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text COLLATE "C" DEFAULT '' NOT NULL,
	"n" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "counters_name_unique" UNIQUE("name")
);
--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_converted_to_opportunities_id_fk" FOREIGN KEY ("converted_to") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_lead_leads_id_fk" FOREIGN KEY ("lead") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_equipment_equipment_id_fk" FOREIGN KEY ("equipment") REFERENCES "public"."equipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_related_rental_rentals_id_fk" FOREIGN KEY ("related_rental") REFERENCES "public"."rentals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD CONSTRAINT "opportunities_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_related_to_lead_leads_id_fk" FOREIGN KEY ("related_to_lead") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_related_to_opportunity_opportunities_id_fk" FOREIGN KEY ("related_to_opportunity") REFERENCES "public"."opportunities"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_related_to_customer_customers_id_fk" FOREIGN KEY ("related_to_customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_related_to_rental_rentals_id_fk" FOREIGN KEY ("related_to_rental") REFERENCES "public"."rentals"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_performed_by_users_id_fk" FOREIGN KEY ("performed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_customer_customers_id_fk" FOREIGN KEY ("customer") REFERENCES "public"."customers"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_equipment_equipment_id_fk" FOREIGN KEY ("equipment") REFERENCES "public"."equipment"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "rentals" ADD CONSTRAINT "rentals_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "equipment" ADD CONSTRAINT "equipment_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "customers" ADD CONSTRAINT "customers_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_company_companies_id_fk" FOREIGN KEY ("company") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "leads_by_title" on "leads" (lower("title") nulls first, "id")
--> statement-breakpoint
create index "leads_by_contact_name" on "leads" (lower("contact_name") nulls first, "id")
--> statement-breakpoint
create index "leads_source" on "leads" ("source", "id")
--> statement-breakpoint
create index "leads_status" on "leads" ("status", "id")
--> statement-breakpoint
create index "leads_by_status" on "leads" ((case "status" when 'new' then 0 when 'contacted' then 1 when 'qualified' then 2 when 'converted' then 3 when 'disqualified' then 4 when 'lost' then 5 end) nulls first, "id")
--> statement-breakpoint
create index "leads_company" on "leads" ("company", "id")
--> statement-breakpoint
create index "leads_customer" on "leads" ("customer", "id")
--> statement-breakpoint
create index "leads_assigned_to" on "leads" ("assigned_to", "id")
--> statement-breakpoint
create index "leads_by_estimated_value" on "leads" ("estimated_value" nulls first, "id")
--> statement-breakpoint
create index "leads_by_expected_close_date" on "leads" ("expected_close_date" nulls first, "id")
--> statement-breakpoint
create index "leads_by_last_contacted_at" on "leads" ("last_contacted_at" nulls first, "id")
--> statement-breakpoint
create index "leads_created_by" on "leads" ("created_by", "id")
--> statement-breakpoint
create index "leads_by_created_at" on "leads" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "opportunities_by_title" on "opportunities" (lower("title") nulls first, "id")
--> statement-breakpoint
create index "opportunities_lead" on "opportunities" ("lead", "id")
--> statement-breakpoint
create index "opportunities_by_contact_name" on "opportunities" (lower("contact_name") nulls first, "id")
--> statement-breakpoint
create index "opportunities_company" on "opportunities" ("company", "id")
--> statement-breakpoint
create index "opportunities_customer" on "opportunities" ("customer", "id")
--> statement-breakpoint
create index "opportunities_equipment" on "opportunities" ("equipment", "id")
--> statement-breakpoint
create index "opportunities_related_rental" on "opportunities" ("related_rental", "id")
--> statement-breakpoint
create index "opportunities_assigned_to" on "opportunities" ("assigned_to", "id")
--> statement-breakpoint
create index "opportunities_stage" on "opportunities" ("stage", "id")
--> statement-breakpoint
create index "opportunities_by_stage" on "opportunities" ((case "stage" when 'prospecting' then 0 when 'qualification' then 1 when 'proposal' then 2 when 'negotiation' then 3 when 'closed_won' then 4 when 'closed_lost' then 5 end) nulls first, "id")
--> statement-breakpoint
create index "opportunities_by_estimated_amount" on "opportunities" ("estimated_amount" nulls first, "id")
--> statement-breakpoint
create index "opportunities_by_expected_close_date" on "opportunities" ("expected_close_date" nulls first, "id")
--> statement-breakpoint
create index "opportunities_by_actual_close_date" on "opportunities" ("actual_close_date" nulls first, "id")
--> statement-breakpoint
create index "opportunities_created_by" on "opportunities" ("created_by", "id")
--> statement-breakpoint
create index "opportunities_by_created_at" on "opportunities" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "interactions_interaction_type" on "interactions" ("interaction_type", "id")
--> statement-breakpoint
create index "interactions_related_to_lead" on "interactions" ("related_to_lead", "id")
--> statement-breakpoint
create index "interactions_related_to_opportunity" on "interactions" ("related_to_opportunity", "id")
--> statement-breakpoint
create index "interactions_related_to_customer" on "interactions" ("related_to_customer", "id")
--> statement-breakpoint
create index "interactions_related_to_rental" on "interactions" ("related_to_rental", "id")
--> statement-breakpoint
create index "interactions_by_next_action_at" on "interactions" ("next_action_at" nulls first, "id")
--> statement-breakpoint
create index "interactions_performed_by" on "interactions" ("performed_by", "id")
--> statement-breakpoint
create index "interactions_by_performed_at" on "interactions" ("performed_at" nulls first, "id")
--> statement-breakpoint
create index "interactions_created_by" on "interactions" ("created_by", "id")
--> statement-breakpoint
create index "interactions_by_created_at" on "interactions" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "rentals_customer" on "rentals" ("customer", "id")
--> statement-breakpoint
create index "rentals_equipment" on "rentals" ("equipment", "id")
--> statement-breakpoint
create index "rentals_company" on "rentals" ("company", "id")
--> statement-breakpoint
create index "rentals_by_start_date" on "rentals" ("start_date" nulls first, "id")
--> statement-breakpoint
create index "rentals_by_total_amount" on "rentals" ("total_amount" nulls first, "id")
--> statement-breakpoint
create index "rentals_status" on "rentals" ("status", "id")
--> statement-breakpoint
create index "rentals_by_status" on "rentals" ((case "status" when 'pending' then 0 when 'approved' then 1 when 'payment_pending' then 2 when 'confirmed' then 3 when 'preparing' then 4 when 'ready_for_pickup' then 5 when 'out_for_delivery' then 6 when 'delivered' then 7 when 'in_progress' then 8 when 'return_requested' then 9 when 'returning' then 10 when 'completed' then 11 when 'cancelled' then 12 when 'overdue' then 13 when 'dispute' then 14 end) nulls first, "id")
--> statement-breakpoint
create index "rentals_created_by" on "rentals" ("created_by", "id")
--> statement-breakpoint
create index "rentals_by_created_at" on "rentals" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "equipment_by_name" on "equipment" (lower("name") nulls first, "id")
--> statement-breakpoint
create index "equipment_by_category" on "equipment" (lower("category") nulls first, "id")
--> statement-breakpoint
create index "equipment_by_daily_rate" on "equipment" ("daily_rate" nulls first, "id")
--> statement-breakpoint
create index "equipment_company" on "equipment" ("company", "id")
--> statement-breakpoint
create index "equipment_created_by" on "equipment" ("created_by", "id")
--> statement-breakpoint
create index "equipment_by_created_at" on "equipment" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "customers_by_name" on "customers" (lower("name") nulls first, "id")
--> statement-breakpoint
create index "customers_by_city" on "customers" (lower("city") nulls first, "id")
--> statement-breakpoint
create index "customers_created_by" on "customers" ("created_by", "id")
--> statement-breakpoint
create index "customers_by_created_at" on "customers" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "companies_by_company_name" on "companies" (lower("company_name") nulls first, "id")
--> statement-breakpoint
create index "companies_by_city" on "companies" (lower("city") nulls first, "id")
--> statement-breakpoint
create index "companies_created_by" on "companies" ("created_by", "id")
--> statement-breakpoint
create index "companies_by_created_at" on "companies" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "users_by_last_name" on "users" (lower("last_name") nulls first, "id")
--> statement-breakpoint
create index "users_by_name" on "users" (lower("name") nulls first, "id")
--> statement-breakpoint
create index "users_user_type" on "users" ("user_type", "id")
--> statement-breakpoint
create index "users_company" on "users" ("company", "id")
--> statement-breakpoint
create index "users_language" on "users" ("language", "id")
--> statement-breakpoint
create index "users_created_by" on "users" ("created_by", "id")
--> statement-breakpoint
create index "users_by_created_at" on "users" ("created_at" nulls first, "id")
--> statement-breakpoint
create index "sessions_user" on "sessions" ("user")
--> statement-breakpoint
create index "sessions_secret_hash" on "sessions" ("secret_hash")
--> statement-breakpoint
create index "history_resource_record" on "history" ("resource", "record")
--> statement-breakpoint
create index "history_actor" on "history" ("actor")
--> statement-breakpoint
create unique index "idempotency_keys_user_path_key" on "idempotency_keys" ("user", "path", "key")
--> statement-breakpoint
create index "idempotency_keys_created_at" on "idempotency_keys" ("created_at")
--> statement-breakpoint
create unique index "automation_runs_rule_cause" on "automation_runs" ("rule", "cause")
--> statement-breakpoint
create index "automation_runs_status" on "automation_runs" ("status")
--> statement-breakpoint
create table "leads_search" (id bigint primary key references "leads" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "leads_search_trigrams" on "leads_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "leads_tally" ("n" bigint not null)
--> statement-breakpoint
create function "leads_tally_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally" ("n") select count(*) from fresh r; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_insert"()
--> statement-breakpoint
create function "leads_tally_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally" ("n") select -count(*) from gone r; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_delete"()
--> statement-breakpoint
create function "leads_tally_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally" ("n") select "n" from (select sum("n") as "n" from (select * from (select -count(*) from gone r) x("n") union all select * from (select count(*) from fresh r) x("n")) b) d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_update"()
--> statement-breakpoint
insert into "leads_tally" ("n") select count(*) from "leads" r
--> statement-breakpoint
create table "leads_tally_status" ("status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "leads_tally_status_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally_status" ("status", "n") select coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_status_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_status_insert"()
--> statement-breakpoint
create function "leads_tally_status_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally_status" ("status", "n") select coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_status_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_status_delete"()
--> statement-breakpoint
create function "leads_tally_status_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally_status" ("status", "n") select "status", "n" from (select "status", sum("n") as "n" from (select * from (select coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."status", '')) x("status", "n") union all select * from (select coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."status", '')) x("status", "n")) b group by "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_status_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_status_update"()
--> statement-breakpoint
insert into "leads_tally_status" ("status", "n") select coalesce(r."status", ''), count(*) from "leads" r group by coalesce(r."status", '')
--> statement-breakpoint
create table "leads_tally_source_status" ("source" text collate "C" not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "leads_tally_source_status_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally_source_status" ("source", "status", "n") select coalesce(r."source", ''), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."source", ''), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_source_status_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_source_status_insert"()
--> statement-breakpoint
create function "leads_tally_source_status_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally_source_status" ("source", "status", "n") select coalesce(r."source", ''), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."source", ''), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_source_status_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_source_status_delete"()
--> statement-breakpoint
create function "leads_tally_source_status_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally_source_status" ("source", "status", "n") select "source", "status", "n" from (select "source", "status", sum("n") as "n" from (select * from (select coalesce(r."source", ''), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."source", ''), coalesce(r."status", '')) x("source", "status", "n") union all select * from (select coalesce(r."source", ''), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."source", ''), coalesce(r."status", '')) x("source", "status", "n")) b group by "source", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_source_status_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_source_status_update"()
--> statement-breakpoint
insert into "leads_tally_source_status" ("source", "status", "n") select coalesce(r."source", ''), coalesce(r."status", ''), count(*) from "leads" r group by coalesce(r."source", ''), coalesce(r."status", '')
--> statement-breakpoint
create table "leads_tally_assigned_to_status" ("assigned_to" bigint not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "leads_tally_assigned_to_status_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_assigned_to_status_insert"()
--> statement-breakpoint
create function "leads_tally_assigned_to_status_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_assigned_to_status_delete"()
--> statement-breakpoint
create function "leads_tally_assigned_to_status_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") select "assigned_to", "status", "n" from (select "assigned_to", "status", sum("n") as "n" from (select * from (select coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("assigned_to", "status", "n") union all select * from (select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("assigned_to", "status", "n")) b group by "assigned_to", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_assigned_to_status_update"()
--> statement-breakpoint
insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from "leads" r group by coalesce(r."assigned_to", 0), coalesce(r."status", '')
--> statement-breakpoint
create table "leads_tally_company_status" ("company" bigint not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "leads_tally_company_status_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_status_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_company_status_insert"()
--> statement-breakpoint
create function "leads_tally_company_status_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_status_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_company_status_delete"()
--> statement-breakpoint
create function "leads_tally_company_status_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_status" ("company", "status", "n") select "company", "status", "n" from (select "company", "status", sum("n") as "n" from (select * from (select coalesce(r."company", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."status", '')) x("company", "status", "n") union all select * from (select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."status", '')) x("company", "status", "n")) b group by "company", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_status_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_company_status_update"()
--> statement-breakpoint
insert into "leads_tally_company_status" ("company", "status", "n") select coalesce(r."company", 0), coalesce(r."status", ''), count(*) from "leads" r group by coalesce(r."company", 0), coalesce(r."status", '')
--> statement-breakpoint
create table "leads_tally_company_assigned_to_status" ("company" bigint not null, "assigned_to" bigint not null, "status" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "leads_tally_company_assigned_to_status_insert"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_insert" after insert on "leads" referencing new table as fresh for each statement execute function "leads_tally_company_assigned_to_status_insert"()
--> statement-breakpoint
create function "leads_tally_company_assigned_to_status_delete"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''); return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_delete" after delete on "leads" referencing old table as gone for each statement execute function "leads_tally_company_assigned_to_status_delete"()
--> statement-breakpoint
create function "leads_tally_company_assigned_to_status_update"() returns trigger language plpgsql as $$ begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") select "company", "assigned_to", "status", "n" from (select "company", "assigned_to", "status", sum("n") as "n" from (select * from (select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''), -count(*) from gone r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("company", "assigned_to", "status", "n") union all select * from (select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from fresh r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", '')) x("company", "assigned_to", "status", "n")) b group by "company", "assigned_to", "status") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_update" after update on "leads" referencing old table as gone new table as fresh for each statement execute function "leads_tally_company_assigned_to_status_update"()
--> statement-breakpoint
insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", ''), count(*) from "leads" r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."status", '')
--> statement-breakpoint
create table "opportunities_search" (id bigint primary key references "opportunities" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "opportunities_search_trigrams" on "opportunities_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "opportunities_tally_stage" ("stage" text collate "C" not null, "n" bigint not null, "deal_value" bigint not null, "weighted_deal_value" bigint not null)
--> statement-breakpoint
create function "opportunities_tally_stage_insert"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_stage_insert" after insert on "opportunities" referencing new table as fresh for each statement execute function "opportunities_tally_stage_insert"()
--> statement-breakpoint
create function "opportunities_tally_stage_delete"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_stage_delete" after delete on "opportunities" referencing old table as gone for each statement execute function "opportunities_tally_stage_delete"()
--> statement-breakpoint
create function "opportunities_tally_stage_update"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") select "stage", "n", "deal_value", "weighted_deal_value" from (select "stage", sum("n") as "n", sum("deal_value") as "deal_value", sum("weighted_deal_value") as "weighted_deal_value" from (select * from (select coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."stage", '')) x("stage", "n", "deal_value", "weighted_deal_value") union all select * from (select coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."stage", '')) x("stage", "n", "deal_value", "weighted_deal_value")) b group by "stage") d where "n" <> 0 or "deal_value" <> 0 or "weighted_deal_value" <> 0; return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_stage_update" after update on "opportunities" referencing old table as gone new table as fresh for each statement execute function "opportunities_tally_stage_update"()
--> statement-breakpoint
insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from "opportunities" r group by coalesce(r."stage", '')
--> statement-breakpoint
create table "opportunities_tally_assigned_to_stage" ("assigned_to" bigint not null, "stage" text collate "C" not null, "n" bigint not null, "deal_value" bigint not null, "weighted_deal_value" bigint not null)
--> statement-breakpoint
create function "opportunities_tally_assigned_to_stage_insert"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_insert" after insert on "opportunities" referencing new table as fresh for each statement execute function "opportunities_tally_assigned_to_stage_insert"()
--> statement-breakpoint
create function "opportunities_tally_assigned_to_stage_delete"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."assigned_to", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_delete" after delete on "opportunities" referencing old table as gone for each statement execute function "opportunities_tally_assigned_to_stage_delete"()
--> statement-breakpoint
create function "opportunities_tally_assigned_to_stage_update"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select "assigned_to", "stage", "n", "deal_value", "weighted_deal_value" from (select "assigned_to", "stage", sum("n") as "n", sum("deal_value") as "deal_value", sum("weighted_deal_value") as "weighted_deal_value" from (select * from (select coalesce(r."assigned_to", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."assigned_to", 0), coalesce(r."stage", '')) x("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") union all select * from (select coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."assigned_to", 0), coalesce(r."stage", '')) x("assigned_to", "stage", "n", "deal_value", "weighted_deal_value")) b group by "assigned_to", "stage") d where "n" <> 0 or "deal_value" <> 0 or "weighted_deal_value" <> 0; return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_update" after update on "opportunities" referencing old table as gone new table as fresh for each statement execute function "opportunities_tally_assigned_to_stage_update"()
--> statement-breakpoint
insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from "opportunities" r group by coalesce(r."assigned_to", 0), coalesce(r."stage", '')
--> statement-breakpoint
create table "opportunities_tally_company_stage" ("company" bigint not null, "stage" text collate "C" not null, "n" bigint not null, "deal_value" bigint not null, "weighted_deal_value" bigint not null)
--> statement-breakpoint
create function "opportunities_tally_company_stage_insert"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."company", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_insert" after insert on "opportunities" referencing new table as fresh for each statement execute function "opportunities_tally_company_stage_insert"()
--> statement-breakpoint
create function "opportunities_tally_company_stage_delete"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."company", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_delete" after delete on "opportunities" referencing old table as gone for each statement execute function "opportunities_tally_company_stage_delete"()
--> statement-breakpoint
create function "opportunities_tally_company_stage_update"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") select "company", "stage", "n", "deal_value", "weighted_deal_value" from (select "company", "stage", sum("n") as "n", sum("deal_value") as "deal_value", sum("weighted_deal_value") as "weighted_deal_value" from (select * from (select coalesce(r."company", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."company", 0), coalesce(r."stage", '')) x("company", "stage", "n", "deal_value", "weighted_deal_value") union all select * from (select coalesce(r."company", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."company", 0), coalesce(r."stage", '')) x("company", "stage", "n", "deal_value", "weighted_deal_value")) b group by "company", "stage") d where "n" <> 0 or "deal_value" <> 0 or "weighted_deal_value" <> 0; return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_update" after update on "opportunities" referencing old table as gone new table as fresh for each statement execute function "opportunities_tally_company_stage_update"()
--> statement-breakpoint
insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from "opportunities" r group by coalesce(r."company", 0), coalesce(r."stage", '')
--> statement-breakpoint
create table "opportunities_tally_company_assigned_to_stage" ("company" bigint not null, "assigned_to" bigint not null, "stage" text collate "C" not null, "n" bigint not null, "deal_value" bigint not null, "weighted_deal_value" bigint not null)
--> statement-breakpoint
create function "opportunities_tally_company_assigned_to_stage_insert"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_insert" after insert on "opportunities" referencing new table as fresh for each statement execute function "opportunities_tally_company_assigned_to_stage_insert"()
--> statement-breakpoint
create function "opportunities_tally_company_assigned_to_stage_delete"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''); return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_delete" after delete on "opportunities" referencing old table as gone for each statement execute function "opportunities_tally_company_assigned_to_stage_delete"()
--> statement-breakpoint
create function "opportunities_tally_company_assigned_to_stage_update"() returns trigger language plpgsql as $$ begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select "company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value" from (select "company", "assigned_to", "stage", sum("n") as "n", sum("deal_value") as "deal_value", sum("weighted_deal_value") as "weighted_deal_value" from (select * from (select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''), -count(*), -coalesce(sum(r."deal_value"), 0), -coalesce(sum(r."weighted_deal_value"), 0) from gone r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", '')) x("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") union all select * from (select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from fresh r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", '')) x("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value")) b group by "company", "assigned_to", "stage") d where "n" <> 0 or "deal_value" <> 0 or "weighted_deal_value" <> 0; return null; end $$
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_update" after update on "opportunities" referencing old table as gone new table as fresh for each statement execute function "opportunities_tally_company_assigned_to_stage_update"()
--> statement-breakpoint
insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", ''), count(*), coalesce(sum(r."deal_value"), 0), coalesce(sum(r."weighted_deal_value"), 0) from "opportunities" r group by coalesce(r."company", 0), coalesce(r."assigned_to", 0), coalesce(r."stage", '')
--> statement-breakpoint
create table "interactions_search" (id bigint primary key references "interactions" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "interactions_search_trigrams" on "interactions_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "interactions_tally" ("n" bigint not null)
--> statement-breakpoint
create function "interactions_tally_insert"() returns trigger language plpgsql as $$ begin insert into "interactions_tally" ("n") select count(*) from fresh r; return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_insert" after insert on "interactions" referencing new table as fresh for each statement execute function "interactions_tally_insert"()
--> statement-breakpoint
create function "interactions_tally_delete"() returns trigger language plpgsql as $$ begin insert into "interactions_tally" ("n") select -count(*) from gone r; return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_delete" after delete on "interactions" referencing old table as gone for each statement execute function "interactions_tally_delete"()
--> statement-breakpoint
create function "interactions_tally_update"() returns trigger language plpgsql as $$ begin insert into "interactions_tally" ("n") select "n" from (select sum("n") as "n" from (select * from (select -count(*) from gone r) x("n") union all select * from (select count(*) from fresh r) x("n")) b) d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_update" after update on "interactions" referencing old table as gone new table as fresh for each statement execute function "interactions_tally_update"()
--> statement-breakpoint
insert into "interactions_tally" ("n") select count(*) from "interactions" r
--> statement-breakpoint
create table "interactions_tally_interaction_type" ("interaction_type" text collate "C" not null, "n" bigint not null)
--> statement-breakpoint
create function "interactions_tally_interaction_type_insert"() returns trigger language plpgsql as $$ begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") select coalesce(r."interaction_type", ''), count(*) from fresh r group by coalesce(r."interaction_type", ''); return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_insert" after insert on "interactions" referencing new table as fresh for each statement execute function "interactions_tally_interaction_type_insert"()
--> statement-breakpoint
create function "interactions_tally_interaction_type_delete"() returns trigger language plpgsql as $$ begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") select coalesce(r."interaction_type", ''), -count(*) from gone r group by coalesce(r."interaction_type", ''); return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_delete" after delete on "interactions" referencing old table as gone for each statement execute function "interactions_tally_interaction_type_delete"()
--> statement-breakpoint
create function "interactions_tally_interaction_type_update"() returns trigger language plpgsql as $$ begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") select "interaction_type", "n" from (select "interaction_type", sum("n") as "n" from (select * from (select coalesce(r."interaction_type", ''), -count(*) from gone r group by coalesce(r."interaction_type", '')) x("interaction_type", "n") union all select * from (select coalesce(r."interaction_type", ''), count(*) from fresh r group by coalesce(r."interaction_type", '')) x("interaction_type", "n")) b group by "interaction_type") d where "n" <> 0; return null; end $$
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_update" after update on "interactions" referencing old table as gone new table as fresh for each statement execute function "interactions_tally_interaction_type_update"()
--> statement-breakpoint
insert into "interactions_tally_interaction_type" ("interaction_type", "n") select coalesce(r."interaction_type", ''), count(*) from "interactions" r group by coalesce(r."interaction_type", '')
--> statement-breakpoint
create table "rentals_search" (id bigint primary key references "rentals" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "rentals_search_trigrams" on "rentals_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "equipment_search" (id bigint primary key references "equipment" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "equipment_search_trigrams" on "equipment_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "customers_search" (id bigint primary key references "customers" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "customers_search_trigrams" on "customers_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "companies_search" (id bigint primary key references "companies" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "companies_search_trigrams" on "companies_search" using gin (text gin_trgm_ops)
--> statement-breakpoint
create table "users_search" (id bigint primary key references "users" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "users_search_trigrams" on "users_search" using gin (text gin_trgm_ops)
