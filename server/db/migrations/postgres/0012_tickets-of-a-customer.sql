drop index if exists "tickets_customer_status"
