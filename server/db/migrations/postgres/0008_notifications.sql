CREATE TABLE "notifications" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"notification_type" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" DEFAULT '' NOT NULL,
	"message" text COLLATE "C" DEFAULT '' NOT NULL,
	"related_object" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_read" boolean DEFAULT false NOT NULL,
	"read_at" timestamp(3) with time zone,
	"user" bigint NOT NULL,
	"lead" bigint,
	"opportunity" bigint,
	"ticket" bigint,
	"times" integer DEFAULT 1 NOT NULL,
	"place" integer DEFAULT 0 NOT NULL,
	"created_by" bigint,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_cursors" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"n" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notification_preferences" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"user" bigint NOT NULL,
	"notification_type" text COLLATE "C" DEFAULT '' NOT NULL,
	"in_app" boolean DEFAULT true NOT NULL,
	"email" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_lead_leads_id_fk" FOREIGN KEY ("lead") REFERENCES "public"."leads"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_opportunity_opportunities_id_fk" FOREIGN KEY ("opportunity") REFERENCES "public"."opportunities"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_ticket_tickets_id_fk" FOREIGN KEY ("ticket") REFERENCES "public"."tickets"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_cursors" ADD CONSTRAINT "notification_cursors_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "notification_preferences" ADD CONSTRAINT "notification_preferences_user_users_id_fk" FOREIGN KEY ("user") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
create index "notifications_notification_type" on "notifications" ("notification_type", "id")
--> statement-breakpoint
create index "notifications_user" on "notifications" ("user", "id")
--> statement-breakpoint
create index "notifications_lead" on "notifications" ("lead", "id")
--> statement-breakpoint
create index "notifications_opportunity" on "notifications" ("opportunity", "id")
--> statement-breakpoint
create index "notifications_ticket" on "notifications" ("ticket", "id")
--> statement-breakpoint
create index "notifications_created_by" on "notifications" ("created_by", "id")
--> statement-breakpoint
create index "notifications_by_created_at" on "notifications" ("created_at" nulls first, "id")
--> statement-breakpoint
create unique index "notification_cursors_user" on "notification_cursors" ("user")
--> statement-breakpoint
create unique index "notification_preferences_user_notification_type" on "notification_preferences" ("user", "notification_type")
--> statement-breakpoint
create table "notifications_search" (id bigint primary key references "notifications" (id) on delete cascade, text text not null)
--> statement-breakpoint
create index "notifications_search_trigrams" on "notifications_search" using gin (text gin_trgm_ops)
