/** Limits of the smallest picture's side, in CSS px. Below, a page's icons are labelled; above, hardly any picture. */
export const MINIMUM_SIZE = { min: 16, max: 1024 };
