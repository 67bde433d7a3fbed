CREATE TABLE `leads` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`company_name` text DEFAULT '' NOT NULL,
	`source` text DEFAULT 'web_form' NOT NULL,
	`status` text DEFAULT 'new' NOT NULL,
	`company` integer,
	`customer` integer,
	`assigned_to` integer,
	`notes` text DEFAULT '' NOT NULL,
	`estimated_value` integer,
	`expected_close_date` text,
	`metadata` text DEFAULT '{}' NOT NULL,
	`last_contacted_at` text,
	`converted_at` text,
	`converted_to` integer,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`converted_to`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `opportunities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`lead` integer,
	`contact_name` text DEFAULT '' NOT NULL,
	`contact_email` text DEFAULT '' NOT NULL,
	`contact_phone` text DEFAULT '' NOT NULL,
	`company` integer,
	`customer` integer,
	`equipment` integer,
	`related_rental` integer,
	`assigned_to` integer,
	`stage` text DEFAULT 'prospecting' NOT NULL,
	`probability` integer DEFAULT 10 NOT NULL,
	`estimated_amount` integer DEFAULT 0 NOT NULL,
	`actual_amount` integer,
	`weighted_value` integer DEFAULT 0 NOT NULL,
	`deal_value` integer DEFAULT 0 NOT NULL,
	`weighted_deal_value` integer DEFAULT 0 NOT NULL,
	`expected_close_date` text,
	`actual_close_date` text,
	`notes` text DEFAULT '' NOT NULL,
	`loss_reason` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`lead`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_rental`) REFERENCES `rentals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`interaction_type` text NOT NULL,
	`related_to_lead` integer,
	`related_to_opportunity` integer,
	`related_to_customer` integer,
	`related_to_rental` integer,
	`subject` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`duration_minutes` integer,
	`next_action` text DEFAULT '' NOT NULL,
	`next_action_at` text,
	`performed_by` integer,
	`performed_at` text,
	`is_note` integer DEFAULT 0 NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`related_to_lead`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_to_opportunity`) REFERENCES `opportunities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_to_customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_to_rental`) REFERENCES `rentals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`performed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rentals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rental_reference` text DEFAULT '' NOT NULL,
	`customer` integer NOT NULL,
	`equipment` integer NOT NULL,
	`customer_name` text DEFAULT '' NOT NULL,
	`equipment_name` text DEFAULT '' NOT NULL,
	`company` integer NOT NULL,
	`start_date` text NOT NULL,
	`end_date` text NOT NULL,
	`total_days` integer DEFAULT 1 NOT NULL,
	`daily_rate` integer DEFAULT 0 NOT NULL,
	`total_amount` integer,
	`status` text DEFAULT 'pending' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rentals_rental_reference_unique` ON `rentals` (`rental_reference`);
--> statement-breakpoint
CREATE TABLE `equipment` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`category` text DEFAULT '' NOT NULL,
	`daily_rate` integer DEFAULT 0 NOT NULL,
	`company` integer NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customers_user_unique` ON `customers` (`user`);
--> statement-breakpoint
CREATE TABLE `companies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`company_name` text DEFAULT '' NOT NULL,
	`city` text DEFAULT '' NOT NULL,
	`country` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`first_name` text DEFAULT '' NOT NULL,
	`last_name` text DEFAULT '' NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`phone_number` text DEFAULT '' NOT NULL,
	`user_type` text NOT NULL,
	`company` integer,
	`company_name` text DEFAULT '' NOT NULL,
	`is_active` integer DEFAULT 1 NOT NULL,
	`is_superuser` integer DEFAULT 0 NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`password` text DEFAULT '' NOT NULL,
	`last_login` text,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`kind` text NOT NULL,
	`secret_hash` text DEFAULT '' NOT NULL,
	`used_generation` integer DEFAULT -1 NOT NULL,
	`used_at` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`record` integer NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`action` text DEFAULT '' NOT NULL,
	`at` text NOT NULL,
	`actor` integer,
	`actor_name` text DEFAULT '' NOT NULL,
	`through` text DEFAULT '' NOT NULL,
	`request_id` text DEFAULT '' NOT NULL,
	`changes` text DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`path` text DEFAULT '' NOT NULL,
	`key` text DEFAULT '' NOT NULL,
	`body_hash` text DEFAULT '' NOT NULL,
	`status` integer NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`etag` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `automation_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`rule` text DEFAULT '' NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`resource` text DEFAULT '' NOT NULL,
	`record` integer,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`n` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `counters_name_unique` ON `counters` (`name`);
--> statement-breakpoint
create index "leads_by_title" on "leads" (lower("title"), "id")
--> statement-breakpoint
create index "leads_by_contact_name" on "leads" (lower("contact_name"), "id")
--> statement-breakpoint
create index "leads_source" on "leads" ("source", "id")
--> statement-breakpoint
create index "leads_status" on "leads" ("status", "id")
--> statement-breakpoint
create index "leads_by_status" on "leads" ((case "status" when 'new' then 0 when 'contacted' then 1 when 'qualified' then 2 when 'converted' then 3 when 'disqualified' then 4 when 'lost' then 5 end), "id")
--> statement-breakpoint
create index "leads_company" on "leads" ("company", "id")
--> statement-breakpoint
create index "leads_customer" on "leads" ("customer", "id")
--> statement-breakpoint
create index "leads_assigned_to" on "leads" ("assigned_to", "id")
--> statement-breakpoint
create index "leads_by_estimated_value" on "leads" ("estimated_value", "id")
--> statement-breakpoint
create index "leads_by_expected_close_date" on "leads" ("expected_close_date", "id")
--> statement-breakpoint
create index "leads_by_last_contacted_at" on "leads" ("last_contacted_at", "id")
--> statement-breakpoint
create index "leads_created_by" on "leads" ("created_by", "id")
--> statement-breakpoint
create index "leads_by_created_at" on "leads" ("created_at", "id")
--> statement-breakpoint
create index "opportunities_by_title" on "opportunities" (lower("title"), "id")
--> statement-breakpoint
create index "opportunities_lead" on "opportunities" ("lead", "id")
--> statement-breakpoint
create index "opportunities_by_contact_name" on "opportunities" (lower("contact_name"), "id")
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
create index "opportunities_by_stage" on "opportunities" ((case "stage" when 'prospecting' then 0 when 'qualification' then 1 when 'proposal' then 2 when 'negotiation' then 3 when 'closed_won' then 4 when 'closed_lost' then 5 end), "id")
--> statement-breakpoint
create index "opportunities_by_estimated_amount" on "opportunities" ("estimated_amount", "id")
--> statement-breakpoint
create index "opportunities_by_expected_close_date" on "opportunities" ("expected_close_date", "id")
--> statement-breakpoint
create index "opportunities_by_actual_close_date" on "opportunities" ("actual_close_date", "id")
--> statement-breakpoint
create index "opportunities_created_by" on "opportunities" ("created_by", "id")
--> statement-breakpoint
create index "opportunities_by_created_at" on "opportunities" ("created_at", "id")
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
create index "interactions_by_next_action_at" on "interactions" ("next_action_at", "id")
--> statement-breakpoint
create index "interactions_performed_by" on "interactions" ("performed_by", "id")
--> statement-breakpoint
create index "interactions_by_performed_at" on "interactions" ("performed_at", "id")
--> statement-breakpoint
create index "interactions_created_by" on "interactions" ("created_by", "id")
--> statement-breakpoint
create index "interactions_by_created_at" on "interactions" ("created_at", "id")
--> statement-breakpoint
create index "rentals_customer" on "rentals" ("customer", "id")
--> statement-breakpoint
create index "rentals_equipment" on "rentals" ("equipment", "id")
--> statement-breakpoint
create index "rentals_company" on "rentals" ("company", "id")
--> statement-breakpoint
create index "rentals_by_start_date" on "rentals" ("start_date", "id")
--> statement-breakpoint
create index "rentals_by_total_amount" on "rentals" ("total_amount", "id")
--> statement-breakpoint
create index "rentals_status" on "rentals" ("status", "id")
--> statement-breakpoint
create index "rentals_by_status" on "rentals" ((case "status" when 'pending' then 0 when 'approved' then 1 when 'payment_pending' then 2 when 'confirmed' then 3 when 'preparing' then 4 when 'ready_for_pickup' then 5 when 'out_for_delivery' then 6 when 'delivered' then 7 when 'in_progress' then 8 when 'return_requested' then 9 when 'returning' then 10 when 'completed' then 11 when 'cancelled' then 12 when 'overdue' then 13 when 'dispute' then 14 end), "id")
--> statement-breakpoint
create index "rentals_created_by" on "rentals" ("created_by", "id")
--> statement-breakpoint
create index "rentals_by_created_at" on "rentals" ("created_at", "id")
--> statement-breakpoint
create index "equipment_by_name" on "equipment" (lower("name"), "id")
--> statement-breakpoint
create index "equipment_by_category" on "equipment" (lower("category"), "id")
--> statement-breakpoint
create index "equipment_by_daily_rate" on "equipment" ("daily_rate", "id")
--> statement-breakpoint
create index "equipment_company" on "equipment" ("company", "id")
--> statement-breakpoint
create index "equipment_created_by" on "equipment" ("created_by", "id")
--> statement-breakpoint
create index "equipment_by_created_at" on "equipment" ("created_at", "id")
--> statement-breakpoint
create index "customers_by_name" on "customers" (lower("name"), "id")
--> statement-breakpoint
create index "customers_by_city" on "customers" (lower("city"), "id")
--> statement-breakpoint
create index "customers_created_by" on "customers" ("created_by", "id")
--> statement-breakpoint
create index "customers_by_created_at" on "customers" ("created_at", "id")
--> statement-breakpoint
create index "companies_by_company_name" on "companies" (lower("company_name"), "id")
--> statement-breakpoint
create index "companies_by_city" on "companies" (lower("city"), "id")
--> statement-breakpoint
create index "companies_created_by" on "companies" ("created_by", "id")
--> statement-breakpoint
create index "companies_by_created_at" on "companies" ("created_at", "id")
--> statement-breakpoint
create index "users_by_last_name" on "users" (lower("last_name"), "id")
--> statement-breakpoint
create index "users_by_name" on "users" (lower("name"), "id")
--> statement-breakpoint
create index "users_user_type" on "users" ("user_type", "id")
--> statement-breakpoint
create index "users_company" on "users" ("company", "id")
--> statement-breakpoint
create index "users_language" on "users" ("language", "id")
--> statement-breakpoint
create index "users_created_by" on "users" ("created_by", "id")
--> statement-breakpoint
create index "users_by_created_at" on "users" ("created_at", "id")
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
create virtual table "leads_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create table "leads_tally" ("one" not null default 0, "n" integer not null, primary key ("one")) without rowid
--> statement-breakpoint
create trigger "leads_tally_insert" after insert on "leads" begin insert into "leads_tally" ("one", "n") values (0, 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_delete" after delete on "leads" begin insert into "leads_tally" ("one", "n") values (0, -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally" ("n") select count(*) from "leads" where true
--> statement-breakpoint
create table "leads_tally_status" ("status" not null default 0, "n" integer not null, primary key ("status")) without rowid
--> statement-breakpoint
create trigger "leads_tally_status_insert" after insert on "leads" begin insert into "leads_tally_status" ("status", "n") values (coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_status_delete" after delete on "leads" begin insert into "leads_tally_status" ("status", "n") values (coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_status_update" after update of "status" on "leads" begin insert into "leads_tally_status" ("status", "n") values (coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "leads_tally_status" ("status", "n") values (coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally_status" ("status", "n") select coalesce("status", ''), count(*) from "leads" where true group by coalesce("status", '')
--> statement-breakpoint
create table "leads_tally_source_status" ("source" not null default 0, "status" not null default 0, "n" integer not null, primary key ("source", "status")) without rowid
--> statement-breakpoint
create trigger "leads_tally_source_status_insert" after insert on "leads" begin insert into "leads_tally_source_status" ("source", "status", "n") values (coalesce(new."source", ''), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_source_status_delete" after delete on "leads" begin insert into "leads_tally_source_status" ("source", "status", "n") values (coalesce(old."source", ''), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_source_status_update" after update of "source", "status" on "leads" begin insert into "leads_tally_source_status" ("source", "status", "n") values (coalesce(old."source", ''), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "leads_tally_source_status" ("source", "status", "n") values (coalesce(new."source", ''), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally_source_status" ("source", "status", "n") select coalesce("source", ''), coalesce("status", ''), count(*) from "leads" where true group by coalesce("source", ''), coalesce("status", '')
--> statement-breakpoint
create table "leads_tally_assigned_to_status" ("assigned_to" not null default 0, "status" not null default 0, "n" integer not null, primary key ("assigned_to", "status")) without rowid
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_insert" after insert on "leads" begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_delete" after delete on "leads" begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_assigned_to_status_update" after update of "assigned_to", "status" on "leads" begin insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce("assigned_to", 0), coalesce("status", ''), count(*) from "leads" where true group by coalesce("assigned_to", 0), coalesce("status", '')
--> statement-breakpoint
create table "leads_tally_company_status" ("company" not null default 0, "status" not null default 0, "n" integer not null, primary key ("company", "status")) without rowid
--> statement-breakpoint
create trigger "leads_tally_company_status_insert" after insert on "leads" begin insert into "leads_tally_company_status" ("company", "status", "n") values (coalesce(new."company", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_company_status_delete" after delete on "leads" begin insert into "leads_tally_company_status" ("company", "status", "n") values (coalesce(old."company", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_company_status_update" after update of "company", "status" on "leads" begin insert into "leads_tally_company_status" ("company", "status", "n") values (coalesce(old."company", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "leads_tally_company_status" ("company", "status", "n") values (coalesce(new."company", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally_company_status" ("company", "status", "n") select coalesce("company", 0), coalesce("status", ''), count(*) from "leads" where true group by coalesce("company", 0), coalesce("status", '')
--> statement-breakpoint
create table "leads_tally_company_assigned_to_status" ("company" not null default 0, "assigned_to" not null default 0, "status" not null default 0, "n" integer not null, primary key ("company", "assigned_to", "status")) without rowid
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_insert" after insert on "leads" begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") values (coalesce(new."company", 0), coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_delete" after delete on "leads" begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") values (coalesce(old."company", 0), coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "leads_tally_company_assigned_to_status_update" after update of "company", "assigned_to", "status" on "leads" begin insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") values (coalesce(old."company", 0), coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") values (coalesce(new."company", 0), coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "leads_tally_company_assigned_to_status" ("company", "assigned_to", "status", "n") select coalesce("company", 0), coalesce("assigned_to", 0), coalesce("status", ''), count(*) from "leads" where true group by coalesce("company", 0), coalesce("assigned_to", 0), coalesce("status", '')
--> statement-breakpoint
create virtual table "opportunities_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create table "opportunities_tally_stage" ("stage" not null default 0, "n" integer not null, "deal_value" integer not null, "weighted_deal_value" integer not null, primary key ("stage")) without rowid
--> statement-breakpoint
create trigger "opportunities_tally_stage_insert" after insert on "opportunities" begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_stage_delete" after delete on "opportunities" begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_stage_update" after update of "stage", "deal_value", "weighted_deal_value" on "opportunities" begin insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
insert into "opportunities_tally_stage" ("stage", "n", "deal_value", "weighted_deal_value") select coalesce("stage", ''), count(*), coalesce(sum("deal_value"), 0), coalesce(sum("weighted_deal_value"), 0) from "opportunities" where true group by coalesce("stage", '')
--> statement-breakpoint
create table "opportunities_tally_assigned_to_stage" ("assigned_to" not null default 0, "stage" not null default 0, "n" integer not null, "deal_value" integer not null, "weighted_deal_value" integer not null, primary key ("assigned_to", "stage")) without rowid
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_insert" after insert on "opportunities" begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."assigned_to", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_delete" after delete on "opportunities" begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."assigned_to", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_assigned_to_stage_update" after update of "assigned_to", "stage", "deal_value", "weighted_deal_value" on "opportunities" begin insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."assigned_to", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."assigned_to", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
insert into "opportunities_tally_assigned_to_stage" ("assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce("assigned_to", 0), coalesce("stage", ''), count(*), coalesce(sum("deal_value"), 0), coalesce(sum("weighted_deal_value"), 0) from "opportunities" where true group by coalesce("assigned_to", 0), coalesce("stage", '')
--> statement-breakpoint
create table "opportunities_tally_company_stage" ("company" not null default 0, "stage" not null default 0, "n" integer not null, "deal_value" integer not null, "weighted_deal_value" integer not null, primary key ("company", "stage")) without rowid
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_insert" after insert on "opportunities" begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."company", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_delete" after delete on "opportunities" begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."company", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_company_stage_update" after update of "company", "stage", "deal_value", "weighted_deal_value" on "opportunities" begin insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."company", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."company", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
insert into "opportunities_tally_company_stage" ("company", "stage", "n", "deal_value", "weighted_deal_value") select coalesce("company", 0), coalesce("stage", ''), count(*), coalesce(sum("deal_value"), 0), coalesce(sum("weighted_deal_value"), 0) from "opportunities" where true group by coalesce("company", 0), coalesce("stage", '')
--> statement-breakpoint
create table "opportunities_tally_company_assigned_to_stage" ("company" not null default 0, "assigned_to" not null default 0, "stage" not null default 0, "n" integer not null, "deal_value" integer not null, "weighted_deal_value" integer not null, primary key ("company", "assigned_to", "stage")) without rowid
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_insert" after insert on "opportunities" begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."company", 0), coalesce(new."assigned_to", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_delete" after delete on "opportunities" begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."company", 0), coalesce(old."assigned_to", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
create trigger "opportunities_tally_company_assigned_to_stage_update" after update of "company", "assigned_to", "stage", "deal_value", "weighted_deal_value" on "opportunities" begin insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(old."company", 0), coalesce(old."assigned_to", 0), coalesce(old."stage", ''), -1, -coalesce(old."deal_value", 0), -coalesce(old."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") values (coalesce(new."company", 0), coalesce(new."assigned_to", 0), coalesce(new."stage", ''), 1, coalesce(new."deal_value", 0), coalesce(new."weighted_deal_value", 0)) on conflict do update set "n" = "n" + excluded."n", "deal_value" = "deal_value" + excluded."deal_value", "weighted_deal_value" = "weighted_deal_value" + excluded."weighted_deal_value"; end
--> statement-breakpoint
insert into "opportunities_tally_company_assigned_to_stage" ("company", "assigned_to", "stage", "n", "deal_value", "weighted_deal_value") select coalesce("company", 0), coalesce("assigned_to", 0), coalesce("stage", ''), count(*), coalesce(sum("deal_value"), 0), coalesce(sum("weighted_deal_value"), 0) from "opportunities" where true group by coalesce("company", 0), coalesce("assigned_to", 0), coalesce("stage", '')
--> statement-breakpoint
create virtual table "interactions_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create table "interactions_tally" ("one" not null default 0, "n" integer not null, primary key ("one")) without rowid
--> statement-breakpoint
create trigger "interactions_tally_insert" after insert on "interactions" begin insert into "interactions_tally" ("one", "n") values (0, 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "interactions_tally_delete" after delete on "interactions" begin insert into "interactions_tally" ("one", "n") values (0, -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "interactions_tally" ("n") select count(*) from "interactions" where true
--> statement-breakpoint
create table "interactions_tally_interaction_type" ("interaction_type" not null default 0, "n" integer not null, primary key ("interaction_type")) without rowid
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_insert" after insert on "interactions" begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") values (coalesce(new."interaction_type", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_delete" after delete on "interactions" begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") values (coalesce(old."interaction_type", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "interactions_tally_interaction_type_update" after update of "interaction_type" on "interactions" begin insert into "interactions_tally_interaction_type" ("interaction_type", "n") values (coalesce(old."interaction_type", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "interactions_tally_interaction_type" ("interaction_type", "n") values (coalesce(new."interaction_type", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "interactions_tally_interaction_type" ("interaction_type", "n") select coalesce("interaction_type", ''), count(*) from "interactions" where true group by coalesce("interaction_type", '')
--> statement-breakpoint
create virtual table "rentals_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "equipment_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "customers_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "companies_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "users_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
