/** What axe finds wrong, as the screenshots have it checked. */
export { type Axe, inLines, TAGS, violations } from "../../../scripts/browser/violations";
