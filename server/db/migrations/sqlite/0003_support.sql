CREATE TABLE `tickets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`ticket_number` text DEFAULT '' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`category` text DEFAULT 'general' NOT NULL,
	`priority` text DEFAULT 'medium' NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`customer` integer NOT NULL,
	`customer_name` text DEFAULT '' NOT NULL,
	`customer_email` text DEFAULT '' NOT NULL,
	`customer_phone` text DEFAULT '' NOT NULL,
	`company` integer,
	`related_rental` integer,
	`rental_number` text DEFAULT '' NOT NULL,
	`related_equipment` integer,
	`assigned_to` integer,
	`internal_notes` text DEFAULT '' NOT NULL,
	`resolution` text DEFAULT '' NOT NULL,
	`resolved_at` text,
	`closed_at` text,
	`customer_rating` integer,
	`customer_feedback` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_rental`) REFERENCES `rentals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`related_equipment`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_ticket_number_unique` ON `tickets` (`ticket_number`);
--> statement-breakpoint
CREATE TABLE `ticket_comments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`ticket` integer NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`is_internal` integer DEFAULT 0 NOT NULL,
	`author_role` text DEFAULT 'system' NOT NULL,
	`company` integer,
	`customer` integer,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `customer_notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`customer` integer NOT NULL,
	`customer_name` text DEFAULT '' NOT NULL,
	`customer_email` text DEFAULT '' NOT NULL,
	`customer_phone` text DEFAULT '' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`is_important` integer DEFAULT 0 NOT NULL,
	`tags` text DEFAULT '' NOT NULL,
	`tag_list` text DEFAULT '' NOT NULL,
	`company` integer,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`company`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `favorites` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`customer` integer NOT NULL,
	`equipment` integer NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`created_by` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`equipment`) REFERENCES `equipment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ticket_seen` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`user` integer NOT NULL,
	`ticket` integer NOT NULL,
	`comment` integer NOT NULL,
	FOREIGN KEY (`user`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ticket`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
create index "tickets_by_title" on "tickets" (lower("title"), "id")
--> statement-breakpoint
create index "tickets_category" on "tickets" ("category", "id")
--> statement-breakpoint
create index "tickets_priority" on "tickets" ("priority", "id")
--> statement-breakpoint
create index "tickets_by_priority" on "tickets" ((case "priority" when 'low' then 0 when 'medium' then 1 when 'high' then 2 when 'urgent' then 3 end), "id")
--> statement-breakpoint
create index "tickets_status" on "tickets" ("status", "id")
--> statement-breakpoint
create index "tickets_by_status" on "tickets" ((case "status" when 'open' then 0 when 'in_progress' then 1 when 'waiting_customer' then 2 when 'waiting_seller' then 3 when 'resolved' then 4 when 'closed' then 5 end), "id")
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
create index "tickets_by_created_at" on "tickets" ("created_at", "id")
--> statement-breakpoint
create index "ticket_comments_ticket" on "ticket_comments" ("ticket", "id")
--> statement-breakpoint
create index "ticket_comments_author_role" on "ticket_comments" ("author_role", "id")
--> statement-breakpoint
create index "ticket_comments_created_by" on "ticket_comments" ("created_by", "id")
--> statement-breakpoint
create index "ticket_comments_by_created_at" on "ticket_comments" ("created_at", "id")
--> statement-breakpoint
create index "customer_notes_customer" on "customer_notes" ("customer", "id")
--> statement-breakpoint
create index "customer_notes_by_title" on "customer_notes" (lower("title"), "id")
--> statement-breakpoint
create index "customer_notes_company" on "customer_notes" ("company", "id")
--> statement-breakpoint
create index "customer_notes_created_by" on "customer_notes" ("created_by", "id")
--> statement-breakpoint
create index "customer_notes_by_created_at" on "customer_notes" ("created_at", "id")
--> statement-breakpoint
create index "favorites_customer" on "favorites" ("customer", "id")
--> statement-breakpoint
create index "favorites_equipment" on "favorites" ("equipment", "id")
--> statement-breakpoint
create index "favorites_created_by" on "favorites" ("created_by", "id")
--> statement-breakpoint
create index "favorites_by_created_at" on "favorites" ("created_at", "id")
--> statement-breakpoint
create unique index "favorites_customer_equipment_unique" on "favorites" ("customer", "equipment")
--> statement-breakpoint
create unique index "ticket_seen_user_ticket" on "ticket_seen" ("user", "ticket")
--> statement-breakpoint
create index "ticket_seen_ticket" on "ticket_seen" ("ticket")
--> statement-breakpoint
create virtual table "tickets_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create table "tickets_tally_status" ("status" not null default 0, "n" integer not null, primary key ("status")) without rowid
--> statement-breakpoint
create trigger "tickets_tally_status_insert" after insert on "tickets" begin insert into "tickets_tally_status" ("status", "n") values (coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_status_delete" after delete on "tickets" begin insert into "tickets_tally_status" ("status", "n") values (coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_status_update" after update of "status" on "tickets" begin insert into "tickets_tally_status" ("status", "n") values (coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "tickets_tally_status" ("status", "n") values (coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "tickets_tally_status" ("status", "n") select coalesce("status", ''), count(*) from "tickets" where true group by coalesce("status", '')
--> statement-breakpoint
create table "tickets_tally_assigned_to_status" ("assigned_to" not null default 0, "status" not null default 0, "n" integer not null, primary key ("assigned_to", "status")) without rowid
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_insert" after insert on "tickets" begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_delete" after delete on "tickets" begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_assigned_to_status_update" after update of "assigned_to", "status" on "tickets" begin insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(old."assigned_to", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") values (coalesce(new."assigned_to", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "tickets_tally_assigned_to_status" ("assigned_to", "status", "n") select coalesce("assigned_to", 0), coalesce("status", ''), count(*) from "tickets" where true group by coalesce("assigned_to", 0), coalesce("status", '')
--> statement-breakpoint
create table "tickets_tally_company_status" ("company" not null default 0, "status" not null default 0, "n" integer not null, primary key ("company", "status")) without rowid
--> statement-breakpoint
create trigger "tickets_tally_company_status_insert" after insert on "tickets" begin insert into "tickets_tally_company_status" ("company", "status", "n") values (coalesce(new."company", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_company_status_delete" after delete on "tickets" begin insert into "tickets_tally_company_status" ("company", "status", "n") values (coalesce(old."company", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_company_status_update" after update of "company", "status" on "tickets" begin insert into "tickets_tally_company_status" ("company", "status", "n") values (coalesce(old."company", 0), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "tickets_tally_company_status" ("company", "status", "n") values (coalesce(new."company", 0), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "tickets_tally_company_status" ("company", "status", "n") select coalesce("company", 0), coalesce("status", ''), count(*) from "tickets" where true group by coalesce("company", 0), coalesce("status", '')
--> statement-breakpoint
create table "tickets_tally_priority_status" ("priority" not null default 0, "status" not null default 0, "n" integer not null, primary key ("priority", "status")) without rowid
--> statement-breakpoint
create trigger "tickets_tally_priority_status_insert" after insert on "tickets" begin insert into "tickets_tally_priority_status" ("priority", "status", "n") values (coalesce(new."priority", ''), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_priority_status_delete" after delete on "tickets" begin insert into "tickets_tally_priority_status" ("priority", "status", "n") values (coalesce(old."priority", ''), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
create trigger "tickets_tally_priority_status_update" after update of "priority", "status" on "tickets" begin insert into "tickets_tally_priority_status" ("priority", "status", "n") values (coalesce(old."priority", ''), coalesce(old."status", ''), -1) on conflict do update set "n" = "n" + excluded."n"; insert into "tickets_tally_priority_status" ("priority", "status", "n") values (coalesce(new."priority", ''), coalesce(new."status", ''), 1) on conflict do update set "n" = "n" + excluded."n"; end
--> statement-breakpoint
insert into "tickets_tally_priority_status" ("priority", "status", "n") select coalesce("priority", ''), coalesce("status", ''), count(*) from "tickets" where true group by coalesce("priority", ''), coalesce("status", '')
--> statement-breakpoint
create virtual table "ticket_comments_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "customer_notes_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
--> statement-breakpoint
create virtual table "favorites_search" using fts5(text, tokenize = 'trigram case_sensitive 1')
