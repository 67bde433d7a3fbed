ALTER TABLE "opportunities" ADD COLUMN "stage_since" timestamp(3) with time zone;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "seconds_in_prospecting" integer;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "seconds_in_qualification" integer;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "seconds_in_proposal" integer;
--> statement-breakpoint
ALTER TABLE "opportunities" ADD COLUMN "seconds_in_negotiation" integer;

--> statement-breakpoint
-- What is there already gets what history tells: each change of the stage ended a visit, which began with the one before.
update "opportunities" set
  "stage_since" = told."since",
  "seconds_in_prospecting" = told."prospecting",
  "seconds_in_qualification" = told."qualification",
  "seconds_in_proposal" = told."proposal",
  "seconds_in_negotiation" = told."negotiation"
from (
  select record, max(at) as "since",
    sum(case left_stage when 'Prospecting' then seconds end) as "prospecting",
    sum(case left_stage when 'Qualification' then seconds end) as "qualification",
    sum(case left_stage when 'Proposal' then seconds end) as "proposal",
    sum(case left_stage when 'Negotiation' then seconds end) as "negotiation"
  from (
    select moved.record, moved.at, moved.left_stage,
      greatest(0, round(extract(epoch from moved.at - coalesce(moved.before, o.created_at)))) as seconds
    from (
      select h.record, h.at, f ->> 'old' as left_stage,
        lag(h.at) over (partition by h.record order by h.id) as before
      from "history" h, jsonb_array_elements(h.changes -> 'fields') f
      where h.resource = 'opportunities' and f ->> 'field' = 'stage'
    ) moved join "opportunities" o on o.id = moved.record
  ) visit group by record
) told where told.record = "opportunities".id
--> statement-breakpoint
-- No change of the stage is told: it is where it was made.
update "opportunities" set "stage_since" = "created_at" where "stage_since" is null
