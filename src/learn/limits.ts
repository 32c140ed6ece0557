/** Maximum number of categories: the time to learn grows with them. */
export const MAX_CATEGORIES = 100;
/** Maximum number of examples, for the same reason. */
export const MAX_EXAMPLES = 5_000;
/** Maximum number of examples of one category that are kept: more say hardly anything new. */
export const MAX_OF_ONE = 1_000;
