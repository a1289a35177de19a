-- All that the function looks up it finds by key, however many marks it gets, so one plan serves every batch. Left to itself
-- Postgres plans anew for each small one, which costs more than moving the mark.
ALTER FUNCTION move_marks(uuid[], uuid[], integer[], integer[]) SET plan_cache_mode = 'force_generic_plan';
