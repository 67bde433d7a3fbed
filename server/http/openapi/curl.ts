/** First calls, as a shell makes them. */
export const LOGIN_CURL = `\`\`\`bash
curl -X POST http://localhost:8000/api/accounts/login/ \\
  -H "Content-Type: application/json" \\
  -d '{"email":"your@email.com","password":"yourpassword"}'
\`\`\``
export const LIST_CURL = `\`\`\`bash
curl -X GET http://localhost:8000/api/crm/leads/ \\
  -H "Authorization: Bearer YOUR_ACCESS_TOKEN"
\`\`\``
