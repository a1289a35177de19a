/** The name is the one that he has now: who deletes his account leaves none behind. */
export const forwardedIn = (table: string) => `
  CASE WHEN ${table}.forwarded IS NOT NULL THEN jsonb_build_object('senderId', ${table}.forwarded->'senderId', 'name',
    coalesce((SELECT users.name FROM users WHERE users.id = (${table}.forwarded->>'senderId')::uuid), '')) END`;
