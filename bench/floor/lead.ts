/** A lead: which columns, with which labels, and how a row becomes JSON. Written by hand, as fast as it gets. */

export interface Row {
  readonly [column: string]: string | number | null
}

/** What is selected of the lead `t`. */
export const columns = `t.id, t.title, t.contact_name, t.contact_email, t.contact_phone, t.company_name, t.source, t.status,
  t.company, c.company_name as seller_company_name, t.customer, k.name as customer_name, t.assigned_to,
  a.name as assigned_to_name, t.notes, t.estimated_value, t.expected_close_date, t.metadata, t.last_contacted_at,
  t.converted_at, t.created_by, b.name as created_by_name, t.created_at, t.updated_at`

/** Where the labels come from. */
export const labels = `left join companies c on c.id = t.company left join customers k on k.id = t.customer
  left join users a on a.id = t.assigned_to left join users b on b.id = t.created_by`

/** The text that stands beside an id. */
export const label = (id: unknown, text: unknown, otherwise: string) =>
  id === null ? null : text || `${otherwise} ${id}`

/** The record on the wire. */
export function wire(row: Row): object {
  return {
    id: row.id,
    title: row.title,
    contact_name: row.contact_name,
    contact_email: row.contact_email,
    contact_phone: row.contact_phone,
    company_name: row.company_name,
    source: row.source,
    status: row.status,
    company: row.company,
    seller_company_name: label(row.company, row.seller_company_name, 'Company'),
    customer: row.customer,
    customer_name: label(row.customer, row.customer_name, 'Customer'),
    assigned_to: row.assigned_to,
    assigned_to_name: label(row.assigned_to, row.assigned_to_name, 'User'),
    notes: row.notes,
    estimated_value: row.estimated_value === null ? null : Number(row.estimated_value) / 100,
    expected_close_date: row.expected_close_date,
    metadata: row.metadata === '{}' ? {} : JSON.parse(String(row.metadata)),
    last_contacted_at: row.last_contacted_at,
    converted_at: row.converted_at,
    created_by: row.created_by,
    created_by_name: label(row.created_by, row.created_by_name, 'User'),
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}
