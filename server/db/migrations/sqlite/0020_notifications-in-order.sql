create index "notifications_user_by_place" on "notifications" ("user", "place", "id")
--> statement-breakpoint
create index "notifications_user_is_read_place" on "notifications" ("user", "is_read", "place")
