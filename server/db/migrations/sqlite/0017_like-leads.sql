create index "leads_like_contact_email" on "leads" (lower("contact_email"), "id")
--> statement-breakpoint
create index "leads_like_contact_phone" on "leads" (substr(replace(replace(replace(replace(replace(replace(replace("contact_phone", ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), '.', ''), '/', ''), -9), "id")
