CREATE TABLE "mails" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"subject" text COLLATE "C" DEFAULT '' NOT NULL,
	"recipient" bigint NOT NULL,
	"status" text COLLATE "C" DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"problem" text COLLATE "C" DEFAULT '' NOT NULL,
	"due_at" timestamp(3) with time zone,
	"sent_at" timestamp(3) with time zone,
	"text" text COLLATE "C" DEFAULT '' NOT NULL,
	"link" text COLLATE "C" DEFAULT '' NOT NULL,
	"expires_at" timestamp(3) with time zone,
	"slot" text COLLATE "C" DEFAULT '' NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "password_resets" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"secret_hash" text COLLATE "C" DEFAULT '' NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "password_resets_user_unique" UNIQUE("user")
);
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_recipient_users_id_fk" FOREIGN KEY ("recipient") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "password_resets" ADD CONSTRAINT "password_resets_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "mails_recipient" on "mails" ("recipient", "id")
--> statement-breakpoint
create index "mails_status" on "mails" ("status", "id")
--> statement-breakpoint
create index "mails_created_by" on "mails" ("created_by", "id")
--> statement-breakpoint
create index "mails_by_created_at" on "mails" ("created_at" nulls first, "id")
--> statement-breakpoint
create unique index "mails_recipient_slot_unique" on "mails" ("recipient", "slot")
--> statement-breakpoint
create index "password_resets_secret_hash" on "password_resets" ("secret_hash")
--> statement-breakpoint
create table "mails_search" (id bigint primary key references "mails" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "mails_search_trigrams" on "mails_search" using gin (text gin_trgm_ops)
