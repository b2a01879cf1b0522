/** Days between asking for one's deletion and being deleted, in which one can still take it back [set]. */
export const DELETION_PAUSE_DAYS = 7;
