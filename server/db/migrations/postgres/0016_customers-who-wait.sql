ALTER TABLE "tickets" ADD COLUMN "waiting_since" timestamp(3) with time zone;
--> statement-breakpoint
create index "tickets_by_waiting_since" on "tickets" ("waiting_since" nulls first, "id")
--> statement-breakpoint
update "tickets" set "waiting_since" = (
  select case when c."author_role" = 'customer' then c."created_at" end from "ticket_comments" c
  where c."ticket" = "tickets"."id" and c."is_internal" = false and c."author_role" <> 'system' order by c."id" desc limit 1
) where "status" in ('open', 'in_progress', 'waiting_seller')
--> statement-breakpoint
update "tickets" set "waiting_since" = "created_at" where "status" in ('open', 'in_progress', 'waiting_seller') and not exists (
  select 1 from "ticket_comments" c where c."ticket" = "tickets"."id" and c."is_internal" = false and c."author_role" <> 'system'
)
