/**
 * The host name of the site that the tab shows: a frame belongs to the page that
 * it is in. Where the browser does not tell (no `ancestorOrigins`), a frame counts as its own site.
 */
export function siteOfTab(): string {
  const origins = location.ancestorOrigins;
  const top = origins?.[origins.length - 1];
  return top && URL.canParse(top) ? new URL(top).hostname : location.hostname;
}
