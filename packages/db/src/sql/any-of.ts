/**
 * The ids of a parameter, for a statement with a name that is run often. Of a list as it stands Postgres makes a new plan
 * each time, as one for a few ids looks cheaper than one for any number, and planning takes longer than the statement.
 *
 * @param parameter `$1`, a uuid[] @returns what follows `id =`
 */
export const anyOf = (parameter: `$${number}`) => `ANY (ARRAY(SELECT unnest(${parameter}::uuid[])))`;
